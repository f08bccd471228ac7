import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { SubjectRequestLine } from '#privacy/model'
import { useMay } from '../../access/session.ts'
import { DueBadge } from '../../ui/due-badge.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useFormat } from '../../ui/format.ts'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useSaid } from '../../ui/said.ts'
import { Skeleton } from '../../ui/skeleton.tsx'
import { fetchRequests } from '../api.ts'
import { PrivacyTabs } from '../privacy-tabs.tsx'

/** What people ask of their data, and by when they have to be answered. */
export function RequestsPage() {
  const { t } = useTranslation()
  const may = useMay()
  const { data, error, refetch } = useQuery({ queryKey: ['subject-requests'], queryFn: fetchRequests })
  const add = may('privacy.work') && (
    <Link className="button-link" to="/privacy/requests/new">
      {t('privacy.receive')}
    </Link>
  )
  return (
    <Page title={t('nav.privacy')} aside={data && data.items.length > 0 && add}>
      <PrivacyTabs />
      {error && <ProblemNotice error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={6} />}
      {data?.items.length === 0 && (
        <EmptyState title={t('privacy.noRequests')} says={t('privacy.noRequestsSays')}>
          {add}
        </EmptyState>
      )}
      <ul className="privacy-rows">
        {data?.items.map((line) => (
          <Row key={line.ref} line={line} />
        ))}
      </ul>
    </Page>
  )
}

function Row({
  line: { ref, right, name, stateTitle, receivedAt, dueOn },
}: {
  readonly line: SubjectRequestLine
}) {
  const { t } = useTranslation()
  const said = useSaid()
  const format = useFormat()
  return (
    <li>
      <span>
        <Link to="/privacy/requests/$ref" params={{ ref }}>
          {t('privacy.requestOf', { right: t(`privacy.right.${right}`), name })}
        </Link>{' '}
        <span className="state">{said(stateTitle)}</span>
      </span>
      <span className="soft">
        {t('privacy.cameIn', { at: format.day(receivedAt) })}
        {dueOn && (
          <>
            {' · '}
            <DueBadge due={dueOn} />
          </>
        )}
      </span>
    </li>
  )
}

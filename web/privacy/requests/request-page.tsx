import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { SubjectRequestView } from '#privacy/model'
import { DueBadge } from '../../ui/due-badge.tsx'
import { useFormat } from '../../ui/format.ts'
import { Page } from '../../ui/page.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useSaid } from '../../ui/said.ts'
import { Skeleton } from '../../ui/skeleton.tsx'
import { fetchRequest } from '../api.ts'
import { PrivacyTabs } from '../privacy-tabs.tsx'
import { Items } from './items.tsx'
import { StepNow } from './step-now.tsx'
import { Steps } from './steps.tsx'

/** One request as guided work: where it stands, the one thing to do now, what was found, and the answer. */
export function RequestPage() {
  const { t } = useTranslation()
  const said = useSaid()
  const { ref } = useParams({ from: '/privacy/requests/$ref' })
  const { data, error, refetch } = useQuery({
    queryKey: ['subject-request', ref],
    queryFn: () => fetchRequest(ref),
  })
  const title = data
    ? t('privacy.requestOf', { right: t(`privacy.right.${data.right}`), name: data.subject.name })
    : ref
  const isOver = data && ['answered', 'refused', 'closed'].includes(data.state)
  return (
    <Page
      title={title}
      aside={
        data && (
          <>
            <span className="state">{said(data.stateTitle)}</span>
            {data.dueOn && !isOver && <DueBadge due={data.dueOn} />}
          </>
        )
      }
    >
      <PrivacyTabs />
      {error && <ProblemNotice error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={8} />}
      {data && (
        <>
          <Steps request={data} />
          <StepNow request={data} />
          <Asked request={data} />
          {data.gathered && <Items request={data} />}
        </>
      )}
    </Page>
  )
}

function Asked({ request }: { readonly request: SubjectRequestView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { subject, identity, extension } = request
  return (
    <section className="form-part" aria-labelledby="asked-title">
      <h2 id="asked-title">{t('privacy.whoAsks')}</h2>
      <dl className="pairs">
        <dt>{t('privacy.field.name')}</dt>
        <dd>{[subject.name, ...subject.aliases].join(', ')}</dd>
        <dt>{t('privacy.field.emails')}</dt>
        <dd>{subject.emails.join(', ') || t('common.none')}</dd>
        <dt>{t('privacy.field.contact')}</dt>
        <dd>{request.contact}</dd>
        <dt>{t('privacy.field.legalEntity')}</dt>
        <dd>{request.controller}</dd>
        <dt>{t('privacy.received')}</dt>
        <dd>
          {format.instant(request.receivedAt)}, {t(`privacy.channel.${request.channel}`)},{' '}
          <PersonName person={request.receivedBy} />
        </dd>
        {request.asked && (
          <>
            <dt>{t('privacy.field.asked')}</dt>
            <dd>{request.asked}</dd>
          </>
        )}
        {identity && (
          <>
            <dt>{t('privacy.identity')}</dt>
            <dd>
              {identity.how} · <PersonName person={identity.by} />
            </dd>
          </>
        )}
        {extension && (
          <>
            <dt>{t('privacy.extended')}</dt>
            <dd>
              {format.weekday(extension.until)} · {extension.reason}
            </dd>
          </>
        )}
      </dl>
    </section>
  )
}

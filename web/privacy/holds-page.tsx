import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HeldThing, LegalHold } from '#privacy/model'
import { useMay, useSignedIn } from '../access/session.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { useFormat } from '../ui/format.ts'
import { Page } from '../ui/page.tsx'
import { PersonName } from '../ui/person-name.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { fetchHolds, liftHold } from './api.ts'
import { HoldDialog } from './hold-dialog.tsx'
import { PrivacyTabs } from './privacy-tabs.tsx'

/** What must not be erased, whatever its time and whoever asks. */
export function HoldsPage() {
  const { t } = useTranslation()
  const may = useMay()
  const [isPlacing, setPlacing] = useState(false)
  const { data, error, refetch } = useQuery({ queryKey: ['holds'], queryFn: fetchHolds })
  const place = may('privacy.hold') && (
    <Button onClick={() => setPlacing(true)}>{t('privacy.placeHold')}</Button>
  )
  return (
    <Page title={t('privacy.holds')} aside={data && data.length > 0 && place}>
      <PrivacyTabs />
      {error && <ProblemNotice error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={4} />}
      {data?.length === 0 && (
        <EmptyState title={t('privacy.noHolds')} says={t('privacy.noHoldsSays')}>
          {place}
        </EmptyState>
      )}
      <ul className="privacy-rows">
        {data?.map((hold) => (
          <Row key={hold.id} hold={hold} />
        ))}
      </ul>
      {isPlacing && <HoldDialog close={() => setPlacing(false)} />}
    </Page>
  )
}

function wordsOf(about: HeldThing): string {
  if ('dataClass' in about) return about.dataClass
  return 'subject' in about ? about.subject : `${about.thing.kind} ${about.thing.id}`
}

function Row({ hold }: { readonly hold: LegalHold }) {
  const { t } = useTranslation()
  const format = useFormat()
  const may = useMay()
  const { person } = useSignedIn()
  const queries = useQueryClient()
  const [isLifting, setLifting] = useState(false)
  const isOwn = hold.placedBy === person.id
  return (
    <li>
      <div>
        <strong>{wordsOf(hold.about)}</strong>{' '}
        <span className="state">{t(hold.liftedAt ? 'privacy.lifted' : 'privacy.standing')}</span>
        <p>{hold.reason}</p>
        <p className="soft small">
          {t('privacy.placed', { at: format.instant(hold.placedAt) })} <PersonName person={hold.placedBy} />
          {hold.until && ` · ${format.weekday(hold.until)}`}
        </p>
        {hold.liftedAt && hold.liftedBy && (
          <p className="soft small">
            {t('privacy.liftedAt', { at: format.instant(hold.liftedAt) })}{' '}
            <PersonName person={hold.liftedBy} />: {hold.liftReason}
          </p>
        )}
      </div>
      {!hold.liftedAt && may('privacy.hold') && (
        <span>
          <Button variant="default" disabled={isOwn} onClick={() => setLifting(true)}>
            {t('privacy.lift')}
          </Button>
          {isOwn && <p className="soft small">{t('privacy.liftSays')}</p>}
        </span>
      )}
      {isLifting && (
        <ReasonDialog
          title={t('privacy.liftTitle')}
          says={t('privacy.liftSays')}
          act={t('privacy.lift')}
          close={() => setLifting(false)}
          send={async (reason) => {
            await liftHold(hold.id, reason)
            await queries.invalidateQueries({ queryKey: ['holds'] })
          }}
        />
      )}
    </li>
  )
}

import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BreakGlassView } from '#access/model'
import { sessionKey, useMay, useSignedIn } from '../../access/session.ts'
import { useRoleWords } from '../../app/role-words.ts'
import { DueBadge } from '../../ui/due-badge.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useFormat } from '../../ui/format.ts'
import { PersonName } from '../../ui/person-name.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { AdministrationPage } from '../administration-page.tsx'
import { fetchEmergencies } from '../api.ts'
import { EmergencyDialog } from './emergency-dialog.tsx'
import { ReviewDialog } from './review-dialog.tsx'

/** Roles taken for an hour because something could not wait; each is looked at by somebody else within a day. */
export function EmergenciesPage() {
  const { t } = useTranslation()
  const may = useMay()
  const client = useQueryClient()
  const [isOpening, setOpening] = useState(false)
  const [reviewed, setReviewed] = useState<BreakGlassView>()
  const { data, error, refetch } = useQuery({ queryKey: ['emergencies'], queryFn: fetchEmergencies })
  const refresh = async () => {
    await client.invalidateQueries({ queryKey: ['emergencies'] })
    await client.invalidateQueries({ queryKey: sessionKey })
  }
  return (
    <AdministrationPage
      word="emergencies"
      aside={
        may('breakGlass.open') && (
          <Button variant="default" onClick={() => setOpening(true)}>
            {t('emergency.take')}
          </Button>
        )
      }
    >
      <p className="soft">{t('emergency.says')}</p>
      <ProblemNotice error={error} retry={() => void refetch()} />
      {!data && !error && <Skeleton lines={4} />}
      {data?.length === 0 && <EmptyState title={t('emergency.none')} says={t('emergency.noneSays')} />}
      <ul className="emergencies">
        {data?.map((emergency) => (
          <Emergency key={emergency.id} emergency={emergency} review={setReviewed} />
        ))}
      </ul>
      {isOpening && <EmergencyDialog close={() => setOpening(false)} done={refresh} />}
      {reviewed && <ReviewDialog emergency={reviewed} close={() => setReviewed(undefined)} done={refresh} />}
    </AdministrationPage>
  )
}

interface EmergencyProps {
  readonly emergency: BreakGlassView
  readonly review: (emergency: BreakGlassView) => void
}

function Emergency({ emergency, review }: EmergencyProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const roleWords = useRoleWords()
  const { person, roles, reason, from, until, state, reviewDue } = emergency
  return (
    <li className="form-part">
      <div className="summary-head">
        <h2>
          <PersonName person={person} />
        </h2>
        <span className="state">{t(`emergency.state.${state}`)}</span>
        {state !== 'reviewed' && <DueBadge due={reviewDue} />}
      </div>
      <p>
        {roles.map(roleWords).join(', ')} ·{' '}
        {t('account.period', { from: format.instant(from), until: format.instant(until) })}
      </p>
      <p className="note">{reason}</p>
      <Verdict emergency={emergency} review={review} />
    </li>
  )
}

function Verdict({ emergency, review }: EmergencyProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const may = useMay()
  const { person: me } = useSignedIn()
  const { person, verdict, reviewedBy, reviewedAt, reviewReason, state } = emergency
  if (verdict && reviewedBy && reviewedAt)
    return (
      <p>
        <strong>{t(`emergency.verdict.${verdict}`)}</strong> <PersonName person={reviewedBy} />,{' '}
        {format.instant(reviewedAt)}: {reviewReason}
      </p>
    )
  if (person === me.id) return <p className="soft">{t('emergency.notOneself')}</p>
  if (!may('breakGlass.review')) return <p className="soft">{t('emergency.mayNotReview')}</p>
  if (state === 'inForce') return <p className="soft">{t('emergency.stillInForce')}</p>
  return (
    <p>
      <Button size="xs" onClick={() => review(emergency)}>
        {t('emergency.review')}
      </Button>
    </p>
  )
}

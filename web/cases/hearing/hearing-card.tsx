import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HearingView } from '#casework/model'
import { useMay } from '../../access/session.ts'
import { DueBadge } from '../../ui/due-badge.tsx'
import { useFormat } from '../../ui/format.ts'
import { PersonName } from '../../ui/person-name.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useSaid } from '../../ui/said.ts'
import { makeHearingLetter, useNoteHearing } from './api.ts'
import { HearingPoint } from './hearing-point.tsx'
import { ProlongDialog } from './prolong-dialog.tsx'

interface CardProps {
  readonly hearing: HearingView
  readonly mayWork: boolean
}

/** One hearing: to whom, since when, until when, and point by point what was sent, replied and answered. */
export function HearingCard({ hearing, mayWork }: CardProps) {
  const { t } = useTranslation()
  const said = useSaid()
  const format = useFormat()
  const { ref, partyName, state, stateTitle, intro, points, skipped } = hearing
  const replied = points.filter(({ reply }) => reply !== null).length
  const answered = points.filter(({ answer }) => answer !== null).length
  return (
    <article className="hearing-card" aria-labelledby={`hearing-${ref}`}>
      <h3 id={`hearing-${ref}`}>
        {partyName === null ? ref : `${ref}: ${partyName}`} <span className="state">{said(stateTitle)}</span>
      </h3>
      {skipped && (
        <>
          <p className="soft">
            <PersonName person={skipped.by} />, {format.instant(skipped.at)}
          </p>
          <p className="note">{skipped.reason}</p>
        </>
      )}
      {state !== 'skipped' && (
        <>
          <Sending hearing={hearing} />
          <p className="soft">{t('hearing.progress', { count: points.length, replied, answered })}</p>
          {intro && <p className="note">{intro}</p>}
          <ol className="hearing-points" aria-label={t('hearing.points')}>
            {points.map((point) => (
              <HearingPoint key={point.finding} hearing={hearing} point={point} mayWork={mayWork} />
            ))}
          </ol>
          {mayWork && <Acts hearing={hearing} />}
        </>
      )}
    </article>
  )
}

/** When it went out and to how many, and until when it waits. */
function Sending({ hearing }: { readonly hearing: HearingView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { state, isOver, sentAt, dueOn, people, madeBy, letters } = hearing
  const isRunning = state === 'sent' && !isOver
  return (
    <>
      <p className="soft">
        {sentAt && t('hearing.sentAt', { at: format.instant(sentAt) })} · <PersonName person={madeBy} /> ·{' '}
        {t('hearing.people', { count: people })}
      </p>
      {dueOn && isRunning && (
        <p>
          {t('hearing.waits')} <DueBadge due={dueOn} />
        </p>
      )}
      {dueOn && !isRunning && <p className="soft">{t('hearing.dueOn', { day: format.day(dueOn) })}</p>}
      {state === 'over' && <p className="notice">{t('hearing.over')}</p>}
      {isRunning && people === 0 && letters.length === 0 && (
        <p className="notice notice-wait">{t('hearing.nobody')}</p>
      )}
    </>
  )
}

function Acts({ hearing }: { readonly hearing: HearingView }) {
  const { t } = useTranslation()
  const may = useMay()
  const note = useNoteHearing()
  const [isProlonging, setProlonging] = useState(false)
  const { ref, state, isOver, letters } = hearing
  const letter = useMutation({
    mutationFn: () => makeHearingLetter(ref),
    onSuccess: () => note(hearing.case),
  })
  const mayProlong = may('case.weigh') && state === 'sent' && !isOver
  return (
    <div className="hearing-acts">
      {mayProlong && (
        <Button variant="default" onClick={() => setProlonging(true)}>
          {t('hearing.prolong')}
        </Button>
      )}
      <Button variant="default" loading={letter.isPending} onClick={() => letter.mutate()}>
        {t('hearing.letter')}
      </Button>
      {letters.map((id, n) => (
        <a key={id} href={`/api/documents/${id}/pdf`} target="_blank" rel="noreferrer">
          {t('hearing.openLetter', { n: n + 1 })}
        </a>
      ))}
      <ProblemNotice error={letter.error} />
      {isProlonging && <ProlongDialog hearing={hearing} close={() => setProlonging(false)} />}
    </div>
  )
}

import { useTranslation } from 'react-i18next'
import type { RatingStep, Scale } from '#casework/model'
import { PersonName } from '../../ui/person-name.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { stepsOn } from './ladder.ts'

export interface StepHistoryProps {
  readonly steps: readonly RatingStep[]
  readonly scales: readonly Scale[]
}

/** Every step on these scales, the newest first: from where to where, by whom and why. */
export function StepHistory({ steps, scales }: StepHistoryProps) {
  const { t } = useTranslation()
  const numbered = scales
    .flatMap((scale) => stepsOn(steps, scale).map((step, at) => ({ ...step, n: at + 1 })))
    .toSorted((a, b) => b.at.localeCompare(a.at) || b.n - a.n)
  if (numbered.length === 0) return <p className="soft">{t('weighing.noSteps')}</p>
  const level = (name: RatingStep['before']) =>
    name === null ? t('weighing.unset') : t(`weighLevel.${name}`)
  return (
    <Timeline
      items={numbered.map(({ scale, n, before, after, reason, by, at }) => ({
        id: `${scale} ${n}`,
        at,
        says: (
          <>
            <span className="visit">{n}</span> {scales.length > 1 && `${t(`weighScale.${scale}`)}: `}
            {t('weighing.move', { before: level(before), after: level(after) })}
          </>
        ),
        by: (
          <>
            <PersonName person={by} />: {reason}
          </>
        ),
      }))}
    />
  )
}

import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { WeighingView } from '#casework/model'
import { type Rung, rungsOf } from './ladder.ts'

export interface LadderProps {
  readonly weighing: WeighingView
}

/** The suspicion as a flight of stairs: where it stands, where it stood, and which steps the evidence does not carry yet. */
export function SuspicionLadder({ weighing: { steps, supports } }: LadderProps) {
  const { t } = useTranslation()
  const rungs = rungsOf(steps, 'suspicion')
  const lacking = rungs.flatMap(({ level }) => {
    const lack = supports[level]
    return lack ? [{ level, lack }] : []
  })
  return (
    <>
      <ol className="stairs" aria-label={t('weighing.ladder')}>
        {rungs.map((rung) => (
          <Stair key={rung.level} rung={rung} isCarried={supports[rung.level] === null} />
        ))}
      </ol>
      {lacking.length > 0 && (
        <>
          <h4>{t('weighing.higherLack')}</h4>
          <dl className="pairs">
            {lacking.map(({ level, lack }) => (
              <LackPair key={level} name={t(`weighLevel.${level}`)} lack={lack} />
            ))}
          </dl>
        </>
      )}
    </>
  )
}

function Stair({ rung, isCarried }: { readonly rung: Rung; readonly isCarried: boolean }) {
  const { t } = useTranslation()
  const { level, height, isNow, isReached, visits } = rung
  const style: CSSProperties & Record<'--n', number> = { '--n': height }
  return (
    <li
      style={style}
      data-now={isNow || undefined}
      data-reached={isReached || undefined}
      data-uncarried={!isCarried || undefined}
      aria-current={isNow ? 'step' : undefined}
    >
      <strong>{t(`weighLevel.${level}`)}</strong>
      {isNow && <span className="small">{t('weighing.standsNow')}</span>}
      {!isCarried && <span className="small soft">{t('weighing.notCarried')}</span>}
      <Visits visits={visits} />
    </li>
  )
}

/** The numbers of the steps that led here, as the history counts them. */
export function Visits({ visits }: { readonly visits: readonly number[] }) {
  const { t } = useTranslation()
  if (visits.length === 0) return null
  return (
    <span className="visits">
      <span className="unseen">
        {t('weighing.byStep', { count: visits.length, steps: visits.join(', ') })}
      </span>
      {visits.map((n) => (
        <span key={n} className="visit" aria-hidden="true">
          {n}
        </span>
      ))}
    </span>
  )
}

function LackPair({ name, lack }: { readonly name: string; readonly lack: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{lack}</dd>
    </>
  )
}

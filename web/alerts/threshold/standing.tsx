import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { LookingBoard, ShownLooking } from '#screening/model'
import { useFormat } from '../../ui/format.ts'
import { PersonName } from '../../ui/person-name.tsx'
import { useSaid } from '../../ui/said.ts'
import { RunLine } from './run-line.tsx'
import { useScore } from './use-score.ts'

/** The threshold and engine in force, and what waits for a signature. */
export function Standing({ board }: { readonly board: LookingBoard }) {
  const { t } = useTranslation()
  const said = useSaid()
  const score = useScore()
  const { threshold, engine, inForce, proposed } = board
  return (
    <section className="threshold-standing" aria-labelledby="threshold-now">
      <h2 id="threshold-now">{t('threshold.now')}</h2>
      <p className="threshold-number">{score.threshold(threshold)}</p>
      <p>{t('threshold.nowSays')}</p>
      {inForce && <Since looking={inForce} />}
      {inForce?.effect && <RunLine run={inForce.effect} />}
      <p className={engine.differs ? 'notice' : 'soft'}>{said(engine.says)}</p>
      {proposed.length > 0 && (
        <ul className="threshold-waiting" aria-label={t('threshold.waiting')}>
          {proposed.map((looking) => (
            <Waiting key={looking.ref} looking={looking} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Since({ looking }: { readonly looking: ShownLooking }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { cause, signedAt, signedBy, reason } = looking
  return (
    <p className="soft">
      {signedAt && t('threshold.since', { at: format.instant(signedAt) })}
      {signedBy && (
        <>
          {' '}
          {t('threshold.signedBy')} <PersonName person={signedBy} />.
        </>
      )}
      {cause === 'start' ? ` ${t('threshold.fromStart')}` : reason && ` “${reason}”`}{' '}
      {cause !== 'start' && (
        <Link to="/alerts/threshold/$ref" params={{ ref: looking.ref }}>
          {t('threshold.itsReport')}
        </Link>
      )}
    </p>
  )
}

function Waiting({ looking }: { readonly looking: ShownLooking }) {
  const { t } = useTranslation()
  const format = useFormat()
  const score = useScore()
  const { ref, cause, threshold, proposedBy, proposedAt, trial } = looking
  return (
    <li className="notice">
      <p>
        <Link to="/alerts/threshold/$ref" params={{ ref }}>
          {cause === 'engine'
            ? t('threshold.newEngineWaits')
            : t('threshold.proposalWaits', { threshold: score.threshold(threshold) })}
        </Link>{' '}
        <span className="soft">
          <PersonName person={proposedBy} /> · <time dateTime={proposedAt}>{format.instant(proposedAt)}</time>
        </span>
      </p>
      {trial && <RunLine run={trial} />}
    </li>
  )
}

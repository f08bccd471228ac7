import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ObligationStanding, obligationStates } from '#partners/model'
import { useMay } from '../access/session.ts'
import { DueBadge } from '../ui/due-badge.tsx'
import { useSaid } from '../ui/said.ts'
import type { Relation } from './api.ts'
import { ShowDialog } from './show-dialog.tsx'

export interface OwedPartProps {
  readonly relation: Relation
  readonly owed: readonly ObligationStanding[]
}

/** What the supplier owes this company: met, partly, not, ran out or never shown, with its evidence. */
export function OwedPart({ relation, owed }: OwedPartProps) {
  const { t } = useTranslation()
  const [shown, setShown] = useState<ObligationStanding>()
  const counts = obligationStates
    .map((state) => ({ state, count: owed.filter((one) => one.state === state).length }))
    .filter(({ count }) => count > 0)
  if (owed.length === 0) return null
  return (
    <details>
      <summary>
        {t('obligations.title')}:{' '}
        {counts.map(({ state, count }) => `${t(`obligationState.${state}`)} ${count}`).join(', ')}
      </summary>
      <ul className="supplier-owed">
        {owed.map((one) => (
          <Owed key={one.ref} one={one} show={() => setShown(one)} />
        ))}
      </ul>
      {shown && <ShowDialog relation={relation} owed={shown} close={() => setShown(undefined)} />}
    </details>
  )
}

function Owed({ one, show }: { readonly one: ObligationStanding; readonly show: () => void }) {
  const { t } = useTranslation()
  const said = useSaid()
  const may = useMay()
  const { ref, instrument, point, text, state, evidence, until, reason, requiredEvidence } = one
  const look = state === 'met' ? '' : state === 'partly' ? ' supplier-heed' : ' supplier-stop'
  return (
    <li>
      <p>
        <span className={`state${look}`}>{t(`obligationState.${state}`)}</span> <strong>{ref}</strong>{' '}
        <span className="soft">
          {instrument} {point}
        </span>
      </p>
      <p>{said(text)}</p>
      {evidence.length > 0 && (
        <p>
          {t('obligations.evidence')}: <code>{evidence.join(', ')}</code>
        </p>
      )}
      {evidence.length === 0 && requiredEvidence.length > 0 && (
        <p className="soft">
          {t('obligations.asks')}: {requiredEvidence.map(said).join('; ')}
        </p>
      )}
      {until && <DueBadge due={until} />}
      {reason && <p className="note">{reason}</p>}
      {may('obligation.show') && (
        <button type="button" className="text-button" onClick={show}>
          {t('obligations.show')} <span className="unseen">{ref}</span>
        </button>
      )}
    </li>
  )
}

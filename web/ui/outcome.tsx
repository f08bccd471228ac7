import { useTranslation } from 'react-i18next'
import type { HoldKind, Outcome } from '#rules/model'

/** One shape an outcome, so that none is told apart by colour alone. Drawn on a 16-unit grid. */
const shapes: Record<Outcome, string> = {
  allow: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13ZM5 8.2l2.1 2.1L11 6',
  allowWithConditions: 'M3 1.8h10v12.4H3ZM5.4 6.2l1.1 1.1 1.9-2.1M5.4 11h5.2M10 6.6h.9',
  substitute: 'M2 5.2h10.2M9.6 2.4l2.8 2.8-2.8 2.8M14 10.8H3.8M6.4 8l-2.8 2.8 2.8 2.8',
  hold: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13ZM6.3 5.4v5.2M9.7 5.4v5.2',
  notifyAuthority: 'M1.8 3.4h12.4v9.2H1.8ZM2 3.8l6 4.9 6-4.9',
  licence: 'M3.2 1.5h6.3l3.3 3.3v9.7H3.2ZM9.3 1.7v3.2h3.3M5.6 8.2h4.8M5.6 11h2.8',
  block: 'M5.3 1.5h5.4l3.8 3.8v5.4l-3.8 3.8H5.3L1.5 10.7V5.3ZM4.6 8h6.8',
}

/** The outcome's sign. Decoration beside its word; never alone. */
export function OutcomeIcon({ outcome }: { readonly outcome: Outcome }) {
  return (
    <svg className="outcome-icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={shapes[outcome]} />
    </svg>
  )
}

export interface OutcomeMarkProps {
  readonly outcome: Outcome
  readonly kind?: HoldKind | undefined
  /** `plain` in running lists, `filled` where the answer itself is shown. */
  readonly look?: 'plain' | 'filled'
}

/** The one word of an outcome with its sign and colour; a hold says what it waits for. */
export function OutcomeMark({ outcome, kind, look = 'plain' }: OutcomeMarkProps) {
  const { t } = useTranslation()
  return (
    <span className={`outcome outcome-${outcome} outcome-${look}`}>
      <OutcomeIcon outcome={outcome} />
      <span>
        {t(`outcome.${outcome}`)}
        {kind && <span className="outcome-kind">{` · ${t(`holdKind.${kind}`)}`}</span>}
      </span>
    </span>
  )
}

import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { StopBoard } from '#phaseout/model'
import { DueBadge } from '../ui/due-badge.tsx'
import { useFormat } from '../ui/format.ts'

interface Part {
  readonly board: StopBoard
}
const shownAtOnce = 12

/** Orders since the stop that took what is stopped as new: none, or each by name. */
export function NewSales({ board: { newSales } }: Part) {
  const { t } = useTranslation()
  return (
    <section id="new-sales" aria-labelledby="new-sales-head">
      <h2 id="new-sales-head">{t('boards.stop.newSales')}</h2>
      {newSales.length === 0 && <p>{t('boards.stop.noNewSales')}</p>}
      <ul className="board-names">
        {newSales.map(({ order, pieces, isExcepted, isPromised }) => (
          <li key={order}>
            <Link to="/orders/$ref" params={{ ref: order }}>
              {order}
            </Link>
            {`: ${t('boards.pieces', { count: pieces })}`}
            {isExcepted && ` · ${t('boards.stop.excepted')}`}
            {isPromised && ` · ${t('boards.stop.promised')}`}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Customers to whom nothing was sent, those with the most devices first. */
export function Untold({ board }: Part) {
  const { t } = useTranslation()
  const format = useFormat()
  const { untold } = board.customers
  const rest = untold.length - shownAtOnce
  return (
    <section aria-labelledby="untold-head">
      <h2 id="untold-head">{t('boards.stop.untold', { number: format.number(untold.length) })}</h2>
      {untold.length === 0 && <p>{t('boards.stop.allTold')}</p>}
      <ul className="board-names">
        {untold.slice(0, shownAtOnce).map(({ customer, name, assets, isNew }) => (
          <li key={customer}>
            <Link to="/parties/$ref" params={{ ref: customer }}>
              {name}
            </Link>
            {`: ${t('boards.pieces', { count: assets })}`}
            {isNew && ` · ${t('boards.stop.newcomer')}`}
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <p>
          <Link to="/plans/$ref" params={{ ref: board.plan }} search={{ tab: 'notices' }}>
            {t('boards.stop.more', { count: rest })}
          </Link>
        </p>
      )}
    </section>
  )
}

/** Exceptions from the stop that hold today, those that end first before the others. */
export function ExceptionsInForce({ board: { exceptions } }: Part) {
  const { t } = useTranslation()
  return (
    <section aria-labelledby="exceptions-head">
      <h2 id="exceptions-head">{t('boards.stop.exceptions')}</h2>
      {exceptions.running.length === 0 && <p>{t('boards.stop.noExceptions')}</p>}
      <ul className="board-names">
        {exceptions.running.map(({ ref, to }) => (
          <li key={ref}>
            <Link to="/exceptions/$ref" params={{ ref }}>
              {ref}
            </Link>{' '}
            <DueBadge due={to} />
          </li>
        ))}
      </ul>
    </section>
  )
}

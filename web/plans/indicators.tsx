import { useTranslation } from 'react-i18next'
import type { PlanBoard } from '#phaseout/model'
import { AppLink } from '../ui/app-link.tsx'
import { useFormat } from '../ui/format.ts'
import { ScrollingTable } from '../ui/scrolling-table.tsx'

/** By what a phase-out is followed (R56), each with its aim and the records that it was counted from. */
export function Indicators({ board }: { readonly board: PlanBoard }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { plan, coverage, installed, newSales, offers, exceptions } = board
  const unasked = newSales.filter(({ isExcepted, isPromised }) => !isExcepted && !isPromised)
  const pieces = unasked.reduce((sum, one) => sum + one.pieces, 0)
  const { percent, reached, customers } = coverage
  return (
    <section aria-labelledby="indicators-head">
      <h2 id="indicators-head">{t('plans.indicators.title')}</h2>
      <ScrollingTable label={t('plans.indicators.title')}>
        <thead>
          <tr>
            {(['what', 'now', 'aim', 'from'] as const).map((head) => (
              <th key={head} scope="col">
                {t(`plans.indicators.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('plans.indicators.newSales')}</th>
            <td>{pieces === 0 ? format.number(0) : <strong>{format.number(pieces)}</strong>}</td>
            <td>{t('plans.indicators.notSoldNew')}</td>
            <td>
              <Sales board={board} />
            </td>
          </tr>
          <tr>
            <th scope="row">{t('plans.indicators.informed')}</th>
            <td>
              {t('plans.indicators.informedNow', { percent: format.number(percent), reached, customers })}
            </td>
            <td>{t('plans.indicators.all')}</td>
            <td>
              <AppLink to={`/plans/${plan.decision}?tab=notices`}>{t('plans.indicators.letters')}</AppLink>
            </td>
          </tr>
          <tr>
            <th scope="row">{t('plans.indicators.left')}</th>
            <td>
              {t('plans.indicators.leftNow', {
                now: format.number(installed),
                before: format.number(plan.assets),
              })}
            </td>
            <td>{t('plans.indicators.leftAim')}</td>
            <td>
              <AppLink to="/assets">{t('plans.indicators.installed')}</AppLink>
            </td>
          </tr>
          <Count to={`/plans/${plan.decision}?tab=notices&state=answered`} label={t('plans.tile.answered')}>
            {coverage.answered}
          </Count>
          <Count to="/replacements" label={t('plans.tile.offersOpen')}>
            {offers.open}
          </Count>
          <Count to="/replacements?state=accepted" label={t('plans.tile.offersChosen')}>
            {offers.accepted + offers.installed}
          </Count>
          <Count to="/exceptions" label={t('plans.tile.exceptions')}>
            {exceptions}
          </Count>
        </tbody>
      </ScrollingTable>
    </section>
  )
}

interface CountProps {
  readonly to: string
  readonly label: string
  readonly children: number
}

/** A number without an aim, that opens what it counts. */
function Count({ to, label, children }: CountProps) {
  const format = useFormat()
  return (
    <tr>
      <th scope="row">
        <AppLink to={to}>{label}</AppLink>
      </th>
      <td>{format.number(children)}</td>
      <td />
      <td />
    </tr>
  )
}

const nameOf = ({ isExcepted, isPromised }: PlanBoard['newSales'][number]) =>
  isExcepted ? 'excepted' : isPromised ? 'promised' : 'order'

/** The orders themselves; those under an exception or a promise from before the stop are told, and not counted. */
function Sales({ board: { newSales } }: { readonly board: PlanBoard }) {
  const { t } = useTranslation()
  if (newSales.length === 0) return t('plans.indicators.noOrders')
  return (
    <ul>
      {newSales.map((sale) => (
        <li key={sale.order}>
          <AppLink to={`/orders/${encodeURIComponent(sale.order)}`}>
            {t(`plans.indicators.${nameOf(sale)}`, { order: sale.order })}
          </AppLink>
        </li>
      ))}
    </ul>
  )
}

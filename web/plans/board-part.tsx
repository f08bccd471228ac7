import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { PlanBoard } from '#phaseout/model'
import { Chart } from '../ui/chart/chart.tsx'
import { useFormat } from '../ui/format.ts'
import { useSaid } from '../ui/said.ts'
import { Indicators } from './indicators.tsx'
import { Newcomers } from './newcomers.tsx'

/** What stands in the way, and how the duty of warranty runs off. */
export function BoardPart({ board }: { readonly board: PlanBoard }) {
  const { t } = useTranslation()
  const said = useSaid()
  const format = useFormat()
  const { gates, years, plan } = board
  const open = gates.filter(({ holds }) => !holds)
  const dated = years.flatMap(({ year, count }) => (year === null ? [] : [{ year, count }]))
  const unknown = years.find(({ year }) => year === null)?.count ?? 0
  const left = dated.map((_, n) => dated.slice(n).reduce((sum, { count }) => sum + count, 0))
  return (
    <>
      <p>
        <Link to="/phase-out" search={{ plan: plan.decision }}>
          {t('nav.boards')}
        </Link>
      </p>
      <Newcomers board={board} />
      <section aria-labelledby="gates-head">
        <h2 id="gates-head">{t('plans.gates')}</h2>
        {open.length === 0 && <p>{t('plans.noGates')}</p>}
        <ul className="plan-gates">
          {open.map(({ id, says }) => (
            <li key={id}>{said(says)}</li>
          ))}
        </ul>
        <p className="soft">
          {t('plans.window', {
            from: format.day(plan.consultation.from),
            to: format.day(plan.consultation.to),
          })}
        </p>
      </section>
      <Indicators board={board} />
      {dated.length > 0 && (
        <Chart
          kind="lines"
          title={t('plans.runOff')}
          says={t('plans.runOffSays', { count: unknown })}
          categoryTitle={t('plans.year')}
          categories={dated.map(({ year }) => year)}
          series={[
            { id: 'left', name: t('plans.left'), values: left },
            { id: 'ends', name: t('plans.ends'), values: dated.map(({ count }) => count) },
          ]}
        />
      )}
    </>
  )
}

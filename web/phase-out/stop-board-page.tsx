import './boards.css'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { StopBoard } from '#phaseout/model'
import { Board, NumberTile } from '../ui/board.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useFormat } from '../ui/format.ts'
import { Page } from '../ui/page.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { useSaid } from '../ui/said.ts'
import { Skeleton } from '../ui/skeleton.tsx'
import { useEveryPlan, useStopBoard } from './api.ts'
import { assetsOf } from './assets-link.ts'
import { BoardLinks } from './board-links.tsx'
import { ExportLinks } from './export-links.tsx'
import { PlanChoice } from './plan-choice.tsx'
import { InstalledChart, RunOffChart } from './stop-charts.tsx'
import { ExceptionsInForce, NewSales, Untold } from './stop-names.tsx'

/** How far a phase-out has come: every number leads to what it counts. */
export function StopBoardPage() {
  const { t } = useTranslation()
  const { plan: asked } = useSearch({ from: '/phase-out' })
  const navigate = useNavigate()
  const plans = useEveryPlan()
  const items = plans.data?.items ?? []
  const plan = asked ?? items[0]?.decision
  const { data, error, refetch } = useStopBoard(plan)
  const failed = plans.error ?? error
  return (
    <Page title={t('boards.stop.title')} aside={<BoardLinks />}>
      {failed && <ProblemNotice error={failed} retry={() => void refetch()} />}
      {plans.data && plan === undefined && (
        <EmptyState title={t('boards.none')} says={t('boards.noneSays')} />
      )}
      {plan !== undefined && (
        <PlanChoice
          plans={items}
          plan={plan}
          choose={(next) => void navigate({ to: '/phase-out', search: { plan: next } })}
        />
      )}
      {!data && !failed && (plan !== undefined || !plans.data) && <Skeleton lines={10} />}
      {data && <Shown board={data} />}
    </Page>
  )
}

function Shown({ board }: { readonly board: StopBoard }) {
  const { t } = useTranslation()
  const said = useSaid()
  const format = useFormat()
  const { plan, title, stateTitle, suppliers, effectiveAt } = board
  return (
    <div className="board-page">
      <p>
        <Link to="/plans/$ref" params={{ ref: plan }}>
          {plan}: {title}
        </Link>
        {` · ${said(stateTitle)} · ${t('boards.stop.since', { day: format.instant(effectiveAt) })} · `}
        {suppliers.map(({ ref, name }) => (
          <Link key={ref} to="/suppliers/$ref" params={{ ref }}>
            {name}
          </Link>
        ))}
      </p>
      <Tiles board={board} />
      <ExportLinks table="phaseOutBoard" plan={plan} />
      <NewSales board={board} />
      <InstalledChart board={board} />
      <RunOffChart board={board} />
      <Untold board={board} />
      <ExceptionsInForce board={board} />
    </div>
  )
}

const grantedExceptions = `/exceptions?filter=${encodeURIComponent('{"state":"granted"}')}`

function Tiles({ board }: { readonly board: StopBoard }) {
  const { t } = useTranslation()
  const { plan, standing, replaced, customers, newSales, toAsk, exceptions, warranty } = board
  const notices = `/plans/${plan}?tab=notices`
  const answered = customers.answered
  return (
    <Board label={t('boards.numbers')}>
      <NumberTile
        label={t('boards.stop.standing')}
        value={standing}
        to={assetsOf(plan, { status: 'inService' })}
      />
      <NumberTile
        label={t('boards.stop.replaced')}
        value={replaced}
        to={assetsOf(plan, { status: 'replaced' })}
      />
      <NumberTile
        label={t('boards.stop.informed')}
        value={customers.informed}
        to={notices}
        says={t('boards.stop.ofCustomers', { count: customers.all })}
      />
      <NumberTile
        label={t('boards.stop.answered')}
        value={answered}
        to={`${notices}&state=answered`}
        says={t('boards.stop.bounced', { count: customers.bounced })}
      />
      <NumberTile
        label={t('boards.stop.newSales')}
        value={newSales.length}
        to={`/phase-out?plan=${plan}#new-sales`}
        says={t('boards.stop.newSalesAim')}
        isUrgent={newSales.some(({ isExcepted, isPromised }) => !isExcepted && !isPromised)}
      />
      <NumberTile
        label={t('boards.stop.toAsk')}
        value={toAsk}
        to="/orders"
        {...(toAsk > 0 && { says: t('boards.stop.toAskSays') })}
      />
      <NumberTile
        label={t('boards.stop.exceptions')}
        value={exceptions.inForce}
        to={grantedExceptions}
        says={t('boards.stop.expiring', { count: exceptions.expiring, all: exceptions.all })}
        isUrgent={exceptions.expiring > 0}
      />
      <NumberTile
        label={t('boards.stop.warranty')}
        value={warranty.running}
        to={assetsOf(plan, { warranty: 'running', status: 'inService' })}
        says={t('boards.stop.unknownWarranty', { count: warranty.unknown })}
      />
    </Board>
  )
}

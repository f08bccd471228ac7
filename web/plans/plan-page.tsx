import './plans.css'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanBoard } from '#phaseout/model'
import { Board, NumberTile } from '../ui/board.tsx'
import { Chart } from '../ui/chart/chart.tsx'
import { useFormat } from '../ui/format.ts'
import { LifePart } from '../ui/life/life-part.tsx'
import { Page } from '../ui/page.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { RecordLayout } from '../ui/record-layout.tsx'
import { useSaid } from '../ui/said.ts'
import { Skeleton } from '../ui/skeleton.tsx'
import { movePlan, useNotePlan, usePlanBoard } from './api.ts'
import { DialoguePart } from './dialogue-part.tsx'
import { NoticesPart } from './notices-part.tsx'
import { RangePart } from './range-part.tsx'
import { SaidPart } from './said-part.tsx'
import { WordsPart } from './words-part.tsx'

export interface PlanSearch {
  readonly tab?: 'range' | 'notices' | 'dialogue' | 'said' | 'words'
  readonly state?: string
}
const tabs = ['board', 'range', 'notices', 'dialogue', 'said', 'words'] as const

/** One phase-out: what is left, who was told, what takes the place of what, and what was said. */
export function PlanPage() {
  const { t } = useTranslation()
  const { ref } = useParams({ from: '/plans/$ref' })
  const { tab = 'board' } = useSearch({ from: '/plans/$ref' })
  const { data, error, refetch } = usePlanBoard(ref)
  const [deed, setDeed] = useState<string>()
  const note = useNotePlan(ref)
  if (!data)
    return (
      <Page title={ref}>
        {error ? <ProblemNotice error={error} retry={() => void refetch()} /> : <Skeleton lines={8} />}
      </Page>
    )
  return (
    <>
      <RecordLayout
        title={t('plans.pageTitle', { ref, title: data.plan.title })}
        look="below"
        head={<Tiles board={data} />}
        facts={
          <div className="plan-facts">
            <nav className="plan-tabs" aria-label={t('plans.parts')}>
              {tabs.map((one) => (
                <Link
                  key={one}
                  to="/plans/$ref"
                  params={{ ref }}
                  search={one === 'board' ? {} : { tab: one }}
                  activeOptions={{ exact: true, includeSearch: true }}
                >
                  {t(`plans.tab.${one}`)}
                </Link>
              ))}
            </nav>
            {tab === 'board' && <BoardPart board={data} />}
            {tab === 'range' && <RangePart plan={data.plan} />}
            {tab === 'notices' && <NoticesPart board={data} />}
            {tab === 'dialogue' && <DialoguePart board={data} />}
            {tab === 'said' && <SaidPart plan={data.plan} />}
            {tab === 'words' && <WordsPart key={data.plan.version} plan={data.plan} />}
          </div>
        }
        history={<LifePart kind="phaseOutPlan" id={ref} act={setDeed} />}
      />
      {deed && (
        <ReasonDialog
          title={t(`plans.deed.${deed}`)}
          says={t(`plans.deedSays.${deed}`, { count: data.plan.customers.length })}
          act={t(`plans.deed.${deed}`)}
          close={() => setDeed(undefined)}
          send={async (reason) => {
            await movePlan(ref, deed, reason)
            await note()
          }}
        />
      )}
    </>
  )
}

/** Each number opens what it counts. */
function Tiles({ board }: { readonly board: PlanBoard }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { plan, coverage, installed, underWarranty, exceptions, offers, questions } = board
  const to = `/plans/${plan.decision}`
  return (
    <Board label={t('plans.numbers')}>
      <NumberTile label={t('plans.tile.installed')} value={installed} to={to} />
      <NumberTile label={t('plans.tile.warranty')} value={underWarranty} to={to} />
      <NumberTile
        label={t('plans.tile.reached')}
        value={coverage.reached}
        to={`${to}?tab=notices`}
        says={t('plans.tile.reachedSays', {
          percent: format.number(coverage.percent),
          customers: coverage.customers,
        })}
      />
      <NumberTile
        label={t('plans.tile.bounced')}
        value={coverage.bounced}
        to={`${to}?tab=notices&state=bounced`}
        isUrgent={coverage.bounced > 0}
      />
      <NumberTile
        label={t('plans.tile.answered')}
        value={coverage.answered}
        to={`${to}?tab=notices&state=answered`}
      />
      <NumberTile
        label={t('plans.tile.questions')}
        value={questions.length}
        to={`${to}?tab=dialogue`}
        isUrgent={questions.length > 0}
      />
      <NumberTile
        label={t('plans.tile.gaps')}
        value={plan.uncovered.length}
        to={`${to}?tab=range`}
        isUrgent={plan.uncovered.length > 0}
      />
      <NumberTile label={t('plans.tile.offersOpen')} value={offers.open} to="/replacements" />
      <NumberTile
        label={t('plans.tile.offersChosen')}
        value={offers.accepted + offers.installed}
        to="/replacements?state=accepted"
      />
      <NumberTile
        label={t('plans.tile.replaced')}
        value={offers.replaced}
        to="/replacements?state=installed"
      />
      <NumberTile label={t('plans.tile.exceptions')} value={exceptions} to="/exceptions" />
    </Board>
  )
}

/** What stands in the way, and how the duty of warranty runs off. */
function BoardPart({ board }: { readonly board: PlanBoard }) {
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
      <section aria-labelledby="gates-head">
        <h2 id="gates-head">{t('plans.gates')}</h2>
        {open.length === 0 && <p>{t('plans.noGates')}</p>}
        <ul>
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

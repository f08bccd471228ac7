import './boards.css'
import { Link } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { type CoverageLine, coverageStates, targetReplacements } from '#phaseout/model'
import { AppLink } from '../ui/app-link.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useFormat } from '../ui/format.ts'
import { Page } from '../ui/page.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import type { Column } from '../ui/table/column.ts'
import { DataTable } from '../ui/table/data-table.tsx'
import { wholeSource } from '../ui/table/source.ts'
import { useCoverage } from './api.ts'
import { assetsOf } from './assets-link.ts'
import { BoardLinks } from './board-links.tsx'

/** Every stopped product against what takes its place, and what of that counts (R57). */
export function CoveragePage() {
  const { t } = useTranslation()
  const format = useFormat()
  const { data, error, refetch } = useCoverage()
  const items = data?.items ?? []
  return (
    <Page title={t('boards.coverage.title')} aside={<BoardLinks />}>
      <p className="soft">{t('boards.coverage.says', { target: targetReplacements })}</p>
      {error && <ProblemNotice error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={10} />}
      {data && (
        <>
          <p>
            {coverageStates
              .map((state) =>
                t('boards.coverage.count', {
                  state: t(`boards.coverage.state.${state}`),
                  number: format.number(items.filter((one) => one.state === state).length),
                }),
              )
              .join(' · ')}
          </p>
          <DataTable
            label={t('boards.coverage.title')}
            columns={columnsIn(t, format.number)}
            source={wholeSource(items)}
            rowKey={({ plan, sku }) => `${plan}/${sku}`}
            exported="coverage"
            empty={<EmptyState title={t('boards.coverage.none')} says={t('boards.noneSays')} />}
          />
        </>
      )}
    </Page>
  )
}

function columnsIn(t: TFunction, number: (value: number) => string): readonly Column<CoverageLine>[] {
  return [
    {
      ...{ id: 'product', title: t('boards.product'), width: 190, filter: 'text' },
      value: ({ name, sku }) => `${name} ${sku}`,
      cell: ({ sku, name }) => (
        <Link to="/catalogue/$ref" params={{ ref: sku }}>
          {name}
        </Link>
      ),
    },
    {
      ...{ id: 'state', title: t('boards.coverage.stateTitle'), width: 150 },
      filter: coverageStates.map((value) => ({ value, label: t(`boards.coverage.state.${value}`) })),
      value: ({ state }) => state,
      cell: ({ state }) => <span className="state">{t(`boards.coverage.state.${state}`)}</span>,
    },
    {
      ...{ id: 'approved', title: t('boards.coverage.approved'), width: 110, isNumber: true },
      value: ({ approved }) => approved,
      cell: ({ approved }) => t('boards.coverage.ofTarget', { count: approved, target: targetReplacements }),
    },
    {
      ...{ id: 'replacements', title: t('boards.coverage.replacements'), width: 230, isUnsorted: true },
      value: ({ replacements }) => replacements.map(({ sku }) => sku).join(', '),
      cell: ({ replacements, gap }) => replacementsIn(t, replacements) || gap,
    },
    {
      ...{ id: 'standing', title: t('boards.coverage.standing'), width: 110, isNumber: true },
      value: ({ standing }) => standing,
      cell: ({ standing, plan, sku }) => (
        <AppLink to={assetsOf(plan, { product: sku, status: 'inService' })}>{number(standing)}</AppLink>
      ),
    },
    {
      ...{ id: 'maker', title: t('boards.maker'), width: 150, filter: 'text' },
      value: ({ makerName }) => makerName,
    },
    ...linksIn(t),
  ]
}

/** What counts by its name; what does not says so. */
function replacementsIn(t: TFunction, all: CoverageLine['replacements']): string {
  return all.map(({ name, counts }) => (counts ? name : t('boards.coverage.notCounted', { name }))).join(', ')
}

/** Into the plan's range, and to what the engine proposes. */
function linksIn(t: TFunction): readonly Column<CoverageLine>[] {
  return [
    {
      ...{ id: 'plan', title: t('boards.plan'), width: 120, filter: 'text' },
      value: ({ plan }) => plan,
      cell: ({ plan }) => (
        <Link to="/plans/$ref" params={{ ref: plan }} search={{ tab: 'range' }}>
          {plan}
        </Link>
      ),
    },
    {
      ...{ id: 'proposals', title: t('boards.coverage.proposals'), width: 140, isUnsorted: true },
      value: () => null,
      cell: ({ sku, legalEntity }) => (
        <Link to="/proposals" search={{ product: sku, legalEntity }}>
          {t('boards.coverage.propose')}
        </Link>
      ),
    },
  ]
}

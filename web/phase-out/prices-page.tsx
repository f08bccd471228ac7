import './boards.css'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { priceLabels } from '#catalogue/model'
import type { PriceLine } from '#phaseout/model'
import { useMay } from '../access/session.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { useFormat } from '../ui/format.ts'
import { Page } from '../ui/page.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import type { Column } from '../ui/table/column.ts'
import { DataTable } from '../ui/table/data-table.tsx'
import { wholeSource } from '../ui/table/source.ts'
import { useEveryPlan, usePrices } from './api.ts'
import { BoardLinks } from './board-links.tsx'
import { ExportLinks } from './export-links.tsx'
import { PlanChoice } from './plan-choice.tsx'
import { PriceForm } from './price-form.tsx'
import { SupportPart } from './support-part.tsx'

/** What stopped products and those in their place cost, how that is known, and what a plan may add. */
export function PricesPage() {
  const { t } = useTranslation()
  const may = useMay()
  const format = useFormat()
  const { plan: asked } = useSearch({ from: '/phase-out/prices' })
  const navigate = useNavigate()
  const plans = useEveryPlan().data?.items ?? []
  const plan = asked ?? plans[0]?.decision
  const { data, error, refetch } = usePrices(plan)
  return (
    <Page title={t('boards.prices.title')} aside={<BoardLinks />}>
      {plan !== undefined && (
        <PlanChoice
          plans={plans}
          plan={plan}
          choose={(next) => void navigate({ to: '/phase-out/prices', search: { plan: next } })}
        />
      )}
      {error && <ProblemNotice error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={10} />}
      {data && (
        <div className="board-page">
          {plan !== undefined && <ExportLinks table="prices" plan={plan} />}
          <DataTable
            label={t('boards.prices.title')}
            columns={columnsIn(t, format)}
            source={wholeSource(data.items)}
            rowKey={({ plan: of, stopped, sku }) => `${of}/${stopped}/${sku}`}
            empty={<EmptyState title={t('boards.coverage.none')} says={t('boards.noneSays')} />}
          />
          {plan !== undefined && <SupportPart key={plan} plan={plan} />}
          {may('price.record') && <PriceForm />}
        </div>
      )}
    </Page>
  )
}

function columnsIn(t: TFunction, format: ReturnType<typeof useFormat>): readonly Column<PriceLine>[] {
  return [
    {
      ...{ id: 'product', title: t('boards.product'), width: 220, filter: 'text' },
      value: ({ name, sku }) => `${name} ${sku}`,
      cell: ({ sku, name, isStopped }) => (
        <>
          <Link to="/catalogue/$ref" params={{ ref: sku }}>
            {name}
          </Link>
          {isStopped && <span className="soft"> {t('boards.prices.isStopped')}</span>}
        </>
      ),
    },
    {
      ...{ id: 'stopped', title: t('boards.prices.insteadOf'), width: 120 },
      value: ({ stopped }) => stopped,
    },
    {
      ...{ id: 'price', title: t('boards.prices.price'), width: 120, isNumber: true },
      value: ({ price }) => price?.amount,
      cell: ({ price }) => price && format.money(price.amount / 100, price.currency),
    },
    ...evidenceIn(t, format),
    {
      ...{ id: 'index', title: t('boards.prices.index'), width: 110, isNumber: true },
      value: ({ index }) => index,
      cell: ({ index }) => index !== null && format.number(Math.round(index * 100) / 100),
    },
    {
      ...{ id: 'state', title: t('boards.prices.label'), width: 150 },
      filter: priceLabels.map((value) => ({ value, label: t(`boards.prices.labels.${value}`) })),
      value: ({ label }) => label,
      cell: ({ label }) => label && t(`boards.prices.labels.${label}`),
    },
    {
      ...{ id: 'support', title: t('boards.prices.lacks'), width: 130, isNumber: true },
      value: ({ support }) => support,
      cell: ({ support, price }) => support > 0 && price && format.money(support / 100, price.currency),
    },
  ]
}

/** How the price is known, how old that is, what it is held against, and what is missing. */
function evidenceIn(t: TFunction, format: ReturnType<typeof useFormat>): readonly Column<PriceLine>[] {
  return [
    {
      ...{ id: 'on', title: t('boards.prices.seen'), width: 180 },
      value: ({ price }) => price?.on,
      cell: ({ price }) =>
        price && `${format.day(price.on)}, ${t('boards.prices.days', { count: price.age })}`,
    },
    {
      ...{ id: 'source', title: t('boards.prices.source'), width: 180 },
      value: ({ price }) => price?.source,
    },
    {
      ...{ id: 'missing', title: t('boards.prices.missing'), width: 200 },
      value: ({ missing }) => missing.map((one) => t(`boards.prices.lack.${one}`)).join(', '),
    },
    {
      ...{ id: 'reference', title: t('boards.prices.reference'), width: 130, isNumber: true },
      value: ({ reference }) => reference?.amount,
      cell: ({ reference, price }) =>
        reference && price && format.money(reference.amount / 100, price.currency),
    },
  ]
}

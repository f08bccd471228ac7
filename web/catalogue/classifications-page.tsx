import './catalogue.css'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type ClassificationView, classificationStates, regimes } from '#catalogue/model'
import { EmptyState } from '../ui/empty-state.tsx'
import { useFormat } from '../ui/format.ts'
import { Page } from '../ui/page.tsx'
import { PersonName } from '../ui/person-name.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import type { Column } from '../ui/table/column.ts'
import { DataTable } from '../ui/table/data-table.tsx'
import { wholeSource } from '../ui/table/source.ts'
import { useClassifications } from './api.ts'

/** What products are under each regime; those that end first come first. */
export function ClassificationsPage() {
  const { t } = useTranslation()
  const { data, error, refetch } = useClassifications()
  const columns = useColumns()
  return (
    <Page title={t('catalogue.classifications')} aside={<Link to="/catalogue">{t('nav.catalogue')}</Link>}>
      <p className="soft">{t('catalogue.classificationsSays')}</p>
      {error && <ProblemNotice error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={8} />}
      {data && (
        <DataTable
          label={t('catalogue.classifications')}
          columns={columns}
          source={wholeSource(data)}
          rowKey={({ ref }) => ref}
          rowLink={({ product }) => `/catalogue/${encodeURIComponent(product)}`}
          empty={
            <EmptyState
              title={t('catalogue.noClassifications')}
              says={t('catalogue.noClassificationsSays')}
            />
          }
        />
      )}
    </Page>
  )
}

function useColumns(): readonly Column<ClassificationView>[] {
  const { t } = useTranslation()
  const format = useFormat()
  return [
    {
      ...{ id: 'product', title: t('catalogue.name'), width: 240, filter: 'text' },
      value: ({ product, productName, variant }) =>
        [product, productName, variant].filter(Boolean).join(' · '),
      cell: ({ product, productName, variant }) => (
        <>
          <Link to="/catalogue/$ref" params={{ ref: product }}>
            {productName}
          </Link>
          {variant && ` · ${variant}`}
        </>
      ),
    },
    {
      ...{ id: 'regime', title: t('catalogue.regimeLabel'), width: 190 },
      filter: regimes.map((value) => ({
        value: t(`catalogue.regime.${value}`),
        label: t(`catalogue.regime.${value}`),
      })),
      value: ({ regime }) => t(`catalogue.regime.${regime}`),
    },
    {
      ...{ id: 'codes', title: t('catalogue.codesLabel'), width: 150 },
      value: ({ codes }) => (codes.length === 0 ? t('catalogue.noCode') : codes.join(', ')),
    },
    {
      ...{ id: 'validUntil', title: t('catalogue.validUntil'), width: 140 },
      value: ({ validUntil }) => validUntil,
      cell: ({ validUntil }) => format.day(validUntil),
    },
    {
      ...{ id: 'state', title: t('catalogue.saleState'), width: 160 },
      filter: classificationStates
        .filter((value) => value !== 'superseded')
        .map((value) => ({ value: t(`catalogue.state.${value}`), label: t(`catalogue.state.${value}`) })),
      value: ({ state }) => t(`catalogue.state.${state}`),
    },
    {
      ...{ id: 'by', title: t('catalogue.by'), width: 160 },
      value: ({ by }) => by,
      cell: ({ by }) => <PersonName person={by} />,
    },
    { id: 'reason', title: t('catalogue.reason'), width: 260, value: ({ reason }) => reason },
  ]
}

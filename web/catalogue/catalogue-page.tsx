import './catalogue.css'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { attributeWords, mustsOf, type ProductLine, sellStates, sellTitles } from '#catalogue/model'
import { categories } from '#rules/model'
import { useMay } from '../access/session.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { useFormat } from '../ui/format.ts'
import { Page } from '../ui/page.tsx'
import { useSaid } from '../ui/said.ts'
import type { Column } from '../ui/table/column.ts'
import { DataTable } from '../ui/table/data-table.tsx'
import { TableSearchField } from '../ui/table/search-field.tsx'
import { usePagedSource } from '../ui/table/source.ts'
import { useTableSearch } from '../ui/table/use-table-search.ts'

/** What is sold: who makes it really, whether it may be sold, and what nobody knows of it yet. */
export function CataloguePage() {
  const { t } = useTranslation()
  const may = useMay()
  const { search } = useTableSearch()
  const source = usePagedSource<ProductLine>('/api/products', search)
  return (
    <Page
      title={t('nav.catalogue')}
      aside={
        <>
          <Link to="/catalogue/classifications">{t('catalogue.classifications')}</Link>
          {may('catalogue.change') && <Link to="/catalogue/import">{t('catalogue.import')}</Link>}
        </>
      }
    >
      <TableSearchField label={t('catalogue.search')} />
      <DataTable
        label={t('nav.catalogue')}
        columns={useColumns()}
        source={source}
        rowKey={({ ref }) => ref}
        rowLink={({ ref }) => `/catalogue/${encodeURIComponent(ref)}`}
        exported="products"
        empty={<EmptyState title={t('catalogue.none')} says={t('catalogue.noneSays')} />}
      />
    </Page>
  )
}

function useColumns(): readonly Column<ProductLine>[] {
  const { t } = useTranslation()
  const said = useSaid()
  const format = useFormat()
  const day = (text: string | null) => (text === null ? undefined : format.day(text))
  const musts = [...new Set([...mustsOf('camera'), ...mustsOf('recorder')])]
  return [
    {
      ...{ id: 'ref', title: t('catalogue.ref'), width: 120 },
      value: ({ ref }) => ref,
      cell: ({ ref }) => (
        <Link to="/catalogue/$ref" params={{ ref }}>
          {ref}
        </Link>
      ),
    },
    { id: 'name', title: t('catalogue.name'), width: 210, value: ({ name }) => name },
    {
      ...{ id: 'brand', title: t('catalogue.brand'), width: 160, filter: 'text' },
      value: ({ brandName }) => brandName,
    },
    {
      ...{ id: 'maker', title: t('catalogue.maker'), width: 160, filter: 'text' },
      value: ({ makerName }) => makerName,
    },
    {
      ...{ id: 'category', title: t('catalogue.category'), width: 120 },
      filter: categories.map((value) => ({ value, label: t(`newRecord.category.${value}`) })),
      value: ({ category }) => t(`newRecord.category.${category}`),
    },
    {
      ...{ id: 'saleState', title: t('catalogue.saleState'), width: 150 },
      filter: [
        ...sellStates.map((value) => ({ value, label: said(sellTitles.states[value]) })),
        { value: 'none', label: t('catalogue.noState') },
      ],
      value: ({ saleState }) => (saleState ? said(sellTitles.states[saleState]) : t('catalogue.noState')),
    },
    {
      ...{ id: 'unknown', title: t('catalogue.unknownMusts'), width: 150, isNumber: true },
      filter: [
        { value: 'some', label: t('catalogue.someUnknown') },
        { value: 'none', label: t('catalogue.noneUnknown') },
        ...musts.map((value) => ({
          value,
          label: t('catalogue.unknownOne', { attribute: said(attributeWords[value]) }),
        })),
      ],
      value: ({ unknown }) => unknown.length,
      cell: ({ unknown }) =>
        unknown.length === 0
          ? t('catalogue.allKnown')
          : t('catalogue.unknownCount', { count: unknown.length }),
    },
    {
      ...{ id: 'installed', title: t('catalogue.installed'), width: 110, isNumber: true, isUnsorted: true },
      value: ({ installed }) => installed,
      cell: ({ installed }) => format.number(installed),
    },
    {
      ...{ id: 'classifiedUntil', title: t('catalogue.classifiedUntil'), width: 140 },
      value: ({ classifiedUntil }) => classifiedUntil,
      cell: ({ classifiedUntil }) => day(classifiedUntil),
    },
    {
      ...{ id: 'supportedUntil', title: t('catalogue.supportedUntil'), width: 140 },
      value: ({ supportedUntil }) => supportedUntil,
      cell: ({ supportedUntil }) => day(supportedUntil),
    },
    {
      ...{ id: 'soldUntil', title: t('catalogue.soldUntil'), width: 140, isOptional: true },
      value: ({ soldUntil }) => soldUntil,
      cell: ({ soldUntil }) => day(soldUntil),
    },
  ]
}

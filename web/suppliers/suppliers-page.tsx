import './suppliers.css'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { relationTitles, riskBands, type SupplierLine } from '#partners/model'
import { categories, supplierStates } from '#rules/model'
import { useMay } from '../access/session.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { useFormat } from '../ui/format.ts'
import { Page } from '../ui/page.tsx'
import { PersonName } from '../ui/person-name.tsx'
import { RecordName } from '../ui/record-name.tsx'
import { useRecords } from '../ui/records.ts'
import { useSaid } from '../ui/said.ts'
import type { Column } from '../ui/table/column.ts'
import { DataTable } from '../ui/table/data-table.tsx'
import { TableSearchField } from '../ui/table/search-field.tsx'
import { usePagedSource } from '../ui/table/source.ts'
import { useTableSearch } from '../ui/table/use-table-search.ts'
import { AddDialog } from './add-dialog.tsx'
import { StateMark } from './state-mark.tsx'

/** Suppliers, a row for each own company that deals with them: where each stands, how risky, until when, how much. */
export function SuppliersPage() {
  const { t } = useTranslation()
  const may = useMay()
  const [isAdding, setAdding] = useState(false)
  const { search } = useTableSearch()
  const source = usePagedSource<SupplierLine>('/api/suppliers', search)
  const add = may('partner.change') && <Button onClick={() => setAdding(true)}>{t('suppliers.add')}</Button>
  return (
    <Page
      title={t('nav.suppliers')}
      aside={
        <>
          <Link to="/obligations">{t('obligations.title')}</Link>
          {add}
        </>
      }
    >
      <TableSearchField label={t('suppliers.search')} />
      <DataTable
        label={t('nav.suppliers')}
        columns={useColumns()}
        source={source}
        rowKey={({ key }) => key}
        rowLink={({ supplier }) => `/suppliers/${encodeURIComponent(supplier)}`}
        exported="suppliers"
        empty={
          <EmptyState title={t('suppliers.none')} says={t('suppliers.noneSays')}>
            {add}
          </EmptyState>
        }
      />
      {isAdding && <AddDialog close={() => setAdding(false)} />}
    </Page>
  )
}

function useColumns(): readonly Column<SupplierLine>[] {
  const { t } = useTranslation()
  const said = useSaid()
  const format = useFormat()
  const { data } = useRecords('legalEntity', '', 50)
  const entities = (data?.items ?? []).map(({ key, record }) => ({ value: key, label: record.name ?? key }))
  const category = (name: string) => t(`newRecord.category.${name}`)
  return [
    {
      ...{ id: 'name', title: t('suppliers.name'), width: 190 },
      value: ({ name }) => name,
      cell: ({ name, supplier }) => (
        <Link to="/suppliers/$ref" params={{ ref: supplier }}>
          {name}
        </Link>
      ),
    },
    {
      ...{ id: 'legalEntity', title: t('suppliers.legalEntity'), width: 145, filter: entities },
      value: ({ legalEntity }) => legalEntity,
      cell: ({ legalEntity }) => <RecordName type="legalEntity" reference={legalEntity} />,
    },
    {
      ...{ id: 'state', title: t('suppliers.state'), width: 160 },
      filter: supplierStates.map((value) => ({ value, label: said(relationTitles.states[value]) })),
      value: ({ state }) => state,
      cell: ({ state, stateTitle }) => <StateMark state={state} title={stateTitle} />,
    },
    {
      ...{ id: 'category', title: t('suppliers.categories'), width: 155, isUnsorted: true },
      filter: categories.map((value) => ({ value, label: category(value) })),
      value: ({ standings }) => standings.map((one) => category(one.category)).join(', '),
    },
    {
      ...{ id: 'riskBand', title: t('suppliers.riskBand'), width: 100 },
      filter: riskBands.map((value) => ({ value, label: t(`riskBand.${value}`) })),
      value: ({ riskBand }) => (riskBand ? t(`riskBand.${riskBand}`) : ''),
    },
    {
      ...{ id: 'approvedUntil', title: t('suppliers.approvedUntil'), width: 130 },
      value: ({ approvedUntil }) => approvedUntil,
      cell: ({ approvedUntil }) => approvedUntil && format.day(approvedUntil),
    },
    {
      ...{ id: 'spend', title: t('suppliers.spend'), width: 212, isNumber: true },
      value: ({ spend }) => spend?.amount,
      cell: ({ spend }) => spend && `${format.money(spend.amount / 100, spend.currency)} (${spend.year})`,
    },
    {
      ...{ id: 'owner', title: t('suppliers.owner'), width: 116 },
      value: ({ owner }) => owner,
      cell: ({ owner }) => owner && <PersonName person={owner} />,
    },
    {
      ...{ id: 'supplier', title: t('suppliers.ref'), isOptional: true },
      value: ({ supplier }) => supplier,
    },
  ]
}

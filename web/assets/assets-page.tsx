import './assets.css'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type AssetLine, assetRoles, assetStatuses, warrantyStates } from '#phaseout/model'
import { useMay } from '../access/session.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { useFormat } from '../ui/format.ts'
import { Page } from '../ui/page.tsx'
import type { Column } from '../ui/table/column.ts'
import { DataTable } from '../ui/table/data-table.tsx'
import { TableSearchField } from '../ui/table/search-field.tsx'
import { usePagedSource } from '../ui/table/source.ts'
import { useTableSearch } from '../ui/table/use-table-search.ts'

/** What stands at customers: where, since when, under which warranty, and what hangs on it. */
export function AssetsPage() {
  const { t } = useTranslation()
  const may = useMay()
  const { search } = useTableSearch()
  const source = usePagedSource<AssetLine>('/api/assets', search)
  return (
    <Page
      title={t('nav.assets')}
      aside={
        <>
          <Link to="/assets/run-off">{t('assets.runOff')}</Link>
          <Link to="/assets/scan">{t('nav.scan')}</Link>
          {may('phaseout.change') && <Link to="/assets/import">{t('assets.import')}</Link>}
        </>
      }
    >
      <TableSearchField label={t('assets.search')} />
      <Narrowed filter={search.filter} />
      <DataTable
        label={t('nav.assets')}
        columns={useColumns()}
        source={source}
        rowKey={({ serial }) => serial}
        rowLink={({ serial }) => `/assets/${encodeURIComponent(serial)}`}
        exported="assets"
        empty={<EmptyState title={t('assets.none')} says={t('assets.noneSays')} />}
      />
    </Page>
  )
}

/** What the list was narrowed to by whoever led here, where no column says it. */
function Narrowed({ filter = {} }: { readonly filter: Readonly<Record<string, string>> | undefined }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { plan, coveredOn } = filter
  const says = [
    ...(plan ? [t('boards.narrowed.ofPlan', { plan })] : []),
    ...(coveredOn ? [t('boards.narrowed.coveredOn', { day: format.day(coveredOn) })] : []),
  ]
  return says.length === 0 ? null : <p>{says.join(' · ')}</p>
}

function useColumns(): readonly Column<AssetLine>[] {
  const { t } = useTranslation()
  return [
    ...useWhere(),
    ...useHow(),
    {
      ...{ id: 'status', title: t('assets.statusTitle'), width: 130 },
      filter: assetStatuses.map((value) => ({ value, label: t(`assets.status.${value}`) })),
      ...{ value: ({ status }) => t(`assets.status.${status}`), isUnsorted: true },
    },
  ]
}

/** Which device, of whom, at which place. */
function useWhere(): readonly Column<AssetLine>[] {
  const { t } = useTranslation()
  return [
    {
      ...{ id: 'serial', title: t('assets.serial'), width: 130 },
      value: ({ serial }) => serial,
      cell: ({ serial }) => (
        <Link to="/assets/$serial" params={{ serial }}>
          {serial}
        </Link>
      ),
    },
    {
      ...{ id: 'product', title: t('assets.product'), width: 190, filter: 'text' },
      value: ({ productName }) => productName,
    },
    {
      ...{ id: 'maker', title: t('assets.maker'), width: 160, filter: 'text', isUnsorted: true },
      value: ({ makerName }) => makerName,
    },
    {
      ...{ id: 'customer', title: t('assets.customer'), width: 170, filter: 'text', isUnsorted: true },
      value: ({ customerName }) => customerName,
    },
    {
      ...{ id: 'site', title: t('assets.site'), width: 150, filter: 'text' },
      value: ({ siteName }) => siteName,
    },
  ]
}

/** Since when, under which warranty, how much hangs on it, and what it records to. */
function useHow(): readonly Column<AssetLine>[] {
  const { t } = useTranslation()
  const format = useFormat()
  return [
    {
      ...{ id: 'installedOn', title: t('assets.installedOn'), width: 120, filter: 'text' },
      value: ({ installedOn }) => installedOn,
      cell: ({ installedOn }) => (installedOn ? format.day(installedOn) : t('assets.unknown')),
    },
    {
      ...{ id: 'warranty', title: t('assets.warrantyTitle'), width: 110, isUnsorted: true },
      filter: warrantyStates.map((value) => ({ value, label: t(`assets.warrantyState.${value}`) })),
      value: ({ warranty }) => t(`assets.warrantyState.${warranty}`),
    },
    {
      ...{ id: 'warrantyEnd', title: t('assets.warrantyEnd'), width: 120 },
      value: ({ warrantyEnd }) => warrantyEnd,
      cell: ({ warrantyEnd }) => warrantyEnd && format.day(warrantyEnd),
    },
    {
      ...{ id: 'role', title: t('assets.roleTitle'), width: 100 },
      filter: assetRoles.map((value) => ({ value, label: t(`assets.role.${value}`) })),
      value: ({ role }) => t(`assets.role.${role}`),
    },
    {
      ...{ id: 'recorder', title: t('assets.recorder'), width: 120, filter: 'text', isUnsorted: true },
      value: ({ recorder }) => recorder,
    },
    {
      ...{ id: 'firmware', title: t('assets.firmware'), width: 120, isUnsorted: true, isOptional: true },
      value: ({ firmware }) => firmware,
    },
  ]
}

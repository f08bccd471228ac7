import './parties.css'
import { TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMay } from '../access/session.ts'
import { useAsOf } from '../ui/as-of.tsx'
import { countryCodes } from '../ui/country-codes.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { useFormat } from '../ui/format.ts'
import { Page } from '../ui/page.tsx'
import type { Column } from '../ui/table/column.ts'
import { DataTable } from '../ui/table/data-table.tsx'
import { usePagedSource } from '../ui/table/source.ts'
import { useTableSearch } from '../ui/table/use-table-search.ts'
import type { PartyLine } from './api.ts'
import { partyKinds } from './words.ts'

/** Everybody we deal with. Words, filters and order stand in the address; the server hands out pages. */
export function PartiesPage() {
  const { t } = useTranslation()
  const asOf = useAsOf()
  const { search } = useTableSearch()
  const source = usePagedSource<PartyLine>(
    asOf ? `/api/parties?${new URLSearchParams({ asOf })}` : '/api/parties',
    search,
  )
  return (
    <Page title={t('nav.parties')} aside={<WaysIn />}>
      <SearchField />
      <DataTable
        label={t('nav.parties')}
        columns={useColumns()}
        source={source}
        rowKey={({ ref }) => ref}
        rowLink={({ ref }) => `/parties/${encodeURIComponent(ref)}`}
        {...(asOf ? {} : { exported: 'parties' })}
        empty={
          <EmptyState title={t('parties.none')} says={t('parties.noneSays')}>
            <WaysIn />
          </EmptyState>
        }
      />
    </Page>
  )
}

/** How parties come in, and where those that may be one are put together. */
function WaysIn() {
  const { t } = useTranslation()
  const may = useMay()
  return (
    <>
      {may('party.mergePropose') && <Link to="/parties/duplicates">{t('parties.duplicates')}</Link>}
      {may('party.change') && (
        <>
          <Link to="/parties/import">{t('parties.import')}</Link>
          <Link to="/parties/new" className="button-link">
            {t('parties.add')}
          </Link>
        </>
      )}
    </>
  )
}

/** Words in any script, or a number; as one filter among the others, so that the export knows it too. */
function SearchField() {
  const { t } = useTranslation()
  const { search, change } = useTableSearch()
  const setSoon = useDebouncedCallback((q: string) => {
    const { q: _, ...others } = search.filter ?? {}
    change({ filter: q.trim() === '' ? others : { ...others, q } })
  }, 250)
  return (
    <TextInput
      key={search.filter?.q === undefined ? 'none' : 'some'}
      className="parties-search"
      type="search"
      label={t('parties.search')}
      description={t('parties.searchHint')}
      defaultValue={search.filter?.q ?? ''}
      spellCheck={false}
      onChange={(event) => setSoon(event.currentTarget.value)}
    />
  )
}

function useColumns(): readonly Column<PartyLine>[] {
  const { t } = useTranslation()
  const format = useFormat()
  const countries = countryCodes
    .map((value) => ({ value, label: format.country(value) }))
    .sort((one, other) => one.label.localeCompare(other.label))
  return [
    {
      ...{ id: 'name', title: t('party.name'), width: 300 },
      value: ({ record }) => record.name,
      cell: ({ record: { name, nativeName, ownPerson } }) => (
        <>
          {name}
          {nativeName && <span className="soft"> {nativeName}</span>}
          {ownPerson && <span className="state">{t(`ownPerson.kind.${ownPerson}`)}</span>}
        </>
      ),
    },
    {
      ...{ id: 'ref', title: t('party.ref'), width: 160, isUnsorted: true },
      value: ({ ref }) => ref,
      cell: ({ ref }) => <code>{ref}</code>,
    },
    {
      ...{ id: 'country', title: t('party.country'), width: 170, filter: countries },
      value: ({ record: { country } }) => country && format.country(country),
    },
    {
      ...{ id: 'kind', title: t('party.kind'), width: 160, isUnsorted: true },
      filter: partyKinds.map((value) => ({ value, label: t(`partyKind.${value}`) })),
      value: ({ kind }) => t(`partyKind.${kind}`),
    },
    {
      ...{ id: 'identifiers', title: t('party.identifiers'), width: 180, isUnsorted: true },
      value: ({ record }) => record.identifiers?.map(({ value }) => value).join(', '),
    },
    {
      ...{ id: 'sector', title: t('party.sector'), isUnsorted: true, isOptional: true },
      value: ({ record }) => record.sector,
    },
    {
      ...{ id: 'changed', title: t('party.changed'), width: 150 },
      value: ({ at }) => at,
      cell: ({ at }) => format.instant(at),
    },
  ]
}

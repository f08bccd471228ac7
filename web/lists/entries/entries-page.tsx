import '../lists.css'
import './entries.css'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ListEntry } from '#lists/model'
import { AsOfSwitch, useAsOf } from '../../ui/as-of.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { DataTable } from '../../ui/table/data-table.tsx'
import { usePagedSource } from '../../ui/table/source.ts'
import { tableQuery } from '../../ui/table/table-search.ts'
import { useTableSearch } from '../../ui/table/use-table-search.ts'
import { ExportButton } from '../export-button.tsx'
import { useListTitle } from '../use-list-title.ts'
import { entriesPath, useVersionRead } from './api.ts'
import { useEntryColumns } from './use-entry-columns.tsx'
import { useEntryRow } from './use-entry-row.ts'

/** The entries of a list, as the version in force has them, another one, or the one of a day. */
export function EntriesPage() {
  const { t } = useTranslation()
  const { name } = useParams({ from: '/lists/$name/entries' })
  const { version } = useSearch({ from: '/lists/$name/entries' })
  const asOf = useAsOf()
  const { search } = useTableSearch()
  const title = useListTitle(name)
  const path = entriesPath({ name, version, asOf })
  // The server hands entries out by reference; an order that an address asks for besides is not known to it.
  const { sort: _, ...sought } = search
  const source = usePagedSource<ListEntry>(path, sought)
  const columns = useEntryColumns()
  const row = useEntryRow()
  const read = useVersionRead({ name, version, asOf })
  const kept = new URLSearchParams({ ...(version ? { version } : {}), ...(asOf ? { asOf } : {}) }).toString()
  return (
    <Page
      title={t('entries.title', { list: title })}
      aside={
        <>
          <Link to="/lists" search={{ list: name }}>
            {t('entries.theList')}
          </Link>
          <Link to="/lists/$name/changes" params={{ name }}>
            {t('lists.whatChanged')}
          </Link>
          {asOf === undefined && <AsOfSwitch />}
        </>
      }
    >
      <div className="entries-head">
        <p className="soft">
          {read.data && t('entries.asVersion', { version: read.data })} {version && <InForce name={name} />}
        </p>
        <ExportButton
          path={`${path}&${tableQuery(sought)}`}
          file={`${name}-${read.data ?? ''}.csv`}
          head={row.head}
          row={(entry: ListEntry) => [row.cells(entry)]}
        />
      </div>
      <DataTable
        label={t('entries.title', { list: title })}
        columns={columns}
        source={source}
        rowKey={({ entry }) => entry}
        rowLink={({ entry }) =>
          `/lists/${encodeURIComponent(name)}/entries/${encodeURIComponent(entry)}${kept && `?${kept}`}`
        }
        empty={
          <EmptyState title={t('entries.none')} says={t('entries.noneSays')}>
            <Link to="/lists" search={{ list: name }}>
              {t('entries.theList')}
            </Link>
          </EmptyState>
        }
      />
    </Page>
  )
}

/** Back from an earlier version to the one in force. */
function InForce({ name }: { readonly name: string }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <button
      type="button"
      className="text-button"
      onClick={() => void navigate({ to: '/lists/$name/entries', params: { name } })}
    >
      {t('entries.toInForce')}
    </button>
  )
}

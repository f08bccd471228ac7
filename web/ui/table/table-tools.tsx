import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { currentLanguage } from '../../app/i18n.ts'
import { useFormat } from '../format.ts'
import { Icon } from '../icon.tsx'
import { Popup } from '../popup.tsx'
import { FileLinks } from './file-links.tsx'
import { type TableSearch, tableQuery } from './table-search.ts'
import type { useTableSearch } from './use-table-search.ts'

export interface TableToolsProps {
  readonly count: number
  readonly total: number | undefined
  readonly hasMore: boolean
  readonly columns: readonly { readonly id: string; readonly title: string }[]
  readonly shown: readonly string[]
  readonly search: TableSearch
  readonly change: ReturnType<typeof useTableSearch>['change']
  readonly exported: string | undefined
  readonly selected: number
  readonly selectionActs: ReactNode
}

/** Above the table: how many, what is selected, which columns, and the way out to a spreadsheet. */
export function TableTools(props: TableToolsProps) {
  const { search, change, exported, selected, selectionActs } = props
  const { t } = useTranslation()
  const isFiltered = Object.keys(search.filter ?? {}).length > 0
  return (
    <div className="table-tools">
      <p role="status">
        <Count {...props} />
        {selected > 0 && ` · ${t('table.selected', { count: selected })}`}
      </p>
      {selected > 0 && selectionActs}
      {isFiltered && (
        <button type="button" className="text-button" onClick={() => change({ filter: undefined })}>
          {t('table.clearFilters')}
        </button>
      )}
      <div className="table-tools-end">
        <ColumnChooser {...props} />
        {exported && <ExportMenu exported={exported} search={search} />}
      </div>
    </div>
  )
}

function Count({ count, total, hasMore }: TableToolsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  if (total !== undefined && total !== count)
    return t('table.countOf', { shown: format.number(count), total: format.number(total) })
  return t(hasMore ? 'table.countMore' : 'table.count', { count, shown: format.number(count) })
}

function ColumnChooser({ columns, shown, change }: TableToolsProps) {
  const { t } = useTranslation()
  const toggle = (id: string) => {
    const next = columns.map((column) => column.id).filter((one) => shown.includes(one) !== (one === id))
    if (next.length > 0) change({ columns: next })
  }
  return (
    <Popup label={t('table.columns')} sign={null} words={<span>{t('table.columns')}</span>}>
      <fieldset className="chooser">
        <legend>{t('table.columnsShown')}</legend>
        {columns.map(({ id, title }) => (
          <label key={id}>
            <input type="checkbox" checked={shown.includes(id)} onChange={() => toggle(id)} /> {title}
          </label>
        ))}
        <button type="button" className="text-button" onClick={() => change({ columns: undefined })}>
          {t('table.usualColumns')}
        </button>
      </fieldset>
    </Popup>
  )
}

/** All rows that the filters leave, not only those on the screen. */
function ExportMenu({ exported, search }: { readonly exported: string; readonly search: TableSearch }) {
  const { t } = useTranslation()
  const to = (format: 'csv' | 'xlsx') => {
    const query = tableQuery(search)
    query.set('format', format)
    query.set('language', currentLanguage())
    return `/api/tables/${encodeURIComponent(exported)}/export?${query}`
  }
  return (
    <Popup label={t('table.export')} sign={<Icon name="download" />} words={<span>{t('table.export')}</span>}>
      <div className="chooser">
        <FileLinks to={to} />
      </div>
    </Popup>
  )
}

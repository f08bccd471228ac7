import { useDebouncedCallback } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { type Column, usualWidth } from './column.ts'
import type { GridProps } from './grid.tsx'
import { nextSort, sortingOf } from './table-search.ts'

/** Heads that sort, and below them the filters. */
export function GridHead<Row>(props: GridProps<Row>) {
  const { columns, search, change, selection } = props
  const { t } = useTranslation()
  const sorting = sortingOf(search)
  return (
    <thead>
      <tr>
        {selection && <AllBox {...props} selection={selection} />}
        {columns.map(({ id, title, width = usualWidth, isNumber, isUnsorted }) => {
          const isBy = sorting?.column === id
          const direction = isBy ? (sorting.isFalling ? 'descending' : 'ascending') : 'none'
          return (
            <th
              key={id}
              scope="col"
              style={{ width }}
              className={isNumber ? 'number' : ''}
              aria-sort={direction}
            >
              {isUnsorted ? (
                title
              ) : (
                <button type="button" onClick={() => change({ sort: nextSort(search, id) })}>
                  {title}
                  <span aria-hidden="true" className="sort-sign">
                    {isBy ? (sorting.isFalling ? '↓' : '↑') : ''}
                  </span>
                </button>
              )}
            </th>
          )
        })}
      </tr>
      {columns.some(({ filter }) => filter) && (
        <tr className="grid-filters">
          {selection && <td />}
          {columns.map((column) => (
            <td key={column.id}>
              {column.filter && (
                <Filter
                  key={search.filter?.[column.id] === undefined ? 'none' : 'some'}
                  column={column}
                  label={t('table.filterBy', { column: column.title })}
                  value={search.filter?.[column.id] ?? ''}
                  set={(text) => change({ filter: { ...search.filter, [column.id]: text } })}
                />
              )}
            </td>
          ))}
        </tr>
      )}
    </thead>
  )
}

interface FilterProps<Row> {
  readonly column: Column<Row>
  readonly label: string
  readonly value: string
  readonly set: (text: string) => void
}

function Filter<Row>({ column: { filter }, label, value, set }: FilterProps<Row>) {
  const { t } = useTranslation()
  const setSoon = useDebouncedCallback(set, 200)
  if (filter === undefined) return null
  if (filter === 'text')
    return (
      <input
        type="search"
        aria-label={label}
        defaultValue={value}
        spellCheck={false}
        onChange={(event) => setSoon(event.currentTarget.value)}
      />
    )
  return (
    <select aria-label={label} value={value} onChange={(event) => set(event.currentTarget.value)}>
      <option value="">{t('table.all')}</option>
      {filter.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  )
}

type AllBoxProps<Row> = GridProps<Row> & { readonly selection: NonNullable<GridProps<Row>['selection']> }

/** Selects all rows that are here, or none. */
function AllBox<Row>({ rows, rowKey, selection: { chosen, choose } }: AllBoxProps<Row>) {
  const { t } = useTranslation()
  const isAll = rows.length > 0 && chosen.size >= rows.length
  return (
    <th scope="col" className="grid-box">
      <input
        type="checkbox"
        aria-label={t('table.selectAll')}
        checked={isAll}
        onChange={() => choose(new Set(isAll ? [] : rows.map(rowKey)))}
      />
    </th>
  )
}

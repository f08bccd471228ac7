import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { density } from '../../app/density.ts'
import { usualWidth } from './column.ts'
import type { DataTableProps } from './data-table.tsx'
import { GridHead } from './grid-head.tsx'
import { GridRow } from './grid-row.tsx'
import type { TableSearch } from './table-search.ts'
import { useGridKeys } from './use-grid-keys.ts'
import type { useTableSearch } from './use-table-search.ts'

export interface GridProps<Row> extends Omit<DataTableProps<Row>, 'empty'> {
  /** As filtered and sorted. */
  readonly rows: readonly Row[]
  readonly search: TableSearch
  readonly change: ReturnType<typeof useTableSearch>['change']
}

const rowHeights = { compact: 33, comfortable: 43 } as const

/** The table itself: heads stay, rows out of sight are two empty rows of the right height. */
export function Grid<Row>(props: GridProps<Row>) {
  const { t } = useTranslation()
  const { rows, columns, source, rowKey, label, selection } = props
  const place = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => place.current,
    estimateSize: () => rowHeights[density()],
    overscan: 12,
  })
  const drawn = virtual.getVirtualItems()
  const keys = useGridKeys(props, place, (index) => virtual.scrollToIndex(index))
  useMoreAtEnd(source, drawn.at(-1)?.index ?? 0, rows.length)
  const above = drawn[0]?.start ?? 0
  const below = virtual.getTotalSize() - (drawn.at(-1)?.end ?? 0)
  const width = columns.reduce((sum, column) => sum + (column.width ?? usualWidth), selection ? 40 : 0)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a section would be one more landmark
    <div
      ref={place}
      className="grid-place"
      role="group"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      onKeyDown={keys.steer}
    >
      <table
        className="grid"
        style={{ minWidth: width }}
        aria-rowcount={source.hasMore ? -1 : rows.length + 1}
        aria-label={label}
      >
        <GridHead {...props} />
        <Gap height={above} />
        <tbody>
          {drawn.map(({ index }) => {
            const row = rows[index]
            if (row === undefined) return null
            return (
              <GridRow
                key={rowKey(row)}
                {...props}
                row={row}
                index={index}
                isCurrent={index === keys.current}
                onCurrent={() => keys.setCurrent(index)}
              />
            )
          })}
        </tbody>
        <Gap height={below} />
      </table>
      {rows.length === 0 && <p className="soft grid-none">{t('table.noneMatch')}</p>}
      {source.isLoadingMore && <p className="soft grid-none">{t('common.loading')}</p>}
    </div>
  )
}

/** Stands for the rows out of sight. */
function Gap({ height }: { readonly height: number }) {
  if (height <= 0) return null
  return (
    <tbody aria-hidden="true">
      <tr>
        <td className="grid-gap" style={{ height }} />
      </tr>
    </tbody>
  )
}

/** Asks for the next page a screen before the reader gets there. */
function useMoreAtEnd<Row>(source: GridProps<Row>['source'], last: number, count: number): void {
  const { hasMore, isLoadingMore, loadMore } = source
  const more = useRef(loadMore)
  more.current = loadMore
  useEffect(() => {
    if (hasMore && !isLoadingMore && last >= count - 30) more.current()
  }, [hasMore, isLoadingMore, last, count])
}

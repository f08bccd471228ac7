import { useTranslation } from 'react-i18next'
import { AppLink } from '../app-link.tsx'
import type { Column } from './column.ts'
import type { GridProps } from './grid.tsx'
import { toggled } from './use-grid-keys.ts'

export interface GridRowProps<Row> extends GridProps<Row> {
  readonly row: Row
  readonly index: number
  readonly isCurrent: boolean
  readonly onCurrent: () => void
}

/** One row: its first cell leads to the record. */
export function GridRow<Row>(props: GridRowProps<Row>) {
  const { row, index, columns, rowKey, rowLink, selection, isCurrent, onCurrent } = props
  const { t } = useTranslation()
  const key = rowKey(row)
  const isChosen = selection?.chosen.has(key) ?? false
  return (
    <tr
      data-row={index}
      aria-rowindex={index + 2}
      tabIndex={-1}
      aria-selected={selection ? isChosen : undefined}
      data-current={isCurrent || undefined}
      onFocus={onCurrent}
    >
      {selection && (
        <td className="grid-box">
          <input
            type="checkbox"
            aria-label={t('table.select', { row: key })}
            checked={isChosen}
            onChange={() => selection.choose(toggled(selection.chosen, key))}
          />
        </td>
      )}
      {columns.map((column, place) => (
        <td key={column.id} className={column.isNumber ? 'number' : ''}>
          {place === 0 && rowLink ? (
            <AppLink to={rowLink(row)}>
              <Cell column={column} row={row} />
            </AppLink>
          ) : (
            <Cell column={column} row={row} />
          )}
        </td>
      ))}
    </tr>
  )
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  if (column.cell) return column.cell(row)
  const value = column.value(row)
  return value === null || value === undefined ? null : String(value)
}

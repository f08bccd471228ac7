import './table.css'
import { type ReactNode, useMemo } from 'react'
import { currentLanguage } from '../../app/i18n.ts'
import { ProblemNotice } from '../problem-notice.tsx'
import { Skeleton } from '../skeleton.tsx'
import { arrange } from './arrange.ts'
import type { Column } from './column.ts'
import { Grid } from './grid.tsx'
import type { Source } from './source.ts'
import { TableTools } from './table-tools.tsx'
import { useTableSearch } from './use-table-search.ts'

export interface Selection {
  readonly chosen: ReadonlySet<string>
  readonly choose: (chosen: ReadonlySet<string>) => void
}

export interface DataTableProps<Row> {
  /** What the rows are: names the table to those who hear it. */
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly source: Source<Row>
  readonly rowKey: (row: Row) => string
  /** Where a row opens: an address of this application. */
  readonly rowLink?: (row: Row) => string
  /** The server's name of the table: `/api/tables/<name>/export`. Left out: no export. */
  readonly exported?: string
  readonly selection?: Selection
  /** Acts on what is selected; shown once something is. */
  readonly selectionActs?: ReactNode
  /** What will appear here, and how. Shown where there are no rows at all. */
  readonly empty: ReactNode
}

/**
 * A list of any length: sort, filter and columns stand in the address; only the rows in sight are drawn, so 100,000
 * rows answer like ten. `j` `k` or the arrows move, Enter opens, `x` selects.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, source, empty, exported, selectionActs } = props
  const { search, change } = useTableSearch()
  const language = currentLanguage()
  const isHere = source.arranged === 'here'
  const asked = JSON.stringify(search) // a new object with every render: its words decide
  const rows = useMemo(
    () =>
      isHere ? arrange({ rows: source.rows, columns, search: JSON.parse(asked), language }) : source.rows,
    [isHere, source.rows, columns, asked, language],
  )
  const shown = columns.filter(({ id, isOptional }) => search.columns?.includes(id) ?? !isOptional)
  const isFiltered = Object.keys(search.filter ?? {}).length > 0
  const isEmpty = !source.isLoading && !source.error && source.rows.length === 0 && !isFiltered
  if (isEmpty) return empty
  const hasNothing = source.error !== null && source.rows.length === 0
  return (
    <div className="data-table">
      <TableTools
        count={rows.length}
        total={isHere ? source.rows.length : source.total}
        hasMore={source.hasMore}
        columns={columns}
        shown={shown.map(({ id }) => id)}
        search={search}
        change={change}
        exported={exported}
        selected={props.selection?.chosen.size ?? 0}
        selectionActs={selectionActs}
      />
      <ProblemNotice error={source.error} retry={source.retry} />
      {source.isLoading && <Skeleton lines={10} />}
      {!source.isLoading && !hasNothing && (
        <Grid {...props} rows={rows} columns={shown} search={search} change={change} />
      )}
    </div>
  )
}

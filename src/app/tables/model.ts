import type { Deed } from '#access'
import type { Act, Instant, Wording } from '#kernel'
import type { Db } from '#storage'

/** What stands in a cell. Lists are joined with a semicolon, instants and days are written as ISO 8601. */
export type Cell = string | number | boolean | null | undefined | readonly (string | number)[]

export interface Column<Row> {
  readonly key: string
  readonly title: Wording
  readonly cell: (row: Row) => Cell
}

/** What the reader wants of a table; each table reads of it what it knows. */
export interface TableFilter {
  readonly q?: string | undefined
  readonly country?: string | undefined
  readonly kind?: string | undefined
  readonly sort?: string | undefined
  readonly state?: string | undefined
  readonly legalEntity?: string | undefined
  readonly category?: string | undefined
  readonly riskBand?: string | undefined
  readonly brand?: string | undefined
  readonly maker?: string | undefined
  readonly saleState?: string | undefined
  readonly unknown?: string | undefined
  readonly customer?: string | undefined
  readonly site?: string | undefined
  readonly product?: string | undefined
  readonly warranty?: string | undefined
  readonly role?: string | undefined
  readonly recorder?: string | undefined
  readonly status?: string | undefined
  readonly plan?: string | undefined
  readonly installedOn?: string | undefined
  readonly coveredOn?: string | undefined
  readonly from?: Instant | undefined
  readonly to?: Instant | undefined
}

/** A table as it is listed and taken away. */
export interface Table {
  readonly name: string
  readonly title: Wording
  readonly deed: Deed
  readonly filters: readonly (keyof TableFilter)[]
  readonly columns: readonly { readonly key: string; readonly title: Wording }[]
  /** Rows of cells in the order of the columns, those within the sight of the one who acts. */
  rows(db: Db, act: Act, filter: TableFilter): AsyncIterable<readonly Cell[]>
}

interface Declared<Row> extends Omit<Table, 'columns' | 'rows'> {
  readonly columns: readonly Column<Row>[]
  records(db: Db, act: Act, filter: TableFilter): AsyncIterable<Row>
}

/** A table of one kind of row, with its cells cut by its columns. */
export function table<Row>({ columns, records, ...rest }: Declared<Row>): Table {
  return {
    ...rest,
    columns,
    rows: async function* (db, act, filter) {
      for await (const row of records(db, act, filter)) yield columns.map(({ cell }) => cell(row))
    },
  }
}

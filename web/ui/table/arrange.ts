import type { CellValue, Column } from './column.ts'
import { sortKey } from './sort-key.ts'
import { sortingOf, type TableSearch } from './table-search.ts'

export interface Arrangement<Row> {
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
  readonly search: TableSearch
  readonly language: string
}

/** The rows that the filters leave, in the order asked for; equal rows keep the order they came in. */
export function arrange<Row>({ rows, columns, search, language }: Arrangement<Row>): readonly Row[] {
  const left = filtered(rows, columns, search)
  const sorting = sortingOf(search)
  const column = columns.find(({ id }) => id === sorting?.column)
  if (!sorting || !column) return left
  const keys = left.map((row) => keyOf(column.value(row), language))
  const order = Uint32Array.from(left, (_, index) => index)
  const sign = sorting.isFalling ? -1 : 1
  order.sort((a, b) => compare(keys[a], keys[b], sign) || a - b)
  return Array.from(order, (index) => left[index]).filter((row) => row !== undefined)
}

function filtered<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  { filter = {} }: TableSearch,
): readonly Row[] {
  const tests = columns.flatMap(({ id, value, filter: kind }) => {
    const wanted = filter[id]
    if (wanted === undefined || kind === undefined) return []
    const plain = wanted.toLocaleLowerCase()
    return kind === 'text'
      ? [
          (row: Row) =>
            String(value(row) ?? '')
              .toLocaleLowerCase()
              .includes(plain),
        ]
      : [(row: Row) => String(value(row)) === wanted]
  })
  return tests.length === 0 ? rows : rows.filter((row) => tests.every((test) => test(row)))
}

type Key = string | number | undefined

/** What is not known stands last in either direction. */
function keyOf(value: CellValue, language: string): Key {
  if (value === null || value === undefined || value === '') return undefined
  if (typeof value === 'boolean') return value ? 1 : 0
  return typeof value === 'number' ? value : sortKey(value, language)
}

function compare(a: Key, b: Key, sign: 1 | -1): number {
  if (a === b) return 0
  if (a === undefined) return 1
  if (b === undefined) return -1
  return a < b ? -sign : sign
}

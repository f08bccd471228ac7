import type { CellValue, Column } from './column.ts'
import { sortKey } from './sort-key.ts'
import { sortingOf, type TableSearch } from './table-search.ts'

export interface Arrangement<Row> {
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
  readonly search: TableSearch
  readonly language: string
}

/** The rows that the filters leave, in the order asked for. Rising, equal rows keep the order they came in; falling is that turned round. */
export function arrange<Row>({ rows, columns, search, language }: Arrangement<Row>): readonly Row[] {
  const sorting = sortingOf(search)
  const column = columns.find(({ id }) => id === sorting?.column)
  const isLeft = filterOf(columns, search)
  if (!sorting || !column) return isLeft ? rows.filter(isLeft) : rows
  const { order, known } = rankedOnce(rows, column, language)
  // What is not known stands last in either direction.
  const inOrder = sorting.isFalling ? [...order.slice(0, known).reverse(), ...order.slice(known)] : [...order]
  return inOrder.flatMap((place) => {
    const row = rows[place]
    return row !== undefined && (isLeft?.(row) ?? true) ? [row] : []
  })
}

function filterOf<Row>(columns: readonly Column<Row>[], { filter = {} }: TableSearch) {
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
  return tests.length === 0 ? undefined : (row: Row) => tests.every((test) => test(row))
}

interface Ranking {
  /** Places of the rows, rising; those whose value is not known at the end. */
  readonly order: Uint32Array
  readonly known: number
}

/** A long list is sorted once a column: filters and the other direction then cost next to nothing. */
const rankings = new WeakMap<object, Map<string, Ranking>>()

function rankedOnce<Row>(rows: readonly Row[], column: Column<Row>, language: string): Ranking {
  const name = `${language} ${column.id}`
  const kept = rankings.get(rows) ?? new Map<string, Ranking>()
  const ranking = kept.get(name) ?? rank(rows, column, language)
  kept.set(name, ranking)
  rankings.set(rows, kept)
  return ranking
}

function rank<Row>(rows: readonly Row[], { value }: Column<Row>, language: string): Ranking {
  const keys = rows.map((row) => keyOf(value(row), language))
  const places = Uint32Array.from(rows, (_, place) => place)
  const known = places.filter((place) => keys[place] !== undefined)
  known.sort((a, b) => compare(keys[a], keys[b]) || a - b)
  return {
    order: Uint32Array.from([...known, ...places.filter((place) => keys[place] === undefined)]),
    known: known.length,
  }
}

type Key = string | number | undefined

function keyOf(value: CellValue, language: string): Key {
  if (value === null || value === undefined || value === '') return undefined
  if (typeof value === 'boolean') return value ? 1 : 0
  return typeof value === 'number' ? value : sortKey(value, language)
}

function compare(a: Key, b: Key): number {
  if (a === undefined || b === undefined || a === b) return 0
  return a < b ? -1 : 1
}

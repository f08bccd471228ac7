/** What a reader set on a table; it stands in the address, so that a list can be kept and passed on. */
export interface TableSearch {
  /** `due`, or `-due` for falling. */
  readonly sort?: string
  /** Column → what is looked for. */
  readonly filter?: Readonly<Record<string, string>>
  /** Shown columns, in their usual order; left out: the usual ones. */
  readonly columns?: readonly string[]
}

/** For a route's `validateSearch`: takes what is well-formed and leaves the rest. */
export function tableSearch(search: Readonly<Record<string, unknown>>): TableSearch {
  const { sort, filter, columns } = search
  const filters = isRecord(filter)
    ? Object.entries(filter).flatMap(([column, text]): [string, string][] =>
        ['string', 'number', 'boolean'].includes(typeof text) && text !== '' ? [[column, String(text)]] : [],
      )
    : []
  const shown = Array.isArray(columns) ? columns.filter((one) => typeof one === 'string') : []
  return {
    ...(typeof sort === 'string' && /^-?\w+$/.test(sort) ? { sort } : {}),
    ...(filters.length > 0 ? { filter: Object.fromEntries(filters) } : {}),
    ...(shown.length > 0 ? { columns: shown } : {}),
  }
}

export interface Sorting {
  readonly column: string
  readonly isFalling: boolean
}

export function sortingOf({ sort }: TableSearch): Sorting | undefined {
  if (sort === undefined) return undefined
  return sort.startsWith('-')
    ? { column: sort.slice(1), isFalling: true }
    : { column: sort, isFalling: false }
}

/** Rising, falling, as it came: what the next press on a head asks for. */
export function nextSort(search: TableSearch, column: string): string | undefined {
  if (search.sort === column) return `-${column}`
  return search.sort === `-${column}` ? undefined : column
}

/** What the server is asked for: `sort`, and each filter under its column's name. */
export function tableQuery({ sort, filter = {} }: TableSearch): URLSearchParams {
  return new URLSearchParams({ ...filter, ...(sort ? { sort } : {}) })
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

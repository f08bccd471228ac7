import { type TableSearch, tableSearch } from '../../ui/table/table-search.ts'

/** Which version is read; left out: the one in force, or the one of `asOf`. */
export interface VersionSearch {
  readonly version?: string
}

export function versionSearch({ version }: Readonly<Record<string, unknown>>): VersionSearch {
  return typeof version === 'string' ? { version } : {}
}

/** `/lists/eu-fsf/entries?filter={"find":"bank","schema":"Person"}`. */
export type EntriesSearch = VersionSearch & TableSearch

export function entriesSearch(given: Readonly<Record<string, unknown>>): EntriesSearch {
  return { ...tableSearch(given), ...versionSearch(given) }
}

import type { SetNames } from '../knowledge/us-ofac-words.ts'
import type { ListFile, Reading, ReadOptions } from '../list.ts'

/** One of OFAC's lists as its readers must know it: what its files are called, and how its entries are told. */
export interface OfacList {
  readonly title: string
  readonly csv: SetNames
  /** The XML files, as the publisher calls them. */
  readonly xml: string
  /** Whether an entry with these programmes belongs here. */
  isOwn(programmes: readonly string[]): boolean
  /** The least share of entries that belong here: below it, the file is another of OFAC's lists. */
  readonly share: number
}

/** One reading under way. */
export interface OfacReading {
  readonly list: OfacList
  readonly files: readonly ListFile[]
  readonly reading: Reading
  readonly options: ReadOptions
}

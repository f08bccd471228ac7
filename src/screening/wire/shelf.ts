import type { Snapshot } from '../snapshot.ts'
import type { Book } from './books/book.ts'
import type { DatasetView } from './model.ts'

/** An index of parties, and how its entries are called on the wire. */
export interface WireIndex {
  readonly snapshot: Snapshot
  /** The book that holds the entries of a list of this index. */
  bookOf(list: string): Book | undefined
  idOf(list: string, entry: string): string
}

/** All that is served at one moment: datasets, their books, the indexes made of the same versions. Replaced whole. */
export interface Shelf {
  readonly datasets: readonly DatasetView[]
  readonly books: readonly Book[]
  readonly indexes: readonly WireIndex[]
}

/** The dataset of this name; undefined where there is none. */
export function datasetOf({ datasets }: Shelf, name: string): DatasetView | undefined {
  return datasets.find((dataset) => dataset.name === name)
}

/** The names of a dataset and of all that it is made of. */
export function namesWithin(shelf: Shelf, name: string): ReadonlySet<string> {
  const names = new Set<string>()
  const waiting = [name]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (names.has(next)) continue
    names.add(next)
    waiting.push(...(datasetOf(shelf, next)?.children ?? []))
  }
  return names
}

/** Whether anything of a dataset can be looked at. Without it "nothing found" would be a lie. */
export function isReady(shelf: Shelf, name: string): boolean {
  const names = namesWithin(shelf, name)
  return shelf.books.some((book) => names.has(book.dataset) || holdsAny(book, names))
}

/** Whether some entity of a book belongs to one of these datasets. */
export function holdsAny(book: Book, names: ReadonlySet<string>): boolean {
  return [...names].some((name) => book.facts.of(`f:datasets=${name}`).length > 0)
}

/** Whether anything here goes by this name: a dataset of the catalogue, or one that entities are said to come from. */
export function isKnownDataset(shelf: Shelf, name: string): boolean {
  return datasetOf(shelf, name) !== undefined || shelf.books.some((book) => holdsAny(book, new Set([name])))
}

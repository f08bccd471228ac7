import type { Book } from './books/book.ts'
import { folded } from './books/words.ts'
import { namesWithin, type Shelf } from './shelf.ts'

/** What an entity has to be, beside what is looked for. */
export interface ScopeWish {
  readonly dataset: string
  readonly include_dataset: readonly string[]
  readonly exclude_dataset: readonly string[]
  readonly exclude_schema: readonly string[]
  readonly topics: readonly string[]
  readonly changed_since: string | null
  readonly exclude_entity_ids: readonly string[]
}
/** Whether an entity may be answered. */
export type Scope = (book: Book, record: number) => boolean

/** The test of one request: datasets, schemata, topics (any of them), time of change, and entities left out by id. */
export function scopeOf(shelf: Shelf, wish: ScopeWish): Scope {
  const within = namesWithin(shelf, wish.dataset)
  const included = new Set(wish.include_dataset.flatMap((name) => [...namesWithin(shelf, name)]))
  const excluded = new Set(wish.exclude_dataset.flatMap((name) => [...namesWithin(shelf, name)]))
  const unwanted = new Set(wish.exclude_schema)
  const left = new Set(wish.exclude_entity_ids)
  const { topics, changed_since: since } = wish
  return (book, record) =>
    isOf(book, record, within) &&
    (included.size === 0 || isOf(book, record, included)) &&
    (excluded.size === 0 || !isOf(book, record, excluded)) &&
    !unwanted.has(book.schemata[record] ?? '') &&
    (topics.length === 0 || topics.some((topic) => book.facts.has(`f:topics=${folded(topic)}`, record))) &&
    (since === null || (book.lastChanges[record] ?? '') > since) &&
    (left.size === 0 || !isAny(book, record, left))
}

function isOf(book: Book, record: number, names: ReadonlySet<string>): boolean {
  if (names.has(book.dataset)) return true
  for (const name of names) if (book.facts.has(`f:datasets=${folded(name)}`, record)) return true
  return false
}

/** By its own id, or by one of another that was merged into it. */
function isAny(book: Book, record: number, ids: ReadonlySet<string>): boolean {
  const own = book.ids[record] ?? ''
  if (ids.has(own)) return true
  for (const id of ids) if (book.canonical(id) === own) return true
  return false
}

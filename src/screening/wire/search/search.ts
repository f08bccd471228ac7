import type { Book, Searchable } from '../books/book.ts'
import type { Postings } from '../books/postings.ts'
import { folded } from '../books/words.ts'
import { sorted } from '../entities/sort.ts'
import { isTarget, kindsOf } from '../ftm/schema.ts'
import { type Scope, scopeOf } from '../scope.ts'
import type { Shelf } from '../shelf.ts'
import { evaluate, mostScans } from './evaluate.ts'
import type { SearchRequest } from './request.ts'
import type { Wish } from './syntax.ts'

/** A record that fits, and how well. */
export interface Hit {
  readonly book: Book
  readonly words: Postings
  readonly record: number
  readonly score: number
}

/** Every entity that fits a search, in no order. Throws a RangeError where it asks for too much. */
export function search(
  { shelf, readable }: { readonly shelf: Shelf; readonly readable: readonly Searchable[] },
  request: SearchRequest & { readonly dataset: string },
  wish: Wish,
): Hit[] {
  const scope = scopeOf(shelf, { ...request, topics: [], exclude_entity_ids: [] })
  const kinds = kindsOf(request.schema)
  const effort = { left: mostScans }
  return readable.flatMap((from) => {
    const scores = evaluate(from, wish, effort)
    const hits: Hit[] = []
    for (let record = 0; record < scores.length; record++) {
      const hit = { ...from, record, score: scores[record] ?? 0 }
      if (hit.score > 0 && kinds.has(from.book.schemata[record] ?? '') && fits(hit, request, scope))
        hits.push(hit)
    }
    return hits
  })
}

function fits({ book, words, record }: Hit, request: SearchRequest, scope: Scope): boolean {
  if (!scope(book, record)) return false
  for (const [field, values] of request.filters) {
    const holds = (value: string) => words.has(`f:${field}=${folded(value)}`, record)
    if (!(request.isEvery ? values.every(holds) : values.some(holds))) return false
  }
  return request.isTarget === null || isTarget(book.read(record).properties.topics) === request.isTarget
}

/** A page of them: by the fields that are asked for, else the best first; then by id. */
export function pageOf(hits: readonly Hit[], { sort, limit, offset }: SearchRequest) {
  if (sort.length > 0) {
    const read = hits.map((hit) => ({ ...hit, entity: hit.book.read(hit.record) }))
    return sorted(read, sort)
      .slice(offset, offset + limit)
      .map(({ entity }) => entity)
  }
  const idOf = ({ book, record }: Hit) => book.ids[record] ?? ''
  return hits
    .toSorted((a, b) => b.score - a.score || (idOf(a) < idOf(b) ? -1 : 1))
    .slice(offset, offset + limit)
    .map(({ book, record }) => book.read(record))
}

/** Every word may be slightly misspelt: none of the shortest, one letter of short ones, two of the others. */
export function forgiving(wish: Wish): Wish {
  if (wish.kind === 'word') return { ...wish, edits: Math.max(wish.edits, editsFor(wish.text)) }
  if (wish.kind === 'and' || wish.kind === 'or') return { kind: wish.kind, of: wish.of.map(forgiving) }
  return wish
}

function editsFor(text: string): number {
  if (/[*?]/.test(text) || text.length < 3) return 0
  return text.length < 6 ? 1 : 2
}

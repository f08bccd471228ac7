import { shown } from '../entities/shown.ts'
import { schemaOf } from '../ftm/schema.ts'
import { unwired, type Wired, wired } from '../match/faults.ts'
import type { Total, WireEntity } from '../model.ts'
import { isKnownDataset, type Shelf } from '../shelf.ts'
import { type Facet, facetsOf } from './facets.ts'
import type { SearchRequest } from './request.ts'
import { forgiving, pageOf, search } from './search.ts'
import { parseQuery, parseSimply } from './syntax.ts'

export interface SearchAnswer {
  readonly limit: number
  readonly offset: number
  readonly total: Total
  readonly results: readonly WireEntity[]
  readonly facets: Readonly<Record<string, Facet>>
}

/** Answers a search; 400 for a query that cannot be read, a schema that the model lacks, or one that asks for too much. */
export async function answerSearch(
  shelf: Shelf,
  request: SearchRequest & { readonly dataset: string },
): Promise<Wired<SearchAnswer>> {
  if (!schemaOf(request.schema)) return unwired(400, `No such schema: ${request.schema.slice(0, 80)}`)
  if (!request.include_dataset.every((name) => isKnownDataset(shelf, name)))
    return unwired(404, 'No such dataset.')
  const { q, isSimple, isFuzzy, limit, offset } = request
  const read =
    q.trim() === '' ? undefined : isSimple ? { ok: true as const, value: parseSimply(q) } : parseQuery(q)
  if (read?.ok === false) return unwired(400, read.refusal)
  const wish = read?.value ?? { kind: 'all' as const }
  const readable = await Promise.all(shelf.books.map((book) => book.searchable()))
  try {
    const hits = search({ shelf, readable }, request, isFuzzy ? forgiving(wish) : wish)
    return wired({
      ...{ limit, offset, total: { value: hits.length, relation: 'eq' } },
      results: pageOf(hits, request).map(shown),
      facets: facetsOf(shelf, hits, request.facets),
    })
  } catch (error) {
    if (error instanceof RangeError) return unwired(400, `Failed to answer the query: ${error.message}.`)
    throw error
  }
}

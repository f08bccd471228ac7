import { type SortKey, sortKeysOf } from '../entities/sort.ts'
import { newNotebook, type Place, unwired, type Wired, wired } from '../match/faults.ts'
import { parametersOf, type Query } from '../match/parameters.ts'

export const facetNames = ['datasets', 'schema', 'countries', 'identifiers', 'topics', 'genders'] as const
export type FacetName = (typeof facetNames)[number]

export interface SearchRequest {
  readonly q: string
  readonly schema: string
  readonly include_dataset: readonly string[]
  readonly exclude_dataset: readonly string[]
  readonly exclude_schema: readonly string[]
  readonly changed_since: string | null
  /** By field: values, any or all of which are wanted. */
  readonly filters: ReadonlyMap<string, readonly string[]>
  readonly isEvery: boolean
  readonly isTarget: boolean | null
  readonly limit: number
  readonly offset: number
  readonly sort: readonly SortKey[]
  readonly isFuzzy: boolean
  readonly isSimple: boolean
  readonly facets: readonly FacetName[]
}

export const mostResults = 500
export const furthest = 9_499

/** Reads the query string of `GET /search/{dataset}`; all that is wrong with it is told at once (422). */
export function readSearch(query: Query): Wired<SearchRequest> {
  const notes = newNotebook()
  const given = parametersOf(query, notes)
  const target = query.get('target')?.at(-1)
  const facets = given.texts('facets')
  const unknown = facets.find((name) => !facetNames.some((one) => one === name))
  if (unknown !== undefined) notes.note(choiceFault(['query', 'facets'], unknown, facetNames))
  const op = given.text('filter_op', 'OR')
  if (op !== 'OR' && op !== 'AND') notes.note(choiceFault(['query', 'filter_op'], op, ['OR', 'AND']))
  const filters = filtersIn(query, given.texts('filter'))
  const request: SearchRequest = {
    q: given.text('q', ''),
    schema: given.text('schema', 'Thing'),
    include_dataset: given.texts('include_dataset'),
    exclude_dataset: given.texts('exclude_dataset'),
    exclude_schema: given.texts('exclude_schema'),
    changed_since: given.moment('changed_since'),
    filters,
    isEvery: op === 'AND',
    isTarget: target === undefined || target === '' ? null : given.flag('target', false),
    limit: given.whole('limit', { fallback: 10, least: 0, most: mostResults }),
    offset: given.whole('offset', { fallback: 0, least: 0, most: furthest }),
    sort: sortKeysOf(given.texts('sort')),
    isFuzzy: given.flag('fuzzy', false),
    isSimple: given.flag('simple', false),
    facets:
      facets.length === 0
        ? ['countries', 'topics', 'datasets']
        : facetNames.filter((name) => facets.includes(name)),
  }
  return notes.faults.length > 0 ? unwired(422, notes.faults) : wired(request)
}

function choiceFault(loc: Place, input: string, choices: readonly string[]) {
  const expected = choices.map((choice) => `'${choice}'`).join(' or ')
  return { type: 'literal_error', loc, msg: `Input should be ${expected}`, input, ctx: { expected } }
}

/** `countries`, `topics`, `datasets` have parameters of their own; any other field stands in `filter=field:value`. */
function filtersIn(query: Query, given: readonly string[]): Map<string, string[]> {
  const filters = new Map<string, string[]>()
  const add = (field: string, value: string) => filters.set(field, [...(filters.get(field) ?? []), value])
  for (const field of ['countries', 'topics', 'datasets'])
    for (const value of query.get(field) ?? []) if (value !== '') add(field, value)
  for (const text of given) {
    const [, field = '', value = ''] = /^([^:]+):(.*)$/s.exec(text) ?? []
    if (field !== '') add(field, value)
  }
  return filters
}

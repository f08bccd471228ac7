import { unwired, type Wired, wired } from '../match/faults.ts'
import { isObject } from './objects.ts'

/** One query of OpenRefine as an example entity: its words are the name. */
export interface ReconcileQuery {
  readonly schema: string
  readonly limit: number
  readonly properties: Readonly<Record<string, readonly (string | number | boolean)[]>>
}

const mostResults = 500

/** Reads the form field `queries`; 400 with a sentence where it is badly formed. */
export function readQueries(text: string, mostQueries: number): Wired<Map<string, ReconcileQuery>> {
  const given = jsonObject(text)
  if (!given) return unwired(400, 'The field `queries` holds no JSON object.')
  const entries = Object.entries(given)
  if (entries.length > mostQueries)
    return unwired(400, `Too many queries in one batch (limit: ${mostQueries})`)
  const queries = new Map<string, ReconcileQuery>()
  for (const [key, one] of entries) {
    if (!isObject(one)) return unwired(400, `The query '${key}' is no object.`)
    queries.set(key, queryOf(one))
  }
  return wired(queries)
}

function jsonObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

function queryOf(given: Readonly<Record<string, unknown>>): ReconcileQuery {
  const { query, type, limit, properties } = given
  const all: Record<string, (string | number | boolean)[]> = {}
  const add = (name: string, values: unknown) => {
    const scalars = [values].flat().map((value) => (isObject(value) ? (value.name ?? value.id) : value))
    all[name] = [...(all[name] ?? []), ...scalars.filter(isScalar)]
  }
  if (query !== undefined) add('name', query)
  for (const one of Array.isArray(properties) ? properties : []) {
    if (isObject(one) && typeof one.pid === 'string') add(one.pid.split(':').at(-1) ?? one.pid, one.v)
  }
  const [first] = [type].flat()
  const name = isObject(first) ? first.id : first
  const wanted = Number(limit ?? 5)
  return {
    schema: typeof name === 'string' && name !== '' ? name : 'Thing',
    limit: Number.isInteger(wanted) && wanted >= 0 ? Math.min(mostResults, wanted) : 5,
    properties: all,
  }
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

export interface ExtendRequest {
  readonly ids: readonly string[]
  readonly properties: readonly {
    readonly id: string
    readonly settings: { readonly limit: number; readonly isCaption: boolean }
  }[]
}

/** Reads the form field `extend`; 400 with a sentence where it is badly formed. */
export function readExtend(text: string): Wired<ExtendRequest> {
  const given = jsonObject(text)
  const ids = given?.ids
  const properties = given?.properties
  if (!Array.isArray(ids) || !Array.isArray(properties))
    return unwired(400, 'The field `extend` holds no JSON object with `ids` and `properties`.')
  if (ids.length > 500) return unwired(400, `${ids.length} ids were given; at most 500 are taken at a time.`)
  return wired({
    ids: ids.filter((id) => typeof id === 'string'),
    properties: properties.filter(isObject).map(({ id, settings }) => {
      const said = isObject(settings) ? settings : {}
      return {
        id: String(id),
        settings: { limit: Math.max(0, Number(said.limit ?? 0) || 0), isCaption: said.render === 'caption' },
      }
    }),
  })
}

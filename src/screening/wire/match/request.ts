import type { MatchOptions } from '../model.ts'
import { missing, type Notebook, newNotebook, type Place, unwired, type Wired, wired } from './faults.ts'
import { type Parameters, parametersOf, type Query } from './parameters.ts'

export const mostQueries = 100
export const mostMatches = 500
const mostExcluded = 50

/** One query as it was sent. */
export interface Example {
  readonly id: string | null
  readonly schema: string
  readonly properties: Readonly<Record<string, readonly (string | number | boolean)[]>>
  readonly options: MatchOptions
}
export interface MatchRequest {
  readonly queries: ReadonlyMap<string, Example>
  readonly algorithm: string
  readonly options: MatchOptions
  readonly weights: Readonly<Record<string, number>>
  readonly config: Readonly<Record<string, unknown>>
}

/** Reads query string and body of `POST /match/{dataset}`; everything that is wrong with either is told at once (422). */
export function readMatch(query: Query, body: unknown): Wired<MatchRequest> {
  const notes = newNotebook()
  const parameters = parametersOf(query, notes)
  const options = optionsIn(parameters)
  const algorithm = parameters.text('algorithm', 'best')
  const given = objectAt(body, ['body'], notes)
  const sent = given && queriesIn(given, notes)
  const queries = new Map<string, Example>()
  for (const [key, one] of Object.entries(sent ?? {})) {
    const example = exampleOf(one, { loc: ['body', 'queries', key], notes, options })
    if (example) queries.set(key, example)
  }
  const weights = weightsIn(given?.weights, notes)
  const config = given?.config == null ? {} : objectAt(given.config, ['body', 'config'], notes)
  if (notes.faults.length > 0 || !weights || !config) return unwired(422, notes.faults)
  return wired({ queries, algorithm, options, weights, config })
}

function optionsIn(parameters: Parameters): MatchOptions {
  return {
    limit: parameters.whole('limit', { fallback: 5, least: 0, most: mostMatches }),
    threshold: parameters.share('threshold', 0.7),
    cutoff: parameters.share('cutoff', 0.7),
    include_dataset: parameters.texts('include_dataset'),
    exclude_schema: parameters.texts('exclude_schema'),
    exclude_dataset: parameters.texts('exclude_dataset'),
    topics: parameters.texts('topics'),
    changed_since: parameters.moment('changed_since'),
    exclude_entity_ids: parameters.texts('exclude_entity_ids', mostExcluded),
  }
}

type Body = Readonly<Record<string, unknown>>

function objectAt(value: unknown, loc: Place, notes: Notebook): Body | undefined {
  if (isObject(value)) return value
  if (value === undefined || value === null)
    return notes.note({ type: 'missing', loc, msg: 'Field required', input: null })
  const msg = 'Input should be a valid dictionary or object to extract fields from'
  return notes.note({ type: 'model_attributes_type', loc, msg, input: value })
}

function isObject(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function queriesIn(body: Body, notes: Notebook): Body | undefined {
  const loc = ['body', 'queries']
  if (body.queries === undefined) return notes.note(missing(loc, body))
  if (isObject(body.queries)) return body.queries
  return notes.note({
    type: 'dict_type',
    loc,
    msg: 'Input should be a valid dictionary',
    input: body.queries,
  })
}

interface At {
  readonly loc: Place
  readonly notes: Notebook
  readonly options: MatchOptions
}

function exampleOf(given: unknown, { loc, notes, options }: At): Example | undefined {
  const body = objectAt(given, loc, notes)
  if (!body) return undefined
  const before = notes.faults.length
  const schema = textAt(body, { loc: [...loc, 'schema'], notes })
  const properties = propertiesAt(body, { loc: [...loc, 'properties'], notes })
  const own = ownOptions(body.options, { loc: [...loc, 'options'], notes, options })
  const { id = null } = body
  if (id !== null && typeof id !== 'string') notes.note(noText([...loc, 'id'], id))
  if (notes.faults.length > before || schema === undefined || !properties) return undefined
  return { id: typeof id === 'string' ? id : null, schema, properties, options: own }
}

const noText = (loc: Place, input: unknown) => ({
  type: 'string_type',
  loc,
  msg: 'Input should be a valid string',
  input,
})

function textAt(body: Body, { loc, notes }: Omit<At, 'options'>): string | undefined {
  if (body.schema === undefined) return notes.note(missing(loc, body))
  return typeof body.schema === 'string' ? body.schema : notes.note(noText(loc, body.schema))
}

function propertiesAt(body: Body, { loc, notes }: Omit<At, 'options'>): Example['properties'] | undefined {
  if (body.properties === undefined) return notes.note(missing(loc, body))
  if (!isObject(body.properties))
    return notes.note({
      ...{ type: 'dict_type', loc, msg: 'Input should be a valid dictionary', input: body.properties },
    })
  const read = Object.entries(body.properties).map(
    ([name, value]) => [name, valuesAt(value, [...loc, name], notes)] as const,
  )
  return Object.fromEntries(read)
}

/** One text or number, or a list of them; nothing else is a value. */
function valuesAt(value: unknown, loc: Place, notes: Notebook): (string | number | boolean)[] {
  const values = Array.isArray(value) ? value : [value]
  return values.flatMap((one: unknown, nth) => {
    if (one === null) return []
    if (typeof one === 'string' || typeof one === 'number' || typeof one === 'boolean') return [one]
    notes.note(noText(Array.isArray(value) ? [...loc, nth] : loc, one))
    return []
  })
}

function weightsIn(given: unknown, notes: Notebook): Record<string, number> | undefined {
  if (given === undefined || given === null) return {}
  const body = objectAt(given, ['body', 'weights'], notes)
  const weights: Record<string, number> = {}
  for (const [name, value] of Object.entries(body ?? {})) {
    const loc = ['body', 'weights', name]
    if (typeof value === 'number') weights[name] = value
    else notes.note({ type: 'float_type', loc, msg: 'Input should be a valid number', input: value })
  }
  return weights
}

/** Settings of one query: those of the request, but for what it says itself. An unknown one is refused by name. */
function ownOptions(given: unknown, { loc, notes, options }: At): MatchOptions {
  if (given === undefined || given === null) return options
  const own = { ...options, ...readOwn(objectAt(given, loc, notes) ?? {}, { loc, notes, options }) }
  return own
}

function readOwn(given: Body, { loc, notes }: At): Partial<MatchOptions> {
  const query = new Map<string, readonly string[]>()
  const known = Object.keys(optionsIn(parametersOf(new Map(), newNotebook())))
  for (const [name, value] of Object.entries(given)) {
    if (known.includes(name)) query.set(name, [value].flat().map(String))
    else
      notes.note({
        type: 'extra_forbidden',
        loc: [...loc, name],
        msg: 'Extra inputs are not permitted',
        input: value,
      })
  }
  const inner = newNotebook()
  const read = optionsIn(parametersOf(query, inner))
  for (const fault of inner.faults) notes.note({ ...fault, loc: [...loc, ...fault.loc.slice(1)] })
  return Object.fromEntries(Object.entries(read).filter(([name]) => query.has(name)))
}

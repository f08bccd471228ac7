import { setImmediate } from 'node:timers/promises'
import type { Act, Language } from '#kernel'
import { digestOf, record } from '#log'
import { type Db, inTransaction } from '#storage'
import { checkAlgorithm } from './match/algorithms.ts'
import { type Asked, askedOf } from './match/example.ts'
import { unwired, type Wired, wired } from './match/faults.ts'
import { candidatesFor, type Matched as MatchedOne, match } from './match/match.ts'
import { type MatchRequest, mostQueries } from './match/request.ts'
import { tuningOf } from './match/tuning.ts'
import type { EchoedQuery, MatchOptions, ScoredEntity, Total } from './model.ts'
import { scopeOf } from './scope.ts'
import { datasetOf, isKnownDataset, isReady, type Shelf } from './shelf.ts'

export interface Matches {
  readonly status: 200
  readonly results: readonly ScoredEntity[]
  readonly total: Total
  readonly query: EchoedQuery
}
export interface Matched {
  readonly responses: Readonly<Record<string, Matches>>
  readonly limit: number
}
export interface MatchOrder {
  readonly dataset: string
  readonly request: MatchRequest
  readonly language: Language
}

/** Queries of one request answered before anybody else gets a turn. */
const perBreath = 10

/**
 * `POST /match/{dataset}`: every query of a batch, or none where one cannot be read or looked for. 404 for an unknown
 * dataset, 503 where it cannot be looked at yet, 400 for queries that are none, are too many or have nothing to look for.
 */
export async function matchBatch(
  shelf: Shelf,
  { dataset, request, language }: MatchOrder,
): Promise<Wired<Matched>> {
  const why = checkDataset(shelf, dataset)
  if (!why.ok) return why
  const algorithm = checkAlgorithm(request.algorithm, request.config)
  if (!algorithm.ok) return algorithm
  const tuning = tuningOf(request.weights, request.config)
  if (!tuning.ok) return tuning
  const asked = readAll(shelf, request)
  if (!asked.ok) return asked
  const scopes = new Map<MatchOptions, ReturnType<typeof scopeOf>>() // most queries share the request's
  const responses: [string, Matches][] = []
  const blind: { query: string; reason: string }[] = []
  for (const [key, one] of asked.value) {
    const options = request.queries.get(key)?.options ?? request.options
    const scope = scopes.get(options) ?? scopeOf(shelf, { dataset, ...options })
    scopes.set(options, scope)
    const found = match(shelf, { asked: one, options, scope, language, tuning: tuning.value })
    if (!found.ok) blind.push({ query: key, reason: found.reason })
    else responses.push([key, answerOf(one, found, options.limit)])
    if (responses.length % perBreath === perBreath - 1) await setImmediate()
  }
  const [first] = blind
  if (first) return notLooked(first, blind)
  return wired({ responses: Object.fromEntries(responses), limit: request.options.limit })
}

/** "We could not look" is never told as "nothing found". */
function notLooked(first: { query: string; reason: string }, errors: { query: string; reason: string }[]) {
  const detail = `Cannot parse example entity: query '${first.query}' cannot be looked for: ${first.reason}`
  return { ok: false, refusal: { status: 400, detail, errors } } as const
}

/** 404 for a dataset that nobody knows; 503 for one of which nothing is loaded. */
export function checkDataset(shelf: Shelf, name: string): Wired<null> {
  if (shelf.datasets.length === 0) return unwired(503, 'Index not ready.')
  if (!datasetOf(shelf, name)) return unwired(404, 'No such dataset.')
  return isReady(shelf, name) ? wired(null) : unwired(503, 'Index not ready.')
}

function readAll(shelf: Shelf, { queries, options }: MatchRequest): Wired<Map<string, Asked>> {
  if (queries.size === 0) return unwired(400, 'No queries provided.')
  if (queries.size > mostQueries) return unwired(400, `Too many queries in one batch (limit: ${mostQueries})`)
  const asked = new Map<string, Asked>()
  for (const [key, example] of queries) {
    const one = askedOf(example)
    if (!one.ok) return one
    const named = [options, example.options].flatMap((of) => [...of.include_dataset])
    if (!named.every((name) => isKnownDataset(shelf, name))) return unwired(404, 'No such dataset.')
    asked.set(key, one.value)
  }
  return wired(asked)
}

/** No more are counted than the contract has candidates for a limit; that there are, or may be, more is said. */
function answerOf(
  { echo }: Asked,
  { results, total, isCut }: Extract<MatchedOne, { ok: true }>,
  limit: number,
): Matches {
  const most = candidatesFor(limit)
  const counted: Total = { value: Math.min(total, most), relation: isCut || total > most ? 'gte' : 'eq' }
  return { status: 200, results, total: counted, query: echo }
}

/** What is to be told of a batch: digests, never what was asked. */
export interface BatchTold {
  readonly queries: number
  readonly asked: string
  readonly answered: string
}

export function batchTold(request: MatchRequest, answered: Matched): BatchTold {
  const asked = [...request.queries].map(([key, { schema, properties }]) => ({ key, schema, properties }))
  const results = Object.entries(answered.responses).map(([key, { results: of }]) => ({
    key,
    results: of.map(({ id, score }) => ({ id, score })),
  }))
  return { queries: asked.length, asked: digestOf(asked), answered: digestOf(results) }
}

/** One log entry for the batches of a moment: what was asked and answered by its digest, against which versions. */
export async function recordBatches(
  db: Db,
  act: Act,
  told: { readonly datasets: Readonly<Record<string, string>>; readonly batches: readonly BatchTold[] },
): Promise<void> {
  const queries = told.batches.reduce((sum, batch) => sum + batch.queries, 0)
  const body = { queries, lists: { ...told.datasets }, batches: told.batches.map((batch) => ({ ...batch })) }
  await inTransaction(db, act.at, (tx) => record(tx, act, { type: 'screening.batch', object: 'match', body }))
}

import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { languageFor } from '#kernel'
import { batchTold, checkDataset, matchBatch } from '../actions.ts'
import { queryOf, refuseWire, textOf, WireError } from '../http/index.ts'
import { newNotebook, type Wired } from '../match/faults.ts'
import { parametersOf } from '../match/parameters.ts'
import { type MatchRequest, mostQueries } from '../match/request.ts'
import { answering, type MatchOptions } from '../model.ts'
import type { WireRoutes } from '../routes.ts'
import { answerSearch } from '../search/answer.ts'
import { readSearch } from '../search/request.ts'
import { datasetOf } from '../shelf.ts'
import { candidateOf, entityNamed, extended } from './answers.ts'
import { proposedProperties, reconcileManifest, suggestProperties, suggestTypes } from './manifest.ts'
import { readExtend, readQueries } from './requests.ts'

const tags = ['wire']
const config = { deed: 'screening.run', keyless: true } as const
const params = Type.Object({ dataset: Type.String() })
const Open = { additionalProperties: true }
const Service = Type.Object(
  { versions: Type.Array(Type.String()), name: Type.String(), batchSize: Type.Integer() },
  { $id: 'ReconcileService', ...Open },
)
const Found = Type.Object(
  {},
  { $id: 'ReconcileAnswer', ...Open, description: 'by query: `result`; of an extension: `meta` and `rows`' },
)
const Named = Type.Object(
  { id: Type.String(), name: Type.String(), description: Type.Optional(Type.Unknown()) },
  { $id: 'ReconcileName', ...Open },
)
const Suggested = Type.Object(
  { code: Type.String(), status: Type.String(), prefix: Type.String(), result: Type.Array(Named) },
  { $id: 'ReconcileSuggestions' },
)
const Proposed = Type.Object(
  { type: Type.String(), limit: Type.Integer(), properties: Type.Array(Named) },
  { $id: 'ReconcileProperties' },
)
type OfDataset = { Params: { dataset: string } }

/** OpenRefine's Reconciliation Service API 0.2 over a dataset. */
export async function reconcileRoutes(app: FastifyInstance, desk: WireRoutes): Promise<void> {
  app.get<OfDataset>(
    '/reconcile/:dataset',
    {
      config,
      schema: {
        ...{ tags, summary: 'What the reconciliation service offers (wire contract)', params },
        response: answering(Service),
      },
    },
    async (request) => {
      const { dataset } = request.params
      orRefuse(checkDataset(desk.shelf(), dataset))
      const queries = queryOf(request).get('queries')?.at(-1)
      if (queries !== undefined) return await reconcile(desk, request, { dataset, text: queries })
      const view = datasetOf(desk.shelf(), dataset)
      if (!view) throw refuseWire(404, 'No such dataset.')
      return reconcileManifest(view, desk.baseOf(request))
    },
  )
  app.post<OfDataset>(
    '/reconcile/:dataset',
    {
      config,
      schema: {
        ...{ tags, summary: 'Reconcile names, or extend what was found (wire contract)', params },
        description: 'A form with `queries` or `extend`, each a JSON object.',
        response: answering(Found),
      },
    },
    async (request) => {
      const { dataset } = request.params
      orRefuse(checkDataset(desk.shelf(), dataset))
      const form = new URLSearchParams(textOf(request.body))
      const [queries, extend] = [form.get('queries'), form.get('extend')]
      if (queries !== null) return await reconcile(desk, request, { dataset, text: queries })
      if (extend !== null) return extended(desk.shelf(), orRefuse(readExtend(extend)))
      const description = reconcileManifest(orMissing(datasetOf(desk.shelf(), dataset)), desk.baseOf(request))
      return description
    },
  )
  suggestRoutes(app, desk)
}

function orRefuse<T>(answer: Wired<T>): T {
  if (answer.ok) return answer.value
  throw new WireError(answer.refusal)
}

function orMissing<T>(found: T | undefined): T {
  if (found !== undefined) return found
  throw refuseWire(404, 'No such dataset.')
}

const usual: MatchOptions = {
  ...{ limit: 5, threshold: 0.7, cutoff: 0.5, topics: [], changed_since: null, exclude_entity_ids: [] },
  ...{ include_dataset: [], exclude_schema: [], exclude_dataset: [] },
}

/** Candidates down to 0.50, so that a person may choose; those that match say so. */
async function reconcile(
  desk: WireRoutes,
  request: FastifyRequest,
  { dataset, text }: { readonly dataset: string; readonly text: string },
) {
  const queries = orRefuse(readQueries(text, mostQueries))
  const examples = [...queries].map(([key, { schema, properties, limit }]) => {
    const options = { ...usual, limit }
    const asked = schema === 'Thing' ? 'LegalEntity' : schema
    return [key, { id: null, schema: asked, properties, options }] as const
  })
  const order: MatchRequest = {
    ...{ queries: new Map(examples), algorithm: 'best', options: usual, weights: {}, config: {} },
  }
  const language = languageFor(request.headers['accept-language'])
  const answer = orRefuse(await matchBatch(desk.shelf(), { dataset, request: order, language }))
  desk.note(request, batchTold(order, answer))
  const results = Object.entries(answer.responses).map(([key, { results: found }]) => [
    key,
    { result: found.map(candidateOf) },
  ])
  return Object.fromEntries(results)
}

function suggestRoutes(app: FastifyInstance, desk: WireRoutes): void {
  app.get<{ Params: { dataset: string; kind: string } }>(
    '/reconcile/:dataset/suggest/:kind',
    {
      config,
      schema: {
        ...{ tags, summary: 'Entities, types or properties that begin like this (wire contract)' },
        params: Type.Object({ dataset: Type.String(), kind: Type.Enum(['entity', 'property', 'type']) }),
        querystring: Type.Object({
          prefix: Type.Optional(Type.String()),
          limit: Type.Optional(Type.Integer()),
        }),
        response: answering(Suggested),
      },
    },
    async (request) => {
      const { dataset, kind } = request.params
      orRefuse(checkDataset(desk.shelf(), dataset))
      const { prefix, limit } = suggestion(request)
      const result = await suggested(desk, { dataset, kind, prefix, limit })
      if (!result) throw refuseWire(404, 'Not Found')
      return { code: '/api/status/ok', status: '200 OK', prefix, result }
    },
  )
  app.get<OfDataset>(
    '/reconcile/:dataset/extend/property',
    {
      config,
      schema: {
        ...{ tags, summary: 'Properties by which what was found can be extended (wire contract)', params },
        querystring: Type.Object({
          type: Type.Optional(Type.String()),
          limit: Type.Optional(Type.Integer()),
        }),
        response: answering(Proposed),
      },
    },
    async (request) => {
      orRefuse(checkDataset(desk.shelf(), request.params.dataset))
      const type = queryOf(request).get('type')?.at(-1) ?? 'Thing'
      const { limit } = suggestion(request, 50)
      const properties = proposedProperties(type, limit)
      if (!properties) throw refuseWire(400, `No such schema: ${type.slice(0, 80)}`)
      return { type, limit, properties }
    },
  )
}

function suggestion(request: FastifyRequest, fallback = 10) {
  const notes = newNotebook()
  const given = parametersOf(queryOf(request), notes)
  const read = {
    prefix: given.text('prefix', ''),
    limit: given.whole('limit', { fallback, least: 0, most: 500 }),
  }
  if (notes.faults.length > 0) throw refuseWire(422, notes.faults)
  return read
}

interface Wanted {
  readonly dataset: string
  readonly kind: string
  readonly prefix: string
  readonly limit: number
}

async function suggested({ shelf }: WireRoutes, { dataset, kind, prefix, limit }: Wanted) {
  if (kind === 'type') return suggestTypes(prefix, limit)
  if (kind === 'property') return suggestProperties(prefix, limit)
  if (kind !== 'entity') return undefined
  const words = prefix.match(/[\p{L}\p{N}]+/gu) ?? []
  const q = words
    .map((word, nth) => (nth === words.length - 1 ? `names:${word}*` : `names:${word}`))
    .join(' AND ')
  const read = orRefuse(
    readSearch(
      new Map([
        ['q', [q]],
        ['limit', [String(limit)]],
      ]),
    ),
  )
  const answer = orRefuse(await answerSearch(shelf(), { ...read, dataset, facets: [] }))
  return answer.results.map(({ properties, ...head }) =>
    entityNamed({
      ...head,
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, values]) => [
          name,
          values.filter((value) => typeof value === 'string'),
        ]),
      ),
    }),
  )
}

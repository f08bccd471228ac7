import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { type ActOf, isKeptFrom, seesOwnPeople } from '#access'
import { AppError, Nullable, worded } from '#kernel'
import { type Db, inTransaction } from '#storage'
import { screenBatch } from './actions.ts'
import { hitsByKey } from './alerts/store.ts'
import { compareNames } from './compare.ts'
import { decideHit, partyHits } from './hits/actions.ts'
import { hitsOn } from './hits/store.ts'
import { noIndexWords } from './knowledge/refusal-words.ts'
import { inWords } from './measures/in-words.ts'
import {
  Because,
  defaultThreshold,
  Hit,
  HitVerdict,
  Match,
  Measured,
  PartyHits,
  ScreeningQuery,
} from './model.ts'
import { whyNotCompared } from './query.ts'
import { searchRoutes } from './searches/routes.ts'
import type { Snapshot } from './snapshot.ts'

/** What the app hands to these routes. */
export interface ScreeningRoutes {
  readonly db: Db
  readonly act: ActOf
  snapshot(): Snapshot | undefined | null
}

const tags = ['screening']
const strict = { additionalProperties: false }
const Batch = Type.Object(
  {
    queries: Type.Array(ScreeningQuery, { minItems: 1, maxItems: 1000 }),
    threshold: Type.Optional(Type.Number({ minimum: 0, maximum: 1 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
    lists: Type.Optional(Type.Array(Type.String())),
  },
  { $id: 'ScreeningBatch', ...strict },
)
const Line = Type.Object(
  {
    id: Type.String(),
    status: Type.Enum(['screened', 'refused']),
    reason: Type.Optional(Type.String()),
    matches: Type.Optional(Type.Array(Match)),
    lists: Type.Optional(Type.Record(Type.String(), Type.String())),
  },
  { $id: 'ScreeningLine' },
)
const Pair = Type.Object(
  {
    schema: Type.Optional(Type.String()),
    name1: Type.String({ minLength: 1 }),
    name2: Type.String({ minLength: 1 }),
  },
  { $id: 'NamePair', ...strict },
)
const Compared = Type.Object(
  {
    ...{ score: Type.Number(), match: Type.Boolean(), because: Type.Array(Because) },
    ...{ ...Measured.properties, inWords: Type.String() },
  },
  { $id: 'ComparedNames' },
)

/** `/api/screen`, `/api/compare` and the decisions on hits. Problems are thrown as AppError. */
export const screeningRoutes: FastifyPluginAsyncTypebox<ScreeningRoutes> = async (app, desk) => {
  app.post(
    '/api/screen',
    {
      config: { deed: 'screening.run' },
      schema: {
        tags,
        summary: 'Screen parties against the lists that are loaded',
        body: Batch,
        response: { 200: Type.Object({ results: Type.Array(Line) }, { $id: 'ScreenedBatch' }) },
      },
    },
    async (request) => {
      const snapshot = desk.snapshot()
      if (!snapshot) throw away()
      return { results: await screenBatch({ db: desk.db, snapshot }, desk.act(request), request.body) }
    },
  )
  app.post(
    '/api/compare',
    {
      config: { deed: 'screening.run' },
      schema: { tags, summary: 'Compare two names', body: Pair, response: { 200: Compared } },
    },
    async ({ body: { schema, name1, name2 } }) => {
      const why = whyNotCompared(name1) ?? whyNotCompared(name2)
      if (why !== undefined) throw new AppError({ code: 'invalid_input', ...worded(why) })
      const { name: _, ...compared } = compareNames(schema, name1, name2)
      return { ...compared, match: compared.score >= defaultThreshold, inWords: inWords(compared).en }
    },
  )
  await app.register(shownRoutes, desk)
  await app.register(hitRoutes, desk)
  await app.register(searchRoutes, desk)
}

const Decision = Type.Object(
  { verdict: HitVerdict, reason: Type.String({ minLength: 1, maxLength: 4000 }) },
  { $id: 'HitDecision', ...strict },
)
const HitPage = Type.Object({ items: Type.Array(Hit), next: Nullable(Type.String()) }, { $id: 'HitPage' })

const shownRoutes: FastifyPluginAsyncTypebox<ScreeningRoutes> = async (app, desk) => {
  // Wordings stand at many places: the compiled writer takes them for schemas that differ.
  app.setSerializerCompiler(() => (value) => JSON.stringify(value))
  app.get(
    '/api/parties/:ref/hits',
    {
      config: { deed: 'screening.read', personal: 'hit' },
      schema: {
        tags,
        summary: 'What the lists hold that resembles a party now, with what was decided of it',
        params: Type.Object({ ref: Type.String() }),
        response: { 200: PartyHits },
      },
    },
    async (request) => {
      const found = await partyHits(desk, desk.act(request), request.params.ref)
      if (!found.ok) throw new AppError(found.refusal)
      return found.value
    },
  )
}

const hitRoutes: FastifyPluginAsyncTypebox<ScreeningRoutes> = async (app, desk) => {
  app.post(
    '/api/parties/:ref/hits/:list/:entry/decision',
    {
      config: { deed: 'hit.decide' },
      schema: {
        tags,
        summary: 'Decide a hit',
        params: Type.Object({ ref: Type.String(), list: Type.String(), entry: Type.String() }),
        body: Decision,
        response: { 200: Hit },
      },
    },
    async (request) => {
      const { ref, list, entry } = request.params
      const { body } = request
      const outcome = await decideHit(desk, desk.act(request, { reason: body.reason }), {
        party: ref,
        list,
        entry,
        ...body,
      })
      if (!outcome.ok) throw new AppError(outcome.refusal)
      return outcome.value
    },
  )
  app.get(
    '/api/hits',
    {
      config: { deed: 'screening.read', personal: 'hit' },
      schema: {
        tags,
        summary: 'Hits that are kept, decided or not',
        querystring: Type.Object(
          {
            party: Type.Optional(Type.String()),
            after: Type.Optional(Type.String()),
            limit: Type.Integer({ minimum: 1, maximum: 500, default: 50 }),
          },
          strict,
        ),
        response: { 200: HitPage },
      },
    },
    (request) => {
      const act = desk.act(request)
      return inTransaction(desk.db, act.at, async (tx) => {
        const { party, after, limit } = request.query
        if (party !== undefined)
          return { items: isKeptFrom(act, party) ? [] : await hitsOn(tx, [party]), next: null }
        const page = await hitsByKey(tx, { limit: limit + 1, after, ownPeople: seesOwnPeople(act) })
        const items = page.slice(0, limit)
        return {
          items: items.map(({ record }) => record),
          next: page.length > limit ? (items.at(-1)?.key ?? null) : null,
        }
      })
    },
  )
}

function away(): AppError {
  return new AppError({ code: 'unavailable', ...worded(noIndexWords) })
}

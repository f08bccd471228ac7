import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { ActOf } from '#access'
import { Nullable, orThrow, versionIn } from '#kernel'
import { cancelLook, lookAgainFor, proposeThreshold, signLooking, withdrawLooking } from './actions.ts'
import type { LookingDesk } from './ground/actions.ts'
import {
  LookDifference,
  LookingBoard,
  lookKinds,
  ProposeThreshold,
  ScreeningQuality,
  ShownLooking,
  ShownRun,
  Trial,
} from './model.ts'
import { readBoard, readDifferences, readLooking, readQuality, tryThreshold } from './read/actions.ts'

export interface ThresholdRoutes extends LookingDesk {
  readonly act: ActOf
}

const tags = ['screening']
const strict = { additionalProperties: false }
const read = { deed: 'screening.read', personal: 'hit' } as const
const Named = Type.Object({ ref: Type.String({ maxLength: 100 }) })
const Run = Type.Object({ id: Type.String({ maxLength: 100 }) })
const Said = Type.String({ minLength: 3, maxLength: 2000, pattern: '^[^\\u0000]*$' })
const Reason = Type.Object({ reason: Said }, strict)
const Signature = Type.Object(
  { reason: Said, trial: Type.String({ maxLength: 100, description: 'the look whose report was read' }) },
  strict,
)
const Nothing = Type.Union([Type.Null(), Type.Object({}, strict)])

/** `/api/screening/…`: the threshold, what another would do, looks at everybody, and how right the alerts were. */
export const thresholdRoutes: FastifyPluginAsyncTypebox<ThresholdRoutes> = async (app, options) => {
  // Answers are sent as they are: a serialiser made from a schema would drop what the schema leaves open.
  app.setSerializerCompiler(() => (value) => JSON.stringify(value))
  await app.register(boardRoutes, options)
  await app.register(reportRoutes, options)
  await app.register(proposalRoutes, options)
  await app.register(runRoutes, options)
}

const boardRoutes: FastifyPluginAsyncTypebox<ThresholdRoutes> = async (app, { db, act }) => {
  app.get(
    '/api/screening/threshold',
    {
      config: { deed: 'screening.read' },
      schema: {
        ...{ tags, summary: 'The threshold and engine in force, what is proposed, and what was before' },
        response: { 200: LookingBoard },
      },
    },
    async (request) => orThrow(await readBoard(db, act(request))),
  )
  app.get(
    '/api/screening/threshold/proposals/:ref',
    {
      config: { deed: 'screening.read' },
      schema: {
        ...{ tags, summary: 'One proposal, with the report of what would differ' },
        ...{ params: Named, response: { 200: ShownLooking } },
      },
    },
    async (request, reply) => {
      const found = orThrow(await readLooking(db, act(request), request.params.ref))
      reply.header('etag', `"${found.version}"`)
      return found
    },
  )
}

const reportRoutes: FastifyPluginAsyncTypebox<ThresholdRoutes> = async (app, { db, act }) => {
  app.get(
    '/api/screening/threshold/trial',
    {
      config: read,
      schema: {
        ...{ tags, summary: "What a threshold would do to the open alerts and to a year's verdicts" },
        querystring: Type.Object({ at: Type.Optional(Type.Number({ minimum: 0, maximum: 1 })) }, strict),
        response: { 200: Trial },
      },
    },
    async (request) => orThrow(await tryThreshold(db, act(request), request.query.at)),
  )
  app.get(
    '/api/screening/quality',
    {
      config: { deed: 'screening.read' },
      schema: {
        ...{ tags, summary: 'How right the alerts of a year were, by how high the score was' },
        response: { 200: ScreeningQuality },
      },
    },
    async (request) => orThrow(await readQuality(db, act(request))),
  )
  app.get(
    '/api/screening/looks/:id/differences',
    {
      config: read,
      schema: {
        ...{ tags, summary: 'What a look at everybody found otherwise than it is kept, in pages' },
        params: Run,
        querystring: Type.Object(
          {
            kind: Type.Optional(Type.Enum([...lookKinds])),
            after: Type.Optional(Type.String({ pattern: '^[0-9]{1,15}$' })),
            limit: Type.Integer({ minimum: 1, maximum: 500, default: 100 }),
          },
          strict,
        ),
        response: {
          200: Type.Object(
            { items: Type.Array(LookDifference), next: Nullable(Type.String()) },
            { $id: 'LookDifferencePage' },
          ),
        },
      },
    },
    async (request) => {
      const { after, kind, limit } = request.query
      const wish = { run: request.params.id, kind, limit, after: after === undefined ? 0 : Number(after) }
      return orThrow(await readDifferences(db, act(request), wish))
    },
  )
}

const proposalRoutes: FastifyPluginAsyncTypebox<ThresholdRoutes> = async (app, desk) => {
  const { db, act } = desk
  app.post(
    '/api/screening/threshold/proposals',
    {
      config: { deed: 'threshold.propose' },
      schema: {
        ...{ tags, summary: 'Propose another threshold; the look at everybody begins' },
        ...{ body: ProposeThreshold, response: { 201: ShownLooking } },
      },
    },
    async (request, reply) => {
      const { body } = request
      const made = orThrow(await proposeThreshold(desk, act(request, { reason: body.reason }), body))
      return await reply.code(201).send(orThrow(await readLooking(db, act(request), made.key)))
    },
  )
  app.post(
    '/api/screening/threshold/proposals/:ref/signature',
    {
      config: { deed: 'threshold.sign' },
      schema: {
        ...{ tags, summary: 'Sign a proposal as the second person: it takes effect' },
        ...{ params: Named, body: Signature, response: { 200: ShownLooking } },
      },
    },
    async (request) => {
      const { params, body, headers } = request
      const given = { ...params, ...body, version: versionIn(headers['if-match']) }
      orThrow(await signLooking(desk, act(request, { reason: body.reason }), given))
      return orThrow(await readLooking(db, act(request), params.ref))
    },
  )
  app.post(
    '/api/screening/threshold/proposals/:ref/withdrawal',
    {
      config: { deed: 'threshold.propose' },
      schema: {
        ...{ tags, summary: 'Take a proposal back' },
        ...{ params: Named, body: Reason, response: { 200: ShownLooking } },
      },
    },
    async (request) => {
      const { params, body, headers } = request
      const given = { ...params, ...body, version: versionIn(headers['if-match']) }
      orThrow(await withdrawLooking(db, act(request, { reason: body.reason }), given))
      return orThrow(await readLooking(db, act(request), params.ref))
    },
  )
}

const runRoutes: FastifyPluginAsyncTypebox<ThresholdRoutes> = async (app, desk) => {
  const { db, act } = desk
  app.post(
    '/api/screening/threshold/proposals/:ref/look',
    {
      config: { deed: 'threshold.propose' },
      schema: {
        ...{ tags, summary: 'Look at everybody again for a proposal' },
        ...{ params: Named, body: Nothing, response: { 202: ShownLooking } },
      },
    },
    async (request, reply) => {
      const { params } = request
      orThrow(await lookAgainFor(desk, act(request), params))
      return await reply.code(202).send(orThrow(await readLooking(db, act(request), params.ref)))
    },
  )
  app.post(
    '/api/screening/looks/:id/cancel',
    {
      config: { deed: 'threshold.propose' },
      schema: {
        ...{ tags, summary: 'Stop a look at everybody that is under way' },
        ...{ params: Run, body: Nothing, response: { 200: Nullable(ShownRun) } },
      },
    },
    async (request) => {
      const { looking } = orThrow(await cancelLook(db, act(request), request.params.id))
      return orThrow(await readLooking(db, act(request), looking)).trial
    },
  )
}

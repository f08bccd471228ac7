import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { ActOf } from '#access'
import { orThrow, Ref } from '#kernel'
import { type Db, inTransaction } from '#storage'
import type { SoldSince } from '../plans/read/actions.ts'
import { coverageBoardOf } from './coverage/actions.ts'
import { CoverageLine, PriceLine, StopBoard } from './model.ts'
import { priceBoardOf } from './prices/actions.ts'
import { stopBoardOf, type ToAsk } from './stop/actions.ts'

export interface BoardRoutes {
  readonly db: Db
  readonly act: ActOf
  readonly soldSince: SoldSince
  readonly toAsk: ToAsk
}

const tags = ['boards']
const OfPlan = Type.Object({ plan: Type.Optional(Ref) }, { additionalProperties: false })

/** How phase-outs go, in numbers of which each is a list. */
export const boardRoutes: FastifyPluginAsyncTypebox<BoardRoutes> = async (app, { db, act, ...orders }) => {
  // Answers are sent as they are: a schema that is named twice cannot be made into a serialiser.
  app.setSerializerCompiler(() => (value) => JSON.stringify(value))
  app.get(
    '/api/plans/:ref/phase-out-board',
    {
      config: { deed: 'plan.read' },
      schema: {
        ...{ tags, summary: 'How far a phase-out has come', params: Type.Object({ ref: Ref }) },
        response: { 200: StopBoard },
      },
    },
    async (request) => {
      const who = act(request)
      const asked = { ref: request.params.ref, ...orders }
      return orThrow(await inTransaction(db, who.at, (tx) => stopBoardOf(tx, who, asked)))
    },
  )
  app.get(
    '/api/coverage',
    {
      config: { deed: 'plan.read' },
      schema: {
        ...{ tags, summary: 'Stopped products against what takes their place', querystring: OfPlan },
        response: { 200: Type.Object({ items: Type.Array(CoverageLine) }, { $id: 'CoverageBoard' }) },
      },
    },
    async (request) => {
      const who = act(request)
      const { plan } = request.query
      return { items: await inTransaction(db, who.at, (tx) => coverageBoardOf(tx, who, plan)) }
    },
  )
  app.get(
    '/api/price-board',
    {
      config: { deed: 'plan.read' },
      schema: {
        ...{ tags, summary: 'What stopped products and those in their place cost, and how that is known' },
        querystring: Type.Object(
          { ...OfPlan.properties, customer: Type.Optional(Ref) },
          { additionalProperties: false },
        ),
        response: { 200: Type.Object({ items: Type.Array(PriceLine) }, { $id: 'PriceBoard' }) },
      },
    },
    async (request) => {
      const who = act(request)
      return { items: await inTransaction(db, who.at, (tx) => priceBoardOf(tx, who, request.query)) }
    },
  )
}

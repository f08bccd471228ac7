import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { orThrow } from '#kernel'
import { Verdict } from '#rules/model'
import { inTransaction } from '#storage'
import { Recheck, Replay } from '../../model.ts'
import type { OrderRoutes } from '../../routes.ts'
import { recheckVerdict, replayVerdict, seenVerdict } from '../../verdicts/actions.ts'

const tags = ['verdicts']
const Traced = Type.Object({ traceId: Type.String() })
const FactsQuery = Type.Object(
  { facts: Type.Enum(['then', 'now'], { default: 'now', description: 'facts of that day, or of today' }) },
  { additionalProperties: false },
)

/** `/api/verdicts`: what was answered, shown again and asked again. */
export const verdictRoutes: FastifyPluginAsyncTypebox<OrderRoutes> = async (app, { db, act, services }) => {
  const desk = { db, services }
  app.get(
    '/api/verdicts/:traceId',
    {
      config: { deed: 'verdict.read', personal: 'orderCheck' },
      schema: { tags, summary: 'A kept answer, as it was given', params: Traced, response: { 200: Verdict } },
    },
    async (request) => {
      const { traceId } = request.params
      const by = act(request)
      const kept = await inTransaction(db, by.at, (tx) =>
        seenVerdict(tx, by, { deed: 'verdict.read', trace: traceId }),
      )
      return orThrow(kept).verdict
    },
  )
  app.post(
    '/api/verdicts/:traceId/replay',
    {
      config: { deed: 'verdict.replay' },
      schema: {
        tags,
        summary: 'Make it again from what was kept, and compare',
        params: Traced,
        response: { 200: Replay },
      },
    },
    async (request) => orThrow(await replayVerdict(desk, act(request), request.params.traceId)),
  )
  app.post(
    '/api/verdicts/:traceId/recheck',
    {
      config: { deed: 'verdict.recheck' },
      schema: {
        tags,
        summary: "Today's answer beside it",
        params: Traced,
        querystring: FactsQuery,
        response: { 200: Recheck },
      },
    },
    async (request) =>
      orThrow(
        await recheckVerdict(desk, act(request), {
          trace: request.params.traceId,
          facts: request.query.facts,
        }),
      ),
  )
}

import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { InstantText, toInstant } from '#kernel'
import { type AccessRoutes, orThrow, tags } from '../http/index.ts'
import { Named, PageQuery, pageOf, Reason, strict } from '../http/paging.ts'
import { DelegationView, Entities, InsideRole } from '../model.ts'
import { delegate, listDelegations, takeBack } from './actions.ts'

const DelegationOrder = Type.Object(
  {
    to: Type.String({ minLength: 1, maxLength: 100 }),
    roles: Type.Array(InsideRole, { minItems: 1, maxItems: 20, uniqueItems: true }),
    entities: Entities,
    from: InstantText,
    until: InstantText,
    reason: Reason,
  },
  strict,
)

/** `/api/delegations`: roles passed on for a time. */
export const delegationRoutes: FastifyPluginAsyncTypebox<AccessRoutes> = async (app, { db, act }) => {
  app.get(
    '/api/delegations',
    {
      config: { deed: 'own.account' },
      schema: {
        tags,
        summary: 'What I passed on and what was passed on to me, newest first',
        querystring: PageQuery,
        response: { 200: pageOf(DelegationView) },
      },
    },
    async (request) => orThrow(await listDelegations(db, act(request), request.query)),
  )
  app.post(
    '/api/delegations',
    {
      config: { deed: 'delegation.give' },
      schema: {
        tags,
        summary: 'Pass roles of mine on for a time; signatures stay with me',
        body: DelegationOrder,
        response: { 201: DelegationView },
      },
    },
    async (request, reply) => {
      const { from, until, ...rest } = request.body
      const order = { ...rest, from: toInstant(from), until: toInstant(until) }
      const given = orThrow(await delegate(db, act(request, { reason: rest.reason }), order))
      return reply.code(201).send(given)
    },
  )
  app.delete(
    '/api/delegations/:id',
    {
      config: { deed: 'own.account' },
      schema: { tags, summary: 'Take roles back at once', params: Named, response: { 200: DelegationView } },
    },
    async (request) => orThrow(await takeBack(db, act(request), request.params.id)),
  )
}

import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { type AccessRoutes, orThrow, tags } from '../http/index.ts'
import { Named, PageQuery, pageOf, Reason, strict } from '../http/paging.ts'
import { BreakGlassView, InsideRole, reviewVerdicts } from '../model.ts'
import { breakGlass, listBreakGlass, review } from './actions.ts'

/** `/api/break-glass`: roles taken for an hour in an emergency, reviewed by another person within a day. */
export const breakGlassRoutes: FastifyPluginAsyncTypebox<AccessRoutes> = async (app, { db, act }) => {
  app.get(
    '/api/break-glass',
    {
      config: { deed: 'own.account' },
      schema: {
        tags,
        summary: 'Emergencies, newest first, with those whose review is overdue',
        querystring: PageQuery,
        response: { 200: pageOf(BreakGlassView) },
      },
    },
    async (request) => orThrow(await listBreakGlass(db, act(request), request.query)),
  )
  app.post(
    '/api/break-glass',
    {
      config: { deed: 'breakGlass.open' },
      schema: {
        tags,
        summary: 'Take roles for an hour, because something cannot wait',
        body: Type.Object(
          {
            reason: Reason,
            roles: Type.Array(InsideRole, { minItems: 1, maxItems: 20, uniqueItems: true }),
          },
          strict,
        ),
        response: { 201: BreakGlassView },
      },
    },
    async (request, reply) => {
      const { body } = request
      return reply.code(201).send(orThrow(await breakGlass(db, act(request, { reason: body.reason }), body)))
    },
  )
  app.post(
    '/api/break-glass/:id/review',
    {
      config: { deed: 'breakGlass.review' },
      schema: {
        tags,
        summary: 'Say, as another person, whether it was justified',
        params: Named,
        body: Type.Object({ verdict: Type.Enum([...reviewVerdicts]), reason: Reason }, strict),
        response: { 200: BreakGlassView },
      },
    },
    async (request) => {
      const { body, params } = request
      return orThrow(await review(db, act(request, { reason: body.reason }), { ...params, ...body }))
    },
  )
}

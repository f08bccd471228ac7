import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { InstantText } from '#kernel'
import { type AccessRoutes, fromOf, handOver, momentOf, orThrow, tags, viewOfOpened } from '../http/index.ts'
import { Named, strict } from '../http/paging.ts'
import { SessionView, TypedPassword } from '../model.ts'
import { chooseByLink, resetLink } from './actions.ts'

/** Links for people who have lost their password. */
export const resetRoutes: FastifyPluginAsyncTypebox<AccessRoutes> = async (app, options) => {
  const { db, act } = options
  app.post(
    '/api/people/:id/reset',
    {
      config: { deed: 'access.change' },
      schema: {
        tags,
        summary: 'A link by which somebody chooses a new password; answered once, good for a day',
        params: Named,
        response: { 201: Type.Object({ link: Type.String(), expiresAt: InstantText }) },
      },
    },
    async (request, reply) => {
      const { token, expiresAt, person } = orThrow(await resetLink(db, act(request), request.params.id))
      const link = `${options.origin(request)}/reset?token=${token}`
      const { name, email, language } = person
      await options.tell?.({ about: 'reset', to: { name, email, language }, link, expiresAt })
      return reply.code(201).header('cache-control', 'no-store').send({ link, expiresAt })
    },
  )
  app.post(
    '/api/people/reset',
    {
      config: { deed: 'open' },
      schema: {
        tags,
        summary: 'Choose a new password by such a link, and be signed in',
        body: Type.Object(
          { token: Type.String({ minLength: 1, maxLength: 100 }), password: TypedPassword },
          strict,
        ),
        response: { 200: SessionView },
      },
    },
    async (request, reply) => {
      const choice = { ...request.body, from: fromOf(options, request) }
      const opened = orThrow(await chooseByLink(db, momentOf(options), choice))
      handOver(options, { request, reply }, opened.token)
      return await viewOfOpened(options, opened)
    },
  )
}

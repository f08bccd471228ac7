import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import {
  type AccessRoutes,
  handOver,
  orThrow,
  signedInOf,
  tags,
  tokenOf,
  viewOf,
  viewOfOpened,
} from '../http/index.ts'
import { strict } from '../http/paging.ts'
import { Language, PersonName, SessionView, TypedPassword } from '../model.ts'
import { changeMe, changePassword } from './actions.ts'

const Me = Type.Object(
  { name: Type.Optional(PersonName), language: Type.Optional(Language) },
  { ...strict, minProperties: 1 },
)

/** `/api/me`: my own account. */
export const meRoutes: FastifyPluginAsyncTypebox<AccessRoutes> = async (app, options) => {
  const { db, act } = options
  app.put(
    '/api/me',
    {
      config: { deed: 'own.account' },
      schema: { tags, summary: 'Change my name or language', body: Me, response: { 200: SessionView } },
    },
    async (request) => {
      orThrow(await changeMe(db, act(request), request.body))
      return await viewOf(options, await signedInOf(options, request))
    },
  )
  app.post(
    '/api/me/password',
    {
      config: { deed: 'own.account' },
      schema: {
        tags,
        summary: 'Choose a new password; all my other sessions end',
        body: Type.Object({ current: Type.Optional(TypedPassword), password: TypedPassword }, strict),
        response: { 200: SessionView },
      },
    },
    async (request, reply) => {
      const identity = await signedInOf(options, request)
      const where = { token: tokenOf(options, request) ?? '', session: identity?.session?.id ?? '' }
      const order = { ...request.body, ...where, ip: request.ip }
      const { token } = orThrow(await changePassword(db, act(request), order), reply)
      handOver(options, { request, reply }, token)
      return await viewOfOpened(options, { token })
    },
  )
}

import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { signIn, verifyByPassword } from '../accounts/actions.ts'
import {
  type AccessRoutes,
  fromOf,
  handOver,
  isSecure,
  momentOf,
  orThrow,
  signedInOf,
  tags,
  tokenOf,
  viewOf,
  viewOfOpened,
} from '../http/index.ts'
import { Email, OwnSession, SessionView, TypedPassword } from '../model.ts'
import { closeSessions, ownSessions, signOut } from './actions.ts'
import { endedCookie } from './cookie.ts'

const strict = { additionalProperties: false }

/** `/api/session`: signing in and out, the proof before a signature, and where I am signed in. */
export const sessionRoutes: FastifyPluginAsyncTypebox<AccessRoutes> = async (app, options) => {
  const { db } = options
  app.get(
    '/api/session',
    {
      config: { deed: 'open' },
      schema: {
        tags,
        summary: 'Who is signed in and what they may do, or how one signs in',
        response: { 200: SessionView },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store')
      return await viewOf(options, await signedInOf(options, request))
    },
  )
  app.post(
    '/api/session',
    {
      config: { deed: 'open' },
      schema: {
        tags,
        summary: 'Sign in by password; the session is a cookie',
        body: Type.Object({ email: Email, password: TypedPassword }, strict),
        response: { 200: SessionView },
      },
    },
    async (request, reply) => {
      const credentials = { ...request.body, from: fromOf(options, request) }
      const opened = orThrow(await signIn(db, momentOf(options), credentials), reply)
      handOver(options, { request, reply }, opened.token)
      return await viewOfOpened(options, opened)
    },
  )
  app.delete(
    '/api/session',
    {
      config: { deed: 'open' },
      schema: { tags, summary: 'Sign out', response: { 204: Type.Null() } },
    },
    async (request, reply) => {
      const identity = await signedInOf(options, request)
      if (identity) await signOut(db, momentOf(options), identity)
      reply.header('set-cookie', endedCookie(isSecure(options, request)))
      return reply.code(204).send(null)
    },
  )
  await app.register(verifyRoutes, options)
  await app.register(ownSessionRoutes, options)
}

const verifyRoutes: FastifyPluginAsyncTypebox<AccessRoutes> = async (app, options) => {
  const { db, act } = options
  app.post(
    '/api/session/verify',
    {
      config: { deed: 'own.account' },
      schema: {
        tags,
        summary: 'Prove by password, before a signature, who sits there; it counts for five minutes',
        body: Type.Object({ password: TypedPassword }, strict),
        response: { 200: SessionView },
      },
    },
    async (request, reply) => {
      const { password } = request.body
      const proof = { password, token: tokenOf(options, request) ?? '', ip: request.ip }
      const { token } = orThrow(await verifyByPassword(db, act(request), proof), reply)
      handOver(options, { request, reply }, token)
      return await viewOfOpened(options, { token })
    },
  )
}

const ownSessionRoutes: FastifyPluginAsyncTypebox<AccessRoutes> = async (app, options) => {
  const { db, act } = options
  app.get(
    '/api/session/all',
    {
      config: { deed: 'own.account' },
      schema: {
        tags,
        summary: 'Where I am signed in, newest first',
        response: { 200: Type.Object({ items: Type.Array(OwnSession), next: Type.Null() }) },
      },
    },
    async (request) => {
      const identity = await signedInOf(options, request)
      return { items: await ownSessions(db, act(request), identity?.session?.id), next: null }
    },
  )
  app.delete(
    '/api/session/all/:id',
    {
      config: { deed: 'own.account' },
      schema: {
        tags,
        summary: 'End one of my sessions; `others` ends all but this one',
        params: Type.Object({ id: Type.String({ maxLength: 100 }) }),
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const identity = await signedInOf(options, request)
      const which = id === 'others' ? { except: identity?.session?.id ?? '' } : { id }
      orThrow(await closeSessions(db, act(request), which))
      return reply.code(204).send(null)
    },
  )
}

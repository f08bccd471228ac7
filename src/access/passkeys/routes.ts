import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import {
  type AccessRoutes,
  fromOf,
  handOver,
  momentOf,
  orThrow,
  tags,
  tokenOf,
  viewOfOpened,
} from '../http/index.ts'
import { strict } from '../http/paging.ts'
import { PasskeyView, PersonName, SessionView } from '../model.ts'
import {
  addPasskey,
  askForPasskey,
  askForProof,
  ownPasskeys,
  removePasskey,
  signInByPasskey,
  verifyByPasskey,
} from './actions.ts'
import { NewCredential, UsedCredential } from './model.ts'

const Options = Type.Unknown({
  description: 'options of WebAuthn as JSON, for startRegistration or startAuthentication',
})

/** `/api/passkeys` and `/api/session/passkey`: signing in, and proving who one is, without a password. */
export const passkeyRoutes: FastifyPluginAsyncTypebox<AccessRoutes> = async (app, options) => {
  await app.register(ownPasskeyRoutes, options)
  await app.register(proofRoutes, options)
}

const ownPasskeyRoutes: FastifyPluginAsyncTypebox<AccessRoutes> = async (app, options) => {
  const { db, act, origin } = options
  app.get(
    '/api/passkeys',
    {
      config: { deed: 'own.account' },
      schema: {
        tags,
        summary: 'My passkeys',
        response: { 200: Type.Object({ items: Type.Array(PasskeyView), next: Type.Null() }) },
      },
    },
    async (request) => ({ items: await ownPasskeys(db, act(request)), next: null }),
  )
  app.post(
    '/api/passkeys/options',
    {
      config: { deed: 'own.account' },
      schema: { tags, summary: 'What the browser is asked to add a passkey', response: { 200: Options } },
    },
    async (request) => orThrow(await askForPasskey(db, act(request), origin(request))),
  )
  app.post(
    '/api/passkeys',
    {
      config: { deed: 'own.account' },
      schema: {
        tags,
        summary: 'Add the passkey that the browser made',
        body: Type.Object({ title: PersonName, credential: NewCredential }, strict),
        response: { 201: PasskeyView },
      },
    },
    async (request, reply) => {
      const order = { ...request.body, origin: origin(request) }
      return reply.code(201).send(orThrow(await addPasskey(db, act(request), order)))
    },
  )
  app.delete(
    '/api/passkeys/:id',
    {
      config: { deed: 'own.account' },
      schema: {
        tags,
        summary: 'Take one of my passkeys away',
        params: Type.Object({ id: Type.String({ maxLength: 2000 }) }),
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      orThrow(await removePasskey(db, act(request), request.params.id))
      return reply.code(204).send(null)
    },
  )
}

const Used = Type.Object({ credential: UsedCredential }, strict)

const proofRoutes: FastifyPluginAsyncTypebox<AccessRoutes> = async (app, options) => {
  const { db, act, origin } = options
  app.post(
    '/api/session/passkey/options',
    {
      config: { deed: 'open' },
      schema: {
        tags,
        summary: 'What the browser is asked to sign in, or to prove who sits there, by passkey',
        response: { 200: Options },
      },
    },
    async (request) => await askForProof(db, momentOf(options), origin(request)),
  )
  app.post(
    '/api/session/passkey',
    {
      config: { deed: 'open' },
      schema: { tags, summary: 'Sign in by passkey', body: Used, response: { 200: SessionView } },
    },
    async (request, reply) => {
      const proof = { ...request.body, origin: origin(request), from: fromOf(options, request) }
      const opened = orThrow(await signInByPasskey(db, momentOf(options), proof))
      handOver(options, { request, reply }, opened.token)
      return await viewOfOpened(options, opened)
    },
  )
  app.post(
    '/api/session/verify/passkey',
    {
      config: { deed: 'own.account' },
      schema: {
        tags,
        summary: 'Prove by passkey, before a signature, who sits there',
        body: Used,
        response: { 200: SessionView },
      },
    },
    async (request, reply) => {
      const proof = { ...request.body, origin: origin(request), token: tokenOf(options, request) ?? '' }
      const { token } = orThrow(await verifyByPasskey(db, act(request), proof))
      handOver(options, { request, reply }, token)
      return await viewOfOpened(options, { token })
    },
  )
}

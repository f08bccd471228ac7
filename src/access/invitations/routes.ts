import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { InstantText } from '#kernel'
import { type AccessRoutes, fromOf, handOver, momentOf, orThrow, tags, viewOfOpened } from '../http/index.ts'
import { Named, PageQuery, pageOf, strict } from '../http/paging.ts'
import { Email, Grants, InvitationView, Language, PersonName, SessionView, TypedPassword } from '../model.ts'
import { accept, invite, invited, listInvitations, revoke } from './actions.ts'

const Token = Type.String({ minLength: 1, maxLength: 100 })

const Invite = Type.Object(
  {
    email: Email,
    name: PersonName,
    language: Language,
    grants: Grants,
    expiresInDays: Type.Integer({ minimum: 1, maximum: 30, default: 7 }),
  },
  strict,
)

/** `/api/people/invitations`: made and taken back by administrators, accepted by whoever holds the link. */
export const invitationRoutes: FastifyPluginAsyncTypebox<AccessRoutes> = async (app, options) => {
  const { db, act, entities } = options
  app.post(
    '/api/people/invitations',
    {
      config: { deed: 'access.change' },
      schema: {
        tags,
        summary: 'Invite somebody; the link is answered once',
        body: Invite,
        response: { 201: Type.Object({ id: Type.String(), link: Type.String(), expiresAt: InstantText }) },
      },
    },
    async (request, reply) => {
      const order = { ...request.body, ...(entities ? { entities } : {}) }
      const { id, token, expiresAt } = orThrow(await invite(db, act(request), order))
      const link = `${options.origin(request)}/invitation?token=${token}`
      const { name, email, language } = request.body
      await options.tell?.({ about: 'invitation', to: { name, email, language }, link, expiresAt })
      return reply.code(201).header('cache-control', 'no-store').send({ id, link, expiresAt })
    },
  )
  app.get(
    '/api/people/invitations',
    {
      config: { deed: 'access.read' },
      schema: {
        tags,
        summary: 'Invitations, newest first',
        querystring: PageQuery,
        response: { 200: pageOf(InvitationView) },
      },
    },
    async (request) => orThrow(await listInvitations(db, act(request), request.query)),
  )
  app.delete(
    '/api/people/invitations/:id',
    {
      config: { deed: 'access.change' },
      schema: { tags, summary: 'Take an invitation back', params: Named, response: { 204: Type.Null() } },
    },
    async (request, reply) => {
      orThrow(await revoke(db, act(request), request.params.id))
      return reply.code(204).send(null)
    },
  )
  await app.register(acceptRoutes, options)
}

const acceptRoutes: FastifyPluginAsyncTypebox<AccessRoutes> = async (app, options) => {
  const { db } = options
  app.get(
    '/api/people/invitations/by-token',
    {
      config: { deed: 'open' },
      schema: {
        tags,
        summary: 'Whom a link invites',
        querystring: Type.Object({ token: Token }, strict),
        response: {
          200: Type.Object({
            ...{ name: Type.String(), email: Type.String(), language: Language },
            expiresAt: InstantText,
          }),
        },
      },
    },
    async (request) => orThrow(await invited(db, options.now(), request.query.token)),
  )
  app.post(
    '/api/people/invitations/accept',
    {
      config: { deed: 'open' },
      schema: {
        tags,
        summary: 'Accept an invitation, once: choose a password, and be signed in',
        body: Type.Object({ token: Token, password: TypedPassword }, strict),
        response: { 200: SessionView },
      },
    },
    async (request, reply) => {
      const order = { ...request.body, from: fromOf(options, request) }
      const opened = orThrow(await accept(db, momentOf(options), order))
      handOver(options, { request, reply }, opened.token)
      return await viewOfOpened(options, opened)
    },
  )
}

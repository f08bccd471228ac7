import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { ActOf } from '#access'
import { orThrow, versionNeeded } from '#kernel'
import { eventSentences } from '#log'
import type { NoticesDesk } from '../desk/index.ts'
import {
  addWebhook,
  changeWebhook,
  dropWebhook,
  listWebhooks,
  readWebhook,
  rotateSecret,
  testWebhook,
} from './actions.ts'
import { listDeliveries, replay } from './delivery/actions.ts'
import { DeliveryPage, DeliveryState, Webhook, WebhookDraft, WebhookWithSecret } from './model.ts'

export interface WebhookRoutes {
  readonly desk: NoticesDesk
  readonly act: ActOf
}

const tags = ['webhooks']
const ById = Type.Object({ id: Type.String() })
const Paging = {
  after: Type.Optional(Type.Integer({ minimum: 0, description: '`next` of the page before' })),
  limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
}
const Replayed = Type.Object({ replayed: Type.Integer({ minimum: 0 }) })

/** `/api/webhooks`: the addresses that are told of deeds (Standard Webhooks), what they were sent, and sending again. */
export const webhookRoutes: FastifyPluginAsyncTypebox<WebhookRoutes> = async (app, options) => {
  app.register(readRoutes, options)
  app.register(changeRoutes, options)
  app.register(secretRoutes, options)
  app.register(deliveryRoutes, options)
}

const readRoutes: FastifyPluginAsyncTypebox<WebhookRoutes> = async (app, { desk, act }) => {
  app.get(
    '/api/webhooks',
    {
      config: { deed: 'webhook.read' },
      schema: {
        tags,
        summary: 'Every address that is told of deeds',
        response: { 200: Type.Object({ items: Type.Array(Webhook) }) },
      },
    },
    async (request) => ({ items: orThrow(await listWebhooks(desk, act(request))) }),
  )
  app.get(
    '/api/webhooks/events',
    {
      config: { deed: 'webhook.read' },
      schema: {
        tags,
        summary: 'Every deed that an address can be told of',
        response: {
          200: Type.Object({ items: Type.Array(Type.Object({ type: Type.String(), says: Type.String() })) }),
        },
      },
    },
    () => ({ items: Object.entries(eventSentences).map(([type, says]) => ({ type, says })) }),
  )
  app.get(
    '/api/webhooks/:id',
    {
      config: { deed: 'webhook.read' },
      schema: { tags, summary: 'One address', params: ById, response: { 200: Webhook } },
    },
    async (request, reply) => {
      const webhook = orThrow(await readWebhook(desk, act(request), request.params.id))
      return reply.header('etag', `"${webhook.version}"`).send(webhook)
    },
  )
}

const changeRoutes: FastifyPluginAsyncTypebox<WebhookRoutes> = async (app, { desk, act }) => {
  app.post(
    '/api/webhooks',
    {
      config: { deed: 'webhook.change' },
      schema: {
        tags,
        summary: 'Adds an address; the secret is in this answer only',
        body: WebhookDraft,
        response: { 201: WebhookWithSecret },
      },
    },
    async (request, reply) => {
      const added = orThrow(await addWebhook(desk, act(request), request.body))
      return reply
        .code(201)
        .header('etag', `"${added.version}"`)
        .header('cache-control', 'no-store')
        .send(added)
    },
  )
  app.put(
    '/api/webhooks/:id',
    {
      config: { deed: 'webhook.change' },
      schema: {
        tags,
        summary: 'Changes an address; `If-Match` names the version that was read',
        params: ById,
        body: WebhookDraft,
        response: { 200: Webhook },
      },
    },
    async (request, reply) => {
      const version = versionNeeded(request.headers['if-match'])
      const { id } = request.params
      const changed = orThrow(await changeWebhook(desk, act(request), { id, version, draft: request.body }))
      return reply.header('etag', `"${changed.version}"`).send(changed)
    },
  )
  app.delete(
    '/api/webhooks/:id',
    {
      config: { deed: 'webhook.change' },
      schema: { tags, summary: 'Takes an address away', params: ById, response: { 200: ById } },
    },
    async (request) => orThrow(await dropWebhook(desk, act(request), request.params.id)),
  )
}

const secretRoutes: FastifyPluginAsyncTypebox<WebhookRoutes> = async (app, { desk, act }) => {
  app.post(
    '/api/webhooks/:id/rotate',
    {
      config: { deed: 'webhook.change' },
      schema: {
        tags,
        summary: 'A new secret, shown once; the old one signs along for a time',
        params: ById,
        body: Type.Object(
          {
            overlapHours: Type.Optional(
              Type.Integer({ minimum: 0, maximum: 168, description: '24 if left out' }),
            ),
          },
          { $id: 'RotateWebhookSecret', additionalProperties: false },
        ),
        response: { 200: Type.Object({ secret: Type.String(), oldUntil: Type.String() }) },
      },
    },
    async (request, reply) => {
      const { overlapHours } = request.body
      const rotated = orThrow(await rotateSecret(desk, act(request), { id: request.params.id, overlapHours }))
      return reply.header('cache-control', 'no-store').send(rotated)
    },
  )
  app.post(
    '/api/webhooks/:id/test',
    {
      config: { deed: 'webhook.change' },
      schema: {
        tags,
        summary: 'Sends a message of type webhook.test',
        params: ById,
        response: { 202: Type.Object({ delivery: Type.String() }) },
      },
    },
    async (request, reply) =>
      reply.code(202).send(orThrow(await testWebhook(desk, act(request), request.params.id))),
  )
}

const deliveryRoutes: FastifyPluginAsyncTypebox<WebhookRoutes> = async (app, { desk: { db }, act }) => {
  const query = Type.Object(
    { ...Paging, state: Type.Optional(DeliveryState) },
    { additionalProperties: false },
  )
  app.get(
    '/api/webhooks/:id/deliveries',
    {
      config: { deed: 'webhook.read' },
      schema: {
        tags,
        summary: 'What an address was sent, newest first, with every attempt',
        params: ById,
        querystring: query,
        response: { 200: DeliveryPage },
      },
    },
    async (request) =>
      orThrow(await listDeliveries(db, act(request), { webhook: request.params.id, ...request.query })),
  )
  app.get(
    '/api/webhooks/dead',
    {
      config: { deed: 'webhook.read' },
      schema: {
        tags,
        summary: 'Dead letters: deliveries that failed for good, of all addresses',
        querystring: Type.Object(Paging, { additionalProperties: false }),
        response: { 200: DeliveryPage },
      },
    },
    async (request) => orThrow(await listDeliveries(db, act(request), { state: 'dead', ...request.query })),
  )
  app.post(
    '/api/webhooks/deliveries/:id/replay',
    {
      config: { deed: 'webhook.change' },
      schema: { tags, summary: 'Sends one delivery again', params: ById, response: { 200: Replayed } },
    },
    async (request) => orThrow(await replay(db, act(request), { id: request.params.id })),
  )
  app.post(
    '/api/webhooks/dead/replay',
    {
      config: { deed: 'webhook.change' },
      schema: {
        tags,
        summary: 'Sends all dead letters again, or those of one address',
        body: Type.Object(
          { webhook: Type.Optional(Type.String()) },
          { $id: 'ReplayDeadLetters', additionalProperties: false },
        ),
        response: { 200: Replayed },
      },
    },
    async (request) => orThrow(await replay(db, act(request), { webhook: request.body.webhook })),
  )
}

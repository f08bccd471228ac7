import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { Nullable, orThrow, Prose } from '#kernel'
import { listAccesses } from './accesses/actions.ts'
import { liftHold, listHolds, placeHold } from './holds/actions.ts'
import {
  DataClass,
  DataClassView,
  DueClass,
  LegalHold,
  PersonalAccess,
  PlaceHold,
  Purge,
  Purged,
  RetentionSetting,
  SetRetention,
} from './model.ts'
import { type PrivacyRoutes, subjectRequestRoutes } from './requests/routes.ts'
import { dueNow, listClasses, purge, setRetention } from './retention/actions.ts'

const tags = ['privacy']
const Reason = Type.Object({ reason: Prose }, { additionalProperties: false })
const after = Type.Optional(Type.String({ maxLength: 200, description: '`next` of the page before' }))
const limit = Type.Integer({ minimum: 1, maximum: 500, default: 50 })

/** `/api/privacy`: classes of personal data, retention, legal holds, requests of data subjects, who looked (R85). */
export const privacyRoutes: FastifyPluginAsyncTypebox<PrivacyRoutes> = async (app, options) => {
  await app.register(subjectRequestRoutes, options)
  await app.register(retentionRoutes, options)
  await app.register(holdRoutes, options)
  await app.register(accessLogRoutes, options)
}

const retentionRoutes: FastifyPluginAsyncTypebox<PrivacyRoutes> = async (app, { act, ...desk }) => {
  app.setSerializerCompiler(() => (value) => JSON.stringify(value))
  app.get(
    '/api/privacy/classes',
    {
      config: { deed: 'privacy.classes' },
      schema: {
        ...{ tags, summary: 'Which personal data is kept, why, by what right and how long (Art. 30)' },
        response: { 200: Type.Object({ items: Type.Array(DataClassView) }, { $id: 'DataClasses' }) },
      },
    },
    async (request) => ({ items: await listClasses(desk.db, act(request)) }),
  )
  app.put(
    '/api/privacy/classes/:dataClass/retention',
    {
      config: { deed: 'privacy.retention' },
      schema: {
        ...{ tags, summary: 'Set how long a class is kept here' },
        ...{ params: Type.Object({ dataClass: DataClass }), body: SetRetention },
        response: { 200: RetentionSetting },
      },
    },
    async (request) => {
      const who = act(request, { reason: request.body.reason })
      return orThrow(await setRetention(desk.db, who, { ...request.params, ...request.body }))
    },
  )
  app.get(
    '/api/privacy/due',
    {
      config: { deed: 'privacy.holdRead' },
      schema: {
        ...{ tags, summary: 'What is past its time, class by class, and what of it is held' },
        response: { 200: Type.Object({ items: Type.Array(DueClass) }, { $id: 'DueClasses' }) },
      },
    },
    async (request) => ({ items: orThrow(await dueNow(desk, act(request))) }),
  )
  app.post(
    '/api/privacy/purge',
    {
      config: { deed: 'privacy.erase' },
      schema: {
        ...{ tags, summary: 'Erase what of a class is past its time and not held' },
        ...{ body: Purge, response: { 200: Purged } },
      },
    },
    async (request) => {
      const who = act(request, { reason: request.body.reason })
      return orThrow(await purge(desk, who, request.body.dataClass))
    },
  )
}

const holdRoutes: FastifyPluginAsyncTypebox<PrivacyRoutes> = async (app, { act, db }) => {
  app.setSerializerCompiler(() => (value) => JSON.stringify(value))
  app.get(
    '/api/privacy/holds',
    {
      config: { deed: 'privacy.holdRead' },
      schema: {
        ...{ tags, summary: 'Legal holds in the order in which they were placed' },
        querystring: Type.Object(
          { lifted: Type.Optional(Type.Boolean({ description: 'those that were lifted' })), after, limit },
          { additionalProperties: false },
        ),
        response: {
          200: Type.Object(
            { items: Type.Array(LegalHold), next: Nullable(Type.String()) },
            { $id: 'LegalHoldPage' },
          ),
        },
      },
    },
    async (request) => orThrow(await listHolds(db, act(request), request.query)),
  )
  app.post(
    '/api/privacy/holds',
    {
      config: { deed: 'privacy.hold' },
      schema: { tags, summary: 'Place a legal hold', body: PlaceHold, response: { 200: LegalHold } },
    },
    async (request) => {
      const who = act(request, { reason: request.body.reason })
      return orThrow(await placeHold(db, who, request.body))
    },
  )
  app.delete(
    '/api/privacy/holds/:id',
    {
      config: { deed: 'privacy.hold' },
      schema: {
        ...{ tags, summary: 'Lift a legal hold; not by whoever placed it' },
        ...{ params: Type.Object({ id: Type.String({ maxLength: 100 }) }), body: Reason },
        response: { 200: LegalHold },
      },
    },
    async (request) =>
      orThrow(await liftHold(db, act(request, { reason: request.body.reason }), request.params.id)),
  )
}

const accessLogRoutes: FastifyPluginAsyncTypebox<PrivacyRoutes> = async (app, { act, db }) => {
  app.get(
    '/api/privacy/accesses',
    {
      config: { deed: 'privacy.accesses' },
      schema: {
        ...{ tags, summary: 'Who looked at personal data, the newest first' },
        querystring: Type.Object(
          {
            object: Type.Optional(Type.String({ maxLength: 400 })),
            by: Type.Optional(Type.String({ maxLength: 200 })),
            after: Type.Optional(Type.Integer({ minimum: 0, description: '`next` of the page before' })),
            limit,
          },
          { additionalProperties: false },
        ),
        response: {
          200: Type.Object(
            { items: Type.Array(PersonalAccess), next: Nullable(Type.String()) },
            { $id: 'PersonalAccessPage' },
          ),
        },
      },
    },
    async (request) => orThrow(await listAccesses(db, act(request), request.query)),
  )
}

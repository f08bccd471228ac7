import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { DayText } from '#kernel'
import { type AccessRoutes, orThrow, tags } from '../http/index.ts'
import { Named, PageQuery, pageOf, strict } from '../http/paging.ts'
import { Entities, KeyView, PersonName } from '../model.ts'
import { listKeys, makeKey, revoke } from './actions.ts'

const KeyOrder = Type.Object(
  {
    title: PersonName,
    scopes: Type.Array(Type.String({ maxLength: 100 }), { minItems: 1, maxItems: 200, uniqueItems: true }),
    entities: Entities,
    expiresOn: DayText,
  },
  strict,
)

/** `/api/keys`: keys by which programs act for me. */
export const keyRoutes: FastifyPluginAsyncTypebox<AccessRoutes> = async (app, { db, act }) => {
  app.get(
    '/api/keys',
    {
      config: { deed: 'own.account' },
      schema: {
        tags,
        summary: 'My keys, newest first; those of all for whoever sees who may do what',
        querystring: PageQuery,
        response: { 200: pageOf(KeyView) },
      },
    },
    async (request) => orThrow(await listKeys(db, act(request), request.query)),
  )
  app.post(
    '/api/keys',
    {
      config: { deed: 'key.make' },
      schema: {
        tags,
        summary: 'Make a key; its secret is answered once',
        body: KeyOrder,
        response: { 201: Type.Object({ ...KeyView.properties, secret: Type.String() }) },
      },
    },
    async (request, reply) => {
      const made = orThrow(await makeKey(db, act(request), request.body))
      return reply.code(201).header('cache-control', 'no-store').send(made)
    },
  )
  app.delete(
    '/api/keys/:id',
    {
      config: { deed: 'own.account' },
      schema: {
        tags,
        summary: 'Revoke a key of mine, or as an administrator of anybody',
        params: Named,
        response: { 200: KeyView },
      },
    },
    async (request) => orThrow(await revoke(db, act(request), request.params.id)),
  )
}

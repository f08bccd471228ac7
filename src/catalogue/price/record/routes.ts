import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { ActOf } from '#access'
import { orThrow } from '#kernel'
import type { Db } from '#storage'
import { Price } from '../../model.ts'
import { RecordPrice } from '../model.ts'
import { recordPrice } from './actions.ts'

export interface PriceRoutes {
  readonly db: Db
  readonly act: ActOf
}

/** `/api/prices`: evidence of what things cost. */
export const priceRoutes: FastifyPluginAsyncTypebox<PriceRoutes> = async (app, { db, act }) => {
  app.post(
    '/api/prices',
    {
      config: { deed: 'price.record' },
      schema: {
        ...{ tags: ['catalogue'], summary: 'Record a price that somebody has seen, with its source and day' },
        ...{ body: RecordPrice, response: { 201: Price } },
      },
    },
    async (request, reply) => {
      const price = orThrow(await recordPrice(db, act(request), request.body))
      return await reply.code(201).send(price)
    },
  )
}

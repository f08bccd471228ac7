import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { ActOf } from '#access'
import type { Db } from '#storage'
import type { OrderServices } from './gather/index.ts'
import { checkRoutes } from './http/check/routes.ts'
import { deedRoutes } from './http/deeds/routes.ts'
import { verdictRoutes } from './http/verdicts/routes.ts'

/** What the app hands to these routes. */
export interface OrderRoutes {
  readonly db: Db
  readonly act: ActOf
  readonly services: OrderServices
}

/** `/api/orders` and `/api/verdicts`: checks, deeds, and what was answered before. */
export const orderRoutes: FastifyPluginAsyncTypebox<OrderRoutes> = async (app, options) => {
  // Answers are sent as they are: a serialiser made from a schema would drop what the schema leaves open.
  app.setSerializerCompiler(() => (value) => JSON.stringify(value))
  await app.register(checkRoutes, options)
  await app.register(deedRoutes, options)
  await app.register(verdictRoutes, options)
}

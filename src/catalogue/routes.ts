import type { FastifyPluginAsync } from 'fastify'
import { type ClassificationRoutes, classificationRoutes } from './classification/routes.ts'
import { priceRoutes } from './price/record/routes.ts'
import { type ProductRoutes, productRoutes } from './products/routes.ts'
import { type SellRoutes, sellRoutes } from './sell-state/routes.ts'

export type CatalogueRoutes = ClassificationRoutes & ProductRoutes & SellRoutes

/** `/api/products`, `/api/classifications`: what is sold, and what it is under the law. */
export const catalogueRoutes: FastifyPluginAsync<CatalogueRoutes> = async (app, options) => {
  // Answers are sent as they are: a schema that is named twice cannot be made into a serialiser.
  app.setSerializerCompiler(() => (value) => JSON.stringify(value))
  await app.register(classificationRoutes, options)
  await app.register(productRoutes, options)
  await app.register(priceRoutes, options)
  await app.register(sellRoutes, options)
}

import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { ActOf } from '#access'
import { dayIn, orThrow, Ref, zoneOf } from '#kernel'
import { type Db, inTransaction } from '#storage'
import { classifyProduct, listClassifications } from './actions.ts'
import { Classification, ClassificationView, ClassifyProduct } from './model.ts'

export interface ClassificationRoutes {
  readonly db: Db
  readonly act: ActOf
}

const tags = ['catalogue']

/** `/api/classifications`: what products are under each regime, and until when. */
export const classificationRoutes: FastifyPluginAsyncTypebox<ClassificationRoutes> = async (
  app,
  { db, act },
) => {
  app.get(
    '/api/classifications',
    {
      config: { deed: 'record.read' },
      schema: {
        ...{ tags, summary: 'What products are classified as, those first that end first' },
        response: {
          200: Type.Object({ items: Type.Array(ClassificationView) }, { $id: 'ClassificationList' }),
        },
      },
    },
    async (request) => {
      const { at } = act(request)
      const day = dayIn(zoneOf(undefined), at)
      return { items: await inTransaction(db, at, (tx) => listClassifications(tx, day)) }
    },
  )
  app.post(
    '/api/products/:ref/classifications',
    {
      config: { deed: 'product.classify' },
      schema: {
        ...{ tags, summary: 'Classify a product, or one variant of it; what was said before is superseded' },
        ...{ params: Type.Object({ ref: Ref }), body: ClassifyProduct, response: { 200: Classification } },
      },
    },
    async (request) =>
      orThrow(await classifyProduct(db, act(request), { product: request.params.ref, said: request.body })),
  )
}

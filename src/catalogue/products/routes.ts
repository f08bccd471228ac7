import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { ActOf } from '#access'
import { Nullable, orThrow, Ref } from '#kernel'
import { type Db, inTransaction } from '#storage'
import { listProducts, type ProductDesk, readProduct } from './actions.ts'
import { ProductLine, ProductRecord, productSorts } from './model.ts'

export interface ProductRoutes extends ProductDesk {
  readonly db: Db
  readonly act: ActOf
}

const tags = ['catalogue']
const text = (maxLength: number) => Type.Optional(Type.String({ maxLength }))
const ListQuery = Type.Object(
  {
    ...{ q: text(200), brand: text(200), maker: text(200) },
    ...{ category: text(40), saleState: text(40), unknown: text(40) },
    sort: Type.Optional(Type.Enum(productSorts.flatMap((one) => [one, `-${one}`]))),
    after: Type.Optional(Type.String({ maxLength: 600, description: '`next` of the page before' })),
    limit: Type.Integer({ minimum: 1, maximum: 500, default: 50 }),
  },
  { additionalProperties: false },
)

/** `/api/products`: what is sold, and one product with all that is known of it. */
export const productRoutes: FastifyPluginAsyncTypebox<ProductRoutes> = async (app, { db, act, ...desk }) => {
  app.get(
    '/api/products',
    {
      config: { deed: 'record.read' },
      schema: {
        ...{ tags, summary: 'Products, a page at a time', querystring: ListQuery },
        response: {
          200: Type.Object(
            { items: Type.Array(ProductLine), next: Nullable(Type.String()), total: Type.Integer() },
            { $id: 'ProductPage' },
          ),
        },
      },
    },
    async (request) => {
      const who = act(request)
      return await inTransaction(db, who.at, (tx) => listProducts(tx, who, { desk, wish: request.query }))
    },
  )
  app.get(
    '/api/products/:ref',
    {
      config: { deed: 'record.read' },
      schema: {
        ...{ tags, summary: 'One product with all that is known of it' },
        ...{ params: Type.Object({ ref: Ref }), response: { 200: ProductRecord } },
      },
    },
    async (request) => {
      const who = act(request)
      const { ref } = request.params
      return orThrow(await inTransaction(db, who.at, (tx) => readProduct(tx, who, { desk, ref })))
    },
  )
}

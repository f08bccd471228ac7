import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { ActOf } from '#access'
import { orThrow, Ref } from '#kernel'
import { Life } from '#lifecycle/model'
import { beginSale, moveSale, type SellDesk } from './actions.ts'
import { sellLife } from './life.ts'
import { sellDeeds } from './model.ts'

export interface SellRoutes extends SellDesk {
  readonly act: ActOf
}

const tags = ['catalogue']
const Named = Type.Object({ ref: Ref })
const Reasoned = Type.Object(
  { reason: Type.String({ minLength: 3, maxLength: 5_000 }) },
  { $id: 'SaleReason', additionalProperties: false },
)

/** `/api/products/:ref/sale`: whether a product may be sold, from draft to end of support. */
export const sellRoutes: FastifyPluginAsyncTypebox<SellRoutes> = async (app, { act, ...desk }) => {
  app.post(
    '/api/products/:ref/sale',
    {
      config: { deed: 'product.state' },
      schema: {
        ...{ tags, summary: 'Take a product into the life of the range, as a draft' },
        ...{ params: Named, body: Reasoned, response: { 200: Life } },
      },
    },
    async (request) => {
      const who = act(request, { reason: request.body.reason })
      return orThrow(await beginSale(desk, who, request.params.ref))
    },
  )
  for (const deed of sellDeeds)
    app.post(
      `/api/products/:ref/sale/${deed}`,
      {
        config: { deed: deed === 'release' || deed === 'lift' ? 'product.release' : 'product.state' },
        schema: {
          ...{ tags, summary: sellLife.deeds[deed], params: Named, body: Reasoned },
          response: { 200: Life },
        },
      },
      async (request) => {
        const who = act(request, { reason: request.body.reason })
        const { life } = orThrow(await moveSale(desk, who, { ref: request.params.ref, deed }))
        return life
      },
    )
}

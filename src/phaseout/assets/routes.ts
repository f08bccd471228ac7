import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { ActOf } from '#access'
import { orThrow, Ref } from '#kernel'
import { type ScanDesk, scanAsset } from './actions.ts'
import { ScanView } from './model.ts'

export interface AssetRoutes extends ScanDesk {
  readonly act: ActOf
}

/** `/api/assets/scan`: a serial, and what may be done for it today. A question, not a deed: nothing is kept. */
export const assetRoutes: FastifyPluginAsyncTypebox<AssetRoutes> = async (app, { act, ...desk }) => {
  // Answers are sent as they are: a schema that is named twice cannot be made into a serialiser.
  app.setSerializerCompiler(() => (value) => JSON.stringify(value))
  app.get(
    '/api/assets/scan',
    {
      config: { deed: 'order.check' },
      schema: {
        ...{ tags: ['assets'], summary: 'What may be done today for the device with this serial' },
        querystring: Type.Object(
          {
            serial: Ref,
            legalEntity: Type.Optional(Ref), // left out: our own company in the country of the site
          },
          { additionalProperties: false },
        ),
        response: { 200: ScanView },
      },
    },
    async (request) => orThrow(await scanAsset(desk, act(request), request.query)),
  )
}

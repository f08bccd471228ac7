import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { ActOf } from '#access'
import { orThrow, Ref } from '#kernel'
import { type Db, inTransaction } from '#storage'
import { placeInCase } from './actions.ts'
import { CasePlace, placedKinds } from './model.ts'

export interface PlaceRoutes {
  readonly db: Db
  readonly act: ActOf
}

/** `/api/places`: where a request, a hearing or another part of a case is shown. */
export const placeRoutes: FastifyPluginAsyncTypebox<PlaceRoutes> = async (app, { db, act }) => {
  app.get(
    '/api/places/:kind/:ref',
    {
      config: { deed: 'case.join' },
      schema: {
        ...{ tags: ['cases'], summary: 'Where a part of a case is shown, for those who are let in' },
        params: Type.Object({ kind: Type.Enum([...placedKinds]), ref: Ref }),
        response: { 200: CasePlace },
      },
    },
    async (request) => {
      const who = act(request)
      return orThrow(await inTransaction(db, who.at, (tx) => placeInCase(tx, who, request.params)))
    },
  )
}

import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { ActOf } from '#access'
import { orThrow, Ref } from '#kernel'
import { inTransaction } from '#storage'
import { beginInterim, endInterim, type InterimDesk, listInterims, renewInterim } from './actions.ts'
import { BeginInterim, Interim, InterimView, RenewInterim } from './model.ts'

export interface InterimRoutes extends InterimDesk {
  readonly act: ActOf
}

const tags = ['measures']
const Named = Type.Object({ ref: Ref })
const Ended = Type.Object(
  { reason: Type.String({ minLength: 3, maxLength: 5_000 }) },
  { $id: 'EndInterim', additionalProperties: false },
)

/** `/api/cases/:ref/interim` and `/api/interim`: new sales stopped while a case is investigated. */
export const interimRoutes: FastifyPluginAsyncTypebox<InterimRoutes> = async (app, { act, ...desk }) => {
  // Answers are sent as they are: a schema that is named twice cannot be made into a serialiser.
  app.setSerializerCompiler(() => (value) => JSON.stringify(value))
  app.get(
    '/api/cases/:ref/interim',
    {
      config: { deed: 'case.join' },
      schema: {
        ...{ tags, summary: 'Interim measures of a case', params: Named },
        response: { 200: Type.Object({ items: Type.Array(InterimView) }) },
      },
    },
    async (request) => {
      const who = act(request)
      const items = await inTransaction(desk.db, who.at, (tx) => listInterims(tx, who, request.params.ref))
      return { items: orThrow(items) }
    },
  )
  const config = { deed: 'case.interim' } as const
  app.post(
    '/api/cases/:ref/interim',
    {
      config,
      schema: {
        ...{ tags, summary: 'Stop new sales of suppliers while a case is investigated', params: Named },
        ...{ body: BeginInterim, response: { 200: Interim } },
      },
    },
    async (request) =>
      orThrow(await beginInterim(desk, act(request), { ref: request.params.ref, order: request.body })),
  )
  app.post(
    '/api/interim/:ref/renew',
    {
      config,
      schema: {
        ...{ tags, summary: 'Carry an interim measure on: another person than before', params: Named },
        ...{ body: RenewInterim, response: { 200: Interim } },
      },
    },
    async (request) =>
      orThrow(await renewInterim(desk, act(request), { ref: request.params.ref, order: request.body })),
  )
  app.post(
    '/api/interim/:ref/end',
    {
      config,
      schema: {
        ...{ tags, summary: 'End an interim measure at once', params: Named },
        ...{ body: Ended, response: { 200: Interim } },
      },
    },
    async (request) =>
      orThrow(await endInterim(desk, act(request), { ref: request.params.ref, ...request.body })),
  )
}

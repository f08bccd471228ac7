import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { ActOf } from '#access'
import { orThrow, Ref } from '#kernel'
import { type Db, inTransaction } from '#storage'
import { giveSupport, readSupport, setBudget } from './actions.ts'
import { GiveSupport, SetBudget, SupportView } from './model.ts'

export interface SupportRoutes {
  readonly db: Db
  readonly act: ActOf
}

const tags = ['plans']
const Named = Type.Object({ ref: Ref })

/** `/api/plans/:ref/support`: what a plan may spend so that prices become competitive, and what it spent. */
export const supportRoutes: FastifyPluginAsyncTypebox<SupportRoutes> = async (app, { db, act }) => {
  // Answers are sent as they are: a schema that is named twice cannot be made into a serialiser.
  app.setSerializerCompiler(() => (value) => JSON.stringify(value))
  app.get(
    '/api/plans/:ref/support',
    {
      config: { deed: 'plan.read' },
      schema: {
        ...{ tags, summary: 'The budget of a plan, and what was given of it', params: Named },
        response: { 200: SupportView },
      },
    },
    async (request) => {
      const who = act(request)
      return orThrow(await inTransaction(db, who.at, (tx) => readSupport(tx, who, request.params.ref)))
    },
  )
  app.put(
    '/api/plans/:ref/budget',
    {
      config: { deed: 'plan.budget' },
      schema: {
        ...{ tags, summary: 'Set the budget of a plan', params: Named, body: SetBudget },
        response: { 200: SupportView },
      },
    },
    async (request) =>
      orThrow(await setBudget(db, act(request), { ref: request.params.ref, given: request.body })),
  )
  app.post(
    '/api/plans/:ref/support',
    {
      config: { deed: 'plan.support' },
      schema: {
        ...{ tags, summary: 'Give margin support to a proposal', params: Named, body: GiveSupport },
        response: { 200: SupportView },
      },
    },
    async (request) =>
      orThrow(await giveSupport(db, act(request), { ref: request.params.ref, given: request.body })),
  )
}

import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { ActOf } from '#access'
import { type Act, orThrow, Ref } from '#kernel'
import { type Db, inTransaction } from '#storage'
import { coverProduct, movePlan } from './actions.ts'
import { planLife } from './life.ts'
import { CoverProduct, PlanView } from './model.ts'
import { readPlan } from './read/actions.ts'

export interface PlanRoutes {
  readonly db: Db
  readonly act: ActOf
}

const tags = ['plans']
const Named = Type.Object({ ref: Ref })
const Reasoned = Type.Object(
  { reason: Type.String({ minLength: 3, maxLength: 5_000 }) },
  { $id: 'PlanReason', additionalProperties: false },
)

/** `/api/plans/:ref`: the phase-out plan of a decision, from its first draft. */
export const planRoutes: FastifyPluginAsyncTypebox<PlanRoutes> = async (app, { db, act }) => {
  // Answers are sent as they are: a schema that is named twice cannot be made into a serialiser.
  app.setSerializerCompiler(() => (value) => JSON.stringify(value))
  app.get(
    '/api/plans/:ref',
    {
      config: { deed: 'plan.read' },
      schema: { tags, summary: 'The plan of a decision', params: Named, response: { 200: PlanView } },
    },
    async (request) => await shown(db, act(request), request.params.ref),
  )
  app.put(
    '/api/plans/:ref/products/:sku',
    {
      config: { deed: 'plan.change' },
      schema: {
        ...{ tags, summary: 'What takes the place of a stopped product, or why nothing does' },
        ...{ params: Type.Object({ ref: Ref, sku: Ref }), body: CoverProduct, response: { 200: PlanView } },
      },
    },
    async (request) => {
      const who = act(request)
      orThrow(await coverProduct(db, who, { ...request.params, cover: request.body }))
      return await shown(db, who, request.params.ref)
    },
  )
  for (const deed of ['consult', 'finish', 'revise', 'announce'] as const)
    app.post(
      `/api/plans/:ref/${deed}`,
      {
        config: { deed: deed === 'announce' ? 'plan.announce' : 'plan.change' },
        schema: {
          ...{ tags, summary: planLife.deeds[deed], params: Named, body: Reasoned },
          response: { 200: PlanView },
        },
      },
      async (request) => {
        const who = act(request, { reason: request.body.reason })
        const { ref } = request.params
        orThrow(await movePlan(db, who, { ref, deed }))
        return await shown(db, who, ref)
      },
    )
}

async function shown(db: Db, who: Act, ref: string) {
  return orThrow(await inTransaction(db, who.at, (tx) => readPlan(tx, who, ref)))
}

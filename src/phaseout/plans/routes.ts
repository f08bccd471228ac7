import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { ActOf } from '#access'
import { type Act, orThrow, Ref } from '#kernel'
import { type Db, inTransaction } from '#storage'
import { coverProduct, movePlan, setContent } from './actions.ts'
import { planKind } from './kind/index.ts'
import { planLife } from './life.ts'
import { CoverProduct, PlanBoard, PlanContent, PlanView } from './model.ts'
import { addNewcomers } from './newcomers/actions.ts'
import { planNoteRoutes } from './notes/routes.ts'
import { boardOf, listPlans, readPlan, type SoldSince } from './read/actions.ts'

export interface PlanRoutes {
  readonly db: Db
  readonly act: ActOf
  readonly soldSince: SoldSince
}

const tags = ['plans']
const Named = Type.Object({ ref: Ref })
const Reasoned = Type.Object(
  { reason: Type.String({ minLength: 3, maxLength: 5_000 }) },
  { $id: 'PlanReason', additionalProperties: false },
)

/** `/api/plans/:ref`: the phase-out plan of a decision, from its first draft. */
export const planRoutes: FastifyPluginAsyncTypebox<PlanRoutes> = async (app, { db, act, soldSince }) => {
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
  app.put(
    '/api/plans/:ref/content',
    {
      config: { deed: 'plan.change' },
      schema: {
        ...{ tags, summary: 'Consultation, milestones, exit criteria, words of the letters', params: Named },
        ...{ body: PlanContent, response: { 200: PlanView } },
      },
    },
    async (request) => {
      const who = act(request)
      const { ref } = request.params
      orThrow(await setContent(db, who, { ref, content: request.body }))
      return await shown(db, who, ref)
    },
  )
  app.post(
    '/api/plans/:ref/customers',
    {
      config: { deed: 'notice.send' },
      schema: {
        ...{ tags, summary: 'Take in the customers who got one of the products after the draft' },
        ...{ params: Named, response: { 200: PlanView } },
      },
    },
    async (request) => {
      const who = act(request)
      orThrow(await addNewcomers(db, who, request.params.ref))
      return await shown(db, who, request.params.ref)
    },
  )
  moveRoutes(app, { db, act, soldSince })
  listRoutes(app, { db, act, soldSince })
  await app.register(planNoteRoutes, { db, act })
}

type App = Parameters<FastifyPluginAsyncTypebox<PlanRoutes>>[0]

function moveRoutes(app: App, { db, act }: PlanRoutes): void {
  for (const deed of ['consult', 'finish', 'revise', 'announce', 'start', 'windDown', 'close'] as const)
    app.post(
      `/api/plans/:ref/${deed}`,
      {
        config: { deed: planKind.deeds[deed].permit },
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

function listRoutes(app: App, { db, act, soldSince }: PlanRoutes): void {
  app.get(
    '/api/plans',
    {
      config: { deed: 'plan.read' },
      schema: {
        ...{ tags, summary: 'Plans of phase-outs, the newest first' },
        response: { 200: Type.Object({ items: Type.Array(PlanView) }, { $id: 'PlanList' }) },
      },
    },
    async (request) => {
      const who = act(request)
      return { items: await inTransaction(db, who.at, (tx) => listPlans(tx, who)) }
    },
  )
  app.get(
    '/api/plans/:ref/board',
    {
      config: { deed: 'plan.read' },
      schema: { tags, summary: 'What is left, who was told', params: Named, response: { 200: PlanBoard } },
    },
    async (request) => {
      const who = act(request)
      return orThrow(
        await inTransaction(db, who.at, (tx) => boardOf(tx, who, { ...request.params, soldSince })),
      )
    },
  )
}

async function shown(db: Db, who: Act, ref: string) {
  return orThrow(await inTransaction(db, who.at, (tx) => readPlan(tx, who, ref)))
}

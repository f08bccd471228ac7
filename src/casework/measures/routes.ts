import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { ActOf } from '#access'
import { type Act, orThrow, Ref } from '#kernel'
import { inTransaction } from '#storage'
import type { CaseDesk } from '../cases/actions.ts'
import { finishMeasure, moveMeasure, verifyMeasure } from './actions.ts'
import { FinishMeasure, MeasureView } from './model.ts'
import { listMeasures, readMeasure } from './read/actions.ts'

export interface MeasureRoutes extends CaseDesk {
  readonly act: ActOf
}

const tags = ['measures']
const Named = Type.Object({ ref: Ref })
const Reason = Type.String({ minLength: 3, maxLength: 5_000 })
const Reasoned = Type.Object({ reason: Reason }, { $id: 'MeasureReason', additionalProperties: false })

/** `/api/cases/:ref/measures` and `/api/measures`: what decisions demand, until its effect was seen. */
export const measureRoutes: FastifyPluginAsyncTypebox<MeasureRoutes> = async (app, options) => {
  // Answers are sent as they are: a schema that is named twice cannot be made into a serialiser.
  app.setSerializerCompiler(() => (value) => JSON.stringify(value))
  await app.register(readRoutes, options)
  await app.register(deedRoutes, options)
}

const readRoutes: FastifyPluginAsyncTypebox<MeasureRoutes> = async (app, { act, db }) => {
  app.get(
    '/api/cases/:ref/measures',
    {
      config: { deed: 'case.join' },
      schema: {
        ...{ tags, summary: 'Measures of a case, by their day', params: Named },
        response: { 200: Type.Object({ items: Type.Array(MeasureView) }) },
      },
    },
    async (request) => {
      const who = act(request)
      const items = await inTransaction(db, who.at, (tx) => listMeasures(tx, who, request.params.ref))
      return { items: orThrow(items) }
    },
  )
  app.get(
    '/api/measures/:ref',
    {
      config: { deed: 'measure.read' },
      schema: { tags, summary: 'One measure', params: Named, response: { 200: MeasureView } },
    },
    async (request) => await shown(db, act(request), request.params.ref),
  )
}

const deedRoutes: FastifyPluginAsyncTypebox<MeasureRoutes> = async (app, { act, ...desk }) => {
  app.post(
    '/api/measures/:ref/finish',
    {
      config: { deed: 'measure.finish' },
      schema: {
        ...{ tags, summary: 'Say that a measure is done, and what shows it', params: Named },
        ...{ body: FinishMeasure, response: { 200: MeasureView } },
      },
    },
    async (request) => {
      const who = act(request)
      const { ref } = request.params
      orThrow(await finishMeasure(desk, who, { ref, proof: request.body }))
      return await shown(desk.db, who, ref)
    },
  )
  for (const [deed, summary] of [
    ['verify', 'Confirm as another person that a measure is done'],
    ['sendBack', 'Say that a measure is not done yet'],
    ['confirm', 'Say that a measure has had its effect'],
    ['redo', 'Say that a measure had no effect, and have it done again'],
    ['drop', 'Let a measure fall: by two'],
  ] as const)
    app.post(
      `/api/measures/:ref/${deed}`,
      {
        config: { deed: 'measure.verify' },
        schema: { tags, summary, params: Named, body: Reasoned, response: { 200: MeasureView } },
      },
      async (request) => {
        const who = act(request, { reason: request.body.reason })
        const { ref } = request.params
        const moved =
          deed === 'verify' ? verifyMeasure(desk, who, ref) : moveMeasure(desk, who, { ref, deed })
        orThrow(await moved)
        return await shown(desk.db, who, ref)
      },
    )
}

async function shown(db: CaseDesk['db'], who: Act, ref: string) {
  return orThrow(await inTransaction(db, who.at, (tx) => readMeasure(tx, who, ref)))
}

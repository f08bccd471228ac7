import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { ActOf } from '#access'
import { orThrow, Ref } from '#kernel'
import { type Db, inTransaction } from '#storage'
import { type AskSurvey, askSurvey, readSurvey } from './actions.ts'
import { Survey } from './model.ts'

export interface SurveyRoutes extends Pick<AskSurvey, 'start'> {
  readonly db: Db
  readonly act: ActOf
}

const tags = ['plans']
const Named = Type.Object({ ref: Ref })

/** `/api/plans/:ref/survey`: proposals for all that stands of what a plan stops. */
export const surveyRoutes: FastifyPluginAsyncTypebox<SurveyRoutes> = async (app, { db, act, start }) => {
  // Answers are sent as they are: a schema that is named twice cannot be made into a serialiser.
  app.setSerializerCompiler(() => (value) => JSON.stringify(value))
  app.get(
    '/api/plans/:ref/survey',
    {
      config: { deed: 'plan.read' },
      schema: {
        ...{ tags, summary: 'Proposals for every kind of place where a stopped product stands' },
        ...{ params: Named, response: { 200: Survey } },
      },
    },
    async (request) => {
      const who = act(request)
      return orThrow(await inTransaction(db, who.at, (tx) => readSurvey(tx, who, request.params.ref)))
    },
  )
  app.post(
    '/api/plans/:ref/survey',
    {
      config: { deed: 'proposal.ask' },
      schema: {
        ...{ tags, summary: 'Look for proposals for all that stands of what a plan stops', params: Named },
        response: { 202: Survey },
      },
    },
    async (request, reply) =>
      reply.code(202).send(orThrow(await askSurvey(db, act(request), { plan: request.params.ref, start }))),
  )
}

import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { ActOf } from '#access'
import { orThrow, Ref } from '#kernel'
import { inTransaction } from '#storage'
import type { RequestDesk } from '../requests/desk/index.ts'
import { moveQuestionnaire, sendQuestionnaire } from './actions.ts'
import { ComparedQuestion, QuestionnaireView, SendQuestionnaire } from './model.ts'
import { outsideRoutes } from './outside/routes.ts'
import { compareQuestionnaire, listQuestionnaires } from './read/actions.ts'

export interface QuestionnaireRoutes extends RequestDesk {
  readonly act: ActOf
}

const tags = ['cases']
const strict = { additionalProperties: false }
const Named = Type.Object({ ref: Ref })
const Reasoned = Type.Object(
  { reason: Type.String({ minLength: 3, maxLength: 5_000, pattern: '^[^\\u0000]*$' }) },
  { $id: 'QuestionnaireReason', ...strict },
)
const Sent = Type.Object({ ref: Ref }, { $id: 'QuestionnaireSent' })

/** `/api/questionnaires` and `/api/outside/questionnaires`: forms that suppliers answer. */
export const questionnaireRoutes: FastifyPluginAsyncTypebox<QuestionnaireRoutes> = async (app, options) => {
  await app.register(readRoutes, options)
  await app.register(writeRoutes, options)
  await app.register(outsideRoutes, options)
}

const readRoutes: FastifyPluginAsyncTypebox<QuestionnaireRoutes> = async (app, { db, act }) => {
  app.get(
    '/api/questionnaires',
    {
      config: { deed: 'case.join' },
      schema: {
        ...{ tags, summary: 'Questionnaires of a case, or those for the approval of suppliers' },
        querystring: Type.Object({ case: Type.Optional(Ref) }, strict),
        response: {
          200: Type.Object({ items: Type.Array(QuestionnaireView) }, { $id: 'QuestionnaireList' }),
        },
      },
    },
    async (request) => {
      const who = act(request)
      const all = await inTransaction(db, who.at, (tx) => listQuestionnaires(tx, who, request.query.case))
      return { items: orThrow(all) }
    },
  )
  app.get(
    '/api/questionnaires/:ref/compare',
    {
      config: { deed: 'case.join' },
      schema: {
        ...{ tags, summary: 'The answers over the years, side by side, with what changed', params: Named },
        response: {
          200: Type.Object({ items: Type.Array(ComparedQuestion) }, { $id: 'ComparedQuestions' }),
        },
      },
    },
    async (request) => {
      const who = act(request)
      const { ref } = request.params
      return { items: orThrow(await inTransaction(db, who.at, (tx) => compareQuestionnaire(tx, who, ref))) }
    },
  )
}

const writeRoutes: FastifyPluginAsyncTypebox<QuestionnaireRoutes> = async (app, { act, ...desk }) => {
  app.post(
    '/api/questionnaires',
    {
      config: { deed: 'request.work' },
      schema: {
        ...{ tags, summary: 'Send a form to a supplier; what is known is filled in to be confirmed' },
        ...{ body: SendQuestionnaire, response: { 200: Sent } },
      },
    },
    async (request) => ({ ref: orThrow(await sendQuestionnaire(desk, act(request), request.body)) }),
  )
  for (const deed of ['assess', 'withdraw'] as const)
    app.post(
      `/api/questionnaires/:ref/${deed}`,
      {
        config: { deed: 'request.work' },
        schema: {
          ...{ tags, summary: deed === 'assess' ? 'The answers were looked at' : 'Take it back' },
          ...{ params: Named, body: Reasoned, response: { 200: Sent } },
        },
      },
      async (request) => {
        const { ref } = request.params
        const who = act(request, { reason: request.body.reason })
        orThrow(await moveQuestionnaire(desk, who, { ref, deed }))
        return { ref }
      },
    )
}

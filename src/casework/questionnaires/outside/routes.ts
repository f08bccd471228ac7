import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { ActOf } from '#access'
import { receiveRecord } from '#documents'
import { AnswerChange, AnswerSet, AnyForm, type Form } from '#documents/model'
import { orThrow, Ref, versionNeeded } from '#kernel'
import { inTransaction } from '#storage'
import type { RequestDesk } from '../../requests/desk/index.ts'
import { NothingSaid } from '../../warnings/model.ts'
import {
  confirmKnown,
  fileForQuestion,
  openQuestionnaire,
  saveQuestionnaire,
  submitQuestionnaire,
} from '../answer/actions.ts'
import { OwnQuestionnaire } from '../model.ts'
import { ownQuestionnaires } from '../read/actions.ts'

interface Options extends RequestDesk {
  readonly act: ActOf
}

const tags = ['outside']
const strict = { additionalProperties: false }
const Named = Type.Object({ ref: Ref })
const Question = Type.Object({ ref: Ref, question: Type.String({ maxLength: 60 }) })
const Done = Type.Object({ ref: Ref }, { $id: 'QuestionnaireAnswered' })
const Names = Type.Array(Type.String({ maxLength: 60 }), { minItems: 1, maxItems: 500 })

/** `/api/outside/questionnaires`: the questions put to one's own company. */
export const outsideRoutes: FastifyPluginAsyncTypebox<Options> = async (app, options) => {
  await app.register(readRoutes, options)
  await app.register(answerRoutes, options)
  await app.register(endRoutes, options)
}

const readRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { act, ...desk }) => {
  app.get(
    '/api/outside/questionnaires',
    {
      config: { deed: 'request.answer' },
      schema: {
        ...{ tags, summary: 'Questionnaires sent to my own company' },
        response: {
          200: Type.Object({ items: Type.Array(OwnQuestionnaire) }, { $id: 'OwnQuestionnaireList' }),
        },
      },
    },
    async (request) => {
      const who = act(request)
      return { items: await inTransaction(desk.db, who.at, (tx) => ownQuestionnaires(tx, who)) }
    },
  )
  app.get(
    '/api/outside/questionnaires/:ref',
    {
      config: { deed: 'request.answer' },
      schema: {
        ...{ tags, summary: 'The form and the answers as they stand', params: Named },
        response: {
          200: Type.Object(
            { form: Type.Unsafe<Form>(AnyForm), answers: AnswerSet },
            { $id: 'OpenQuestionnaire' },
          ),
        },
      },
    },
    async (request) => orThrow(await openQuestionnaire(desk, act(request), request.params.ref)),
  )
}

const answerRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { act, ...desk }) => {
  app.put(
    '/api/outside/questionnaires/:ref',
    {
      config: { deed: 'request.answer' },
      schema: {
        ...{ tags, summary: 'Save a part; `If-Match` names the version that was read', params: Named },
        ...{ body: AnswerChange, response: { 200: AnswerSet } },
      },
    },
    async (request) => {
      const version = versionNeeded(request.headers['if-match'])
      const order = { ref: request.params.ref, version, change: request.body }
      return orThrow(await saveQuestionnaire(desk, act(request), order))
    },
  )
  app.post(
    '/api/outside/questionnaires/:ref/questions/:question/files',
    {
      config: { deed: 'request.answer' },
      schema: {
        ...{ tags, summary: 'Files for a question: multipart/form-data with `file` parts and `record`' },
        ...{ params: Question, consumes: ['multipart/form-data'] },
        response: { 200: Type.Object({ evidence: Type.Array(Type.String()) }, { $id: 'QuestionEvidence' }) },
      },
    },
    async (request) => {
      const who = act(request)
      const { files, discard } = await receiveRecord(request, { dataDir: desk.dataDir, schema: NothingSaid })
      const kept = await fileForQuestion(desk, who, { ...request.params, files }).finally(discard)
      return { evidence: orThrow(kept) }
    },
  )
}

const endRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { act, ...desk }) => {
  app.post(
    '/api/outside/questionnaires/:ref/confirm',
    {
      config: { deed: 'request.answer' },
      schema: {
        ...{ tags, summary: 'Confirm answers that are known from before', params: Named },
        body: Type.Object({ questions: Names }, { $id: 'ConfirmKnown', ...strict }),
        response: { 200: Done },
      },
    },
    async (request) => {
      const { ref } = request.params
      orThrow(await confirmKnown(desk, act(request), { ref, questions: request.body.questions }))
      return { ref }
    },
  )
  app.post(
    '/api/outside/questionnaires/:ref/submit',
    {
      config: { deed: 'request.answer' },
      schema: {
        ...{ tags, summary: 'Submit the whole; `version` is the one of the answers that was read' },
        params: Named,
        body: Type.Object(
          { version: Type.Integer({ minimum: 1 }) },
          { $id: 'SubmitQuestionnaire', ...strict },
        ),
        response: { 200: Done },
      },
    },
    async (request) => {
      const { ref } = request.params
      orThrow(await submitQuestionnaire(desk, act(request), { ref, version: request.body.version }))
      return { ref }
    },
  )
}

import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply } from 'fastify'
import { Type } from 'typebox'
import { orThrow, versionNeeded } from '#kernel'
import type { DocumentRoutes } from '../routes.ts'
import { LetterLanguage } from '../templates/model.ts'
import { importForm, listForms, readForm } from './actions.ts'
import { beginAnswers, listAnswers, readAnswers, saveAnswers, submitAnswers } from './answers/actions.ts'
import { AnswerChange, AnswerSet, AnyForm, FormLine, FormView, NewAnswers } from './model.ts'

const tags = ['forms']
const Named = Type.Object({ id: Type.String({ description: 'asw_…' }) })
const InLanguage = Type.Object(
  { language: Type.Optional(LetterLanguage) },
  { additionalProperties: false, description: 'of the sentences about what is wrong' },
)
const Query = Type.Object(
  {
    kind: Type.Optional(Type.String({ description: 'kind of the thing that they are about' })),
    id: Type.Optional(Type.String({ description: 'id or reference of that thing' })),
    form: Type.Optional(Type.String()),
    state: Type.Optional(Type.Enum(['draft', 'submitted'])),
    after: Type.Optional(Type.String({ description: '`next` of the page before' })),
    limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
  },
  { additionalProperties: false },
)
const Page = Type.Object(
  { items: Type.Array(AnswerSet), next: Type.Union([Type.String(), Type.Null()]) },
  { $id: 'AnswerSetPage' },
)

/** `/api/forms` and `/api/answers`: questionnaires as JSON Schema, answered part by part. */
export const formRoutes: FastifyPluginAsyncTypebox<DocumentRoutes> = async (app, options) => {
  const { db, act } = options
  app.get(
    '/api/forms',
    {
      config: { deed: 'form.read' },
      schema: {
        tags,
        summary: 'Every form in its newest version',
        response: { 200: Type.Object({ items: Type.Array(FormLine) }) },
      },
    },
    async (request) => ({ items: await listForms(db, act(request)) }),
  )
  app.get(
    '/api/forms/:ref',
    {
      config: { deed: 'form.read' },
      schema: {
        tags,
        summary: 'A form: a JSON Schema with the words of its questions',
        params: Type.Object({ ref: Type.String() }),
        querystring: Type.Object(
          { version: Type.Optional(Type.Integer({ minimum: 1 })) },
          { additionalProperties: false },
        ),
        response: { 200: FormView },
      },
    },
    async (request) => {
      const wish = { ref: request.params.ref, version: request.query.version }
      return orThrow(await readForm(db, act(request), wish))
    },
  )
  app.post(
    '/api/forms',
    {
      config: { deed: 'form.change' },
      schema: {
        tags,
        summary: 'Brings in a form, or its next version',
        body: Type.Object({ form: AnyForm }, { $id: 'NewForm', additionalProperties: false }),
        response: { 201: FormView },
      },
    },
    async (request, reply) =>
      await reply.code(201).send(orThrow(await importForm(db, act(request), request.body.form))),
  )
  await app.register(readRoutes, options)
  await app.register(writeRoutes, options)
}

const readRoutes: FastifyPluginAsyncTypebox<DocumentRoutes> = async (app, { db, act }) => {
  app.get(
    '/api/answers',
    {
      config: { deed: 'answer.read' },
      schema: {
        tags,
        summary: 'Answers that you may see, newest first',
        querystring: Query,
        response: { 200: Page },
      },
    },
    async (request) => {
      const { kind, id, ...rest } = request.query
      const about = { ...(kind === undefined ? {} : { kind }), ...(id === undefined ? {} : { id }) }
      const isAbout = Object.keys(about).length > 0
      return await listAnswers(db, act(request), { ...rest, ...(isAbout ? { about } : {}) })
    },
  )
  app.get(
    '/api/answers/:id',
    {
      config: { deed: 'answer.read' },
      schema: {
        tags,
        summary: 'Answers as they stand, and what keeps them from being submitted',
        params: Named,
        querystring: InLanguage,
        response: { 200: AnswerSet },
      },
    },
    async (request, reply) => {
      const wish = { id: request.params.id, language: request.query.language }
      return tagged(reply, orThrow(await readAnswers(db, act(request), wish)))
    },
  )
}

const writeRoutes: FastifyPluginAsyncTypebox<DocumentRoutes> = async (app, desk) => {
  const { db, act } = desk
  app.post(
    '/api/answers',
    {
      config: { deed: 'answer.write' },
      schema: { tags, summary: 'Begins to answer a form', body: NewAnswers, response: { 201: AnswerSet } },
    },
    async (request, reply) => {
      const begun = orThrow(await beginAnswers(desk, act(request), request.body))
      return await reply.code(201).send(tagged(reply, begun))
    },
  )
  app.put(
    '/api/answers/:id',
    {
      config: { deed: 'answer.write' },
      schema: {
        tags,
        summary: 'Saves a part of the answers; `If-Match` names the version that was read',
        params: Named,
        body: AnswerChange,
        response: { 200: AnswerSet },
      },
    },
    async (request, reply) => {
      const version = versionNeeded(request.headers['if-match'])
      const order = { id: request.params.id, version, change: request.body }
      return tagged(reply, orThrow(await saveAnswers(desk, act(request), order)))
    },
  )
  app.post(
    '/api/answers/:id/submit',
    {
      config: { deed: 'answer.write' },
      schema: {
        tags,
        summary: 'Submits the answers whole; what is wrong is told by question',
        params: Named,
        querystring: InLanguage,
        response: { 200: AnswerSet },
      },
    },
    async (request, reply) => {
      const version = versionNeeded(request.headers['if-match'])
      const order = { id: request.params.id, version, language: request.query.language }
      return tagged(reply, orThrow(await submitAnswers(db, act(request), order)))
    },
  )
}

function tagged<T extends { readonly version: number }>(reply: FastifyReply, answer: T): T {
  reply.header('etag', `"${answer.version}"`)
  return answer
}

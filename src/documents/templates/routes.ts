import { createReadStream } from 'node:fs'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { Nullable, orThrow, Ref } from '#kernel'
import { dispositionOf } from '../evidence/file-name.ts'
import { AboutThing } from '../evidence/model.ts'
import type { DocumentRoutes } from '../routes.ts'
import { listDocuments, makeLetter, openDocument, readDocument, remakeDocument } from './actions.ts'
import { templates } from './knowledge/built-in.ts'
import { LetterLanguage, MadeDocument, MadeDocumentView, Remade, TemplateView } from './model.ts'
import { previewOf } from './preview.ts'

const tags = ['documents']
const Named = Type.Object({ id: Type.String({ description: 'doc_…' }) })
const Next = Type.Union([Type.String(), Type.Null()])
const Page = Type.Object({ items: Type.Array(MadeDocument), next: Next }, { $id: 'MadeDocumentPage' })
const NewLetter = Type.Object(
  {
    template: Type.String({ maxLength: 100 }),
    language: LetterLanguage,
    data: Type.Object({}, { additionalProperties: true, description: 'as the template says in `data`' }),
    about: Type.Optional(Type.Array(AboutThing, { maxItems: 50 })),
    legalEntity: Type.Optional(Nullable(Ref)),
  },
  { $id: 'NewLetter', additionalProperties: false },
)
const Query = Type.Object(
  {
    kind: Type.Optional(Type.String({ description: 'kind of the thing that it is about' })),
    id: Type.Optional(Type.String({ description: 'id or reference of that thing' })),
    template: Type.Optional(Type.String()),
    after: Type.Optional(Type.String({ description: '`next` of the page before' })),
    limit: Type.Integer({ minimum: 1, maximum: 500, default: 50 }),
  },
  { additionalProperties: false },
)

/** `/api/templates` and `/api/documents`: letters and statements, each with what it was made from. */
export const templateRoutes: FastifyPluginAsyncTypebox<DocumentRoutes> = async (app, options) => {
  app.get(
    '/api/templates',
    {
      config: { deed: 'document.read' },
      schema: {
        tags,
        summary: 'The templates, and the data that each takes',
        response: { 200: Type.Object({ items: Type.Array(TemplateView) }) },
      },
    },
    () => ({
      items: templates.map(({ blocks, data, ...template }) => ({
        ...template,
        data: JSON.parse(JSON.stringify(data)),
      })),
    }),
  )
  await app.register(previewRoute, options)
  await app.register(writeRoutes, options)
  await app.register(readRoutes, options)
  await app.register(fileRoutes, options)
}

const previewRoute: FastifyPluginAsyncTypebox<DocumentRoutes> = async (app, options) => {
  app.get(
    '/api/templates/:name/preview',
    {
      config: { deed: 'document.read' },
      schema: {
        tags,
        summary: 'A template filled with made-up data, as a page; nothing is kept',
        params: Type.Object({ name: Type.String({ maxLength: 100 }) }),
        querystring: Type.Object({ language: LetterLanguage }, { additionalProperties: false }),
        produces: [types.html],
      },
    },
    async (request, reply) => {
      const { at } = options.act(request)
      const { language } = request.query
      const page = orThrow(previewOf({ name: request.params.name, language, at }))
      return reply.headers({ ...guarded, 'content-type': types.html }).send(page)
    },
  )
}

const writeRoutes: FastifyPluginAsyncTypebox<DocumentRoutes> = async (app, options) => {
  app.post(
    '/api/documents',
    {
      config: { deed: 'document.make' },
      schema: {
        tags,
        summary: 'Makes a letter as PDF and HTML',
        body: NewLetter,
        response: { 201: MadeDocument },
      },
    },
    async (request, reply) =>
      await reply.code(201).send(orThrow(await makeLetter(options, options.act(request), request.body))),
  )
  app.post(
    '/api/documents/:id/again',
    {
      config: { deed: 'document.read' },
      schema: {
        tags,
        summary: 'Makes it again from what it was made from, and compares the bytes',
        params: Named,
        response: { 200: Remade },
      },
    },
    async (request) => orThrow(await remakeDocument(options, options.act(request), request.params.id)),
  )
}

const readRoutes: FastifyPluginAsyncTypebox<DocumentRoutes> = async (app, options) => {
  app.get(
    '/api/documents',
    {
      config: { deed: 'document.read' },
      schema: {
        tags,
        summary: 'Documents that you may see, newest first',
        querystring: Query,
        response: { 200: Page },
      },
    },
    async (request) => {
      const { kind, id, ...rest } = request.query
      const about = { ...(kind === undefined ? {} : { kind }), ...(id === undefined ? {} : { id }) }
      const isAbout = Object.keys(about).length > 0
      return await listDocuments(options, options.act(request), { ...rest, ...(isAbout ? { about } : {}) })
    },
  )
  app.get(
    '/api/documents/:id',
    {
      config: { deed: 'document.read', personal: 'document' },
      schema: {
        tags,
        summary: 'One document with what it was made from',
        params: Named,
        response: { 200: MadeDocumentView },
      },
    },
    async (request) => orThrow(await readDocument(options, options.act(request), request.params.id)),
  )
}

const fileRoutes: FastifyPluginAsyncTypebox<DocumentRoutes> = async (app, options) => {
  for (const form of ['pdf', 'html'] as const)
    app.get(
      `/api/documents/:id/${form}`,
      {
        config: { deed: 'document.read', personal: 'document' },
        schema: {
          tags,
          summary: `The document as ${form.toUpperCase()}`,
          params: Type.Object({ id: Type.String() }),
          querystring: Type.Object(
            { download: Type.Optional(Type.Boolean({ description: 'hand it out instead of showing it' })) },
            { additionalProperties: false },
          ),
          produces: [types[form]],
        },
      },
      async (request, reply) => {
        const { id } = request.params
        const opened = orThrow(await openDocument(options, options.act(request), { id, form }))
        const kind = request.query.download ? 'attachment' : 'inline'
        return reply
          .headers({
            ...guarded,
            'content-type': types[form],
            'content-length': opened.size,
            'content-disposition': dispositionOf(kind, `${opened.document.title ?? id}.${form}`),
          })
          .send(createReadStream(opened.path))
      },
    )
}

const types = { pdf: 'application/pdf', html: 'text/html; charset=utf-8' }

/** Our own pages hold no script and load nothing; the sandbox says so to the browser too. */
const guarded = {
  'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'private, no-store',
}

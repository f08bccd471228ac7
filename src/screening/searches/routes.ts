import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { ActOf } from '#access'
import { Nullable, orThrow } from '#kernel'
import { mySearches, readSearch, type SearchDesk, searchLists } from './actions.ts'
import { SearchAsked, SearchLine, SearchView } from './model.ts'

export interface SearchRoutes extends SearchDesk {
  readonly act: ActOf
}

const tags = ['screening']
const mine = { deed: 'list.search', personal: 'listSearch' } as const
const Page = Type.Object(
  { items: Type.Array(SearchLine), next: Nullable(Type.String()) },
  { $id: 'ListSearchPage' },
)

/** `/api/list-searches`: a name looked for by hand on all lists; each search is kept with its answer. */
export const searchRoutes: FastifyPluginAsyncTypebox<SearchRoutes> = async (app, desk) => {
  // Answers are sent as they are: one wording within another is more than the serialiser takes.
  app.setSerializerCompiler(() => (value) => JSON.stringify(value))
  app.post(
    '/api/list-searches',
    {
      config: mine,
      schema: {
        ...{ tags, summary: 'Look for a name on the lists; question and answer are kept and logged' },
        ...{ body: SearchAsked, response: { 201: SearchView } },
      },
    },
    async (request, reply) => {
      const made = orThrow(await searchLists(desk, desk.act(request), request.body))
      return await reply.code(201).send(made)
    },
  )
  app.get(
    '/api/list-searches',
    {
      config: mine,
      schema: {
        ...{ tags, summary: 'What I searched the lists for, newest first' },
        querystring: Type.Object(
          {
            after: Type.Optional(Type.String({ maxLength: 100 })),
            limit: Type.Integer({ minimum: 1, maximum: 500, default: 50 }),
          },
          { additionalProperties: false },
        ),
        response: { 200: Page },
      },
    },
    (request) => mySearches(desk, desk.act(request), request.query),
  )
  app.get(
    '/api/list-searches/:id',
    {
      config: mine,
      schema: {
        ...{ tags, summary: 'A search of the lists as it was kept, with its place in the log' },
        ...{ params: Type.Object({ id: Type.String({ maxLength: 100 }) }), response: { 200: SearchView } },
      },
    },
    async (request) => orThrow(await readSearch(desk, desk.act(request), request.params.id)),
  )
}

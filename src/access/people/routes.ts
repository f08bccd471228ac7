import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { versionOrAny, Wording } from '#kernel'
import { type AccessRoutes, orThrow, tags } from '../http/index.ts'
import { Named, PageQuery, pageOf, strict } from '../http/paging.ts'
import { deedWords } from '../knowledge/deed-words.ts'
import { Grants, PersonView } from '../model.ts'
import { type Deed, deeds, type Permission, permissions } from '../permissions.ts'
import { changeGrants, listNames, listPeople, readPerson, restore, suspend } from './actions.ts'

const Name = Type.Object({ id: Type.String(), name: Type.String() })
const PermissionLine = Type.Object(
  {
    deed: Type.String(),
    says: Type.String({ description: 'completes "… may …"' }),
    words: Wording,
    by: Type.Array(Type.String()),
    where: Type.Enum(['entity', 'group', 'whole']),
    own: Type.Array(Type.String(), { description: 'people from outside, for objects of their own party' }),
    signature: Type.Boolean(),
  },
  { $id: 'PermissionLine' },
)

/** `/api/people` and `/api/permissions`: who is there, and what they may do. */
export const peopleRoutes: FastifyPluginAsyncTypebox<AccessRoutes> = async (app, options) => {
  await app.register(readRoutes, options)
  await app.register(changeRoutes, options)
}

const readRoutes: FastifyPluginAsyncTypebox<AccessRoutes> = async (app, { db, act }) => {
  app.get(
    '/api/permissions',
    {
      config: { deed: 'own.account' },
      schema: {
        tags,
        summary: 'Who may do what: the table that every deed asks',
        response: { 200: Type.Object({ items: Type.Array(PermissionLine), next: Type.Null() }) },
      },
    },
    () => ({ items: deeds.map(lineOf), next: null }),
  )
  app.get(
    '/api/people',
    {
      config: { deed: 'access.read', personal: 'account' },
      schema: {
        tags,
        summary: 'People and their roles, in the order in which they came',
        querystring: PageQuery,
        response: { 200: pageOf(PersonView) },
      },
    },
    async (request) => orThrow(await listPeople(db, act(request), request.query)),
  )
  app.get(
    '/api/people/names',
    {
      config: { deed: 'delegation.give' },
      schema: {
        tags,
        summary: 'Active people of the house by name: to whom roles can be passed on',
        response: { 200: Type.Object({ items: Type.Array(Name), next: Type.Null() }) },
      },
    },
    async (request) => ({ items: await listNames(db, act(request)), next: null }),
  )
  app.get(
    '/api/people/:id',
    {
      config: { deed: 'access.read', personal: 'account' },
      schema: { tags, summary: 'One person', params: Named, response: { 200: PersonView } },
    },
    async (request, reply) => {
      const person = orThrow(await readPerson(db, act(request), request.params.id))
      reply.header('etag', `"${person.version}"`)
      return person
    },
  )
}

function lineOf(deed: Deed) {
  const { says, by, where, own = [], signature }: Permission = permissions[deed]
  return {
    deed,
    says,
    words: deedWords(deed),
    by: [...by],
    where,
    own: [...own],
    signature: signature === true,
  }
}

const changeRoutes: FastifyPluginAsyncTypebox<AccessRoutes> = async (app, options) => {
  const { db, act, entities } = options
  app.put(
    '/api/people/:id/grants',
    {
      config: { deed: 'access.change' },
      schema: {
        tags,
        summary: 'Give somebody other roles; nobody changes their own. Takes If-Match',
        params: Named,
        body: Type.Object({ grants: Grants }, strict),
        response: { 200: PersonView },
      },
    },
    async (request, reply) => {
      const { grants } = request.body
      const version = versionOrAny(request.headers['if-match'])
      const order = { id: request.params.id, grants, version, ...(entities ? { entities } : {}) }
      const person = orThrow(await changeGrants(db, act(request), order))
      reply.header('etag', `"${person.version}"`)
      return person
    },
  )
  for (const [path, summary, change] of [
    ['suspend', 'Suspend somebody: their sessions and keys end at once', suspend],
    ['restore', 'Let a suspended person in again', restore],
  ] as const) {
    app.post(
      `/api/people/:id/${path}`,
      {
        config: { deed: 'access.change' },
        schema: { tags, summary, params: Named, response: { 200: PersonView } },
      },
      async (request) => orThrow(await change(db, act(request), request.params.id)),
    )
  }
}

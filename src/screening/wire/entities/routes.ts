import type { FastifyInstance, FastifyReply } from 'fastify'
import { Type } from 'typebox'
import { queryOf, refuseWire } from '../http/index.ts'
import { newNotebook } from '../match/faults.ts'
import { parametersOf, type Query } from '../match/parameters.ts'
import { answering, type FtmEntity, Total, WireEntity } from '../model.ts'
import type { WireRoutes } from '../routes.ts'
import type { Shelf } from '../shelf.ts'
import { type AdjacentWish, adjacentBy, adjacentTo } from './adjacent.ts'
import { nested } from './nested.ts'
import { canonicalOf, findEntity, shown } from './shown.ts'
import { sortKeysOf } from './sort.ts'

const tags = ['wire']
const params = Type.Object({ id: Type.String() })
const paging = Type.Object({
  sort: Type.Optional(Type.Array(Type.String(), { description: 'field:asc or field:desc' })),
  limit: Type.Optional(Type.Integer({ default: 10, minimum: 0, maximum: 500 })),
  offset: Type.Optional(Type.Integer({ default: 0, minimum: 0, maximum: 9_499 })),
})
const Page = Type.Object(
  { results: Type.Array(WireEntity), total: Total, limit: Type.Integer(), offset: Type.Integer() },
  { $id: 'AdjacentPage' },
)
const Adjacent = Type.Object(
  { entity: WireEntity, adjacent: Type.Record(Type.String(), Page) },
  { $id: 'AdjacentEntities' },
)
const config = { deed: 'list.read', keyless: true } as const

/** `GET /entities/{id}`, `/adjacent`, `/adjacent/{property}`. An id that was merged into another leads there (308). */
export async function entityRoutes(app: FastifyInstance, desk: WireRoutes): Promise<void> {
  app.get<{ Params: { id: string } }>(
    '/entities/:id',
    {
      config,
      schema: {
        tags,
        summary: 'An entity with what stands beside it (wire contract)',
        params,
        querystring: Type.Object({ nested: Type.Optional(Type.Boolean({ default: true })) }),
        response: answering(WireEntity),
      },
    },
    async (request, reply) => {
      const notes = newNotebook()
      const isNested = parametersOf(queryOf(request), notes).flag('nested', true)
      if (notes.faults.length > 0) throw refuseWire(422, notes.faults)
      const entity = entityOf(desk.shelf(), request.params.id)
      if (typeof entity === 'string')
        return leadTo(reply, `/entities/${encodeURIComponent(entity)}`, request.raw.url)
      return isNested ? nested(desk.shelf(), entity) : shown(entity)
    },
  )
  app.get<{ Params: { id: string } }>(
    '/entities/:id/adjacent',
    {
      config,
      schema: {
        tags,
        summary: 'What stands beside an entity, by property (wire contract)',
        params,
        querystring: paging,
        response: answering(Adjacent),
      },
    },
    async (request, reply) => {
      const wish = wishOf(queryOf(request))
      const entity = entityOf(desk.shelf(), request.params.id)
      if (typeof entity === 'string')
        return leadTo(reply, `/entities/${encodeURIComponent(entity)}/adjacent`, request.raw.url)
      return { entity: shown(entity), adjacent: adjacentTo(desk.shelf(), entity, wish) }
    },
  )
  adjacentByRoute(app, desk)
}

function adjacentByRoute(app: FastifyInstance, desk: WireRoutes): void {
  app.get<{ Params: { id: string; property: string } }>(
    '/entities/:id/adjacent/:property',
    {
      config,
      schema: {
        ...{ tags, summary: 'What stands beside an entity under one property (wire contract)' },
        params: Type.Object({ id: Type.String(), property: Type.String() }),
        querystring: paging,
        response: answering(Page),
      },
    },
    async (request, reply) => {
      const { id, property } = request.params
      const wish = wishOf(queryOf(request))
      const entity = entityOf(desk.shelf(), id)
      if (typeof entity === 'string') {
        const path = `/entities/${encodeURIComponent(entity)}/adjacent/${encodeURIComponent(property)}`
        return leadTo(reply, path, request.raw.url)
      }
      const page = adjacentBy(desk.shelf(), { entity, property }, wish)
      if (!page) throw refuseWire(404, 'No such property!')
      return page
    },
  )
}

/** The entity; or the id of that into which it was merged. 404 where there is neither. */
function entityOf(shelf: Shelf, id: string): FtmEntity | string {
  if (shelf.datasets.length === 0) throw refuseWire(503, 'Index not ready.')
  const found = findEntity(shelf, id)
  if (found) return found.book.read(found.record)
  const canonical = canonicalOf(shelf, id)
  if (canonical === undefined) throw refuseWire(404, 'No such entity!')
  return canonical
}

function leadTo(reply: FastifyReply, path: string, asked = ''): FastifyReply {
  const [, query] = asked.split(/\?(.*)/s)
  return reply.redirect(query ? `${path}?${query}` : path, 308)
}

function wishOf(query: Query): AdjacentWish {
  const notes = newNotebook()
  const given = parametersOf(query, notes)
  const wish = {
    sort: sortKeysOf(given.texts('sort')),
    limit: given.whole('limit', { fallback: 10, least: 0, most: 500 }),
    offset: given.whole('offset', { fallback: 0, least: 0, most: 9_499 }),
  }
  if (notes.faults.length > 0) throw refuseWire(422, notes.faults)
  return wish
}

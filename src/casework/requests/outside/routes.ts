import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { ActOf } from '#access'
import { receiveRecord } from '#documents'
import { type Act, orThrow, Ref } from '#kernel'
import { inTransaction } from '#storage'
import type { RequestDesk } from '../desk/index.ts'
import { askForTime, handIn, refuseItem } from '../hand/actions.ts'
import { AskTime, HandedIn, OwnRequest } from '../model.ts'
import { ownRequest, ownRequests } from '../read/actions.ts'

interface RequestRoutes extends RequestDesk {
  readonly act: ActOf
}

const tags = ['outside']
const strict = { additionalProperties: false }
const Named = Type.Object({ ref: Ref })
const Item = Type.Object({ ref: Ref, item: Type.String({ maxLength: 10 }) })
const Reason = Type.String({ minLength: 3, maxLength: 5_000, pattern: '^[^\\u0000]*$' })
const Reasoned = Type.Object({ reason: Reason }, { $id: 'RefuseItem', ...strict })

/** `/api/outside/requests`: what is asked of one's own company, and the answers to it. */
export const outsideRoutes: FastifyPluginAsyncTypebox<RequestRoutes> = async (app, options) => {
  await app.register(handRoutes, options)
  await app.register(sayRoutes, options)
}

const handRoutes: FastifyPluginAsyncTypebox<RequestRoutes> = async (app, { act, ...desk }) => {
  app.get(
    '/api/outside/requests',
    {
      config: { deed: 'request.answer' },
      schema: {
        ...{ tags, summary: 'What is asked of my own company, the newest first' },
        response: { 200: Type.Object({ items: Type.Array(OwnRequest) }, { $id: 'OwnRequestList' }) },
      },
    },
    async (request) => {
      const who = act(request)
      return { items: await inTransaction(desk.db, who.at, (tx) => ownRequests(tx, who)) }
    },
  )
  app.get(
    '/api/outside/requests/:ref',
    {
      config: { deed: 'request.answer' },
      schema: { tags, summary: 'One of them', params: Named, response: { 200: OwnRequest } },
    },
    async (request) => await own(desk.db, act(request), request.params.ref),
  )
  app.post(
    '/api/outside/requests/:ref/items/:item/files',
    {
      config: { deed: 'request.answer' },
      schema: {
        ...{ tags, summary: 'Hand files in for an item: multipart/form-data with `file` parts and `record`' },
        ...{ params: Item, consumes: ['multipart/form-data'], response: { 200: OwnRequest } },
      },
    },
    async (request) => {
      const who = act(request)
      const { ref, item } = request.params
      const { record, files, discard } = await receiveRecord(request, {
        ...{ dataDir: desk.dataDir, schema: HandedIn },
      })
      const order = { ref, item, files, said: record.said ?? null }
      orThrow(await handIn(desk, who, order).finally(discard))
      return await own(desk.db, who, ref)
    },
  )
}

const sayRoutes: FastifyPluginAsyncTypebox<RequestRoutes> = async (app, { act, ...desk }) => {
  app.post(
    '/api/outside/requests/:ref/items/:item/refuse',
    {
      config: { deed: 'request.answer' },
      schema: {
        ...{ tags, summary: 'Refuse an item, with the reason', params: Item, body: Reasoned },
        response: { 200: OwnRequest },
      },
    },
    async (request) => {
      const who = act(request)
      const { ref, item } = request.params
      orThrow(await refuseItem(desk, who, { ref, item, said: request.body.reason }))
      return await own(desk.db, who, ref)
    },
  )
  app.post(
    '/api/outside/requests/:ref/time',
    {
      config: { deed: 'request.answer' },
      schema: {
        ...{ tags, summary: 'Ask for more time', params: Named, body: AskTime },
        response: { 200: OwnRequest },
      },
    },
    async (request) => {
      const who = act(request)
      orThrow(await askForTime(desk, who, { ref: request.params.ref, ...request.body }))
      return await own(desk.db, who, request.params.ref)
    },
  )
}

async function own(db: RequestDesk['db'], who: Act, ref: string) {
  return orThrow(await inTransaction(db, who.at, (tx) => ownRequest(tx, who, ref)))
}

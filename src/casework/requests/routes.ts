import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { ActOf } from '#access'
import { receiveRecord } from '#documents'
import { type Act, DayText, orThrow, Ref, versionNeeded } from '#kernel'
import { inTransaction } from '#storage'
import { changeRequest, declineTime, prolongRequest, sendRequest, writeRequest } from './actions.ts'
import type { RequestDesk } from './desk/index.ts'
import { handIn } from './hand/actions.ts'
import { judgeItem } from './judge/actions.ts'
import { makeRequestLetter } from './letters/actions.ts'
import { ChangeDocumentRequest, HandedIn, JudgeItem, NewDocumentRequest, RequestView } from './model.ts'
import { outsideRoutes } from './outside/routes.ts'
import { listRequests, readRequest } from './read/actions.ts'

export interface RequestRoutes extends RequestDesk {
  readonly act: ActOf
}

const tags = ['cases']
const strict = { additionalProperties: false }
const Named = Type.Object({ ref: Ref })
const Item = Type.Object({ ref: Ref, item: Type.String({ maxLength: 10 }) })
const Reason = Type.String({ minLength: 3, maxLength: 5_000, pattern: '^[^\\u0000]*$' })
const Reasoned = Type.Object({ reason: Reason }, { $id: 'RequestReason', ...strict })
/** `/api/requests` and `/api/outside/requests`: what suppliers are to document, and what they answer. */
export const requestRoutes: FastifyPluginAsyncTypebox<RequestRoutes> = async (app, options) => {
  await app.register(readRoutes, options)
  await app.register(writeRoutes, options)
  await app.register(workRoutes, options)
  await app.register(itemRoutes, options)
  await app.register(outsideRoutes, options)
}

const readRoutes: FastifyPluginAsyncTypebox<RequestRoutes> = async (app, { db, act }) => {
  app.get(
    '/api/requests',
    {
      config: { deed: 'case.join' },
      schema: {
        ...{ tags, summary: 'Document requests of a case, or those for the approval of suppliers' },
        querystring: Type.Object({ case: Type.Optional(Ref), supplier: Type.Optional(Ref) }, strict),
        response: { 200: Type.Object({ items: Type.Array(RequestView) }, { $id: 'RequestList' }) },
      },
    },
    async (request) => {
      const who = act(request)
      const items = await inTransaction(db, who.at, (tx) => listRequests(tx, who, request.query))
      return { items: orThrow(items) }
    },
  )
  app.get(
    '/api/requests/:ref',
    {
      config: { deed: 'case.join' },
      schema: { tags, summary: 'One document request', params: Named, response: { 200: RequestView } },
    },
    async (request) => await shown(db, act(request), request.params.ref),
  )
}

const writeRoutes: FastifyPluginAsyncTypebox<RequestRoutes> = async (app, { act, ...desk }) => {
  app.post(
    '/api/requests',
    {
      config: { deed: 'request.work' },
      schema: {
        ...{ tags, summary: 'Write a document request; it goes out when it is sent' },
        ...{ body: NewDocumentRequest, response: { 200: RequestView } },
      },
    },
    async (request) => {
      const who = act(request)
      return await shown(desk.db, who, orThrow(await writeRequest(desk, who, request.body)))
    },
  )
  app.put(
    '/api/requests/:ref',
    {
      config: { deed: 'request.work' },
      schema: {
        ...{ tags, summary: 'Change a draft; `If-Match` names the version that was read', params: Named },
        ...{ body: ChangeDocumentRequest, response: { 200: RequestView } },
      },
    },
    async (request) => {
      const who = act(request)
      const { ref } = request.params
      const version = versionNeeded(request.headers['if-match'])
      orThrow(await changeRequest(desk, who, { ref, version, change: request.body }))
      return await shown(desk.db, who, ref)
    },
  )
  app.post(
    '/api/requests/:ref/send',
    {
      config: { deed: 'request.work' },
      schema: {
        ...{ tags, summary: 'Send it: twenty working days run from now on', params: Named },
        ...{ body: Reasoned, response: { 200: RequestView } },
      },
    },
    async (request) => {
      const who = act(request, { reason: request.body.reason })
      orThrow(await sendRequest(desk, who, request.params.ref))
      return await shown(desk.db, who, request.params.ref)
    },
  )
  app.post(
    '/api/requests/:ref/letter',
    {
      config: { deed: 'request.work' },
      schema: {
        ...{ tags, summary: 'Make the letter with the list of documents, or the reminder', params: Named },
        body: Type.Object({ kind: Type.Enum(['list', 'reminder']) }, { $id: 'RequestLetter', ...strict }),
        response: { 200: Type.Object({ document: Type.String() }, { $id: 'LetterMade' }) },
      },
    },
    async (request) => {
      const { kind } = request.body
      const made = await makeRequestLetter(desk, act(request), { ref: request.params.ref, kind })
      return { document: orThrow(made) }
    },
  )
}

const workRoutes: FastifyPluginAsyncTypebox<RequestRoutes> = async (app, { act, ...desk }) => {
  app.post(
    '/api/requests/:ref/prolong',
    {
      config: { deed: 'request.work' },
      schema: {
        ...{ tags, summary: 'Give more time: until the day asked for, or another', params: Named },
        body: Type.Object(
          { reason: Reason, until: Type.Optional(DayText) },
          { $id: 'ProlongRequest', ...strict },
        ),
        response: { 200: RequestView },
      },
    },
    async (request) => {
      const { reason, until } = request.body
      const who = act(request, { reason })
      orThrow(await prolongRequest(desk, who, { ref: request.params.ref, until }))
      return await shown(desk.db, who, request.params.ref)
    },
  )
  app.post(
    '/api/requests/:ref/decline',
    {
      config: { deed: 'request.work' },
      schema: {
        ...{ tags, summary: 'Decline the time that the supplier asked for', params: Named, body: Reasoned },
        response: { 200: RequestView },
      },
    },
    async (request) => {
      const who = act(request, { reason: request.body.reason })
      orThrow(await declineTime(desk, who, request.params.ref))
      return await shown(desk.db, who, request.params.ref)
    },
  )
}

const itemRoutes: FastifyPluginAsyncTypebox<RequestRoutes> = async (app, { act, ...desk }) => {
  app.post(
    '/api/requests/:ref/items/:item/verdict',
    {
      config: { deed: 'request.work' },
      schema: {
        ...{ tags, summary: 'Say what an item is worth; what documents nothing becomes a draft finding' },
        ...{ params: Item, body: JudgeItem, response: { 200: RequestView } },
      },
    },
    async (request) => {
      const who = act(request)
      const { ref, item } = request.params
      orThrow(await judgeItem(desk, who, { ref, item, ...request.body }))
      return await shown(desk.db, who, ref)
    },
  )
  app.post(
    '/api/requests/:ref/items/:item/files',
    {
      config: { deed: 'request.work' },
      schema: {
        ...{
          tags,
          summary: 'Note files that came by mail: multipart/form-data with `file` parts and `record`',
        },
        ...{ params: Item, consumes: ['multipart/form-data'], response: { 200: RequestView } },
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
      return await shown(desk.db, who, ref)
    },
  )
}

async function shown(db: RequestDesk['db'], who: Act, ref: string) {
  return orThrow(await inTransaction(db, who.at, (tx) => readRequest(tx, who, ref)))
}

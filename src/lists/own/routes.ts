import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply } from 'fastify'
import { Type } from 'typebox'
import type { ActOf } from '#access'
import { type Act, languageFor, orThrow, versionNeeded } from '#kernel'
import type { Db } from '#storage'
import { tags } from '../routing.ts'
import { receive } from '../uploading/actions.ts'
import { beginOwnList, changeOwnList, endOwnList, ownListLine, ownListLines } from './actions.ts'
import { ChangeOwnList, EndOwnList, NewOwnList, OwnListLine, OwnListPreview } from './model.ts'
import { previewOwnList } from './preview/actions.ts'

export interface OwnListRoutes {
  readonly db: Db
  /** Uploads rest here while they are read. */
  readonly dataDir: string
  readonly act: ActOf
  /** What follows when a list went out of force. */
  ended?(act: Act): Promise<unknown>
}

const Name = Type.Object({ name: Type.String({ description: 'own-…' }) })

/** `/api/lists/own`: the installation's own lists: begun, changed, looked at before they are loaded, ended. */
export const ownListRoutes: FastifyPluginAsyncTypebox<OwnListRoutes> = async (app, options) => {
  const { db, act } = options
  app.get(
    '/api/lists/own',
    {
      config: { deed: 'list.read' },
      schema: {
        tags,
        summary: 'Own lists with owner, reason and last day, ended ones too',
        response: { 200: Type.Object({ items: Type.Array(OwnListLine) }) },
      },
    },
    async () => ({ items: await ownListLines(db) }),
  )
  app.post(
    '/api/lists/own',
    {
      config: { deed: 'list.own' },
      schema: {
        tags,
        summary: 'Begins an own list; it is empty until a file is loaded',
        body: NewOwnList,
        response: { 201: OwnListLine },
      },
    },
    async (request, reply) => {
      const own = orThrow(await beginOwnList(db, act(request), request.body))
      return await tagged(reply.code(201), own.name)
    },
  )
  app.get(
    '/api/lists/own/:name',
    {
      config: { deed: 'list.read' },
      schema: { tags, summary: 'One own list', params: Name, response: { 200: OwnListLine } },
    },
    async (request, reply) => await tagged(reply, request.params.name),
  )
  app.put(
    '/api/lists/own/:name',
    {
      config: { deed: 'list.own' },
      schema: {
        tags,
        summary: 'Changes title, owner, reason or last day of an own list; with If-Match',
        params: Name,
        body: ChangeOwnList,
        response: { 200: OwnListLine },
      },
    },
    async (request, reply) => {
      const { name } = request.params
      const seen = { name, version: versionNeeded(request.headers['if-match']) }
      orThrow(await changeOwnList(db, act(request), { seen, change: request.body }))
      return await tagged(reply, name)
    },
  )

  async function tagged(reply: FastifyReply, name: string): Promise<OwnListLine> {
    const line = orThrow(await ownListLine(db, name))
    reply.header('etag', `"${line.recordVersion}"`)
    return line
  }
  await app.register(ownFileRoutes, options)
}

const ownFileRoutes: FastifyPluginAsyncTypebox<OwnListRoutes> = async (app, { db, dataDir, act, ended }) => {
  app.post(
    '/api/lists/own/:name/end',
    {
      config: { deed: 'list.own' },
      schema: {
        tags,
        summary: 'Ends an own list for good: nothing of it counts from now on',
        params: Name,
        body: EndOwnList,
        response: { 200: OwnListLine },
      },
    },
    async (request) => {
      const { name } = request.params
      const by = act(request, { reason: request.body.reason })
      orThrow(await endOwnList(db, by, { name, reason: request.body.reason }))
      await ended?.(by)
      return orThrow(await ownListLine(db, name))
    },
  )
  app.post(
    '/api/lists/own/:name/preview',
    {
      config: { deed: 'list.import' },
      schema: {
        tags,
        summary: 'Shows how a file would be read: columns, mapping, first entries, counts and faults',
        description:
          'A file as multipart/form-data, with `mapping` where it is to be another. Nothing is kept.',
        consumes: ['multipart/form-data'],
        params: Name,
        response: { 200: OwnListPreview },
      },
    },
    async (request) => {
      const upload = await receive(request, dataDir)
      const language = languageFor(request.headers['accept-language'])
      const order = { list: request.params.name, ...upload.order, language }
      return orThrow(await previewOwnList(db, act(request), order).finally(upload.discard))
    },
  )
}

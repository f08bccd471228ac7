import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { ActOf } from '#access'
import { InstantText, toInstant } from '#kernel'
import type { Db } from '#storage'
import type { RecordKind } from '../records/kinds.ts'
import { historyOf, recordAsOf } from './read.ts'

export interface AsOfRoutes {
  readonly db: Db
  readonly act: ActOf
  readonly kinds: readonly RecordKind[]
}

const tags = ['records']
const Params = Type.Object({
  type: Type.String({ description: 'type of record, as files carry it: organisation, order …' }),
  key: Type.String({ description: 'its key; where it is made of several, joined by %2F' }),
})
const Open = Type.Object({}, { additionalProperties: true })
const RecordAsOf = Type.Object(
  {
    ...{ type: Type.String(), id: Type.String(), key: Type.String(), version: Type.Integer() },
    at: Type.String({ description: 'when this version was recorded' }),
    record: Open,
    asOf: InstantText,
    present: Type.Boolean({ description: 'whether this is how it stands now' }),
    presentVersion: Type.Union([Type.Integer(), Type.Null()]),
  },
  { $id: 'RecordAsOf' },
)
const RecordVersion = Type.Object(
  {
    version: Type.Integer(),
    at: Type.String(),
    until: Type.Union([Type.String(), Type.Null()]),
    record: Open,
    changes: Type.Array(Type.Object({ path: Type.String(), from: Type.Unknown(), to: Type.Unknown() })),
  },
  { $id: 'RecordVersion' },
)

/** `/api/records/:type/:key`: any record as of any instant (R92), and all it ever was. */
export const asOfRoutes: FastifyPluginAsyncTypebox<AsOfRoutes> = async (app, { db, act, kinds }) => {
  app.get(
    '/api/records/:type/:key',
    {
      config: { deed: 'record.read' },
      schema: {
        tags,
        summary: 'One record, as it is or as it was recorded at an instant',
        params: Params,
        querystring: Type.Object({ asOf: Type.Optional(InstantText) }),
        response: { 200: RecordAsOf },
      },
    },
    async (request, reply) => {
      const { asOf } = request.query
      const when = asOf === undefined ? {} : { asOf: toInstant(asOf) }
      const found = await recordAsOf(db, act(request), { kinds, ...request.params, ...when })
      if (found.present) reply.header('etag', `"${found.version}"`)
      return found
    },
  )
  app.get(
    '/api/records/:type/:key/history',
    {
      config: { deed: 'record.read' },
      schema: {
        tags,
        summary: 'Every version of a record, newest first, with what each changed',
        params: Params,
        response: { 200: Type.Object({ items: Type.Array(RecordVersion) }, { $id: 'RecordHistory' }) },
      },
    },
    async (request) => ({ items: [...(await historyOf(db, act(request), { kinds, ...request.params }))] }),
  )
}

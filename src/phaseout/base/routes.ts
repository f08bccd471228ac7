import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { ActOf } from '#access'
import { Nullable, orThrow, Ref } from '#kernel'
import { type Db, inTransaction } from '#storage'
import { listAssets, readAsset, readRunOff } from './actions.ts'
import { AssetLine, AssetRecord, assetSorts, RunOff } from './model.ts'

export interface BaseRoutes {
  readonly db: Db
  readonly act: ActOf
}

const tags = ['assets']
const text = Type.Optional(Type.String({ maxLength: 200 }))
const ListQuery = Type.Object(
  {
    ...{ q: text, customer: text, site: text, maker: text, product: text },
    ...{ warranty: text, role: text, recorder: text, status: text },
    ...{ plan: text, installedOn: text, coveredOn: text },
    sort: Type.Optional(Type.Enum(assetSorts.flatMap((one) => [one, `-${one}`]))),
    after: Type.Optional(Type.String({ maxLength: 600, description: '`next` of the page before' })),
    limit: Type.Integer({ minimum: 1, maximum: 500, default: 50 }),
  },
  { additionalProperties: false },
)

/** `/api/assets`: what stands at customers, one device with all that is known, and how the duties run off. */
export const baseRoutes: FastifyPluginAsyncTypebox<BaseRoutes> = async (app, { db, act }) => {
  // Answers are sent as they are: a schema that is named twice cannot be made into a serialiser.
  app.setSerializerCompiler(() => (value) => JSON.stringify(value))
  app.get(
    '/api/assets',
    {
      config: { deed: 'record.read' },
      schema: {
        ...{ tags, summary: 'What stands at customers, a page at a time', querystring: ListQuery },
        response: {
          200: Type.Object(
            { items: Type.Array(AssetLine), next: Nullable(Type.String()), total: Type.Integer() },
            { $id: 'AssetPage' },
          ),
        },
      },
    },
    async (request) => {
      const who = act(request)
      return await inTransaction(db, who.at, (tx) => listAssets(tx, who, request.query))
    },
  )
  app.get(
    '/api/assets/run-off',
    {
      config: { deed: 'record.read' },
      schema: {
        ...{ tags, summary: 'How warranty runs off by quarter, and the duties that remain' },
        response: { 200: RunOff },
      },
    },
    async (request) => {
      const who = act(request)
      return await inTransaction(db, who.at, (tx) => readRunOff(tx, who))
    },
  )
  app.get(
    '/api/assets/:serial',
    {
      config: { deed: 'record.read' },
      schema: {
        ...{ tags, summary: 'One device with all that is known of it' },
        ...{ params: Type.Object({ serial: Ref }), response: { 200: AssetRecord } },
      },
    },
    async (request) => {
      const who = act(request)
      return orThrow(await inTransaction(db, who.at, (tx) => readAsset(tx, who, request.params.serial)))
    },
  )
}

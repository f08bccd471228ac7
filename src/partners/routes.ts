import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { ActOf } from '#access'
import { type Act, Nullable, orThrow, Ref, versionNeeded } from '#kernel'
import { inTransaction } from '#storage'
import { addRelation, changeRelation } from './changes/actions.ts'
import { AddRelation, ChangeRelation } from './changes/model.ts'
import { askMove } from './moves/actions.ts'
import { AskMove, RelationMove } from './moves/model.ts'
import { moveRoutes } from './moves/routes.ts'
import { obligationRoutes } from './obligations/routes.ts'
import { listSuppliers, readSupplier, type SupplierDesk } from './suppliers/actions.ts'
import { SupplierLine, SupplierRecord, supplierSorts } from './suppliers/model.ts'

export interface SupplierRoutes extends SupplierDesk {
  readonly act: ActOf
}

const tags = ['suppliers']
const Named = Type.Object({ ref: Ref })
const Related = Type.Object({ ref: Ref, entity: Ref })
const sorts = supplierSorts.flatMap((one) => [one, `-${one}`])
const ListQuery = Type.Object(
  {
    q: Type.Optional(Type.String({ maxLength: 200 })),
    state: Type.Optional(Type.Array(Type.String({ maxLength: 40 }), { maxItems: 20 })),
    legalEntity: Type.Optional(Ref),
    category: Type.Optional(Type.String({ maxLength: 40 })),
    riskBand: Type.Optional(Type.String({ maxLength: 40 })),
    sort: Type.Optional(Type.Enum(sorts)),
    after: Type.Optional(Type.String({ maxLength: 600, description: '`next` of the page before' })),
    limit: Type.Integer({ minimum: 1, maximum: 500, default: 50 }),
  },
  { additionalProperties: false },
)
const KeptRelation = Type.Object(
  { key: Type.String(), version: Type.Integer() },
  { $id: 'KeptRelation', additionalProperties: false },
)

/** `/api/suppliers`, `/api/supplier-moves`, `/api/obligations`: where we stand with whom, and what they owe us. */
export const supplierRoutes: FastifyPluginAsyncTypebox<SupplierRoutes> = async (app, options) => {
  // Answers are sent as they are: a serialiser made from a schema knows a shared form by one name only.
  app.setSerializerCompiler(() => (value) => JSON.stringify(value))
  await app.register(readRoutes, options)
  await app.register(changeRoutes, options)
  await app.register(moveRoutes, options)
  await app.register(obligationRoutes, options)
}

const readRoutes: FastifyPluginAsyncTypebox<SupplierRoutes> = async (app, { act, ...desk }) => {
  app.get(
    '/api/suppliers',
    {
      config: { deed: 'partner.read' },
      schema: {
        ...{ tags, summary: 'Suppliers, a line for each own company that deals with them' },
        querystring: ListQuery,
        response: {
          200: Type.Object(
            { items: Type.Array(SupplierLine), next: Nullable(Type.String()), total: Type.Integer() },
            { $id: 'SupplierPage' },
          ),
        },
      },
    },
    async (request) => {
      const who = act(request)
      return await inTransaction(desk.db, who.at, (tx) =>
        listSuppliers(tx, who, { desk, wish: request.query }),
      )
    },
  )
  app.get(
    '/api/suppliers/:ref',
    {
      config: { deed: 'partner.read' },
      schema: {
        ...{ tags, summary: 'Where we stand with one supplier', params: Named },
        response: { 200: SupplierRecord },
      },
    },
    async (request) => {
      const who = act(request)
      const { ref } = request.params
      return orThrow(await inTransaction(desk.db, who.at, (tx) => readSupplier(tx, who, { desk, ref })))
    },
  )
}

const changeRoutes: FastifyPluginAsyncTypebox<SupplierRoutes> = async (app, { act, ...desk }) => {
  app.post(
    '/api/suppliers/:ref/relations',
    {
      config: { deed: 'partner.change' },
      schema: {
        ...{ tags, summary: 'Begin a relation with a supplier, as a prospect', params: Named },
        ...{ body: AddRelation, response: { 200: KeptRelation } },
      },
    },
    async (request) => {
      const { ref: supplier } = request.params
      const { key, version } = orThrow(
        await addRelation(desk.db, act(request), { supplier, ...request.body }),
      )
      return { key, version }
    },
  )
  app.put(
    '/api/suppliers/:ref/relations/:entity',
    {
      config: { deed: 'partner.change' },
      schema: {
        ...{ tags, summary: 'Change risk, spend, owner or note; If-Match names the version that was read' },
        ...{ params: Related, body: ChangeRelation, response: { 200: KeptRelation } },
      },
    },
    async (request) => {
      const { ref: supplier, entity: legalEntity } = request.params
      const version = versionNeeded(request.headers['if-match'])
      const who: Act = act(request, { reason: request.body.reason })
      const changing = { supplier, legalEntity, version, change: request.body }
      const kept = orThrow(await changeRelation(desk.db, who, changing))
      return { key: kept.key, version: kept.version }
    },
  )
  app.post(
    '/api/suppliers/:ref/relations/:entity/moves',
    {
      config: { deed: 'partner.move' },
      schema: {
        ...{ tags, summary: 'Move a supplier to another state; If-Match names the version that was read' },
        ...{ params: Related, body: AskMove, response: { 200: RelationMove } },
      },
    },
    async (request) => {
      const { ref: supplier, entity: legalEntity } = request.params
      const version = versionNeeded(request.headers['if-match'])
      const who = act(request, { reason: request.body.reason })
      return orThrow(await askMove(desk, who, { supplier, legalEntity, version, ask: request.body }))
    },
  )
}

import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { ActOf } from '#access'
import { orThrow, Ref, versionNeeded } from '#kernel'
import { type Db, inTransaction } from '#storage'
import { showObligation, writeObligation } from './actions.ts'
import { KeptObligation, Obligation, ObligationShown, ShowObligation } from './model.ts'
import { everyObligation } from './store.ts'

const tags = ['suppliers']
const Named = Type.Object({ obligation: Obligation.properties.ref })
const WriteObligation = Type.Object(Type.Omit(Obligation, ['ref']).properties, {
  ...{ $id: 'WriteObligation', additionalProperties: false },
})
const Owed = Type.Object({ ref: Ref, entity: Ref, obligation: Obligation.properties.ref })

/** `/api/obligations`: what suppliers owe us, and what shows that they keep it (R32). */
export const obligationRoutes: FastifyPluginAsyncTypebox<{ readonly db: Db; readonly act: ActOf }> = async (
  app,
  { db, act },
) => {
  app.get(
    '/api/obligations',
    {
      config: { deed: 'obligation.read' },
      schema: {
        ...{ tags, summary: 'Everything that suppliers owe us, ended or not' },
        response: { 200: Type.Object({ items: Type.Array(KeptObligation) }, { $id: 'ObligationPage' }) },
      },
    },
    async (request) => {
      const { at } = act(request)
      return { items: await inTransaction(db, at, everyObligation) }
    },
  )
  app.put(
    '/api/obligations/:obligation',
    {
      config: { deed: 'obligation.change' },
      schema: {
        ...{ tags, summary: 'Write an obligation; If-Match names the version read, 0 for none' },
        ...{ params: Named, body: WriteObligation, response: { 200: KeptObligation } },
      },
    },
    async (request) => {
      const version = versionNeeded(request.headers['if-match'])
      const obligation = { ref: request.params.obligation, ...request.body }
      return orThrow(await writeObligation(db, act(request), { obligation, version }))
    },
  )
  app.put(
    '/api/suppliers/:ref/relations/:entity/obligations/:obligation',
    {
      config: { deed: 'obligation.show' },
      schema: {
        ...{ tags, summary: 'Record what shows that a supplier keeps an obligation' },
        ...{ params: Owed, body: ShowObligation, response: { 200: ObligationShown } },
      },
    },
    async (request) => {
      const { ref: supplier, entity: legalEntity, obligation } = request.params
      const who = act(request, { reason: request.body.reason })
      return orThrow(await showObligation(db, who, { supplier, legalEntity, obligation, show: request.body }))
    },
  )
}

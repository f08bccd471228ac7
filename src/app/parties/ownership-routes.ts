import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { ActOf } from '#access'
import { InstantText, languageFor, languages, orThrow, toInstant, versionIn, versionNeeded } from '#kernel'
import { record } from '#log'
import { EndOwnership, Ownership, PartyOwnership, RecordOwnership } from '#parties/model'
import { inTransaction, type Stored } from '#storage'
import type { Services } from '../services.ts'
import { exportTable, formats } from '../tables/export.ts'
import { partyOwnership } from './ownership.ts'
import { endHolding, writeHolding } from './ownership-deeds.ts'
import { ownershipColumns, ownershipRows } from './ownership-export.ts'

/** What the app hands to these routes. */
export interface OwnershipRoutes {
  readonly services: Services
  readonly act: ActOf
}

const tags = ['parties']
const Named = Type.Object({ ref: Type.String() })
const Holding = Type.Object(
  { id: Type.String(), version: Type.Integer(), at: InstantText, record: Ownership },
  { $id: 'Holding' },
)
/** `/api/parties/:ref/ownership`: who owns a party and what it owns, what each regime makes of it, and its holdings. */
export const ownershipRoutes: FastifyPluginAsyncTypebox<OwnershipRoutes> = async (app, options) => {
  const { services, act } = options
  app.setSerializerCompiler(() => (value) => JSON.stringify(value))
  app.get(
    '/api/parties/:ref/ownership',
    {
      config: { deed: 'record.read', personal: 'party' },
      schema: {
        tags,
        summary:
          'Who owns a party, what it owns, and what the rules of EU, UK, OFAC and BIS make of it on the day',
        params: Named,
        querystring: Type.Object({ asOf: Type.Optional(InstantText) }),
        response: { 200: PartyOwnership },
      },
    },
    async (request) => {
      const { asOf } = request.query
      const when = asOf === undefined ? {} : { asOf: toInstant(asOf) }
      const desk = { db: services.store.db, orders: services.orders }
      return await partyOwnership(desk, act(request), { ref: request.params.ref, ...when })
    },
  )
  app.get(
    '/api/parties/:ref/ownership/export',
    {
      config: { deed: 'table.export', personal: 'party' },
      schema: {
        tags,
        summary: 'The holdings around a party as a file',
        produces: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
        params: Named,
        querystring: Type.Object({
          format: Type.Enum([...formats], { default: 'csv' }),
          asOf: Type.Optional(InstantText),
          language: Type.Optional(Type.Enum([...languages])),
        }),
      },
    },
    async (request, reply) => {
      const { asOf, format, language = languageFor(request.headers['accept-language']) } = request.query
      const when = asOf === undefined ? {} : { asOf: toInstant(asOf) }
      const desk = { db: services.store.db, orders: services.orders }
      const found = await partyOwnership(desk, act(request), { ref: request.params.ref, ...when })
      const who = act(request)
      const body = { party: found.party, format }
      await inTransaction(services.store.db, who.at, (tx) =>
        record(tx, who, { type: 'table.export', object: 'ownership', body }),
      )
      const table = { columns: ownershipColumns, rows: ownershipRows(found), format, language }
      return exportTable(reply, { ...table, filename: `${found.party} ownership` })
    },
  )
  await app.register(deedRoutes, options)
}

const deedRoutes: FastifyPluginAsyncTypebox<OwnershipRoutes> = async (app, { services, act }) => {
  app.post(
    '/api/parties/:ref/ownership',
    {
      config: { deed: 'party.change' },
      schema: {
        tags,
        summary: 'Records a holding in or of the party, or changes the one whose version `If-Match` names',
        params: Named,
        body: RecordOwnership,
        response: { 200: Holding },
      },
    },
    async (request, reply) => {
      const { edge, reason } = request.body
      const version = versionIn(request.headers['if-match'])
      const wish = { party: request.params.ref, holding: edge, version }
      const written = orThrow(await writeHolding(services, act(request, { reason }), wish))
      reply.header('etag', `"${written.version}"`)
      return shown(written)
    },
  )
  app.delete(
    '/api/parties/:ref/ownership/:id',
    {
      config: { deed: 'party.change' },
      schema: {
        tags,
        summary: 'Ends the holding whose version `If-Match` names; its history stays',
        params: Type.Object({ ref: Type.String(), id: Type.String({ maxLength: 100 }) }),
        body: EndOwnership,
        response: { 200: Holding },
      },
    },
    async (request) => {
      const { to, reason } = request.body
      const version = versionNeeded(request.headers['if-match'])
      const { ref: party, id } = request.params
      return shown(orThrow(await endHolding(services, act(request, { reason }), { party, id, to, version })))
    },
  )
}

function shown({ id, version, at, record }: Stored<Ownership>) {
  return { id, version, at: toInstant(at), record }
}

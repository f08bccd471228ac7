import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { ActOf } from '#access'
import { type Act, AppError, fieldFault, InstantText, toInstant, versionIn, worded } from '#kernel'
import { kindOfParty, PartyFilter, PartyLine, PartyPage } from '#parties'
import { Organisation } from '#parties/model'
import { type Db, inTransaction, type Stored } from '#storage'
import { isNot, otherRefWords } from '../knowledge/party-words.ts'
import { catchUp } from '../search/keeper.ts'
import { changeParty } from './change.ts'
import { duplicateCandidates } from './duplicates.ts'
import { listing } from './listing.ts'
import { mergeRoutes } from './merges.ts'
import { partyRecord } from './record.ts'

/** What the app hands to these routes. `merged`: two records became one, or were parted, and orders are asked again. */
export interface PartyRoutes {
  readonly db: Db
  readonly act: ActOf
  readonly now: () => string
  merged(refs: readonly string[]): Promise<void>
  /** A party is new or was changed: it is looked for on the lists. */
  changed(refs: readonly string[], by: Act): Promise<void>
}

const tags = ['parties']
const Paging = {
  after: Type.Optional(Type.String({ description: '`next` of the page before' })),
  limit: Type.Integer({ minimum: 1, maximum: 500, default: 50 }),
}
const Query = Type.Object({
  ...Paging,
  q: Type.Optional(
    Type.String({ maxLength: 200, description: 'words of its names in any script, or numbers' }),
  ),
  asOf: Type.Optional(InstantText),
  ...PartyFilter.properties,
})
const Open = Type.Object({}, { additionalProperties: true })
const PartyFile = Type.Object(
  {
    ...{
      ref: Type.String(),
      id: Type.String(),
      version: Type.Integer(),
      at: InstantText,
      kind: Type.String(),
    },
    record: Open,
    askedFor: Type.String({ description: 'the reference asked for; another than `ref` where it was merged' }),
    ...{ asOf: InstantText, present: Type.Boolean(), versions: Type.Integer() },
    merged: Type.Array(Type.String()),
    ...{ sites: Type.Array(Open), owns: Type.Array(Open), ownedBy: Type.Array(Open) },
    screening: Type.Union([Type.Array(Open), Type.Null()]),
    hits: Type.Union([Type.Array(Open), Type.Null()]),
    orders: Type.Union([Open, Type.Null()]),
    evidence: Type.Union([Type.Array(Open), Type.Null()]),
    ...{ relations: Type.Array(Open), decisions: Type.Array(Open), contracts: Type.Array(Open) },
    ...{ statements: Type.Array(Open), merges: Type.Array(Open) },
  },
  { $id: 'PartyFile' },
)
const DuplicatePage = Type.Object(
  {
    items: Type.Array(
      Type.Object({
        ...{ key: Type.String(), why: Type.Enum(['identifier', 'name']), shared: Type.String() },
        parties: Type.Array(Open),
      }),
    ),
    next: Type.Union([Type.String(), Type.Null()]),
  },
  { $id: 'DuplicatePage' },
)

/** `/api/parties`: the register of parties, each with all that is known of it, duplicates, and merges by two. */
export const partyRoutes: FastifyPluginAsyncTypebox<PartyRoutes> = async (app, options) => {
  const { db, act, now } = options
  app.setSerializerCompiler(() => (value) => JSON.stringify(value))
  app.get(
    '/api/parties',
    {
      config: { deed: 'record.read', personal: 'party' },
      schema: {
        tags,
        summary: 'Parties, sorted, filtered and paged',
        querystring: Query,
        response: { 200: PartyPage },
      },
    },
    async (request) => {
      const { asOf, ...wish } = request.query
      const when = asOf === undefined ? {} : { asOf: toInstant(asOf) }
      const page = await listing({ db, now }, act(request), { ...wish, ...when })
      return { ...page, ...when, items: page.items.map(lineOf) }
    },
  )
  app.get(
    '/api/parties/:ref',
    {
      config: { deed: 'record.read', personal: 'party' },
      schema: {
        tags,
        summary: 'A party with its sites, ownership, screenings, orders and decisions',
        params: Type.Object({ ref: Type.String() }),
        querystring: Type.Object({ asOf: Type.Optional(InstantText) }),
        response: { 200: PartyFile },
      },
    },
    async (request, reply) => {
      const { asOf } = request.query
      const when = asOf === undefined ? {} : { asOf: toInstant(asOf) }
      const found = await partyRecord(db, act(request), { ref: request.params.ref, ...when })
      if (found.present) reply.header('etag', `"${found.version}"`)
      return found
    },
  )
  await app.register(changeRoutes, options)
  await app.register(duplicateRoutes, options)
  await app.register(mergeRoutes, options)
}

const changeRoutes: FastifyPluginAsyncTypebox<PartyRoutes> = async (app, { db, act, changed }) => {
  app.put(
    '/api/parties/:ref',
    {
      config: { deed: 'party.change' },
      schema: {
        tags,
        summary: 'Adds a party, or changes the one whose version `If-Match` names',
        params: Type.Object({ ref: Type.String() }),
        body: Organisation,
        response: { 200: PartyLine },
      },
    },
    async (request, reply) => {
      const { params, body } = request
      if (params.ref !== body.ref)
        throw new AppError({
          code: 'invalid_input',
          ...worded(otherRefWords(params.ref, body.ref)),
          errors: [fieldFault('/ref', isNot(params.ref))],
        })
      const version = versionIn(request.headers['if-match'])
      const outcome = await changeParty(db, act(request), { record: body, version })
      if (!outcome.ok) throw new AppError(outcome.refusal)
      await changed([body.ref], act(request))
      reply.header('etag', `"${outcome.value.version}"`)
      return lineOf(outcome.value)
    },
  )
}

const duplicateRoutes: FastifyPluginAsyncTypebox<PartyRoutes> = async (app, { db, act, now }) => {
  app.get(
    '/api/parties/duplicates',
    {
      config: { deed: 'party.mergePropose' },
      schema: {
        tags,
        summary: 'Records that may be of one party',
        querystring: Type.Object(Paging),
        response: { 200: DuplicatePage },
      },
    },
    async (request) => {
      await catchUp({ db, now }, 10)
      const { items, next } = await inTransaction(db, act(request).at, (tx) =>
        duplicateCandidates(tx, request.query),
      )
      return {
        items: items.map(({ key, why, shared, parties }) => ({
          ...{ key, shared, parties: parties.map(lineOf) },
          why: why === 'identifier' ? ('identifier' as const) : ('name' as const),
        })),
        next,
      }
    },
  )
}

function lineOf({ key, id, version, at, record }: Stored<Organisation>) {
  return { ref: key, id, version, at: toInstant(at), kind: kindOfParty(record), record }
}

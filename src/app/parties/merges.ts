import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { isOwnPerson } from '#access/model'
import { AppError, noSuch, orThrow, Prose, sentences, things, worded } from '#kernel'
import {
  DecideMerge,
  decideMerge,
  decideUndo,
  fieldPairs,
  findMerge,
  findOrganisations,
  MergeState,
  mergedRecord,
  PartyMerge,
  ProposeMerge,
  pageOfMerges,
  proposeMerge,
  proposeUndo,
} from '#parties'
import { inTransaction } from '#storage'
import { onlyPartiesOnRecord } from '../knowledge/party-words.ts'
import type { PartyRoutes } from './routes.ts'

const tags = ['parties']
const Named = Type.Object({ merge: Type.String() })
const Open = Type.Object({}, { additionalProperties: true })
const MergePage = Type.Object(
  { items: Type.Array(PartyMerge), next: Type.Union([Type.String(), Type.Null()]) },
  { $id: 'PartyMergePage' },
)
const MergePreview = Type.Object(
  {
    fields: Type.Array(
      Type.Object({
        field: Type.String(),
        ...{ keep: Type.Unknown(), drop: Type.Unknown() },
        same: Type.Boolean({ description: 'nothing to choose' }),
      }),
    ),
    record: Open,
    ...{ keep: Open, drop: Open },
  },
  { $id: 'PartyMergePreview' },
)

/** `/api/parties/merges`: two records become one, asked for by one person and decided by another, and back again. */
export const mergeRoutes: FastifyPluginAsyncTypebox<PartyRoutes> = async (app, options) => {
  const { db, act } = options
  app.get(
    '/api/parties/merges',
    {
      config: { deed: 'party.mergePropose' },
      schema: {
        tags,
        summary: 'Merges, newest first',
        querystring: Type.Object({
          after: Type.Optional(Type.String()),
          limit: Type.Integer({ minimum: 1, maximum: 500, default: 50 }),
          state: Type.Optional(MergeState),
        }),
        response: { 200: MergePage },
      },
    },
    async (request) => {
      const { limit } = request.query
      const found = await inTransaction(db, act(request).at, (tx) =>
        pageOfMerges(tx, { ...request.query, limit: limit + 1 }),
      )
      const page = found.slice(0, limit)
      const next = found.length > limit ? (page.at(-1)?.key ?? null) : null
      return { items: page.map(({ record }) => record), next }
    },
  )
  app.get(
    '/api/parties/merges/:merge',
    {
      config: { deed: 'party.mergePropose' },
      schema: { tags, summary: 'One merge', params: Named, response: { 200: PartyMerge } },
    },
    async (request) => {
      const { merge } = request.params
      const found = await inTransaction(db, act(request).at, (tx) => findMerge(tx, merge))
      if (!found) throw new AppError({ code: 'not_found', ...worded(noSuch(things.merge, merge)) })
      return found
    },
  )
  await app.register(previewRoutes, options)
  await app.register(deedRoutes, options)
  await app.register(decisionRoutes, options)
}

const previewRoutes: FastifyPluginAsyncTypebox<PartyRoutes> = async (app, { db, act }) => {
  app.post(
    '/api/parties/merges/preview',
    {
      config: { deed: 'party.mergePropose' },
      schema: {
        tags,
        summary: 'What two records would become, and what there is to choose; nothing is kept',
        body: Type.Object(
          { keep: Type.String(), drop: Type.String(), fieldChoices: ProposeMerge.properties.fieldChoices },
          { additionalProperties: false },
        ),
        response: { 200: MergePreview },
      },
    },
    async (request) => {
      const { keep: kept, drop: dropped, fieldChoices = {} } = request.body
      const found = await inTransaction(db, act(request).at, (tx) =>
        findOrganisations(
          tx,
          [kept, dropped].filter((ref) => !isOwnPerson(ref)),
        ),
      )
      const [keep, drop] = [kept, dropped].map((ref) => found.find(({ key }) => key === ref)?.record)
      if (!keep || !drop) {
        const said = sentences(noSuch(things.party, keep ? dropped : kept), onlyPartiesOnRecord)
        throw new AppError({ code: 'unknown_reference', ...worded(said) })
      }
      const record = orThrow(mergedRecord(keep, drop, fieldChoices))
      return { fields: fieldPairs(keep, drop), record, keep, drop }
    },
  )
}

const deedRoutes: FastifyPluginAsyncTypebox<PartyRoutes> = async (app, { db, act }) => {
  app.post(
    '/api/parties/merges',
    {
      config: { deed: 'party.mergePropose' },
      schema: {
        tags,
        summary: 'Ask for two records to become one',
        body: ProposeMerge,
        response: { 201: PartyMerge },
      },
    },
    async (request, reply) => {
      const { body } = request
      const made = orThrow(await proposeMerge(db, act(request, { reason: body.reason }), body))
      return reply.code(201).send(made)
    },
  )
  app.post(
    '/api/parties/merges/:merge/undo',
    {
      config: { deed: 'party.mergePropose' },
      schema: {
        tags,
        summary: 'Ask for a merge to be undone',
        params: Named,
        body: Type.Object({ reason: Prose }, { additionalProperties: false }),
        response: { 200: PartyMerge },
      },
    },
    async (request) => {
      const { reason } = request.body
      return orThrow(await proposeUndo(db, act(request, { reason }), { ...request.params, reason }))
    },
  )
}

const decisionRoutes: FastifyPluginAsyncTypebox<PartyRoutes> = async (app, { db, act, merged }) => {
  const decisions = [
    { path: 'decision', summary: 'Decide a merge as the second person', decide: decideMerge },
    {
      path: 'undo/decision',
      summary: 'Decide as the second person whether a merge is undone',
      decide: decideUndo,
    },
  ]
  for (const { path, summary, decide } of decisions)
    app.post(
      `/api/parties/merges/:merge/${path}`,
      {
        config: { deed: 'party.merge' },
        schema: {
          tags,
          summary,
          params: Type.Object({ merge: Type.String() }),
          body: DecideMerge,
          response: { 200: PartyMerge },
        },
      },
      async (request) => {
        const { params, body } = request
        const done = orThrow(await decide(db, act(request, { reason: body.reason }), { ...params, ...body }))
        if (body.verdict === 'approve') await merged([done.keep, done.drop])
        return done
      },
    )
}

import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { AppError, InstantText, Nullable, orThrow, Prose, toInstant, worded } from '#kernel'
import { inTransaction, type Tx } from '#storage'
import { importPack, parsePack } from '../../actions.ts'
import { approvePack, withdrawPack } from '../../approval/actions.ts'
import { differencesOf } from '../../difference/difference.ts'
import { Differences } from '../../difference/model.ts'
import { noPackWords, notYamlWords } from '../../knowledge/pack-words.ts'
import type { Rule } from '../../model.ts'
import type { RuleServices } from '../../routes.ts'
import { allPacks, findPack, withExamples } from '../../store.ts'
import { tags } from '../answers.ts'

const Text = Type.String()
const strict = { additionalProperties: false }
const Version = Type.Object({ pack: Type.String({ maxLength: 60 }), version: Type.String({ maxLength: 60 }) })
const PackView = Type.Object(
  {
    pack: Text,
    version: Text,
    layer: Text,
    title: Text,
    author: Text,
    approver: Nullable(Text),
    status: Text,
    importedAt: Text,
    importedBy: Nullable(Text),
    effectiveAt: Nullable(Text),
    withdrawn: Nullable(Type.Object({ by: Text, at: InstantText, reason: Text })),
  },
  { $id: 'PackView' },
)
const PackImported = Type.Object(
  { pack: Text, version: Text, status: Text, rules: Type.Integer(), change: Text },
  { $id: 'PackImported' },
)
const PackDifference = Type.Object(
  { pack: Text, from: Nullable(Text), to: Text, ...Differences.properties },
  { $id: 'PackDifference' },
)

/** `/api/rules/packs`: versions of packs, what a version changes, its approval and its withdrawal. */
export const packRoutes: FastifyPluginAsyncTypebox<RuleServices> = async (app, options) => {
  await app.register(readRoutes, options)
  await app.register(writeRoutes, options)
}

const readRoutes: FastifyPluginAsyncTypebox<RuleServices> = async (app, { db, act }) => {
  app.get(
    '/api/rules/packs',
    {
      config: { deed: 'rules.read' },
      schema: {
        tags,
        summary: 'Packs of rules, with author, approver and when they count from',
        response: { 200: Type.Object({ packs: Type.Array(PackView) }) },
      },
    },
    async (request) => {
      const heads = await inTransaction(db, act(request).at, (tx) => allPacks(tx))
      const packs = heads.map(({ name, at, effective_at, imported_by, ...head }) => ({
        ...head,
        pack: name,
        importedAt: at,
        importedBy: imported_by,
        effectiveAt: effective_at,
      }))
      return { packs }
    },
  )
  app.get(
    '/api/rules/packs/:pack/diff',
    {
      config: { deed: 'rules.read' },
      schema: {
        tags,
        summary: 'What one version of a pack changes of another, rule by rule and field by field, in words',
        params: Type.Object({ pack: Type.String({ maxLength: 60 }) }),
        querystring: Type.Object(
          {
            from: Type.Optional(
              Type.String({ maxLength: 60, description: 'a version; left out: an empty pack' }),
            ),
            to: Type.String({ maxLength: 60 }),
          },
          strict,
        ),
        response: { 200: PackDifference },
      },
    },
    async (request) => {
      const { pack } = request.params
      const { from, to } = request.query
      return await inTransaction(db, act(request).at, async (tx) => {
        const before = from === undefined ? [] : await rulesOf(tx, pack, from)
        return { pack, from: from ?? null, to, ...differencesOf(before, await rulesOf(tx, pack, to)) }
      })
    },
  )
}

async function rulesOf(tx: Tx, pack: string, version: string): Promise<Rule[]> {
  const found = await findPack(tx, pack, version)
  if (found) return withExamples(found)
  throw new AppError({
    code: 'not_found',
    ...worded(noPackWords(pack, version)),
  })
}

const writeRoutes: FastifyPluginAsyncTypebox<RuleServices> = async (app, { db, act, activated }) => {
  app.post(
    '/api/rules/packs',
    {
      config: { deed: 'rules.draft' },
      schema: { tags, summary: 'Import a pack of rules, as JSON or YAML', response: { 200: PackImported } },
    },
    async (request) => {
      const { body } = request
      const value = typeof body === 'string' ? read(body) : body
      const by = act(request)
      return orThrow(await inTransaction(db, by.at, (tx) => importPack(tx, by, value)))
    },
  )
  app.post(
    '/api/rules/packs/:pack/:version/approve',
    {
      config: { deed: 'rules.activate' },
      schema: {
        tags,
        summary: 'Approve a version that somebody else wrote and brought in',
        params: Version,
        querystring: Type.Object({ at: Type.Optional(InstantText) }, strict),
        response: { 200: Type.Object({ effectiveAt: InstantText }) },
      },
    },
    async (request) => {
      const { params, query } = request
      const draft = { ...params, ...(query.at ? { effectiveAt: toInstant(query.at) } : {}) }
      const by = act(request)
      const done = orThrow(await inTransaction(db, by.at, (tx) => approvePack(tx, by, draft)))
      if (done.effectiveAt <= by.at) await activated?.(by)
      return done
    },
  )
  app.post(
    '/api/rules/packs/:pack/:version/withdraw',
    {
      config: { deed: 'rules.withdraw' },
      schema: {
        tags,
        summary: 'Take back a version that does not count yet',
        params: Version,
        body: Type.Object({ reason: Prose }, strict),
        response: { 200: Type.Object({ pack: Text, version: Text, status: Text }) },
      },
    },
    async (request) => {
      const by = act(request, { reason: request.body.reason })
      return orThrow(await inTransaction(db, by.at, (tx) => withdrawPack(tx, by, request.params)))
    },
  )
}

function read(text: string): unknown {
  try {
    return parsePack(text)
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause)
    throw new AppError({ code: 'invalid_input', ...worded(notYamlWords(said)) }, cause)
  }
}

import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import type { ActOf } from '#access'
import { AppError, type Instant, InstantText, type Result, toInstant } from '#kernel'
import { type Db, inTransaction } from '#storage'
import { approvePack, importPack, parsePack } from './actions.ts'
import { factsTable } from './fact-names.ts'
import { Rule } from './model.ts'
import { inForce } from './periods.ts'
import { activeRules, allPacks } from './store.ts'

/** What the app hands to these routes. */
export interface RuleServices {
  readonly db: Db
  readonly act: ActOf
}

const Text = Type.String()
const Rules = Type.Object({ ruleSet: Text, asOf: InstantText, rules: Type.Array(Rule) }, { $id: 'Rules' })
const Fact = Type.Object(
  {
    fact: Text,
    type: Text,
    says: Text,
    source: Text,
    unit: Type.Optional(Text),
    who: Type.Optional(Text),
    sensitivity: Type.Optional(Text),
    from: Type.Optional(Type.Array(Text)),
    values: Type.Optional(Type.Array(Text)),
  },
  { $id: 'Fact' },
)
const Nullish = Type.Union([Text, Type.Null()])
const PackView = Type.Object(
  {
    pack: Text,
    version: Text,
    layer: Text,
    title: Text,
    author: Text,
    approver: Nullish,
    status: Text,
    importedAt: Text,
    effectiveAt: Nullish,
  },
  { $id: 'PackView' },
)
const PackImported = Type.Object(
  { pack: Text, version: Text, status: Text, rules: Type.Integer(), change: Text },
  { $id: 'PackImported' },
)
const tags = ['rules']
const At = Type.Object({ at: Type.Optional(InstantText) })

/** Rules and their vocabulary over HTTP; problems are thrown as AppError. */
export async function ruleRoutes(app: FastifyInstance, services: RuleServices): Promise<void> {
  // The schemas of answers are for the document: their ids recur inside them, which the default compiler refuses.
  app.setSerializerCompiler(() => (value) => JSON.stringify(value))
  readRoutes(app, services)
  packRoutes(app, services)
  app.get(
    '/api/rules/facts',
    {
      config: { deed: 'rules.read' },
      schema: {
        tags,
        summary: 'The facts that rules may read',
        response: { 200: Type.Object({ facts: Type.Array(Fact) }) },
      },
    },
    () => ({ facts: factsTable() }),
  )
}

function readRoutes(app: FastifyInstance, { db, act }: RuleServices): void {
  const rulesAt = async (now: Instant, at: string | undefined) => {
    const asOf = toInstant(at ?? now)
    const { hash, rules } = await inTransaction(db, now, (tx) => activeRules(tx, asOf))
    return { ruleSet: hash, asOf, rules: inForce(rules, asOf) }
  }
  app.get<{ Querystring: { at?: string } }>(
    '/api/rules',
    {
      config: { deed: 'rules.read' },
      schema: {
        tags,
        summary: 'The rules in force, now or at a time',
        querystring: At,
        response: { 200: Rules },
      },
    },
    (request) => rulesAt(act(request).at, request.query.at),
  )
  app.get<{ Params: { '*': string }; Querystring: { at?: string } }>(
    '/api/rules/*',
    {
      config: { deed: 'rules.read' },
      schema: {
        tags,
        summary: 'One rule by its id (D-1/newSale), with every case of it in force',
        querystring: At,
        response: { 200: Rules },
      },
    },
    async (request) => {
      const { params, query } = request
      const found = await rulesAt(act(request).at, query.at)
      const rules = found.rules.filter(({ id }) => id === params['*'])
      if (rules.length > 0) return { ...found, rules }
      throw new AppError({
        code: 'not_found',
        detail: `No rule ${params['*']} is in force at ${found.asOf}; /api/rules lists those that are.`,
      })
    },
  )
}

function packRoutes(app: FastifyInstance, { db, act }: RuleServices): void {
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
      const packs = heads.map(({ name, at, effective_at, ...head }) => ({
        ...head,
        pack: name,
        importedAt: at,
        effectiveAt: effective_at,
      }))
      return { packs }
    },
  )
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
  app.post<{ Params: { pack: string; version: string }; Querystring: { at?: string } }>(
    '/api/rules/packs/:pack/:version/approve',
    {
      config: { deed: 'rules.activate' },
      schema: {
        tags,
        summary: 'Approve a draft that somebody else wrote',
        querystring: At,
        response: { 200: Type.Object({ effectiveAt: InstantText }) },
      },
    },
    async (request) => {
      const { params, query } = request
      const draft = { ...params, ...(query.at ? { effectiveAt: query.at } : {}) }
      const by = act(request)
      return orThrow(await inTransaction(db, by.at, (tx) => approvePack(tx, by, draft)))
    },
  )
}

function read(text: string): unknown {
  try {
    return parsePack(text)
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause)
    throw new AppError({ code: 'invalid_input', detail: `The pack is not YAML: ${said}` }, cause)
  }
}

function orThrow<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new AppError(result.refusal)
}

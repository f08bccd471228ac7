import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { ActOf } from '#access'
import { type Act, AppError, type Instant, InstantText, toInstant, Wording, worded } from '#kernel'
import { type Db, inTransaction } from '#storage'
import { operatorsFor } from './check-condition.ts'
import type { PastOrders } from './dry-run/actions.ts'
import { type FactRow, factsTable } from './fact-names.ts'
import { tags } from './http/answers.ts'
import { browseRoutes } from './http/browse/routes.ts'
import { draftRoutes } from './http/drafts/routes.ts'
import { dryRunRoutes } from './http/dry-runs/routes.ts'
import { packRoutes } from './http/packs/routes.ts'
import { trialRoutes } from './http/trial/routes.ts'
import { noRuleInForceWords } from './knowledge/pack-words.ts'
import { Rule } from './model.ts'
import { inForce } from './periods.ts'
import { labelsOf, wordsOfValues } from './reading/fact-words.ts'
import { activeRules } from './store.ts'

/** What the app hands to these routes. */
export interface RuleServices {
  readonly db: Db
  readonly act: ActOf
  /** The clock for what goes on after its request was answered; left out: the time of the request. */
  readonly now?: () => Instant
  /** Past orders, for dry runs; left out: there are none. */
  readonly past?: PastOrders
  /** Other rules are in force now: what rests on them follows. */
  readonly activated?: (act: Act) => Promise<void>
  /** A dry run could not be carried out, by a fault. */
  readonly failed?: (error: unknown) => void
}

const Text = Type.String()
const Rules = Type.Object({ ruleSet: Text, asOf: InstantText, rules: Type.Array(Rule) }, { $id: 'Rules' })
const Fact = Type.Object(
  {
    fact: Text,
    type: Text,
    says: Text,
    words: Wording,
    operators: Type.Array(Text),
    source: Text,
    unit: Type.Optional(Text),
    who: Type.Optional(Text),
    sensitivity: Type.Optional(Text),
    from: Type.Optional(Type.Array(Text)),
    values: Type.Optional(Type.Array(Text)),
    valueWords: Type.Optional(Type.Array(Type.Object({ value: Text, words: Wording }))),
  },
  { $id: 'Fact' },
)
const At = Type.Object({ at: Type.Optional(InstantText) })

/** Rules, their vocabulary and their drafts over HTTP; problems are thrown as AppError. */
export const ruleRoutes: FastifyPluginAsyncTypebox<RuleServices> = async (app, services) => {
  // The schemas of answers are for the document: their ids recur inside them, which the default compiler refuses.
  app.setSerializerCompiler(() => (value) => JSON.stringify(value))
  await app.register(readRoutes, services)
  await app.register(browseRoutes, services)
  await app.register(packRoutes, services)
  await app.register(draftRoutes, services)
  await app.register(dryRunRoutes, services)
  await app.register(trialRoutes, services)
}

const readRoutes: FastifyPluginAsyncTypebox<RuleServices> = async (app, { db, act }) => {
  const rulesAt = async (now: Instant, at: string | undefined) => {
    const asOf = toInstant(at ?? now)
    const { hash, rules } = await inTransaction(db, now, (tx) => activeRules(tx, asOf))
    return { ruleSet: hash, asOf, rules: inForce(rules, asOf) }
  }
  app.get(
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
  app.get(
    '/api/rules/*',
    {
      config: { deed: 'rules.read' },
      schema: {
        tags,
        summary: 'One rule by its id (D-1/newSale), with every case of it in force',
        params: Type.Object({ '*': Text }),
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
        ...worded(noRuleInForceWords(params['*'], found.asOf)),
      })
    },
  )
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
    () => ({ facts: factsTable().map(inWords) }),
  )
}

/** A fact with its words, the questions that fit it, and the words of its values. */
function inWords({ from, values, ...row }: FactRow) {
  const valueWords = wordsOfValues(row.fact)
  return {
    ...row,
    words: labelsOf(row.fact),
    operators: [...operatorsFor(row.type)],
    ...(from ? { from: [...from] } : {}),
    ...(values ? { values: [...values] } : {}),
    ...(valueWords ? { valueWords } : {}),
  }
}

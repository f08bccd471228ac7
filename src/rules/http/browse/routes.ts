import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { AppError, type Instant, InstantText, toInstant, worded } from '#kernel'
import { inTransaction } from '#storage'
import { type Edition, editionStates, editionsOf, stateAt, viewOf } from '../../browse/editions.ts'
import { cursorOf, grouped } from '../../browse/search.ts'
import { factsIn } from '../../check-condition.ts'
import { noRuleEverWords } from '../../knowledge/pack-words.ts'
import { Jurisdiction, Layer } from '../../model.ts'
import { labelsOf } from '../../reading/fact-words.ts'
import { readInEachLanguage } from '../../reading/read-aloud.ts'
import { branchOf } from '../../reading/tree.ts'
import type { RuleServices } from '../../routes.ts'
import { packVersions } from '../../store.ts'
import { testRules } from '../../test-cases.ts'
import { RulePage, RuleReadings, tags } from '../answers.ts'

const strict = { additionalProperties: false }
const Wish = Type.Object(
  {
    q: Type.Optional(Type.String({ maxLength: 200, description: 'words of id, title, citation or pack' })),
    layer: Type.Optional(Layer),
    jurisdiction: Type.Optional(Jurisdiction),
    instrument: Type.Optional(Type.String({ maxLength: 200, description: 'e.g. Reg. (EU) 833/2014' })),
    verified: Type.Optional(Type.Boolean()),
    state: Type.Optional(Type.Enum([...editionStates, 'any'], { description: 'left out: active' })),
    at: Type.Optional(InstantText),
    after: Type.Optional(Type.String({ maxLength: 300, description: 'the `next` of the page before' })),
    limit: Type.Integer({ minimum: 1, maximum: 500, default: 200 }),
  },
  strict,
)

/** `/api/rules/browse`, `/api/rules/readings/…`: law and policy by where they stand, and each rule in words. */
export const browseRoutes: FastifyPluginAsyncTypebox<RuleServices> = async (app, { db, act }) => {
  const all = async (at: Instant) => editionsOf(await inTransaction(db, at, (tx) => packVersions(tx)))
  app.get(
    '/api/rules/browse',
    {
      config: { deed: 'rules.read' },
      schema: {
        tags,
        summary: 'Rules by the act or policy in which they stand, a page at a time',
        querystring: Wish,
        response: { 200: RulePage },
      },
    },
    async (request) => {
      const { at, after, limit, ...wish } = request.query
      const now = act(request).at
      const asOf = toInstant(at ?? now)
      const editions = await all(now)
      const groups = grouped(
        editions.map((one) => viewOf(one, asOf, editions)),
        wish,
      )
      const rest = after === undefined ? groups : groups.filter((group) => cursorOf(group) > after)
      const items = rest.slice(0, limit)
      const last = items.at(-1)
      const next = rest.length > limit && last ? cursorOf(last) : null
      return { asOf, items, next, total: groups.reduce((sum, { rules }) => sum + rules.length, 0) }
    },
  )
  app.get(
    '/api/rules/readings/*',
    {
      config: { deed: 'rules.read' },
      schema: {
        tags,
        summary: 'One rule read aloud: its tree, its examples with their results, and its history',
        params: Type.Object({ '*': Type.String({ maxLength: 200 }) }),
        querystring: Type.Object({ at: Type.Optional(InstantText) }, strict),
        response: { 200: RuleReadings },
      },
    },
    async (request) => {
      const id = request.params['*']
      const now = act(request).at
      const asOf = toInstant(request.query.at ?? now)
      const editions = (await all(now)).filter(({ rule }) => rule.id === id)
      if (editions.length === 0)
        throw new AppError({
          code: 'not_found',
          ...worded(noRuleEverWords(id)),
        })
      const history = editions.map((one) => viewOf(one, asOf, editions))
      return {
        id,
        asOf,
        entries: shown(editions, asOf).map((one) => readingOf(one, asOf, editions)),
        history,
      }
    },
  )
}

/** The entries in force; where none is, the last there was. */
function shown(editions: readonly Edition[], at: Instant): Edition[] {
  const active = editions.filter((one) => stateAt(one, at, editions) === 'active')
  return active.length > 0 ? active : editions.slice(-1)
}

function readingOf(edition: Edition, at: Instant, all: readonly Edition[]) {
  const { rule, examples } = edition
  const { when, unless } = rule
  const names = new Set([...factsIn(when), ...(unless ? factsIn(unless) : [])])
  return {
    ...viewOf(edition, at, all),
    rule: examples ? { ...rule, tests: [...examples] } : rule,
    reading: readInEachLanguage(rule),
    when: branchOf(when, { path: '/when' }),
    unless: unless ? branchOf(unless, { path: '/unless' }) : null,
    facts: [...names].map((fact) => ({ fact, words: labelsOf(fact) })),
    tests: examples ? testRules([{ ...rule, tests: [...examples] }]) : null,
  }
}

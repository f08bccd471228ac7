import type { Condition, Jurisdiction, Rule } from './model.ts'
import type { Pack, PackRule, RuleTest } from './pack-model.ts'
import { isStricter } from './rank.ts'

type Nexus = NonNullable<PackRule['nexus']>

/** Whom a rule binds, as a condition, and as the facts of its examples. */
const nexuses: Readonly<Record<Nexus, { condition: Condition; facts: RuleTest['facts'] }>> = {
  EU: {
    condition: { fact: 'seller.inEu', is: true },
    facts: { 'seller.inEu': true, 'seller.country': 'SE' },
  },
  NO: {
    condition: { fact: 'seller.country', is: 'NO' },
    facts: { 'seller.inEu': false, 'seller.country': 'NO' },
  },
}

/** A pack's rules as the evaluator knows them: defaults filled in, `each` and twins written out. */
export function expandPack(pack: Pack): Rule[] {
  return pack.rules.flatMap(expandEach).flatMap((rule) => {
    const full = { ...pack.defaults, ...rule }
    const own = ruleOf(full, pack)
    return rule.twin ? [own, twinOf(full, pack)] : [own]
  })
}

/** Writes a rule out once a word of `each`: the word replaces `{each}` wherever it stands. */
function expandEach(rule: PackRule): PackRule[] {
  const { each, ...template } = rule
  if (!each) return [rule]
  return each.map((word) => replaceEach(template, word))
}

function replaceEach<T>(value: T, word: string): T {
  return JSON.parse(JSON.stringify(value).replaceAll('{each}', word))
}

function ruleOf(full: PackRule, pack: Pack): Rule {
  const { nexus, twin: _twin, each: _each, when, tests, ...rule } = full
  const bound = nexus ? nexuses[nexus] : undefined
  return withExceptions({
    ...rule,
    layer: full.layer ?? 'policy',
    citation: full.citation ?? '',
    verified: full.verified ?? false,
    from: full.from ?? '',
    when: bound ? { all: [bound.condition, when] } : when,
    tests: tests.map((test) => ({ ...test, facts: { ...bound?.facts, ...test.facts } })),
    author: pack.author,
    ...(pack.approver ? { approver: pack.approver } : {}),
  })
}

/** Norway follows the EU by regulations of its own: same words, own citation and dates, not verified until read. */
function twinOf(full: PackRule, pack: Pack): Rule {
  const jurisdiction: Jurisdiction = 'NO'
  const id = full.id.replace('-EU-', '-NO-')
  return ruleOf({ verified: false, ...strip(full), ...full.twin, id, jurisdiction, nexus: 'NO' }, pack)
}

function strip({ verified: _verified, source: _source, ...rest }: PackRule): PackRule {
  return rest
}

/** Own policy may grant an exception from any rule that stops or holds; the law never does (design §1). */
export function withExceptions(rule: Rule): Rule {
  if (rule.layer === 'law' || !isStricter(rule.outcome, 'allowWithConditions')) return rule
  const granted: Condition = { fact: 'exceptions.rules', has: rule.id }
  if (rule.unless && listensTo(rule.unless, rule.id)) return rule
  return { ...rule, unless: rule.unless ? { any: [rule.unless, granted] } : granted }
}

function listensTo(condition: Condition, id: string): boolean {
  if ('any' in condition) return condition.any.some((one) => listensTo(one, id))
  return 'fact' in condition && condition.fact === 'exceptions.rules' && condition.has === id
}

import { type FieldError, fieldFault, type Instant, type Wording } from '#kernel'
import { checkRule } from '../check-rule.ts'
import { evaluateLine } from '../evaluate.ts'
import { explain } from '../explain.ts'
import { definitionOf, type FactDefinition } from '../facts.ts'
import { factOfType } from '../knowledge/pack-words.ts'
import { conditionFaults } from '../knowledge/rule-fault-words.ts'
import type { Facts, FactValue, LineVerdict, Rule } from '../model.ts'
import { isInForce } from '../periods.ts'
import { readInEachLanguage } from '../reading/read-aloud.ts'
import { type Branch, branchOf } from '../reading/tree.ts'
import { type TestResult, testRules, whatItDoes } from '../test-cases.ts'

/** A rule as an editing form has it: what is wrong with it by path and, once nothing is, how it reads. */
export interface Checked {
  readonly errors: FieldError[]
  readonly reading: Wording | null
  readonly when: Branch | null
  readonly unless: Branch | null
  readonly results: TestResult[]
}

/** Reads one rule as strictly as a pack is read, and runs its examples. Pure. */
export function checkOne(value: object): Checked {
  const errors = checkRule(value)
  if (!isRule(value, errors)) return { errors, reading: null, when: null, unless: null, results: [] }
  return {
    errors,
    reading: readInEachLanguage(value),
    when: branchOf(value.when, { path: '/when' }),
    unless: value.unless ? branchOf(value.unless, { path: '/unless' }) : null,
    results: testRules([value]),
  }
}

/** `checkRule` found nothing: it is one. */
export function isRule(_value: object, errors: readonly FieldError[]): _value is Rule {
  return errors.length === 0
}

/** What a rule does with some facts, and how it came to that. */
export interface Tried {
  readonly does: 'speaks' | 'silent' | 'undecided'
  /** Outside its own period a rule is silent, whatever the facts. */
  readonly inForce: boolean
  readonly when: Branch
  readonly unless: Branch | null
  readonly reads: Record<string, FactValue>
  readonly missing: string[]
  /** The line as this rule alone would judge it. */
  readonly verdict: LineVerdict
}

/** Tries one rule on facts given by hand. Pure, and leaves no trace. */
export function tryRule(rule: Rule, facts: Facts, at: Instant): Tried {
  const trace = [rule.when, ...(rule.unless ? [rule.unless] : [])].map((one) => explain(one, { facts }))
  return {
    does: whatItDoes(rule, facts, at),
    inForce: isInForce(rule, at),
    when: branchOf(rule.when, { path: '/when', facts }),
    unless: rule.unless ? branchOf(rule.unless, { path: '/unless', facts }) : null,
    reads: Object.fromEntries(trace.flatMap(({ reads }) => [...reads])),
    missing: [...new Set(trace.flatMap(({ missing }) => [...missing]))],
    verdict: evaluateLine([rule], facts, at),
  }
}

/** Facts that are not in the vocabulary, or not of their type, by path (`/facts/item.cn`). */
export function checkFacts(facts: Facts): FieldError[] {
  return Object.entries(facts).flatMap(([name, value]) => {
    const definition = definitionOf(name)
    const path = `/facts/${name}`
    if (!definition || name.startsWith('party.'))
      return [fieldFault(path, conditionFaults.unknownFact(name, []))]
    if (value === null || fits(definition, value)) return []
    return [fieldFault(path, factOfType(definition.type, (definition.values ?? []).join(', ')))]
  })
}

function fits({ type, values }: FactDefinition, value: FactValue): boolean {
  const isWord = (one: unknown) => typeof one === 'string' && (!values || values.includes(one))
  if (type === 'boolean' || type === 'number') return typeof value === type
  if (type === 'strings') return Array.isArray(value) && value.every(isWord)
  if (type === 'string') return isWord(value)
  return typeof value === 'string' && !Number.isNaN(Date.parse(value))
}

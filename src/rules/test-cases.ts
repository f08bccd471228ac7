import { toInstant, validate } from '#kernel'
import { judge, not } from './judge.ts'
import type { Facts, Rule } from './model.ts'
import { RuleTest } from './pack-model.ts'
import { isInForce, toMillis } from './periods.ts'
import type { Truth } from './test-fact.ts'

/** What became of one example of one rule. */
export interface TestResult {
  readonly rule: string
  readonly name: string
  readonly expected: string
  readonly found: string
  readonly passed: boolean
}

/** The moment at which examples are judged that name none; of a rule that begins later, the one with which it begins. */
export const exampleMoment = toInstant('2026-11-23T09:00:00+01:00')

/** Judges every example that the rules bring along. */
export function testRules(rules: readonly Rule[]): TestResult[] {
  return rules.flatMap((rule) => (rule.tests ?? []).map((test) => testRule(rule, test)))
}

function testRule(rule: Rule, value: unknown): TestResult {
  const test = validate(RuleTest, value)
  if (!test.ok)
    return { rule: rule.id, name: '?', expected: 'an example', found: test.refusal.detail, passed: false }
  const { name, facts, at, expect } = test.value
  const found = whatItDoes(rule, facts, at === undefined ? momentFor(rule) : toInstant(at))
  return { rule: rule.id, name, expected: expect, found, passed: found === expect }
}

function momentFor({ from }: Rule): string {
  return toMillis(from) > toMillis(exampleMoment) ? toInstant(new Date(toMillis(from))) : exampleMoment
}

/** Whether a rule speaks about the facts at that moment, is silent, or cannot be decided. */
export function whatItDoes(rule: Rule, facts: Facts, at: string): 'speaks' | 'silent' | 'undecided' {
  if (!isInForce(rule, at)) return 'silent'
  const excused: Truth = rule.unless ? judge(rule.unless, { facts }) : false
  const when = judge(rule.when, { facts })
  if (when === false || not(excused) === false) return 'silent'
  return when === true ? 'speaks' : 'undecided'
}

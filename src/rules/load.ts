import {
  type FieldError,
  fieldFault,
  ok,
  type Result,
  refuse,
  sentenceOf,
  validate,
  type Wording,
  worded,
} from '#kernel'
import { checkRule } from './check-rule.ts'
import { expandPack } from './expand.ts'
import { notLoadedWords, ruleAt, thePack, theRule } from './knowledge/pack-words.ts'
import { ruleFaults } from './knowledge/rule-fault-words.ts'
import type { Rule } from './model.ts'
import { Pack } from './pack-model.ts'
import { toMillis } from './periods.ts'
import { weigh } from './rank.ts'
import { testRules } from './test-cases.ts'

/** A pack that was wholly understood: its rules are ready to act. */
export interface LoadedPack {
  readonly pack: Pack
  readonly rules: readonly Rule[]
}

/**
 * Reads a pack (parsed YAML or JSON). Refused as `rule_refused`, naming rule, path and what was expected, where
 * anything in it is not wholly understood, an id is taken twice, or an example of a rule does not come true.
 */
export function loadPack(value: unknown): Result<LoadedPack> {
  const pack = validate(Pack, value)
  if (!pack.ok) return refused(thePack, pack.refusal.errors ?? [])
  if (pack.value.approver !== undefined && pack.value.approver === pack.value.author)
    return refused(thePack, [fieldFault('/approver', ruleFaults.notTwo)])
  const rules = loadRules(expandPack(pack.value))
  return rules.ok ? ok({ pack: pack.value, rules: rules.value }) : rules
}

/** Reads rules that are written out in full (from a store, or made by a decision). */
export function loadRules(values: readonly unknown[]): Result<readonly Rule[]> {
  const rules: Rule[] = []
  for (const [i, value] of values.entries()) {
    const errors = checkRule(value)
    if (errors.length > 0 || !isRule(value, errors)) return refused(nameOf(value, i), errors)
    rules.push(value)
  }
  const twice = findTwice(rules)
  if (twice) return refused(theRule(twice.id), [fieldFault('/id', ruleFaults.twice)])
  const failed = testRules(rules).find(({ passed }) => !passed)
  if (!failed) return ok(rules)
  const said = ruleFaults.exampleFailed(failed.name, failed.expected, failed.found)
  return refused(theRule(failed.rule), [fieldFault('/tests', said)])
}

/** `checkRule` found nothing: it is one. */
function isRule(_value: unknown, errors: readonly FieldError[]): _value is Rule {
  return errors.length === 0
}

function nameOf(value: unknown, index: number): Wording {
  const id: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'id') : undefined
  return typeof id === 'string' ? theRule(id) : ruleAt(index + 1)
}

function refused(what: Wording, errors: readonly FieldError[]) {
  return refuse({ code: 'rule_refused', ...worded(notLoadedWords(what, sentenceOf(errors))), errors })
}

/** Versions of one id may follow each other, and cases may differ in outcome; the same twice is an error. */
function findTwice(rules: readonly Rule[]): Rule | undefined {
  const seen = new Map<string, Rule[]>()
  return rules.find((rule) => {
    const key = `${rule.id} ${weigh(rule)}`
    const before = seen.get(key) ?? []
    seen.set(key, [...before, rule])
    return before.some((other) => overlaps(other, rule))
  })
}

function overlaps(a: Rule, b: Rule): boolean {
  const end = ({ to }: Rule) => (to == null ? Number.POSITIVE_INFINITY : toMillis(to))
  return toMillis(a.from) < end(b) && toMillis(b.from) < end(a)
}

import { type FieldError, ok, type Result, refuse, validate } from '#kernel'
import { checkRule } from './check-rule.ts'
import { expandPack } from './expand.ts'
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
  if (!pack.ok) return refused('The pack', pack.refusal.errors ?? [])
  if (pack.value.approver !== undefined && pack.value.approver === pack.value.author)
    return refused('The pack', [
      { path: '/approver', message: 'whoever wrote the rules does not approve them' },
    ])
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
  if (twice) return refused(`Rule ${twice.id}`, [{ path: '/id', message: 'stands twice with one outcome' }])
  const failed = testRules(rules).find(({ passed }) => !passed)
  if (!failed) return ok(rules)
  const message = `the example '${failed.name}' should be ${failed.expected}, is ${failed.found}`
  return refused(`Rule ${failed.rule}`, [{ path: '/tests', message }])
}

/** `checkRule` found nothing: it is one. */
function isRule(_value: unknown, errors: readonly FieldError[]): _value is Rule {
  return errors.length === 0
}

function nameOf(value: unknown, index: number): string {
  const id: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'id') : undefined
  return typeof id === 'string' ? `Rule ${id}` : `The rule at place ${index + 1}`
}

function refused(what: string, errors: readonly FieldError[]) {
  const [first] = errors
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : ''
  return refuse({
    code: 'rule_refused',
    detail: `${what} is not wholly understood: ${first?.path || '/'} ${first?.message ?? ''}${more}. Nothing was loaded; correct the file and load it again.`,
    errors,
  })
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

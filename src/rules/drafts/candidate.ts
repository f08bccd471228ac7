import {
  type FieldError,
  fieldFault,
  ok,
  type Refusal,
  type Result,
  refuse,
  type Wording,
  worded,
} from '#kernel'
import { checkRule } from '../check-rule.ts'
import { withExceptions } from '../expand.ts'
import { byDecisionWords, inOtherPackWords, isLawWords, severalPacksWords } from '../knowledge/pack-words.ts'
import { ruleFaults, whyNotLaw } from '../knowledge/rule-fault-words.ts'
import { loadRules } from '../load.ts'
import type { Rule } from '../model.ts'
import { type TestResult, testRules } from '../test-cases.ts'
import type { RuleChange } from './model.ts'

/** What is wrong with a draft, and where: `path` points into the draft (`/changes/0/rule/when/all/2/fact`). */
export interface Found extends FieldError {
  readonly rule: string | null
}

/** The rules of a pack after the changes of a draft, what is wrong with them, and how their examples came out. */
export interface Candidate {
  readonly rules: readonly Rule[]
  readonly errors: readonly Found[]
  readonly results: readonly TestResult[]
}

/**
 * Makes the next version of a pack: entries of the ids that the draft names give way to its own, in place; new ids come
 * last. Rules that stop or hold listen for an exception by their own id, as those of a pack do. Every rule is read as
 * strictly as a pack is, and every example runs. Pure.
 */
export function candidateOf(base: readonly Rule[], changes: readonly RuleChange[]): Candidate {
  const errors = changes.flatMap((change, i) => faultsOf(change, { i, base }))
  const written = changes.flatMap((change) =>
    'rule' in change && isRule(change.rule) ? [withExceptions(change.rule)] : [],
  )
  const rules = placed(base, written, removedBy(changes))
  const whole = errors.length === 0 ? loadRules(rules) : ok(rules)
  const found = whole.ok ? errors : (whole.refusal.errors ?? []).map((error) => ofWhole(error, whole.refusal))
  return { rules, errors: found, results: testRules(written) }
}

/** Examples that do not come true are told by their results; what else is wrong with the whole names its rule. */
function ofWhole(fault: FieldError, { detail }: Refusal): Found {
  return { rule: /^Rule (\S+)/.exec(detail)?.[1] ?? null, ...fault }
}

function placed(base: readonly Rule[], written: readonly Rule[], removed: ReadonlySet<string>): Rule[] {
  const own = (id: string) => written.filter((rule) => rule.id === id)
  const seen = new Set<string>()
  const kept = base.flatMap((rule) => {
    if (removed.has(rule.id)) return []
    const mine = own(rule.id)
    if (mine.length === 0) return [rule]
    if (seen.has(rule.id)) return []
    seen.add(rule.id)
    return mine
  })
  return [...kept, ...written.filter(({ id }) => !seen.has(id))]
}

function removedBy(changes: readonly RuleChange[]): Set<string> {
  return new Set(changes.flatMap((change) => ('remove' in change ? [change.remove] : [])))
}

function faultsOf(
  change: RuleChange,
  { i, base }: { readonly i: number; readonly base: readonly Rule[] },
): Found[] {
  if ('remove' in change) {
    const isThere = base.some(({ id }) => id === change.remove)
    const fault = fieldFault(`/changes/${i}/remove`, ruleFaults.notInPack)
    return isThere ? [] : [{ rule: change.remove, ...fault }]
  }
  const id = idOf(change.rule)
  return [...checkRule(change.rule), ...checkOwn(change.rule)].map((fault) => ({
    ...fault,
    rule: id,
    path: `/changes/${i}/rule${fault.path}`,
  }))
}

/** Own policy only: see `whyNotLaw`. An example at least, for a rule nobody tried is a rule nobody knows. */
function checkOwn(rule: object): FieldError[] {
  const layer: unknown = Reflect.get(rule, 'layer')
  const tests: unknown = Reflect.get(rule, 'tests')
  return [
    ...(layer === 'law' ? [fieldFault('/layer', whyNotLaw)] : []),
    ...(Array.isArray(tests) && tests.length > 0 ? [] : [fieldFault('/tests', ruleFaults.needsExample)]),
  ]
}

function idOf(rule: object): string | null {
  const id: unknown = Reflect.get(rule, 'id')
  return typeof id === 'string' && id.length <= 200 ? id : null
}

function isRule(value: object): value is Rule {
  return checkRule(value).length === 0
}

const ownPolicy = 'own-policy'

/**
 * The pack that a draft changes: the one it names, the one that holds the rules it names, or `own-policy`. Refused
 * where the rules stand in several packs, in one of law, or come from a decision on a supplier.
 */
export function packOf(
  changes: readonly RuleChange[],
  packs: readonly { readonly name: string; readonly layer: string; readonly rules: readonly Rule[] }[],
  named: string | undefined,
): Result<string> {
  const ids = new Set(
    changes.map((change) => ('remove' in change ? change.remove : (idOf(change.rule) ?? ''))),
  )
  const holding = packs.filter(({ rules }) => rules.some(({ id }) => ids.has(id)))
  const law = packs.find(
    ({ name, layer }) => layer === 'law' && (name === named || holding.some((one) => one.name === name)),
  )
  if (law) return refuse(no(isLawWords(law.name, whyNotLaw)))
  if ([...ids].some((id) => id.startsWith('D-'))) return refuse(no(byDecisionWords))
  const others = holding.filter(({ name }) => name !== named)
  if (named !== undefined && others.length > 0)
    return refuse(no(inOtherPackWords(others.map(({ name }) => name).join(', '))))
  if (holding.length > 1) return refuse(no(severalPacksWords(holding.map(({ name }) => name).join(', '))))
  return ok(named ?? holding[0]?.name ?? ownPolicy)
}

/** The changes that make a pack again what it was: whatever differs is written as it stood, or taken away. */
export function changesBack(now: readonly Rule[], then: readonly Rule[]): RuleChange[] {
  const text = (rules: readonly Rule[], id: string) =>
    JSON.stringify(rules.filter((rule) => rule.id === id).map(bare))
  const ids = [...new Set([...then, ...now].map(({ id }) => id))].filter(
    (id) => text(now, id) !== text(then, id),
  )
  return ids.flatMap((id): RuleChange[] => {
    const own = then.filter((rule) => rule.id === id)
    return own.length === 0 ? [{ remove: id }] : own.map((rule) => ({ rule: bare(rule) }))
  })
}

/** What a rule says, without who wrote and signed that version of it. */
function bare({ author: _author, approver: _approver, status: _status, ...rule }: Rule) {
  return rule
}

function no(said: Wording): Refusal {
  return { code: 'not_allowed', ...worded(said) }
}

const mostDeep = 64

/** Nested so deep that no person wrote it. Counts without recursion, for what comes in is not to be trusted. */
export function isTooDeep(value: unknown): boolean {
  let level = [value]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > mostDeep) return true
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []))
  }
  return false
}

/** The next version of a pack: those made here count from 1001, so that no version of the product's takes their name. */
export function nextVersion(versions: readonly string[], day: string): string {
  const month = `${day.slice(0, 4)}.${Number(day.slice(5, 7))}.`
  const taken = versions
    .filter((version) => version.startsWith(month))
    .map((version) => Number(version.slice(month.length)))
  return `${month}${Math.max(1000, ...taken) + 1}`
}

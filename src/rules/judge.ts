import type { Condition, Facts, FactValue, Test } from './model.ts'
import { roles } from './model.ts'
import { type Truth, testFact } from './test-fact.ts'

/** What a condition is asked about: the facts, and inside `anyParty` or `everyParty` the role at hand. */
export interface Scene {
  readonly facts: Facts
  readonly role?: string | undefined
}

/** `party.country` is read as `buyer.country` when the buyer is at hand. */
export function nameIn(scene: Scene, name: string): string {
  return scene.role !== undefined && name.startsWith('party.') ? scene.role + name.slice(5) : name
}

/** A role that nobody has (its `ref` is null) has no properties: each is known to be none. */
export function readFact(facts: Facts, name: string): FactValue | undefined {
  const value = facts[name]
  if (value !== undefined || name.endsWith('.ref')) return value
  return facts[`${name.slice(0, name.indexOf('.'))}.ref`] === null ? null : undefined
}

/** The roles of this order that somebody has, among those asked about. */
export function rolesAtHand(facts: Facts, asked: readonly string[] = roles): string[] {
  return asked.filter((role) => typeof facts[`${role}.ref`] === 'string')
}

/** The truth of a condition, nothing else: most rules are silent, and this is how that is found out quickly. */
export function judge(condition: Condition, scene: Scene): Truth {
  if ('fact' in condition) return judgeTest(condition, scene)
  if ('all' in condition) return all(condition.all.values(), (one) => judge(one, scene))
  if ('any' in condition) return not(all(condition.any.values(), (one) => not(judge(one, scene))))
  if ('not' in condition) return not(judge(condition.not, scene))
  const inner = 'anyParty' in condition ? condition.anyParty : condition.everyParty
  const parties = rolesAtHand(scene.facts, condition.roles).values()
  const ofRole = (role: string) => judge(inner, { facts: scene.facts, role })
  return 'anyParty' in condition ? not(all(parties, (role) => not(ofRole(role)))) : all(parties, ofRole)
}

export function judgeTest(test: Test, scene: Scene): Truth {
  const other = (name: string) => readFact(scene.facts, nameIn(scene, name))
  const value = other(test.fact)
  if (value === undefined) return test.isKnown === undefined ? undefined : !test.isKnown
  return testFact(test, value, other)
}

export function not(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth
}

/** Kleene's and: false as soon as one is false, else unknown as soon as one is unknown. */
export function all<T>(items: Iterable<T>, truthOf: (item: T) => Truth): Truth {
  let truth: Truth = true
  for (const item of items) {
    const one = truthOf(item)
    if (one === false) return false
    if (one === undefined) truth = undefined
  }
  return truth
}

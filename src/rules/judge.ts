import type { Condition, Facts, FactValue, Test } from './model.ts'
import { roles } from './model.ts'
import { type Truth, testFact } from './test-fact.ts'

/** What a condition is asked about: the facts, and inside `anyParty` or `everyParty` the role at hand. */
export interface Scene {
  readonly facts: Facts
  readonly role?: string | undefined
}

const written = new Map<string, Map<string, string>>()

/** `party.country` is read as `buyer.country` when the buyer is at hand. Names are put together once. */
export function nameIn({ role }: Scene, name: string): string {
  if (role === undefined) return name
  let ofRole = written.get(role)
  if (!ofRole) {
    ofRole = new Map()
    written.set(role, ofRole)
  }
  let full = ofRole.get(name)
  if (full === undefined) {
    full = name.startsWith('party.') ? role + name.slice('party'.length) : name
    ofRole.set(name, full)
  }
  return full
}

/** A role that nobody has (its `ref` is null) has no properties: each is known to be none. */
export function readFact(facts: Facts, name: string): FactValue | undefined {
  const value = facts[name]
  return value === undefined && facts[refBeside(name)] === null ? null : value
}

const refs = new Map<string, string>()

/** `buyer.ref` for `buyer.country` and for `buyer`. */
function refBeside(name: string): string {
  let ref = refs.get(name)
  if (ref === undefined) {
    ref = `${name.replace(/\..*$/, '')}.ref`
    refs.set(name, ref)
  }
  return ref
}

/** The roles of this order that somebody has, among those asked about. */
export function rolesAtHand(facts: Facts, asked: readonly string[] = roles): string[] {
  return asked.filter((role) => typeof facts[refBeside(role)] === 'string')
}

/** The truth of a condition, nothing else: most rules are silent, and this is how that is found out quickly. */
export function judge(condition: Condition, scene: Scene): Truth {
  if ('fact' in condition) return judgeTest(condition, scene)
  if ('all' in condition) return judgeMany(condition.all, scene, false)
  if ('any' in condition) return judgeMany(condition.any, scene, true)
  if ('not' in condition) return not(judge(condition.not, scene))
  return 'anyParty' in condition
    ? judgeParties(condition.anyParty, { scene, roles: condition.roles, ends: true })
    : judgeParties(condition.everyParty, { scene, roles: condition.roles, ends: false })
}

/** Kleene: one condition that comes out as `ends` settles it (false for all, true for any), else unknown outweighs. */
function judgeMany(conditions: readonly Condition[], scene: Scene, ends: boolean): Truth {
  let truth: Truth = !ends
  for (const condition of conditions) {
    const one = judge(condition, scene)
    if (one === ends) return ends
    if (one === undefined) truth = undefined
  }
  return truth
}

interface Parties {
  readonly scene: Scene
  readonly roles: readonly string[] | undefined
  readonly ends: boolean
}

function judgeParties(condition: Condition, { scene, roles, ends }: Parties): Truth {
  let truth: Truth = !ends
  for (const role of rolesAtHand(scene.facts, roles)) {
    const one = judge(condition, { facts: scene.facts, role })
    if (one === ends) return ends
    if (one === undefined) truth = undefined
  }
  return truth
}

export function judgeTest(test: Test, scene: Scene): Truth {
  const value = readFact(scene.facts, nameIn(scene, test.fact))
  if (value === undefined) return test.isKnown === undefined ? undefined : !test.isKnown
  return testFact(test, value, (name) => readFact(scene.facts, nameIn(scene, name)))
}

export function not(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth
}

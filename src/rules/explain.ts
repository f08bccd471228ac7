import { judgeTest, nameIn, not, readFact, rolesAtHand, type Scene } from './judge.ts'
import type { Condition, FactValue, Test } from './model.ts'
import type { Truth } from './test-fact.ts'

/** A truth with what made it: the facts read, by name and value, and the facts that were missing. */
export interface Explained {
  readonly truth: Truth
  readonly reads: ReadonlyMap<string, FactValue>
  readonly missing: ReadonlySet<string>
}

/**
 * The truth of a condition with its trace. Only what bears on the answer is told: of an `any` that is true, the
 * branches that are true; of an `all` that is false, the first branch that is false.
 */
export function explain(condition: Condition, scene: Scene): Explained {
  if ('fact' in condition) return explainTest(condition, scene)
  if ('not' in condition) return negated(explain(condition.not, scene))
  const isAny = 'any' in condition || 'anyParty' in condition
  const parts = partsOf(condition, scene)
  return isAny ? negated(conjunction(parts.map(negated), 'every')) : conjunction(parts, 'first')
}

type Many = Exclude<Condition, Test | { readonly not: Condition }>

function partsOf(condition: Many, scene: Scene): Explained[] {
  if ('all' in condition) return condition.all.map((one) => explain(one, scene))
  if ('any' in condition) return condition.any.map((one) => explain(one, scene))
  const inner = 'anyParty' in condition ? condition.anyParty : condition.everyParty
  return rolesAtHand(scene.facts, condition.roles).map((role) => explain(inner, { facts: scene.facts, role }))
}

function explainTest(test: Test, scene: Scene): Explained {
  const reads = new Map<string, FactValue>()
  const missing = new Set<string>()
  for (const name of namesIn(test)) {
    const full = nameIn(scene, name)
    const value = readFact(scene.facts, full)
    if (value === undefined) missing.add(full)
    else reads.set(full, value)
  }
  return { truth: judgeTest(test, scene), reads, missing }
}

/** The fact itself, and the other fact where the test compares two. */
function namesIn(test: Test): string[] {
  const other = test.sameAs ?? [test.lt, test.lte, test.gt, test.gte].find((bound) => bound !== undefined)
  return typeof other === 'string' && !/^\d{4}-/.test(other) ? [test.fact, other] : [test.fact]
}

function negated(part: Explained): Explained {
  return { ...part, truth: not(part.truth) }
}

/** `every`: all false parts made it false (an `any` turned round); `first`: one suffices. */
function conjunction(parts: readonly Explained[], tell: 'every' | 'first'): Explained {
  const no = parts.filter(({ truth }) => truth === false)
  if (no.length > 0) return union(false, tell === 'every' ? no : no.slice(0, 1))
  const open = parts.filter(({ truth }) => truth === undefined)
  if (open.length === 0) return union(true, parts)
  return { ...union(undefined, parts), missing: union(undefined, open).missing }
}

function union(truth: Truth, parts: readonly Explained[]): Explained {
  const reads = new Map<string, FactValue>()
  const missing = new Set<string>()
  for (const part of parts) {
    for (const [name, value] of part.reads) reads.set(name, value)
    for (const name of part.missing) missing.add(name)
  }
  return { truth, reads, missing }
}

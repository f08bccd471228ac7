import type { Language, Wording } from '#kernel'
import { judge, nameIn, rolesAtHand, type Scene } from '../judge.ts'
import type { Condition, Facts, Test } from '../model.ts'
import { whoIs } from './fact-words.ts'
import { fill, headings } from './phrases.ts'
import { sayRoles } from './read-aloud.ts'
import { sayTest } from './say-test.ts'

/** One node of a condition in words. `path` is its JSON pointer in the rule: `/when/all/2`. */
export interface Branch {
  readonly op: 'test' | 'all' | 'any' | 'not' | 'anyParty' | 'everyParty' | 'role'
  readonly path: string
  readonly says: Wording
  /** Of a test: the fact that it asks about. */
  readonly fact?: string
  /** What it comes to for the facts given; left out where none were. */
  readonly truth?: 'yes' | 'no' | 'unknown'
  readonly parts: Branch[]
}

/** The whole tree of a condition, each node in words; with facts, each with its truth and parties one by one. */
export function branchOf(
  condition: Condition,
  at: { readonly path: string; readonly facts?: Facts },
): Branch {
  return branch(condition, { path: at.path, scene: at.facts && { facts: at.facts } })
}

interface Place {
  readonly path: string
  readonly scene: Scene | undefined
}

function branch(condition: Condition, { path, scene }: Place): Branch {
  const truth = scene ? { truth: truthOf(condition, scene) } : {}
  if ('fact' in condition) {
    const test = inRole(condition, scene)
    return { op: 'test', path, says: each((l) => sayTest(test, l)), fact: test.fact, ...truth, parts: [] }
  }
  if ('not' in condition) {
    const parts = [branch(condition.not, { path: `${path}/not`, scene })]
    return { op: 'not', path, says: headings.not, ...truth, parts }
  }
  if ('all' in condition || 'any' in condition) {
    const [op, inner] =
      'all' in condition ? (['all', condition.all] as const) : (['any', condition.any] as const)
    const parts = inner.map((one, i) => branch(one, { path: `${path}/${op}/${i}`, scene }))
    return { op, path, says: headings[op], ...truth, parts }
  }
  const op = 'anyParty' in condition ? 'anyParty' : 'everyParty'
  const inner = 'anyParty' in condition ? condition.anyParty : condition.everyParty
  const says = each((l) => fill(headings[op][l], { s: '', v: sayRoles(condition.roles, l) }))
  const below = `${path}/${op}`
  if (!scene) return { op, path, says, parts: [branch(inner, { path: below, scene })] }
  const parts = rolesAtHand(scene.facts, condition.roles).map((role): Branch => {
    const at = { facts: scene.facts, role }
    const parts = [branch(inner, { path: below, scene: at })]
    return { op: 'role', path: below, says: each((l) => whoIs(role, l)), truth: truthOf(inner, at), parts }
  })
  return { op, path, says, ...truth, parts }
}

function truthOf(condition: Condition, scene: Scene): 'yes' | 'no' | 'unknown' {
  const truth = judge(condition, scene)
  if (truth === undefined) return 'unknown'
  return truth ? 'yes' : 'no'
}

/** `party.country` becomes the role at hand, so that the words name it. */
function inRole(test: Test, scene: Scene | undefined): Test {
  if (!scene?.role) return test
  const sameAs = test.sameAs === undefined ? {} : { sameAs: nameIn(scene, test.sameAs) }
  return { ...test, ...sameAs, fact: nameIn(scene, test.fact) }
}

function each(say: (language: Language) => string): Wording {
  return { sv: say('sv'), nb: say('nb'), fi: say('fi'), en: say('en') }
}

import type { Named } from '../entry.ts'

/** What the bank decided, or did not. `revoked` and `ended` close an exclusion and an observation. */
export type Outcome = 'exclusion' | 'observation' | 'revoked' | 'ended' | 'withdrawn' | 'open'

/** One row of any of the files: what was recommended and decided about one company. */
export interface Statement {
  readonly company: string
  readonly formerly: readonly Named[]
  readonly outcome: Outcome
  readonly criterion: string
  /** What the council recommended, where the row says so. */
  readonly recommended: string
  readonly recommendedOn: string | undefined
  /** The day on which the decision was published, or for which a table says that it stands. */
  readonly on: string | undefined
  /** The row says that a decision stands, not when it was made. */
  readonly isStanding: boolean
  /** Why a recommendation was withdrawn. */
  readonly because: string
  readonly source: string
  readonly file: string
  readonly line: number
}

const criteria: readonly (readonly [string, RegExp])[] = [
  ['environmental damage', /environment/i],
  ['war or conflict', /\bwar\b|conflict/i],
  ['human rights', /human rights|rights of individuals|individuals' rights/i],
  ['corruption', /corruption|financial crime/i],
  ['greenhouse gas emissions', /greenhouse/i],
  ['coal', /\bcoal\b/i],
  ['tobacco', /tobacco/i],
  ['cannabis', /cannabis/i],
  ['nuclear weapons', /nuclear/i],
  ['cluster munitions', /cluster/i],
  ['landmines', /landmine/i],
  ['weapons to certain states', /weapons? to certain|military material/i],
  ['other violations', /other (?:particularly )?(?:serious )?violations/i],
]

/** The criteria that a text names, in words of ours: years and reports spell them differently. Empty where none is known. */
export function criteriaIn(text: string): readonly string[] {
  const found = criteria.filter(([, pattern]) => pattern.test(text)).map(([name]) => name)
  // "the rights of individuals in situations of war or conflict" is one criterion
  const inWar = /rights.*\b(?:war|conflict)/i.test(text)
  return inWar ? found.filter((name) => name !== 'human rights') : found
}

/** What stands: everything that no later row on the same criterion has closed or replaced. */
export function standing(statements: readonly Statement[]): readonly Statement[] {
  return statements.filter(
    (one) => !isClosing(one) && !statements.some((other) => other !== one && replaces(other, one)),
  )
}

export function isClosing({ outcome }: Statement): boolean {
  return outcome === 'revoked' || outcome === 'ended'
}

/**
 * A row without a day is older than any that has one; on the same day, what closes comes last. What says the same again
 * replaces nothing.
 */
function replaces(other: Statement, one: Statement): boolean {
  if (other.outcome === one.outcome || !sharesCriterion(other, one)) return false
  const [later, earlier] = [dayOf(other), dayOf(one)]
  return later > earlier || (later === earlier && isClosing(other))
}

function sharesCriterion(one: Statement, other: Statement): boolean {
  const [first, second] = [criteriaIn(one.criterion), criteriaIn(other.criterion)]
  return first.some((name) => second.includes(name)) || one.criterion === other.criterion
}

function dayOf({ on, recommendedOn }: Statement): string {
  return on ?? recommendedOn ?? ''
}

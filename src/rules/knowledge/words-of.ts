import type { Wording } from '#kernel'

/** A wording in one line: Swedish, Norwegian, Finnish, English. */
export function words(...[sv, nb, fi, en]: readonly [string, string, string, string]): Wording {
  return { sv, nb, fi, en }
}

/** A fact that is a value: the words under which a sentence names it. `{whose}` is the party it belongs to. */
export interface NamedFact {
  readonly name: Wording
}
/** A fact that is true or false: both said as whole clauses. `{who}` is the party it is about. */
export interface ClaimedFact {
  readonly yes: Wording
  readonly no: Wording
}
export type FactWords = NamedFact | ClaimedFact

/** A fact with a value, named. */
export function named(...name: readonly [string, string, string, string]): NamedFact {
  return { name: words(...name) }
}

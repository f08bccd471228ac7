import type { Hit } from '../hits/model.ts'
import { stateOf } from '../hits/model.ts'

/** One entry that a party is found to resemble. */
export interface FoundEntry {
  readonly list: string
  readonly entry: string
  readonly score: number
}

/** What a look at a party now would make otherwise than it is kept. */
export interface PartyDifference {
  readonly party: string
  /** Found now, and nothing is kept of it: they would become alerts. */
  readonly opened: readonly FoundEntry[]
  /** Kept, found by us or brought in by a file, and not found now; with where it stands. */
  readonly gone: readonly { readonly list: string; readonly entry: string; readonly state: string }[]
  /** Both, with another score. */
  readonly scores: readonly (Omit<FoundEntry, 'score'> & {
    readonly before: number
    readonly after: number
  })[]
}

/** Compares what is kept of a party with what is found now; undefined where nothing differs. */
export function partyDifference(
  party: string,
  kept: readonly Hit[],
  found: readonly FoundEntry[],
): PartyDifference | undefined {
  const standing = kept.filter((hit) => stateOf(hit) !== 'lapsed')
  const isSame = (a: Omit<FoundEntry, 'score'>, b: Omit<FoundEntry, 'score'>) =>
    a.list === b.list && a.entry === b.entry
  const opened = found.filter((one) => !standing.some((hit) => isSame(hit, one)))
  const gone = standing
    .filter((hit) => !found.some((one) => isSame(one, hit)))
    .map((hit) => ({ list: hit.list, entry: hit.entry, state: stateOf(hit) }))
  const scores = found.flatMap(({ list, entry, score }) => {
    const before = standing.find((hit) => isSame(hit, { list, entry }))?.score
    return before === undefined || before === score ? [] : [{ list, entry, before, after: score }]
  })
  return opened.length + gone.length + scores.length === 0 ? undefined : { party, opened, gone, scores }
}

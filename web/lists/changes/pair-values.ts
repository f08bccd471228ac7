import { wordDifference } from '../../ui/word-difference.ts'

/** What a value was and what it is; one of them is missing where it only went or only came. */
export interface ValuePair {
  readonly before: string | undefined
  readonly after: string | undefined
}

/** Of many values only the first are compared each with each: it grows with the square. */
const mostCompared = 40

/** Values that went and values that came, those beside each other that are most alike: an address with a new number. */
export function pairValues(removed: readonly string[], added: readonly string[]): readonly ValuePair[] {
  const likes = removed.slice(0, mostCompared).flatMap((before) =>
    added
      .slice(0, mostCompared)
      .map((after) => ({ before, after, like: likeness(before, after) }))
      .filter(({ like }) => like >= 0.3),
  )
  const pairs = new Map<string, string>()
  const taken = new Set<string>()
  for (const { before, after } of likes.toSorted((one, other) => other.like - one.like)) {
    if (pairs.has(before) || taken.has(after)) continue
    pairs.set(before, after)
    taken.add(after)
  }
  const isOneForOne = removed.length === 1 && added.length === 1
  if (isOneForOne) return [{ before: removed[0], after: added[0] }]
  return [
    ...removed.map((before) => ({ before, after: pairs.get(before) })),
    ...added.filter((after) => !taken.has(after)).map((after) => ({ before: undefined, after })),
  ]
}

/** Which share of the letters of both stands in both, in order. */
function likeness(one: string, other: string): number {
  const { left } = wordDifference(one, other)
  const common = left.reduce((sum, { text, isOwn }) => (isOwn ? sum : sum + text.trim().length), 0)
  return (2 * common) / Math.max(1, one.length + other.length)
}

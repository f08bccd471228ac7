import type { Hit } from '../model.ts'

/** A version that no record ever has: what is bound to it clears nothing. */
const otherRecord = 0

/**
 * Hits of one party and of the records that were merged into it, as hits of the party, one for each entry. The worse
 * stands: a true match of any of them is one of the party whatever its version, and a clearance that another record
 * was given clears nothing. What is decided about the party after the merge, `mergedAt`, stands alone.
 */
export function hitsOfMerged(
  party: string,
  hits: readonly Hit[],
  mergedAt: string | undefined,
): readonly Hit[] {
  const entries = Map.groupBy(hits, ({ list, entry }) => JSON.stringify([list, entry]))
  return [...entries.values()].flatMap((same) => {
    const own = same.find((hit) => hit.party === party)
    if (own?.decidedAt !== undefined && mergedAt !== undefined && own.decidedAt > mergedAt) return [own]
    const [worst] = same.toSorted((one, other) => rankOf(one, party) - rankOf(other, party))
    return worst ? [asHitOf(party, worst)] : []
  })
}

const ranks = ['trueMatch', 'needInfo', 'open', 'falsePositive']

/** True match first; of two clearances that of another record, which clears nothing. */
function rankOf({ verdict, party: of }: Hit, party: string): number {
  return ranks.indexOf(verdict ?? 'open') * 2 + (of === party ? 1 : 0)
}

function asHitOf(party: string, hit: Hit): Hit {
  if (hit.verdict === 'trueMatch') return { ...hit, party, partyVersion: null }
  return hit.party === party ? hit : { ...hit, party, partyVersion: otherRecord }
}

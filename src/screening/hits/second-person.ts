import type { Act } from '#kernel'
import type { Hit, HitVerdict } from '../model.ts'

/** Lists on which a true match is never one person's word (decisions: EU, UN, UK, SDN). */
const gravest: readonly string[] = ['eu-fsf', 'un-sc', 'uk-sl', 'us-ofac-sdn']
/** From this score on no verdict is one person's word. */
export const highScore = 0.9

/**
 * Does this verdict on this hit take a second person? A score that nobody knows counts as high, and what stands as a
 * true match is never taken back on one person's word, by whichever verdict.
 */
export function takesTwo(
  verdict: HitVerdict,
  { list, score, verdict: standing }: Pick<Hit, 'list' | 'score' | 'verdict'>,
): boolean {
  if (standing === 'trueMatch' && verdict !== 'trueMatch') return true
  if (verdict === 'needInfo') return false
  return (score ?? 1) >= highScore || (verdict === 'trueMatch' && gravest.includes(list))
}

/** Has somebody proposed this very verdict, on the same versions of party and entry? Then the second person is asked. */
export function isSeconded(hit: Hit, verdict: HitVerdict): boolean {
  const { proposed, partyVersion, entryVersion } = hit
  return (
    proposed?.verdict === verdict &&
    proposed.partyVersion === (partyVersion ?? null) &&
    proposed.entryVersion === (entryVersion ?? null)
  )
}

/** A first signature waits for the second. Meanwhile a true match stays one, and a hit that was cleared is open again. */
export function proposedBy(hit: Hit, { verdict, reason }: Said, act: Act): Hit {
  const { partyVersion = null, entryVersion = null } = hit
  const standing = hit.verdict === 'trueMatch' ? hit.verdict : null
  return {
    ...hit,
    verdict: standing,
    proposed: { verdict, reason, by: act.by, ...place(act), at: act.at, partyVersion, entryVersion },
  }
}

function place({ onBehalfOf }: Act) {
  return onBehalfOf === undefined ? {} : { onBehalfOf }
}

/** The verdict stands: by one person, or by the second after the first. */
export function decidedBy(hit: Hit, { verdict, reason }: Said, act: Act): Hit {
  const { proposed, secondBy: _, ...rest } = hit
  const first = proposed && proposed.by !== act.by && isSeconded(hit, verdict) ? proposed : undefined
  return first
    ? { ...rest, verdict, reason: first.reason, decidedBy: first.by, secondBy: act.by, decidedAt: act.at }
    : { ...rest, verdict, reason, decidedBy: act.by, decidedAt: act.at }
}

interface Said {
  readonly verdict: HitVerdict
  readonly reason: string
}

import type { Act } from '#kernel'
import { freezeLists } from '../knowledge/freeze-duties.ts'
import type { Hit, HitVerdict } from './model.ts'

/** From this score on no verdict is one person's word. */
export const highScore = 0.9

/** A verdict with its grounds, as somebody gives it. */
export interface Said {
  readonly verdict: HitVerdict
  readonly reason: string
  readonly reasonCode?: string | undefined
  readonly evidence?: readonly string[] | undefined
  /** Known good: a false positive until this day. */
  readonly goodUntil?: string | null | undefined
}

/**
 * Does this verdict on this hit take a second person? A true match on a list of frozen parties does (decisions: EU, UN,
 * UK, SDN), and whoever is to be known as good. A score that nobody knows counts as high, and what stands as a true
 * match is never taken back on one person's word, by whichever verdict.
 */
export function takesTwo(
  verdict: HitVerdict,
  { list, score, verdict: standing }: Pick<Hit, 'list' | 'score' | 'verdict'>,
  { goodUntil }: Pick<Said, 'goodUntil'> = {},
): boolean {
  if (standing === 'trueMatch' && verdict !== 'trueMatch') return true
  if (verdict === 'needInfo') return false
  if (verdict === 'falsePositive' && goodUntil != null) return true
  return (score ?? 1) >= highScore || (verdict === 'trueMatch' && freezeLists.includes(list))
}

/** Has somebody proposed this very verdict, on the same versions of party and entry? Then the second person is asked. */
export function isSeconded(hit: Hit, { verdict, goodUntil }: Pick<Said, 'verdict' | 'goodUntil'>): boolean {
  const { proposed, partyVersion, entryVersion } = hit
  return (
    proposed?.verdict === verdict &&
    (proposed.goodUntil ?? null) === (goodUntil ?? null) &&
    proposed.partyVersion === (partyVersion ?? null) &&
    proposed.entryVersion === (entryVersion ?? null)
  )
}

/** A first signature waits for the second. Meanwhile a true match stays one, and a hit that was cleared is open again. */
export function proposedBy(hit: Hit, said: Said, act: Act): Hit {
  const { partyVersion = null, entryVersion = null } = hit
  const standing = hit.verdict === 'trueMatch' ? hit.verdict : null
  return {
    ...hit,
    verdict: standing,
    proposed: {
      ...{ verdict: said.verdict, reason: said.reason, ...groundsOf(said) },
      ...{ by: act.by, ...place(act), at: act.at, partyVersion, entryVersion },
    },
  }
}

function groundsOf({ reasonCode, evidence = [], goodUntil }: Omit<Said, 'verdict' | 'reason'>) {
  return {
    ...(reasonCode === undefined ? {} : { reasonCode }),
    ...(evidence.length === 0 ? {} : { evidence: [...evidence] }),
    ...(goodUntil == null ? {} : { goodUntil }),
  }
}

function place({ onBehalfOf }: Act) {
  return onBehalfOf === undefined ? {} : { onBehalfOf }
}

/** The verdict stands: by one person, or by the second after the first, whose reasons it keeps. */
export function decidedBy(hit: Hit, said: Said, act: Act): Hit {
  const { proposed, secondBy: _s, reasonCode: _c, evidence: _e, goodUntil: _g, ...rest } = hit
  const first = proposed && proposed.by !== act.by && isSeconded(hit, said) ? proposed : undefined
  if (!first)
    return {
      ...{ ...rest, ...groundsOf(said), verdict: said.verdict, reason: said.reason },
      ...{ decidedBy: act.by, decidedAt: act.at },
    }
  const { verdict, reason, reasonCode, evidence, goodUntil } = first
  return {
    ...{
      ...rest,
      verdict,
      reason,
      ...groundsOf({ reasonCode: reasonCode ?? undefined, evidence, goodUntil }),
    },
    ...{ decidedBy: first.by, secondBy: act.by, decidedAt: act.at },
  }
}

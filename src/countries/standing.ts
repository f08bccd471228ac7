import type { Band } from './model.ts'
import { worst } from './worst.ts'

/** What is known of one place: set by hand, judged from figures, set by two. */
export interface Known {
  readonly byHand?: Band | undefined
  readonly judged?: Band | undefined
  readonly override?: Band | undefined
}

/** Where a band comes from; of two that are alike, the judged one. */
export type BandSource = 'override' | 'judged' | 'byHand' | 'country'

/**
 * The band that stands. Two people may set any; one person alone may only worsen what figures say; an area may only
 * worsen its country. Undefined: nobody has rated it.
 */
export function standingBand(own: Known, country?: Known): { band: Band; source: BandSource } | undefined {
  const mine = ownBand(own)
  const theirs = country && ownBand(country)
  if (!theirs) return mine
  return mine && mine.band >= theirs.band ? mine : { band: theirs.band, source: 'country' }
}

function ownBand({ byHand, judged, override }: Known): { band: Band; source: BandSource } | undefined {
  if (override) return { band: override, source: 'override' }
  const band = worst(byHand, judged)
  if (!band) return undefined
  return { band, source: band === judged ? 'judged' : 'byHand' }
}

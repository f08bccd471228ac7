import type { Act, Instant } from '#kernel'
import { type Bound, type Hit, hitStanding, stateOf } from '../hits/model.ts'
import { threeOf } from '../measures/in-words.ts'
import type { FullMatch } from '../model.ts'
import { type Change, changesOf } from './substance.ts'

/** By what an alert was found. */
export type FoundBy = NonNullable<Hit['foundBy']>

/** A party as it is now, and one entry that the index shows for it. */
export interface Seen {
  readonly party: string
  readonly version: number
  readonly match: FullMatch
}

/** Who made the house look: the first deed on an alert is theirs. */
export interface Finding {
  readonly act: Act
  readonly by: FoundBy
  /** Threshold or engine are others: what is not found any more lapses, and scores are brought up to date. */
  readonly anew?: boolean
}

/** The alert that a match makes, where nobody has said anything of it. */
export function newAlert({ party, version, match }: Seen, { act, by }: Finding): Hit {
  const { list, entry, score, name, programmes, entryVersion } = match
  return {
    ...{ type: 'hit', party, list, entry, score, name, partyVersion: version, entryVersion },
    programme: programmes[0] ?? null,
    ...{ foundBy: by, foundAt: act.at, against: againstIn(match), state: 'new', since: act.at },
    measured: threeOf(match),
    done: doneBy(act, 'find'),
  }
}

/** An alert with what is found of it by now. */
export function scoredAnew(hit: Hit, match: FullMatch): Hit {
  const { score, name } = match
  return { ...hit, score, name, measured: threeOf(match), against: againstIn(match) }
}

/** Features of a match that speak against it. */
export function againstIn({ because }: Pick<FullMatch, 'because'>): string[] {
  const features = because.filter(({ feature }) => feature.endsWith('.differs')).map(({ feature }) => feature)
  return [...new Set(features)].sort()
}

export function doneBy({ by, role, at }: Act, deed: string, reason: string | null = null) {
  return { deed, by, role, at, reason }
}

/** Is a kept alert out of step with what the index shows now? Then what it rests on is compared. */
export function isStale(
  hit: Hit,
  now: { readonly version: number; readonly entryVersion?: string },
): boolean {
  const { partyVersion, entryVersion } = hit.proposed ?? hit
  const state = stateOf(hit)
  if (state === 'reopened') return false // it is open as it is, a true match too
  if (state === 'proposed' || hit.verdict === 'trueMatch')
    return (
      (partyVersion != null && partyVersion !== now.version) ||
      (entryVersion != null && now.entryVersion !== undefined && entryVersion !== now.entryVersion)
    )
  return state === 'falsePositive' && hitStanding(hit, now) === 'open'
}

/**
 * A verdict after its party or its entry got a new version: carried over where nothing of substance changed, open again
 * where something did, or where nobody knows what it rested on.
 */
export function afterChange(
  hit: Hit,
  now: { readonly version: number; readonly entryVersion: string | null; readonly bound: Bound },
  { act }: Pick<Finding, 'act'>,
): Hit {
  const isKnownGood = hit.goodUntil != null
  const changed = hit.bound ? changesOf(hit.bound, now.bound, isKnownGood) : undefined
  if (changed?.length === 0) return carriedOver(hit, now)
  return openAgain(hit, { because: becauseOf(changed ?? []), changed: changed ?? [] }, act)
}

function becauseOf(changed: readonly Change[]): 'party' | 'entry' | 'both' {
  const sides = new Set(changed.map(({ side }) => side))
  const [only] = sides
  return sides.size === 1 && only ? only : 'both'
}

function carriedOver(
  hit: Hit,
  { version, entryVersion }: { readonly version: number; readonly entryVersion: string | null },
): Hit {
  const seen = { partyVersion: version, entryVersion: entryVersion ?? hit.entryVersion ?? null }
  return { ...hit, ...seen, ...(hit.proposed ? { proposed: { ...hit.proposed, ...seen } } : {}) }
}

/**
 * Open again: what was said of it stands in its history. A true match stays one that only two people take back, though
 * it counts no more for a party or an entry that has changed.
 */
export function openAgain(
  hit: Hit,
  why: Pick<NonNullable<Hit['reopened']>, 'because' | 'changed'>,
  act: Act,
): Hit {
  const { proposed: _p, decidedBy: _d, secondBy: _s, decidedAt: _t, reason: _r, ...rest } = hit
  const { reasonCode: _c, evidence: _e, goodUntil: _g, ...bare } = rest
  const kept = hit.verdict === 'trueMatch' ? hit : { ...bare, verdict: null }
  const { proposed: _again, ...open } = kept
  return {
    ...open,
    ...{ state: 'reopened', since: act.at, reopened: { at: act.at, ...why } },
    done: doneBy(act, 'reopen'),
  }
}

/** It is not found any more, and nobody has decided: its entry has left the list, or threshold or engine are others. */
export function lapsed(hit: Hit, act: Act): Hit {
  const { proposed: _, ...rest } = hit
  return { ...rest, state: 'lapsed', since: act.at, done: doneBy(act, 'lapse') }
}

/** Known good until a day: past it, the party is asked about again. */
export function hasRunOut({ goodUntil, verdict }: Hit, today: Instant): boolean {
  return verdict === 'falsePositive' && goodUntil != null && goodUntil < today.slice(0, 10)
}

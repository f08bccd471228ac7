import type { Day, Refusal } from '#kernel'
import type { Hit, HitVerdict } from '../hits/model.ts'
import { stateOf } from '../hits/model.ts'
import { takesTwo } from '../hits/second-person.ts'
import { alertLimits } from '../knowledge/alert-limits.ts'
import {
  bulkRefusals,
  goodUntilWrong,
  needsText,
  undoRefusals,
  unknownCode,
} from '../knowledge/alert-refusals.ts'
import { reasonOf } from '../knowledge/reason-codes.ts'
import { openStates } from './model.ts'

const day = 86_400_000

/** What somebody gives for a verdict, as it came in. */
export interface Grounds {
  readonly verdict: HitVerdict
  readonly reasonCode?: string | undefined
  readonly text?: string | undefined
  readonly goodUntil?: Day | null | undefined
}

/** Why these grounds do not carry a verdict; undefined where they do. */
export function whyNotGrounds(
  { verdict, reasonCode, text, goodUntil }: Grounds,
  today: Day,
): Refusal | undefined {
  if (reasonCode !== undefined) {
    const known = reasonOf(reasonCode, verdict)
    if (!known) return unknownCode(reasonCode, verdict)
    if (known.needsText && (text ?? '').trim().length < 3) return needsText
  }
  if (goodUntil == null) return undefined
  const days = (Date.parse(goodUntil) - Date.parse(today)) / day
  return verdict === 'falsePositive' && days > 0 && days <= alertLimits.goodDays ? undefined : goodUntilWrong
}

/** The last verdict of this one, until when it may be taken back; or why it may not. */
export function undoableUntil(hit: Hit, who: { readonly by: string; readonly at: string }): string | Refusal {
  const state = stateOf(hit)
  if (state === 'proposed') return hit.proposed?.by === who.by ? who.at : undoRefusals.other
  const isDecided = state === 'falsePositive' || state === 'trueMatch' || state === 'needsInformation'
  if (!isDecided || !hit.done) return undoRefusals.nothing
  if (state !== 'needsInformation' && hit.secondBy !== undefined) return undoRefusals.two
  if (hit.done.by !== who.by) return undoRefusals.other
  const until = new Date(Date.parse(hit.done.at) + alertLimits.undoMinutes * 60_000).toISOString()
  return who.at <= until ? until : undoRefusals.late
}

/** Marks of an alert: two that share one are decided for the same reason. */
export function marksOf({ list, entry, party, against = [] }: Hit): string[] {
  return [`entry ${list} ${entry}`, ...(against.length > 0 ? [`party ${party} ${against.join(' ')}`] : [])]
}

/** Why alerts cannot be cleared in one go; undefined where they can. */
export function whyNotTogether(hits: readonly Hit[]): Refusal | undefined {
  if (hits.some((hit) => !openStates.some((state) => state === stateOf(hit)))) return bulkRefusals.decided
  if (hits.some((hit) => hit.proposed || takesTwo('falsePositive', hit))) return bulkRefusals.takesTwo
  const [first, ...others] = hits.map((hit) => new Set(marksOf(hit)))
  const shared = [...(first ?? [])].some((mark) => others.every((marks) => marks.has(mark)))
  return shared ? undefined : bulkRefusals.different
}

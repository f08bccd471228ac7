import type { Day, Instant } from '#kernel'

/** Days of rules begin at midnight there, wherever the seller sits (docs/decisions, "Time"). */
const zone = 'Europe/Stockholm'
const wallClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: zone,
  dateStyle: 'short',
  timeStyle: 'medium',
})
const days = new Map<Day, number>()

/**
 * Milliseconds since 1970 of an instant, or of the midnight (Europe/Stockholm) with which a day begins.
 * NaN for what is neither; the loader refuses those.
 */
export function toMillis(text: Instant | Day): number {
  if (text.length !== 10) return Date.parse(text)
  let millis = days.get(text)
  if (millis === undefined) {
    millis = startOfDay(text)
    days.set(text, millis)
  }
  return millis
}

/** Midnight is taken as UTC first, then moved by what the clock on the wall shows there at that moment. */
function startOfDay(day: Day): number {
  const utc = Date.parse(`${day}T00:00:00Z`)
  if (Number.isNaN(utc)) return utc
  const shown = Date.parse(`${wallClock.format(utc).replace(' ', 'T')}Z`)
  return utc - (shown - utc)
}

/** A rule, as far as time is concerned. */
export interface Dated {
  readonly from: string
  readonly to?: string | null | undefined
}
const periods = new WeakMap<Dated, { readonly from: number; readonly to: number }>()

/** Half-open: in force from the first moment of `from`, no longer at the first moment of `to`. */
export function isInForce(rule: Dated, at: Instant): boolean {
  const { from, to } = periodOf(rule)
  const now = toMillis(at)
  return from <= now && now < to
}

/** Those in force at a moment, in their order. */
export function inForce<T extends Dated>(rules: readonly T[], at: Instant): T[] {
  const now = toMillis(at)
  return rules.filter((rule) => {
    const { from, to } = periodOf(rule)
    return from <= now && now < to
  })
}

/** Rules are asked thousands of times and never change: their days are worked out once. */
function periodOf(rule: Dated): { readonly from: number; readonly to: number } {
  let period = periods.get(rule)
  if (!period) {
    const to = rule.to == null ? Number.POSITIVE_INFINITY : toMillis(rule.to)
    period = { from: toMillis(rule.from), to }
    periods.set(rule, period)
  }
  return period
}

import type { Day, Instant } from '#kernel'

/** Days of rules begin at midnight there, wherever the seller sits (docs/decisions, "Time"). */
const zone = 'Europe/Stockholm'
const wallClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: zone,
  dateStyle: 'short',
  timeStyle: 'medium',
})
const known = new Map<string, number>()

/**
 * Milliseconds since 1970 of an instant, or of the midnight (Europe/Stockholm) with which a day begins.
 * NaN for what is neither; the loader refuses those.
 */
export function toMillis(text: Instant | Day): number {
  let millis = known.get(text)
  if (millis === undefined) {
    millis = /^\d{4}-\d{2}-\d{2}$/.test(text) ? startOfDay(text) : Date.parse(text)
    if (known.size < 10_000) known.set(text, millis)
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

/** Half-open: in force from the first moment of `from`, no longer at the first moment of `to`. */
export function isInForce(
  rule: { readonly from: string; readonly to?: string | null | undefined },
  at: Instant,
): boolean {
  const now = toMillis(at)
  return toMillis(rule.from) <= now && (rule.to == null || now < toMillis(rule.to))
}

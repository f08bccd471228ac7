import type { Instant, Random } from '#kernel'

/** Milliseconds before the try after the `nth` (from 1): four times as long each time, a quarter of it by chance. */
export function pauseAfterTry(nth: number, first: number, random: Random): number {
  const whole = first * 4 ** (nth - 1)
  const [byte = 0] = random(1)
  return Math.round(whole * (0.75 + (byte / 255) * 0.5))
}

const longestWait = 24 * 3_600_000

/** The instant that a Retry-After names (seconds, or an HTTP date; RFC 9110 §10.2.3); a day ahead at most. */
export function retryAfter(header: string | undefined, at: Instant): Instant | null {
  if (header === undefined) return null
  const now = Date.parse(at)
  const text = header.trim()
  const then = /^\d{1,9}$/.test(text) ? now + Number(text) * 1_000 : Date.parse(text)
  if (!Number.isFinite(then)) return null
  return new Date(Math.min(Math.max(then, now), now + longestWait)).toISOString()
}

const minute = 60_000

/** How long to wait after so many failed looks in a row: 10 minutes, 20, 40, …; the schedule comes first if sooner. */
export function pauseAfterLooks(failures: number): number {
  return Math.min(10 * minute * 2 ** Math.max(0, failures - 1), 6 * 60 * minute)
}

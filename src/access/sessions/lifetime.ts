import type { Instant } from '#kernel'

const minute = 60_000
const hour = 60 * minute

/** A session ends after half a day in which nobody was seen, and after a week in any case. */
export const idleFor = 12 * hour
export const livesFor = 7 * 24 * hour
/** The token changes every hour; requests that were under way with the old one still count for half a minute. */
const rotatesAfter = hour
export const oldTokenFor = 30_000
const seenEvery = minute

/** The instant so many milliseconds after another; before it, where they are negative. */
export function after(at: Instant, millis: number): Instant {
  return new Date(Date.parse(at) + millis).toISOString()
}

interface Times {
  readonly seenAt: Instant
  readonly rotatedAt: Instant
  /** Whether it was shown by its newest token. */
  readonly isNewest: boolean
}

/** What is to be written about a session that was just used: mostly nothing. */
export function dueFor({ seenAt, rotatedAt, isNewest }: Times, at: Instant): 'rotate' | 'see' | undefined {
  const since = (then: Instant) => Date.parse(at) - Date.parse(then)
  if (isNewest && since(rotatedAt) >= rotatesAfter) return 'rotate'
  return isSeenAnew(seenAt, at) ? 'see' : undefined
}

/** Whether a use is written down: once a minute is often enough. */
export function isSeenAnew(seenAt: Instant, at: Instant): boolean {
  return Date.parse(at) - Date.parse(seenAt) >= seenEvery
}

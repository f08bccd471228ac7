import type { Instant } from '#kernel'

/** Failed sign-ins in a row, and when the last one was. */
export interface Attempts {
  readonly failures: number
  readonly lastAt: Instant
}

/** So many may fail at once before anybody waits: an address may be that of a whole office. */
export const free = { account: 5, address: 20 } as const
const longestWait = 15 * 60
/** After a day without a failure everything is forgotten. */
export const forgottenAfter = 24 * 3600_000

/**
 * Seconds to wait before the next try, 0 for none: two, four, eight … to a quarter of an hour. It never becomes a lock
 * for good: whoever floods an account with tries cannot keep its owner out longer than that.
 */
export function secondsToWait(attempts: Attempts | undefined, freeTries: number, at: Instant): number {
  if (!attempts || Date.parse(at) - Date.parse(attempts.lastAt) >= forgottenAfter) return 0
  const over = attempts.failures - freeTries
  if (over < 0) return 0
  const wait = Math.min(2 ** Math.min(over + 1, 20), longestWait)
  const ends = Date.parse(attempts.lastAt) + wait * 1000
  return Math.max(0, Math.ceil((ends - Date.parse(at)) / 1000))
}

import type { Instant } from '#kernel'

/** How old a list may be before it holds what rests on it. Null: none is too old, but its date is named. */
export interface AgeLimit {
  readonly listAgeLimitHours?: number | null | undefined
}

/** Hours since the last successful look at the publisher. */
export function ageOf({ checkedAt }: { readonly checkedAt: Instant }, at: Instant): number {
  return Math.max(0, (Date.parse(at) - Date.parse(checkedAt)) / 3_600_000)
}

/** Whether a list is older than the limit in force. */
export function isStale(list: { readonly checkedAt: Instant }, at: Instant, limit: AgeLimit): boolean {
  const hours = limit.listAgeLimitHours ?? null
  return hours !== null && ageOf(list, at) > hours
}

import type { Instant } from '#kernel'
import { isClosed } from './meanings.ts'

/** How old a list may be before it holds what rests on it. Null: none is too old, but its date is named. */
export interface AgeLimit {
  readonly listAgeLimitHours?: number | null | undefined
  /** Of lists that are fetched by themselves; the installation's own limit counts besides. */
  readonly ofList?: Readonly<Record<string, number>> | undefined
}

/** Hours since the last successful look at the publisher. */
export function ageOf({ checkedAt }: { readonly checkedAt: Instant }, at: Instant): number {
  return Math.max(0, (Date.parse(at) - Date.parse(checkedAt)) / 3_600_000)
}

/** Whether a list is older than the limit in force: its own, or the installation's, whichever is shorter. An archive is not. */
export function isStale(
  list: { readonly list?: string; readonly checkedAt: Instant },
  at: Instant,
  { listAgeLimitHours, ofList = {} }: AgeLimit,
): boolean {
  if (list.list?.startsWith('own-')) return false // it has a last day instead: nobody publishes it anew
  if (list.list !== undefined && isClosed(list.list)) return false
  const own = list.list === undefined ? undefined : ofList[list.list]
  const limits = [listAgeLimitHours, own].filter((hours) => hours != null)
  return limits.some((hours) => ageOf(list, at) > hours)
}

import type { Instant } from '#kernel'
import type { DeltaCounts } from '../model.ts'
import { pauseAfterLooks } from './backoff.ts'
import type { ListLook, ListSource } from './model.ts'

/** What decides when a list is looked for. */
export interface Planned {
  readonly source: Pick<ListSource, 'on' | 'cron' | 'since'> | undefined
  /** Hours between two looks that reach the publisher. */
  readonly atMostEvery: number
  readonly state: PlanState | undefined
}
export interface PlanState {
  readonly last: Pick<ListLook, 'outcome' | 'beganAt' | 'endedAt' | 'notBefore' | 'fault'>
  readonly failures: number
  readonly reachedAt: Instant | null
}

/** The first instant after another that a cron names. */
export type Next = (cron: string, after: Instant) => Instant

/**
 * When a list is looked for by itself; null: never. Runs that were missed come once. After a failure it is tried sooner
 * than the schedule says; the publisher is never asked more often than is courteous, nor before it wants to be.
 */
export function nextLook({ source, atMostEvery, state }: Planned, next: Next): Instant | null {
  if (!source?.on) return null
  if (!state || state.last.beganAt < source.since) return next(source.cron, source.since)
  const { last, failures, reachedAt } = state
  if (last.outcome === 'stopped') return last.endedAt
  if (last.outcome === 'waiting') return plus(last.endedAt, 5)
  const planned = next(source.cron, last.beganAt)
  if (last.outcome === 'failed') {
    const again = plus(last.endedAt, pauseAfterLooks(failures) / 60_000)
    // What ends our process is not taken up again because its hour has come.
    const sooner = again < planned || last.fault === 'died' ? again : planned
    return later(sooner, last.notBefore)
  }
  return later(planned, reachedAt && plus(reachedAt, atMostEvery * 60))
}

const plus = (at: Instant, minutes: number): Instant =>
  new Date(Date.parse(at) + minutes * 60_000).toISOString()

function later(one: Instant, other: Instant | null): Instant {
  return other !== null && other > one ? other : one
}

const unusualShare = 0.05
const unusualAdded = 200

/**
 * Whether more changed than such a list changes from one day to the next: over 5 % of it, or over 200 entries added.
 * It stops nothing: a person should read such a day.
 */
export function isUnusual(before: number | undefined, { added, changed, removed }: DeltaCounts): boolean {
  if (before === undefined || before === 0) return false
  const isMuch = (added + changed + removed) / before > unusualShare && added + changed + removed > 5
  return isMuch || added > unusualAdded
}

/** Every six hours, at a minute that is drawn once, so that not all installations come at once. */
export function usualCron(random: (length: number) => Uint8Array): string {
  const [byte = 0] = random(1)
  return `${byte % 60} */6 * * *`
}

/** The age limit where a list is fetched and nobody set another: 24 hours. */
export const usualAgeLimit = 24

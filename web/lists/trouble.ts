import type { ListStatus, ListSupply } from '#lists/model'

/** A list with how it is kept current; the second is unknown until it is fetched. */
export interface KnownList {
  readonly status: ListStatus
  readonly supply?: ListSupply | undefined
}

/** Why somebody should look at a list, the gravest first. */
export type Trouble = 'refused' | 'stale' | 'failed' | 'unusual' | 'neverCame'

export function troubleOf({ status, supply }: KnownList): Trouble | undefined {
  if (status.alarm) return 'refused'
  if (status.isStale) return 'stale'
  if (supply && supply.failures > 0) return 'failed'
  if (supply?.lastLook?.isUnusual) return 'unusual'
  if (supply?.on && !status.version && supply.lastLook) return 'neverCame'
  return undefined
}

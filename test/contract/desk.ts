import { randomBytes } from 'node:crypto'
import type { Act, Instant } from '#kernel'
import { inTransaction, type Store, type Tx } from '#storage'
import { type Site, sites } from './site.ts'

export const monday = '2026-11-23T08:00:00.000Z'
export const tuesday = '2026-11-24T08:00:00.000Z'
export const wednesday = '2026-11-25T08:00:00.000Z'

export const act = (at: Instant): Act => ({
  at,
  by: 'anna',
  role: 'complianceOfficer',
  random: (n) => new Uint8Array(randomBytes(n)),
})

/** What the tests do with the store that is open at the moment. */
export type Desk = ReturnType<typeof deskOf>

export function deskOf(store: () => Store) {
  const at = <T>(instant: Instant, work: (tx: Tx) => Promise<T>) => inTransaction(store().db, instant, work)
  return {
    db: () => store().db,
    at,
    put: (instant: Instant, site: Site) => at(instant, (tx) => sites.put(tx, act(instant), site)),
    find: (keys: string[], asOf?: Instant) => at(wednesday, (tx) => sites.find(tx, keys, asOf)),
  }
}

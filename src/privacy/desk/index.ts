import type { Sight } from '#access'
import type { Act, Day, Instant, Result } from '#kernel'
import type { Db, Tx } from '#storage'
import type { DataClass, DataSubject, FoundItem } from '../model.ts'

/** Something of a class that began before the day asked for. */
export interface DueItem {
  readonly kind: string
  readonly id: string
  /** When its time began. */
  readonly since: Instant
  readonly about?: readonly { readonly kind: string; readonly id: string }[]
  /** What a hold on somebody is looked for in. */
  readonly texts?: readonly string[]
}

/** Whose data is looked for, and in the name of which of our companies: another one answers for its own. */
export interface HoldingQuery {
  readonly subject: DataSubject
  readonly legalEntity: string
  readonly limit: number
}

/** Which thing of a class is erased. */
export interface ErasureOrder {
  readonly kind: string
  readonly id: string
}

/** One class of personal data, as the rooms that keep it hand it in. The app knows them all; this room knows none. */
export interface Holding {
  readonly dataClass: DataClass
  /** What it holds about somebody and may be given out, at most `limit` things. */
  find(tx: Tx, query: HoldingQuery): Promise<FoundItem[]>
  /** What it holds and never gives out; `sight` is that of the one who asks on restricted evidence. */
  sealed?(tx: Tx, query: HoldingQuery & { readonly sight: Sight }): Promise<FoundItem[]>
  /** What began before that day, the oldest first; left out: nothing ends by time. */
  due?(tx: Tx, before: Day, limit: number): Promise<DueItem[]>
  /** Erases one thing in a transaction of its own; `act.reason` says by what right. Left out: only its room can. */
  erase?(act: Act, order: ErasureOrder): Promise<Result<unknown>>
}

/** What data protection is given of the rest of the house. */
export interface PrivacyDesk {
  readonly db: Db
  readonly dataDir: string
  readonly holdings: readonly Holding[]
  /** Our own company of that reference. */
  entityOf(tx: Tx, ref: string): Promise<{ readonly name: string; readonly country: string } | undefined>
}

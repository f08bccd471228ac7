import type { Instant } from '#kernel'
import type { Db, Tx } from '#storage'

/** An expert who may sign in, with the organisation for which they do. */
export interface KnownExpert {
  readonly id: string
  readonly name: string
  readonly party: string
}

/** Where mandates are kept, and what they are given of the rest of the house. */
export interface MandateDesk {
  readonly db: Db
  readonly dataDir: string
  /** Experts from outside who may sign in. */
  experts(tx: Tx, at: Instant): Promise<readonly KnownExpert[]>
  readonly uploadQuota?: (
    tx: Tx,
  ) => Promise<{ readonly files: number; readonly megabytes: number } | undefined>
}

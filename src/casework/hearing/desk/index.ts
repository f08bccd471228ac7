import type { Db, Tx } from '#storage'

/** Where hearings are kept, the files of replies, and what the app knows of the house. */
export interface HearingDesk {
  readonly db: Db
  readonly dataDir: string
  /** How much the people of one outside party hand in within a day. */
  readonly uploadQuota?: (
    tx: Tx,
  ) => Promise<{ readonly files: number; readonly megabytes: number } | undefined>
}

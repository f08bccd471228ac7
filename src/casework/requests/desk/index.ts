import type { Act, Result } from '#kernel'
import type { Db, Tx } from '#storage'
import type { DraftFinding } from '../model.ts'

/** Where requests are kept, and what they are given of the rest of the house. */
export interface RequestDesk {
  readonly db: Db
  readonly dataDir: string
  /** Writes a draft finding into a case; answers its reference, null where none was written. */
  draftFinding(tx: Tx, act: Act, draft: DraftFinding): Promise<Result<string | null>>
  /** How much the people of one outside party hand in within a day. */
  readonly uploadQuota?: (
    tx: Tx,
  ) => Promise<{ readonly files: number; readonly megabytes: number } | undefined>
}

import type { Db } from '#storage'

/** Where findings are kept, and the files that they cite. */
export interface FindingDesk {
  readonly db: Db
  readonly dataDir: string
}

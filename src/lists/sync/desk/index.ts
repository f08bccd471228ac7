import type { Act, Instant, Random, Result } from '#kernel'
import type { Sealer } from '#notices'
import type { Db } from '#storage'
import type { ImportOrder } from '../../actions.ts'
import type { Imported } from '../../model.ts'
import type { Limits } from '../limits.ts'
import type { ProxySettings } from '../network/actions.ts'

/** What keeping lists current needs of the application. */
export interface SyncDesk {
  readonly db: Db
  /** Files lie under `lists/` in it while they come, and for good once they became a version. */
  readonly dataDir: string
  readonly now: () => Instant
  readonly random: Random
  readonly sealer: Sealer
  readonly proxy: ProxySettings
  /** Read instead of the publishers' addresses: an installation without the internet. */
  readonly folder?: string | undefined
  readonly limits: Limits
  /** Imports a publication, with all that follows from it. */
  load(act: Act, order: ImportOrder): Promise<Result<Imported>>
  /** Imports several, of which each waits for the others to be read, for a minute at most; left out: they come one after the other. */
  together?(): Together
  readonly onError: (error: unknown) => void
}

/** Imports that come into force together, on one index. */
export interface Together {
  /** Ends once the publication is in force, which is after `goOn`. */
  load(act: Act, order: ImportOrder): Promise<Result<Imported>>
  /** Ends when the next load has been read whole and waits. */
  waiting(): Promise<void>
  /** Lets those that wait come into force; ends when all that rests on them has followed. */
  goOn(): Promise<void>
  /** Those that wait come not into force, and fail for this reason; so do those that would wait from now on. */
  giveUp(reason: unknown): void
}

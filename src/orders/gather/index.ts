import type { Act, Instant } from '#kernel'
import type { LookedAt } from '#screening'
import type { Hit, Lists } from '#screening/model'
import type { Tx } from '#storage'
import type { ListState } from '../dossier.ts'
import type { ListLaw, OrderSettings, Screening } from '../services.ts'

/** What the app hands to the order desk. */
export interface OrderServices {
  /**
   * What answers from these list versions, where it is there; else from others. Null while screening cannot be
   * reached: service goes on for known customers, sales wait.
   */
  screening(versions?: Lists): Screening | null
  settings(tx: Tx): Promise<OrderSettings>
  /** Active versions, those too old, and those required but absent, at a time. */
  listState(tx: Tx, at: Instant): Promise<ListState>
  /** What people decided, or have still to decide, about hits of these parties. */
  hitsOn(tx: Tx, parties: readonly string[]): Promise<readonly Hit[]>
  /** Keeps as alerts what a check that is kept found, and nobody has decided. */
  keepFound(tx: Tx, act: Act, looked: readonly LookedAt[]): Promise<void>
  readonly listLaw: ListLaw
}

import type { Instant } from '#kernel'
import type { Hit, Lists, Refused, Screened, ScreeningQuery } from '#screening/model'
import type { Tx } from '#storage'
import type { ListState } from './dossier.ts'

/** How this installation checks orders; what is left out keeps its default. */
export interface OrderSettings {
  /** How long an answer stands (R2); 24 by default. */
  readonly verdictHours?: number
  /** Rules whose source nobody has confirmed do not act. */
  readonly onlyVerifiedRules?: boolean
}

/** The screening index that is in use now. It lives in memory, so asking it takes no transaction. */
export interface Screening {
  /** The list versions that it was built from. */
  readonly lists: Lists
  /** All matches at or above the threshold, best first. */
  screen(query: ScreeningQuery): Screened | Refused
}

/** Whose law a list is, seen from the selling entity, and the act behind a programme of it. */
export interface ListLaw {
  bindsSeller(list: string, seller: { readonly country: string; readonly inEu: boolean }): boolean
  baseAct(list: string, programme: string): string | undefined
}

/** What the app hands to the order desk. */
export interface OrderServices {
  /** Null while screening cannot be reached: service goes on for known customers, sales wait. */
  screening(): Screening | null
  settings(tx: Tx): Promise<OrderSettings>
  /** Active versions, those too old, and those required but absent, at a time. */
  listState(tx: Tx, at: Instant): Promise<ListState>
  /** What people decided, or have still to decide, about hits of these parties. */
  hitsOn(tx: Tx, parties: readonly string[]): Promise<readonly Hit[]>
  readonly listLaw: ListLaw
}

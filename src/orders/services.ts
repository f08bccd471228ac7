import type { Lists, Refused, Screened, ScreeningQuery } from '#screening/model'

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
  /** All matches at or above the threshold, best first; left out: the engine's own. */
  screen(query: ScreeningQuery, threshold?: number): Screened | Refused
}

/** What a true match means: assets frozen, some dealings restricted, a sign to weigh, or a foreign counter-measure. */
export interface Meaning {
  readonly effect: 'freeze' | 'restriction' | 'signal' | 'counterMeasure'
  /** The word that rules read in `party.listedOn`. */
  readonly listing?: string
  /** It says who was listed, and no longer who is. */
  readonly closed?: boolean
}

/** Whose law a list is, seen from the selling entity, what it means, and the act behind a programme of it. */
export interface ListLaw {
  /** Strongest first. */
  meaningsOn(list: string, programmes: readonly string[]): readonly [Meaning, ...Meaning[]]
  bindsSeller(list: string, seller: { readonly country: string; readonly inEu: boolean }): boolean
  baseAct(list: string, programme: string): string | undefined
}

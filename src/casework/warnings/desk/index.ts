import type { Act, Result } from '#kernel'
import type { Db, Tx } from '#storage'
import type { SubjectSuggestion, Warning } from '../model.ts'

/** Where warnings are kept, and what they are given of the rest of the house. */
export interface WarningDesk {
  readonly db: Db
  readonly dataDir: string
  /** Country of an own legal entity; undefined where there is none of that reference. */
  countryOf(tx: Tx, legalEntity: string): Promise<string | undefined>
  /** Parties of ours, and own companies, whose names come near these. */
  partiesNamed(act: Act, names: readonly string[]): Promise<SubjectSuggestion[]>
  /** Whether one of these is the name of an own company. */
  namesUs(act: Act, names: readonly string[]): Promise<boolean>
  /** What becomes of warnings in cases. */
  readonly cases: WarningCases
}

/** The cases, as far as warnings touch them. */
export interface WarningCases {
  /** Opens a case because of a warning; answers its reference. */
  open(
    tx: Tx,
    act: Act,
    order: { readonly warning: Warning; readonly legalEntity: string | undefined },
  ): Promise<Result<string>>
  /** Adds a warning to a case that is there, and that this one may work on; answers whether the case is closed. */
  link(
    tx: Tx,
    act: Act,
    order: { readonly warning: string; readonly case: string },
  ): Promise<Result<{ readonly isClosed: boolean }>>
  /** Notes in a case that something new came in; answers whether the case is closed. */
  inform(
    tx: Tx,
    act: Act,
    order: { readonly warning: string; readonly case: string },
  ): Promise<{ readonly isClosed: boolean }>
}

import type { Wording } from '#kernel'
import type { BulkProblem } from '../knowledge/bulk-words.ts'
import { openQuote, tooLong } from '../knowledge/bulk-words.ts'
import type { ScreeningQuery } from '../model.ts'
import type { CutFault } from './csv.ts'

/** A row as it was cut out of a file: its number among the rows, from 1, its line there, and what stands in it. */
export interface RawRow {
  readonly number: number
  /** The line of the file, or the row of the sheet, on which it begins. */
  readonly line: number
  readonly content: readonly string[] | string | { readonly fault: CutFault }
}

/** A row read: a party to look for, why it is none, or a record that is no party (an address, a holding). */
export type Row = { readonly id: string; readonly line: number; readonly name?: string | undefined } & (
  | { readonly kind: 'party'; readonly query: ScreeningQuery; readonly remarks: readonly Wording[] }
  | { readonly kind: 'unread'; readonly problem: BulkProblem }
  | { readonly kind: 'passed' }
)

/** What was read of a row's content: the row without its place. Its own id where it has one. */
export type Read = { readonly id?: string | undefined; readonly name?: string | undefined } & (
  | { readonly query: ScreeningQuery; readonly remarks?: readonly Wording[] }
  | { readonly problem: BulkProblem }
  | { readonly passed: true }
)

export const faultProblems: Readonly<Record<CutFault, BulkProblem>> = { openQuote, tooLong }

import type { Deed } from '#access'
import type { ReportScope } from '#orders'
import type { Tx } from '#storage'
import type { Report, Row } from './model.ts'

/** One report: its words, its columns, and the deed that makes its rows. Later rooms add theirs to the register. */
export interface ReportKind extends Pick<Report, 'id' | 'title' | 'says' | 'columns' | 'chart'> {
  /** What it takes besides reading reports, where its numbers are told to fewer. */
  readonly deed?: Deed
  rows(tx: Tx, scope: ReportScope): Promise<Row[]>
}

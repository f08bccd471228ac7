import type { ReportScope } from '#orders'
import type { Tx } from '#storage'
import type { Report, Row } from './model.ts'

/** One report: its words, its columns, and the deed that makes its rows. Later rooms add theirs to the register. */
export interface ReportKind extends Pick<Report, 'id' | 'title' | 'says' | 'columns' | 'chart'> {
  rows(tx: Tx, scope: ReportScope): Promise<Row[]>
}

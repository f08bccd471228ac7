import { readWorkbook as openWorkbook, WorkbookFault } from '#workbooks'
import type { CsvRow } from './csv-reader.ts'
import { layoutFaults } from './knowledge/layout-words.ts'
import type { ListFile } from './list.ts'
import { refuseFile } from './refusal.ts'

/** No workbook of a list unpacks to anything near this; more is made to harm. */
const limits = { bytes: 400 * 1_048_576, files: 2_000 }
const mostColumns = 200

/**
 * The rows of a workbook's first sheet as text, with the row number of the sheet as line. Formulas give the value
 * they had when the file was saved, days are ISO 8601. Refuses what is no workbook and what swells beyond measure.
 */
export async function* readWorkbook(file: ListFile): AsyncGenerator<CsvRow> {
  try {
    const { sheets } = await openWorkbook(file.bytes(), limits)
    for await (const { line, cells } of sheets[0]?.rows() ?? [])
      yield { line, cells: cells.slice(0, mostColumns) }
  } catch (cause) {
    if (!(cause instanceof WorkbookFault)) throw cause
    const { swells, notWorkbook } = layoutFaults
    refuseFile(file.name, cause.reason === 'swells' ? swells(limits.bytes / 1_048_576) : notWorkbook)
  }
}

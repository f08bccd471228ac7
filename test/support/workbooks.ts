import { readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import ExcelJS from 'exceljs'

/** A workbook of one sheet, as its bytes. A Date becomes a day of the sheet. */
export async function workbookOf(
  rows: readonly (readonly (string | number | Date | null)[])[],
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Sheet1')
  for (const row of rows) sheet.addRow([...row])
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** The cells of a file of comma-separated text: what a fixture's workbook is made from. */
export function csvRows(path: string): string[][] {
  return parse(readFileSync(path), { bom: true, relax_column_count: true })
}

/** `node test/support/workbooks.ts fixture.csv`: writes the workbook beside it. */
if (import.meta.main) {
  for (const path of process.argv.slice(2)) {
    writeFileSync(path.replace(/\.csv$/, '.xlsx'), await workbookOf(csvRows(path)))
  }
}

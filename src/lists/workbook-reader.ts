import { Readable } from 'node:stream'
import type { CellValue, Row } from 'exceljs'
import { Unzip, UnzipInflate } from 'fflate'
import { AppError } from '#kernel'
import type { CsvRow } from './csv-reader.ts'
import { layoutFaults } from './knowledge/layout-words.ts'
import type { ListFile } from './list.ts'
import { refuseFile } from './refusal.ts'

/** No workbook of a list unpacks to anything near this; more is made to harm. */
const limits = { unpackedBytes: 400 * 1_048_576, files: 2_000, columns: 200 }

/**
 * Streams the rows of a workbook's first sheet as text, with the row number of the sheet as line. Formulas give the
 * value they had when the file was saved, days are ISO 8601. Refuses what is no workbook and what swells beyond measure.
 */
export async function* readWorkbook(file: ListFile): AsyncGenerator<CsvRow> {
  await refuseBomb(file)
  const { default: ExcelJS } = await import('exceljs') // hundreds of files: only for lists that are workbooks
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(Readable.from(file.bytes()), {
    ...{
      worksheets: 'emit',
      sharedStrings: 'cache',
      styles: 'cache',
      hyperlinks: 'ignore',
      entries: 'ignore',
    },
  })
  try {
    for await (const sheet of reader) {
      for await (const row of sheet) yield { line: row.number, cells: cellsOf(row) }
      return // the first sheet only
    }
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    refuseFile(file.name, layoutFaults.notWorkbook)
  }
}

function cellsOf(row: Row): string[] {
  const width = Math.min(row.cellCount, limits.columns)
  return Array.from({ length: width }, (_, at) => textOf(row.getCell(at + 1).value))
}

function textOf(value: CellValue): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return dayOf(value)
  if (typeof value !== 'object') return String(value)
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('text' in value) return typeof value.text === 'string' ? value.text : textOf(value.text)
  if ('result' in value && value.result !== undefined) return textOf(value.result)
  return ''
}

function dayOf(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  const text = date.toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text
}

/** Unpacks the file once without keeping it. */
async function refuseBomb(file: ListFile): Promise<void> {
  const found = { bytes: 0, files: 0, isBroken: false, swells: false }
  const unzip = new Unzip((part) => {
    found.files++
    part.ondata = (error, chunk) => {
      if (error) found.isBroken = true
      else found.bytes += chunk.length
      found.swells ||= found.bytes > limits.unpackedBytes || found.files > limits.files
      if (found.swells) part.terminate()
    }
    part.start()
  })
  unzip.register(UnzipInflate)
  try {
    for await (const chunk of file.bytes()) {
      for (let at = 0; at < chunk.length && !found.swells; at += 65_536)
        unzip.push(chunk.subarray(at, at + 65_536))
      if (found.swells) break
    }
    if (!found.swells) unzip.push(new Uint8Array(), true)
  } catch {
    found.isBroken = true
  }
  if (found.swells) refuseFile(file.name, layoutFaults.swells(limits.unpackedBytes / 1_048_576))
  if (found.files === 0 || found.isBroken) refuseFile(file.name, layoutFaults.notWorkbook)
}

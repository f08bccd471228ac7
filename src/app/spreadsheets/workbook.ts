import { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import type { CellValue, Row } from 'exceljs'
import { Unzip, UnzipInflate } from 'fflate'
import { AppError, worded } from '#kernel'
import { swellsWords, unreadWorkbookWords } from '../knowledge/import-words.ts'
import { limits, type RawRow } from './model.ts'

/** The rows of the first sheet as text: formulas by the value they had when the file was saved, days as ISO 8601. */
export async function* workbookRows(bytes: Uint8Array): AsyncGenerator<RawRow> {
  await refuseBomb(bytes)
  const { default: ExcelJS } = await import('exceljs') // hundreds of files: only for whoever brings a workbook
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(Readable.from([Buffer.from(bytes)]), {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'ignore',
  })
  try {
    for await (const sheet of reader) {
      for await (const row of sheet) yield { row: row.number, cells: cellsOf(row) }
      return // the first sheet only
    }
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw new AppError({ code: 'invalid_input', ...worded(unreadWorkbookWords) }, cause)
  }
}

function cellsOf(row: Row): string[] {
  const cells: string[] = []
  for (let column = 1; column <= Math.min(row.cellCount, limits.columns + 1); column++)
    cells.push(textOf(row.getCell(column).value))
  return cells
}

function textOf(value: CellValue): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return dayOf(value)
  if (typeof value !== 'object') return String(value)
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('text' in value) return typeof value.text === 'string' ? value.text : textOf(value.text)
  if ('result' in value && value.result !== undefined) return textOf(value.result)
  return 'error' in value ? String(value.error) : ''
}

function dayOf(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  const text = date.toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text
}

/** Unpacks the file once without keeping it: what swells beyond measure is refused before anything reads it. */
async function refuseBomb(bytes: Uint8Array): Promise<void> {
  let unpacked = 0
  let files = 0
  let fault: AppError | undefined
  const unzip = new Unzip((file) => {
    files++
    file.ondata = (error, chunk) => {
      if (error) fault ??= new AppError({ code: 'invalid_input', ...worded(unreadWorkbookWords) }, error)
      else unpacked += chunk.length
      if (unpacked > limits.unpackedBytes || files > limits.zipFiles) fault ??= bomb()
      if (fault) file.terminate()
    }
    if (!fault) file.start()
  })
  unzip.register(UnzipInflate)
  const step = 65_536
  for (let at = 0; at < bytes.length; at += step) {
    try {
      unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length)
    } catch (cause) {
      throw fault ?? new AppError({ code: 'invalid_input', ...worded(unreadWorkbookWords) }, cause)
    }
    if (fault) throw fault
    if (at % (step * 8) === 0) await setImmediate() // others get their turn
  }
  if (files === 0) throw new AppError({ code: 'invalid_input', ...worded(unreadWorkbookWords) })
}

function bomb(): AppError {
  return new AppError({ code: 'too_large', ...worded(swellsWords(limits.unpackedBytes / 1_048_576)) })
}

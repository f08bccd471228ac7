import { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import type { CellValue, Row } from 'exceljs'
import { Unzip, UnzipInflate, zipSync } from 'fflate'
import { AppError, worded } from '#kernel'
import { swellsWords, unreadWorkbookWords } from '../knowledge/import-words.ts'
import { limits, type RawRow } from './model.ts'

/** The rows of the first sheet as text: formulas by the value they had when the file was saved, days as ISO 8601. */
export async function* workbookRows(bytes: Uint8Array): AsyncGenerator<RawRow> {
  const parts = await unpacked(bytes)
  const { default: ExcelJS } = await import('exceljs') // hundreds of files: only for whoever brings a workbook
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(Readable.from([inReadingOrder(parts)]), {
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

/** What is read of a workbook, each before whatever needs it. */
const needed = [
  /^xl\/_rels\/workbook\.xml\.rels$/,
  /^xl\/workbook\.xml$/,
  /^xl\/sharedStrings\.xml$/,
  /^xl\/styles\.xml$/,
  /^xl\/worksheets\/sheet\d+\.xml$/,
]

type Parts = ReadonlyMap<string, readonly Uint8Array[]>

/**
 * The reader takes the parts as they come, and an archive may hold them in any order: a sheet before the book that
 * names it could not be read, and one before the styles would have its days as numbers.
 */
function inReadingOrder(parts: Parts): Buffer {
  const names = [...parts.keys()].sort(new Intl.Collator('en', { numeric: true }).compare)
  const ordered = needed.flatMap((part) => names.filter((name) => part.test(name)))
  const stored = ordered.map((name) => [name, Buffer.concat(parts.get(name) ?? [])] as const)
  return Buffer.from(zipSync(Object.fromEntries(stored), { level: 0 }))
}

/** Unpacks the file once and keeps what is read of it: what swells beyond measure is refused before anything reads it. */
async function unpacked(bytes: Uint8Array): Promise<Parts> {
  const parts = new Map<string, Uint8Array[]>()
  let size = 0
  let files = 0
  let fault: AppError | undefined
  const unzip = new Unzip((file) => {
    files++
    const chunks: Uint8Array[] = []
    if (needed.some((part) => part.test(file.name))) parts.set(file.name, chunks)
    file.ondata = (error, chunk) => {
      if (error) fault ??= new AppError({ code: 'invalid_input', ...worded(unreadWorkbookWords) }, error)
      else size += chunk.length
      if (size > limits.unpackedBytes || files > limits.zipFiles) fault ??= bomb()
      if (fault) file.terminate()
      else if (parts.has(file.name)) chunks.push(chunk)
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
  return parts
}

function bomb(): AppError {
  return new AppError({ code: 'too_large', ...worded(swellsWords(limits.unpackedBytes / 1_048_576)) })
}

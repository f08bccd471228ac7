import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { Row } from 'exceljs'
import { Unzip, UnzipInflate } from 'fflate'
import { AppError, inEnglish } from '#kernel'
import type { RawRow } from '#screening'
import { cellsOf } from '../../spreadsheets/workbook.ts'
import { usage } from '../arguments.ts'
import { type Asked, columnsOf, type Input, type Piece } from './asked.ts'
import { changed } from './bytes.ts'

/** A workbook of a million rows unpacks to less; what swells further is made to harm. */
const mostUnpacked = 4 * 1024 ** 3
const mostFiles = 10_000
/** Rows in one piece. */
const some = 256

/** A sheet of an Excel workbook, row by row. The texts that it shares among its cells are held; the sheet is not. */
export async function openWorkbook(asked: Asked, size: number | undefined): Promise<Input> {
  const { file, signal, before } = asked
  if (size === undefined)
    throw usage('A workbook must be read twice, so it cannot come from standard input. Name the file.')
  const sha256 = await lookThrough(file)
  if (before && before.sha256 !== sha256) throw changed(file)
  const warnings: string[] = []
  const rows = sheetRows(asked, warnings)
  const { header, rest } = await withHeading(rows)
  const columns = header.length === 0 ? [] : columnsOf(file, header, asked.map)
  const reading = { kind: 'cells' as const, columns, delimiter: ' ' }
  const at = { bytes: size, sha256 }
  const pieces = piecesOf(rest, { width: header.length, at, signal })
  return { reading, kind: 'Excel', header, size: undefined, pieces, warnings: () => warnings }
}

interface SheetRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** The rows of the sheet that was asked for, else of the first. */
async function* sheetRows({ file, sheet }: Asked, warnings: string[]): AsyncGenerator<SheetRow> {
  const { default: ExcelJS } = await import('exceljs') // hundreds of files: only for whoever brings a workbook
  const options = { sharedStrings: 'cache', styles: 'cache', hyperlinks: 'ignore' } as const
  const book = new ExcelJS.stream.xlsx.WorkbookReader(file, {
    ...options,
    worksheets: 'emit',
    entries: 'ignore',
  })
  const names: string[] = []
  let isRead = false
  try {
    for await (const one of book) {
      const name = 'name' in one ? String(one.name) : ''
      names.push(name)
      const isWanted: boolean =
        !isRead && (sheet === undefined || sheet === name || sheet === String(names.length))
      let count = 0
      for await (const row of one) {
        count++
        if (isWanted) yield rowOf(row)
      }
      if (!isWanted && count > 0)
        warnings.push(`the sheet '${name}' (${count} rows) was not read: --sheet '${name}'`)
      isRead ||= isWanted
    }
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw unreadableBook(file, cause)
  }
  if (!isRead)
    throw usage(
      `${file}: there is no sheet '${sheet}'; there are ${names.map((name) => `'${name}'`).join(', ')}`,
    )
}

const rowOf = (row: Row): SheetRow => ({ line: row.number, cells: cellsOf(row).map((cell) => cell.trim()) })

async function withHeading(rows: AsyncGenerator<SheetRow>) {
  for (;;) {
    const next = await rows.next()
    if (next.done) return { header: [], rest: rows }
    if (next.value.cells.some((cell) => cell !== '')) return { header: next.value.cells, rest: rows }
  }
}

interface Told {
  readonly width: number
  readonly at: Piece['at']
  readonly signal: AbortSignal
}

/** A sheet leaves out empty cells at the end of a row: they are put back. What has no heading is not looked at. */
async function* piecesOf(rows: AsyncGenerator<SheetRow>, { width, at, signal }: Told): AsyncGenerator<Piece> {
  let number = 0
  let piece: RawRow[] = []
  for await (const { line, cells } of rows) {
    if (signal.aborted) break
    if (cells.every((cell) => cell === '')) continue
    const whole = Array.from({ length: width }, (_, column) => cells[column] ?? '')
    piece.push({ number: ++number, line, content: whole })
    if (piece.length < some) continue
    yield { rows: piece, at }
    piece = []
  }
  if (piece.length > 0) yield { rows: piece, at }
}

/** Reads the file once: what it is, by its digest, and that it does not swell beyond measure when it is unpacked. */
async function lookThrough(file: string): Promise<string> {
  const hash = createHash('sha256')
  let unpacked = 0
  let files = 0
  const unzip = new Unzip((entry) => {
    files++
    entry.ondata = (error, chunk) => {
      if (error) throw unreadableBook(file, error)
      unpacked += chunk.length
    }
    entry.start()
  })
  unzip.register(UnzipInflate)
  for await (const chunk of createReadStream(file)) {
    hash.update(chunk)
    push(unzip, chunk, file)
    if (unpacked > mostUnpacked || files > mostFiles)
      throw usage(`${file} unpacks to more than 4 GiB. Save it as CSV, and run again.`)
  }
  if (files === 0) throw unreadableBook(file, undefined)
  return hash.digest('hex')
}

function push(unzip: Unzip, chunk: Uint8Array, file: string): void {
  try {
    unzip.push(chunk)
  } catch (cause) {
    throw cause instanceof AppError ? cause : unreadableBook(file, cause)
  }
}

function unreadableBook(file: string, cause: unknown): AppError {
  const said = `${file} cannot be read as an Excel workbook. Save it again as .xlsx or as CSV, and run again.`
  return new AppError({ code: 'invalid_input', ...inEnglish(said) }, cause)
}

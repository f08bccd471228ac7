import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { AppError, inEnglish } from '#kernel'
import type { RawRow } from '#screening'
import { bookOf, type SheetRow, WorkbookFault } from '#workbooks'
import { usage } from '../arguments.ts'
import { type Asked, columnsOf, type Input, type Piece } from './asked.ts'
import { changed } from './bytes.ts'
import { entriesOf, staysWithin, textOf } from './zip.ts'

/** A workbook of a million rows unpacks to less; what swells further is made to harm. */
const most = { bytes: 4 * 1024 ** 3, files: 10_000 }
/** Rows in one piece. */
const some = 256

/** A sheet of an Excel workbook, row by row. The texts that it shares among its cells are held; the sheet is not. */
export async function openWorkbook(asked: Asked, size: number | undefined): Promise<Input> {
  const { file, signal, before } = asked
  if (size === undefined)
    throw usage('A workbook must be read twice, so it cannot come from standard input. Name the file.')
  const sha256 = await lookThrough(file, size)
  if (before && before.sha256 !== sha256) throw changed(file)
  const warnings: string[] = []
  const rows = sheetRows({ ...asked, size }, warnings)
  const { header, rest } = await withHeading(rows)
  const columns = header.length === 0 ? [] : columnsOf(file, header, asked.map)
  const reading = { kind: 'cells' as const, columns, delimiter: ' ' }
  const at = { bytes: size, sha256 }
  const pieces = piecesOf(rest, { width: header.length, at, signal })
  return { reading, kind: 'Excel', header, size: undefined, pieces, warnings: () => warnings }
}

/** The rows of the sheet that was asked for, else of the first. */
async function* sheetRows({ file, sheet, size }: Asked & { readonly size: number }, warnings: string[]) {
  const entries = await entriesOf(file, size)
  try {
    const { sheets } = await bookOf((name) => {
      const entry = entries.find((one) => one.name === name)
      return entry && textOf(file, entry)
    })
    const wanted = sheets.find(
      ({ name }, at) => sheet === undefined || sheet === name || sheet === String(at + 1),
    )
    if (!wanted)
      throw usage(
        `${file}: there is no sheet '${sheet}'; there are ${sheets.map(({ name }) => `'${name}'`).join(', ')}`,
      )
    yield* wanted.rows()
    for (const other of sheets.filter((one) => one !== wanted)) {
      const said = await saysAnything(other.rows())
      if (said) warnings.push(`the sheet '${other.name}' was not read: --sheet '${other.name}'`)
    }
  } catch (cause) {
    throw cause instanceof WorkbookFault ? unreadableBook(file, cause) : cause
  }
}

async function saysAnything(rows: AsyncIterable<SheetRow>): Promise<boolean> {
  for await (const { cells } of rows) if (cells.some((cell) => cell.trim() !== '')) return true
  return false
}

async function withHeading(rows: AsyncGenerator<SheetRow>) {
  for (;;) {
    const next = await rows.next()
    if (next.done) return { header: [], rest: rows }
    if (next.value.cells.some((cell) => cell.trim() !== ''))
      return { header: next.value.cells.map((cell) => cell.trim()), rest: rows }
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
    if (cells.every((cell) => cell.trim() === '')) continue
    const whole = Array.from({ length: width }, (_, column) => cells[column] ?? '')
    piece.push({ number: ++number, line, content: whole })
    if (piece.length < some) continue
    yield { rows: piece, at }
    piece = []
  }
  if (piece.length > 0) yield { rows: piece, at }
}

/** What the file is, by its digest; refused where it swells beyond measure when it is unpacked. */
async function lookThrough(file: string, size: number): Promise<string> {
  const isFit = await entriesOf(file, size)
    .then((entries) => staysWithin(file, entries, most))
    .catch((cause: unknown) => {
      throw unreadableBook(file, cause)
    })
  if (!isFit) throw usage(`${file} unpacks to more than 4 GiB. Save it as CSV, and run again.`)
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk)
  return hash.digest('hex')
}

function unreadableBook(file: string, cause: unknown): AppError {
  const said = `${file} cannot be read as an Excel workbook. Save it again as .xlsx or as CSV, and run again.`
  return new AppError({ code: 'invalid_input', ...inEnglish(said) }, cause)
}

import { setImmediate } from 'node:timers/promises'
import { parse } from 'csv-parse'
import { AppError, fieldFault, sentences, type Wording, worded } from '#kernel'
import {
  brokenJsonWords,
  brokenLineWords,
  emptySheetWords,
  noObjectsWords,
  notSheetWords,
  splitWords,
  tooLargeWords,
  tooMuch,
  unreadable,
} from '../knowledge/import-words.ts'
import { decodeText, delimiterOf } from './decode.ts'
import { tableOf } from './json.ts'
import { type ImportedKind, limits, type RawRow, type Sheet } from './model.ts'
import { workbookRows } from './workbook.ts'

/** Takes a file apart. Throws `invalid_input` or `too_large` in words; what it is shows in its first bytes, not its name. */
export async function readSheet(bytes: Uint8Array, kind: ImportedKind = 'party'): Promise<Sheet> {
  if (bytes.length > limits.bytes)
    throw new AppError({ code: 'too_large', ...worded(tooLargeWords(limits.bytes / 1_048_576)) })
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const taken = await take(workbookRows(bytes))
    return { kind: 'xlsx', encoding: null, delimiter: null, ...taken }
  }
  const { text, encoding } = decodeText(bytes)
  if (text.includes('\0') || bytes[0] === 0xd0)
    throw new AppError({ code: 'invalid_input', ...worded(notSheetWords) })
  if (kind !== 'party' && /^\s*[[{]/.test(text))
    return { kind: 'json', encoding, delimiter: null, ...(await take(jsonRows(text))) }
  const delimiter = delimiterOf(text)
  return { kind: 'csv', encoding, delimiter, ...(await take(csvRows(text, delimiter))) }
}

/** The heading, and each object by its number. */
async function* jsonRows(text: string): AsyncGenerator<RawRow> {
  const table = tableOf(parsed(text))
  if (!table) throw new AppError({ code: 'invalid_input', ...worded(noObjectsWords) })
  yield { row: 0, cells: table.header }
  for (const [index, cells] of table.rows.entries()) yield { row: index + 1, cells }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new AppError({ code: 'invalid_input', ...worded(brokenJsonWords) }, cause)
  }
}

/** Characters in the cells of a row. */
const longestRow = 1_000_000
/** The parser counts what stands in cells, and not the cells: a row of nothing but commas is told by its length. */
const longestWithCommas = 2 * longestRow
/** Characters handed to the parser at a time. */
const piece = 65_536

async function* csvRows(text: string, delimiter: string): AsyncGenerator<RawRow> {
  const parser = parse({
    delimiter,
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: longestRow,
  })
  const feeding = feed(parser, text)
  let row = 1
  try {
    for await (const { record, info } of parser) {
      if (record.length > limits.columns) throw tooMany(tooMuch.columns(row, limits.columns))
      yield { row, cells: record }
      row = info.lines + 1
    }
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    const said = cause instanceof Error ? cause.message : String(cause)
    const errors = [fieldFault(`line ${row}`, unreadable(said))]
    throw new AppError({ code: 'invalid_input', ...worded(brokenLineWords(row, said)), errors }, cause)
  } finally {
    parser.destroy()
    await feeding
  }
}

/** Hands the text on no faster than rows are taken, and stops at a row that does not end. */
async function feed(parser: ReturnType<typeof parse>, text: string): Promise<void> {
  let goOn = () => {}
  for (const event of ['drain', 'close']) parser.on(event, () => goOn())
  const row = { number: 0, length: 0 }
  for (let at = 0; at < text.length && !parser.destroyed; at += piece) {
    if (!parser.write(text.slice(at, at + piece))) await new Promise<void>((resolve) => (goOn = resolve))
    const { records, lines } = parser.info
    row.length = records === row.number ? row.length + piece : piece
    row.number = records
    if (row.length > longestWithCommas) parser.destroy(tooMany(tooMuch.columns(lines, limits.columns)))
  }
  if (!parser.destroyed) parser.end()
}

/** The first row that says something is the heading; rows of blanks are left out. */
async function take(source: AsyncIterable<RawRow>): Promise<Pick<Sheet, 'header' | 'rows'>> {
  let header: readonly string[] | undefined
  const rows: RawRow[] = []
  let characters = 0
  for await (const { row, cells: given } of source) {
    const cells = given.map((cell) => cell.trim())
    if (cells.every((cell) => cell === '')) continue
    if (cells.length > limits.columns) throw tooMany(tooMuch.columns(row, limits.columns))
    if (cells.some((cell) => cell.length > limits.cell)) throw tooMany(tooMuch.cell(row, limits.cell))
    characters += cells.reduce((sum, cell) => sum + cell.length, 0)
    if (characters > limits.characters) throw tooMany(tooMuch.characters(limits.characters))
    if (!header) header = cells
    else rows.push({ row, cells })
    if (rows.length > limits.rows) throw tooMany(tooMuch.rows(limits.rows))
    if (rows.length % 2000 === 0) await setImmediate() // others get their turn
  }
  if (!header) throw new AppError({ code: 'invalid_input', ...worded(emptySheetWords) })
  return { header, rows }
}

function tooMany(what: Wording): AppError {
  return new AppError({ code: 'too_large', ...worded(sentences(what, splitWords)) })
}

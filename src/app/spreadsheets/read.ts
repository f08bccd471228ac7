import { setImmediate } from 'node:timers/promises'
import { parse } from 'csv-parse'
import { AppError } from '#kernel'
import { decodeText, delimiterOf } from './decode.ts'
import { limits, type RawRow, type Sheet } from './model.ts'
import { workbookRows } from './workbook.ts'

/** Takes a file apart. Throws `invalid_input` or `too_large` in words; what it is shows in its first bytes, not its name. */
export async function readSheet(bytes: Uint8Array): Promise<Sheet> {
  if (bytes.length > limits.bytes)
    throw new AppError({
      code: 'too_large',
      detail: `The file has more than ${limits.bytes / 1_048_576} MB. Split it.`,
    })
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const taken = await take(workbookRows(bytes))
    return { kind: 'xlsx', encoding: null, delimiter: null, ...taken }
  }
  const { text, encoding } = decodeText(bytes)
  if (text.includes('\0') || bytes[0] === 0xd0)
    throw new AppError({
      code: 'invalid_input',
      detail: 'The file is neither CSV nor .xlsx. Save it as one of them.',
    })
  const delimiter = delimiterOf(text)
  return { kind: 'csv', encoding, delimiter, ...(await take(csvRows(text, delimiter))) }
}

async function* csvRows(text: string, delimiter: string): AsyncGenerator<RawRow> {
  const parser = parse(text, {
    delimiter,
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: 1_000_000,
  })
  let row = 1
  try {
    for await (const { record, info } of parser) {
      yield { row, cells: record }
      row = info.lines + 1
    }
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    const said = cause instanceof Error ? cause.message : String(cause)
    const detail = `Line ${row}: the file cannot be read further (${said}). A quote may be missing. Nothing was kept.`
    throw new AppError(
      { code: 'invalid_input', detail, errors: [{ path: `line ${row}`, message: said }] },
      cause,
    )
  }
}

/** The first row that says something is the heading; rows of blanks are left out. */
async function take(source: AsyncIterable<RawRow>): Promise<Pick<Sheet, 'header' | 'rows'>> {
  let header: readonly string[] | undefined
  const rows: RawRow[] = []
  let characters = 0
  for await (const { row, cells: given } of source) {
    const cells = given.map((cell) => cell.trim())
    if (cells.every((cell) => cell === '')) continue
    if (cells.length > limits.columns) throw tooMany(`Line ${row} has more than ${limits.columns} columns.`)
    if (cells.some((cell) => cell.length > limits.cell))
      throw tooMany(`Line ${row} has a cell of more than ${limits.cell} characters.`)
    characters += cells.reduce((sum, cell) => sum + cell.length, 0)
    if (characters > limits.characters)
      throw tooMany(`The file says more than ${limits.characters} characters.`)
    if (!header) header = cells
    else rows.push({ row, cells })
    if (rows.length > limits.rows) throw tooMany(`The file has more than ${limits.rows} rows.`)
    if (rows.length % 2000 === 0) await setImmediate() // others get their turn
  }
  if (!header)
    throw new AppError({
      code: 'invalid_input',
      detail: 'The file is empty. Expected a heading and a row a party.',
    })
  return { header, rows }
}

function tooMany(what: string): AppError {
  return new AppError({ code: 'too_large', detail: `${what} Split it, or take out what is not needed.` })
}

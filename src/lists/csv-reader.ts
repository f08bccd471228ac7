import { CsvError, type Info, parse } from 'csv-parse'
import { layoutFaults } from './knowledge/layout-words.ts'
import { atLine, readingFaults } from './knowledge/reading-words.ts'
import { type Encoding, type ListFile, note, type Reading } from './list.ts'
import { refuseFile } from './refusal.ts'

/** One row with the line on which it begins (from 1). */
export interface CsvRow {
  readonly cells: readonly string[]
  readonly line: number
}

/** How a file parts its cells, and how it is encoded; commas and UTF-8 unless it says otherwise. */
export interface CsvKind {
  readonly delimiter?: ',' | ';' | '\t'
  readonly encoding?: Encoding
}

/** No row of a list is anywhere near this long; more is an attack or a broken file. */
const longestRow = 200_000
/** The parser counts what stands in cells, and not the cells: a row of nothing but commas is told by its length. */
const longestWithCommas = 4 * longestRow

/**
 * Streams the rows of a comma-separated file without a header. Refuses quotes that do not close and rows without
 * end, with their line. How many columns a row must have is the caller's to know.
 */
export async function* readCsv(
  file: ListFile,
  { delimiter = ',', encoding = 'utf-8' }: CsvKind = {},
): AsyncGenerator<CsvRow> {
  const parser = parse({
    ...{ bom: true, info: true, relax_column_count: true, max_record_size: longestRow },
    delimiter,
  })
  const feeding = feed(parser, file, encoding)
  let line = 1
  try {
    for await (const row of parser) {
      const { record, info }: { record: string[]; info: Info } = row
      yield { cells: record, line }
      line = info.lines + 1
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const [, at = String(line)] = / line (\d+)/.exec(error.message) ?? []
    const reason = error.message.replace(/[:,]? (?:at|on) line \d+.*$/, '')
    refuseFile(file.name, atLine(at, readingFaults.notCsv(reason)), { line: Number(at) })
  } finally {
    parser.destroy()
  }
  await feeding
}

/** Hands the text on no faster than rows are taken; a fault of the source becomes the parser's. */
async function feed(parser: ReturnType<typeof parse>, file: ListFile, encoding: Encoding): Promise<void> {
  let goOn = () => {}
  const row = { number: 0, length: 0 }
  for (const event of ['drain', 'close']) parser.on(event, () => goOn())
  try {
    for await (const piece of file.text(encoding)) {
      if (parser.destroyed) return
      if (!parser.write(piece)) await new Promise<void>((resolve) => (goOn = resolve))
      const { records, lines } = parser.info
      row.length = records === row.number ? row.length + piece.length : piece.length
      row.number = records
      if (row.length > longestWithCommas)
        refuseFile(file.name, atLine(lines, readingFaults.notCsv('no end of row')), { line: lines })
    }
    parser.end()
  } catch (error) {
    parser.destroy(error instanceof Error ? error : new Error(String(error)))
  }
}

/** A row under a header, its cells by the names of the columns. */
export interface NamedRow {
  readonly line: number
  /** The cell under a column, blanks at the ends removed; '' where it is empty. Only columns of the header may be asked. */
  cell(column: string): string
}

/** What columns a file must have, in whatever order; `also` may be there. Others are counted as unknown. */
export interface Header {
  readonly columns: readonly string[]
  readonly also?: readonly string[]
}

/**
 * Streams the rows below a header. Refuses, with its line, a header without one of the columns (a renamed column is a
 * changed layout) and a row of another width than the header. Empty rows are passed over.
 */
export async function* underHeader(
  file: { readonly name: string; readonly rows: AsyncIterable<CsvRow> },
  { columns, also = [] }: Header,
  reading: Reading,
): AsyncGenerator<NamedRow> {
  let header: Map<string, number> | undefined
  for await (const { cells, line } of file.rows) {
    if (cells.every((cell) => cell.trim() === '')) continue
    if (!header) {
      const names = cells.map((cell) => cell.trim())
      const missing = columns.filter((column) => !names.includes(column))
      if (missing.length > 0)
        refuseFile(file.name, atLine(line, layoutFaults.noColumns(missing, names)), { line })
      for (const name of names)
        if (!columns.includes(name) && !also.includes(name)) note(reading.unknown, `column ${name}`)
      header = new Map(names.map((name, at) => [name, at]))
      continue
    }
    if (cells.length !== header.size)
      refuseFile(file.name, atLine(line, layoutFaults.otherCells(cells.length, header.size)), { line })
    const at = header
    yield { line, cell: (column) => cells[at.get(column) ?? -1]?.trim() ?? '' }
  }
  if (!header) refuseFile(file.name, readingFaults.empty)
}

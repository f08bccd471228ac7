import { AppError, inEnglish } from '#kernel'

/** A record of a CSV file with the line on which it begins, from 1. */
export interface CsvRecord {
  readonly line: number
  readonly fields: readonly string[]
  /** Why nobody knows which cell is which. The record then ends with its first line. */
  readonly fault?: CutFault
}
export type CutFault = 'openQuote' | 'tooLong'

/** Takes text that comes in pieces and gives what is complete; `end` gives the rest. */
export interface Cutter<T> {
  push(text: string): T[]
  end(): T[]
}

/** Characters of one record, or of one line of JSON: more is a broken file and no party. */
export const longestRecord = 2_000_000

interface Reading {
  readonly delimiter: string
  text: string
  at: number
  line: number
  /** Cells of the first record that says something. */
  width: number | undefined
  /** Within a line that is too long: until its end nothing is read. */
  skipping: boolean
}

/**
 * RFC 4180 records, read so that one broken record costs no other. A quote that is not closed, or that is closed in
 * the midst of another record's text, is a fault of the line on which it opens; reading goes on with the next line.
 * What comes out does not depend on where the text is cut. Not csv-parse: it names the last line of the file, not the
 * one where the quote opens, and gives up the records that it has read before it.
 */
export function csvCutter(delimiter = ','): Cutter<CsvRecord> {
  const reading: Reading = { delimiter, text: '', at: 0, line: 1, width: undefined, skipping: false }
  return {
    push: (text) => {
      reading.text = reading.text.slice(reading.at) + text
      reading.at = 0
      return recordsIn(reading, false)
    },
    end: () => recordsIn(reading, true),
  }
}

function recordsIn(reading: Reading, isLast: boolean): CsvRecord[] {
  const records: CsvRecord[] = []
  for (;;) {
    const record = next(reading, isLast)
    if (record === undefined) return records
    if (record === 'none') continue
    records.push(record)
    if (record.fields.length > 1 || record.fields[0]?.trim() !== '') reading.width ??= record.fields.length
  }
}

function next(reading: Reading, isLast: boolean): CsvRecord | 'none' | undefined {
  const { text, at } = reading
  if (at >= text.length) return undefined
  const found = text.indexOf('\n', at)
  if (found < 0 && !isLast && !reading.skipping && text.length - at <= longestRecord) return undefined
  const end = found < 0 ? text.length : found
  if (reading.skipping) return skipped(reading, found)
  if (end - at > longestRecord) return tooLong(reading, found)
  const line = text.slice(at, end)
  if (!line.includes('"'))
    return taken(reading, { end, lines: 1, fields: bare(line).split(reading.delimiter) })
  const cut = quotedRecord(text, at, reading.delimiter)
  const isOpen = cut === undefined || (cut.end >= text.length && !isLast)
  if (isOpen && !isLast && text.length - at <= longestRecord) return undefined
  if (isOpen || isAstray(cut, { at, width: reading.width })) return broken(reading, end)
  return taken(reading, cut)
}

/** What a stray quote does: it swallows lines, until another cell's own quote ends it. */
function isAstray(
  { fields, end, lines, hasTail }: Cut,
  { at, width }: { readonly at: number; readonly width: number | undefined },
): boolean {
  if (end - at > longestRecord) return true
  return lines > 1 && (hasTail || (width !== undefined && fields.length !== width))
}

function taken(reading: Reading, { fields, end, lines }: Pick<Cut, 'fields' | 'end' | 'lines'>): CsvRecord {
  const record = { line: reading.line, fields }
  reading.at = end + 1
  reading.line += lines
  return record
}

function broken(reading: Reading, end: number): CsvRecord {
  const text = bare(reading.text.slice(reading.at, end))
  const record = { line: reading.line, fields: text.split(reading.delimiter), fault: 'openQuote' as const }
  reading.at = end + 1
  reading.line++
  return record
}

function tooLong(reading: Reading, found: number): CsvRecord {
  const record = { line: reading.line, fields: [], fault: 'tooLong' as const }
  skipped(reading, found)
  return record
}

/** Passes over what is there of a line that is too long. */
function skipped(reading: Reading, found: number): 'none' {
  reading.at = found < 0 ? reading.text.length : found + 1
  reading.skipping = found < 0
  if (found >= 0) reading.line++
  return 'none'
}

const bare = (line: string) => (line.endsWith('\r') ? line.slice(0, -1) : line)

interface Cut {
  readonly fields: string[]
  /** Where its line break stands, or the end of the text. */
  readonly end: number
  readonly lines: number
  /** Letters stand between a closing quote and the end of its cell. */
  readonly hasTail: boolean
}

/** A record with quoted cells from `at` on; undefined where a quote is not closed within the text. */
function quotedRecord(text: string, at: number, delimiter: string): Cut | undefined {
  const fields: string[] = []
  let place = at
  let hasTail = false
  for (;;) {
    const cell = text[place] === '"' ? quotedCell(text, place + 1) : { value: '', end: place }
    if (cell === undefined) return undefined
    const end = cellEnd(text, cell.end, delimiter)
    const rest = text.slice(cell.end, end)
    const tail = text[end] === delimiter ? rest : bare(rest)
    hasTail ||= cell.end > place && tail.trim() !== ''
    fields.push(cell.value + tail)
    place = end
    if (text[end] !== delimiter) break
    place++
  }
  return { fields, end: place, lines: linesIn(text, at, place), hasTail }
}

function quotedCell(text: string, from: number): { value: string; end: number } | undefined {
  let value = ''
  for (let start = from; ; ) {
    const quote = text.indexOf('"', start)
    if (quote < 0) return undefined
    value += text.slice(start, quote)
    if (text[quote + 1] !== '"') return { value, end: quote + 1 }
    value += '"'
    start = quote + 2
  }
}

function cellEnd(text: string, from: number, delimiter: string): number {
  let end = from
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end++
  return end
}

function linesIn(text: string, from: number, to: number): number {
  let lines = 1
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) lines++
  return lines
}

/**
 * Records of a file that must be whole, such as labelled pairs. Throws `invalid_input` for a quote that is never
 * closed and for a record longer than two million characters.
 */
export async function* csvRecords(
  chunks: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<CsvRecord> {
  const cutter = csvCutter()
  for await (const chunk of chunks) for (const record of cutter.push(chunk)) yield sound(record)
  for (const record of cutter.end()) yield sound(record)
}

function sound(record: CsvRecord): CsvRecord {
  if (record.fault === undefined) return record
  const what =
    record.fault === 'tooLong'
      ? 'the record is longer than two million characters; a quote may be missing'
      : 'a quote that opens here is never closed'
  throw brokenFile(record.line, what)
}

function brokenFile(line: number, what: string): AppError {
  const errors = [{ path: `line ${line}`, message: what, wording: null }]
  return new AppError({
    code: 'invalid_input',
    ...inEnglish(`Line ${line}: ${what}. Correct the file and run it again.`),
    errors,
  })
}

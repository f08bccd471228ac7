import { AppError, inEnglish } from '#kernel'

/** A record of a CSV file with the line on which it begins, from 1. */
export interface CsvRecord {
  readonly line: number
  readonly fields: readonly string[]
}

const longestRecord = 2_000_000

/**
 * RFC 4180 records from text that comes in pieces. Throws `invalid_input` for a quote that is never closed and for a
 * record longer than two million characters: from there on nobody knows which cell is which. Read here and not by a
 * package: csv-parse names the last line of the file, not the one where the quote opens, and gives up the records
 * that it has read before it.
 */
export async function* csvRecords(
  chunks: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<CsvRecord> {
  const reader = newReader()
  for await (const chunk of chunks) {
    for (const character of chunk) {
      const record = take(reader, character)
      if (record) yield record
    }
  }
  if (reader.state === 'quoted') throw broken(reader.start, 'a quote that opens here is never closed')
  if (reader.field !== '' || reader.fields.length > 0) yield finish(reader)
}

interface Reader {
  state: 'start' | 'plain' | 'quoted' | 'closing'
  field: string
  fields: string[]
  line: number
  start: number
  length: number
}
const newReader = (): Reader => ({ state: 'start', field: '', fields: [], line: 1, start: 1, length: 0 })

function take(reader: Reader, character: string): CsvRecord | undefined {
  if (character === '\n') reader.line++
  if (++reader.length > longestRecord)
    throw broken(reader.start, 'the record is longer than two million characters; a quote may be missing')
  if (reader.state === 'quoted') {
    if (character === '"') reader.state = 'closing'
    else reader.field += character
    return undefined
  }
  if (reader.state === 'closing' && character === '"') {
    reader.field += '"'
    reader.state = 'quoted'
    return undefined
  }
  if (character === '"' && reader.state === 'start') {
    reader.state = 'quoted'
    return undefined
  }
  return takePlain(reader, character)
}

function takePlain(reader: Reader, character: string): CsvRecord | undefined {
  if (character === ',') {
    reader.fields.push(reader.field)
    reader.field = ''
    reader.state = 'start'
  } else if (character === '\n') return finish(reader)
  else if (character !== '\r') {
    reader.field += character
    reader.state = 'plain'
  }
  return undefined
}

function finish(reader: Reader): CsvRecord {
  const record = { line: reader.start, fields: [...reader.fields, reader.field] }
  reader.fields = []
  reader.field = ''
  reader.state = 'start'
  reader.start = reader.line
  reader.length = 0
  return record
}

function broken(line: number, what: string): AppError {
  const errors = [{ path: `line ${line}`, message: what, wording: null }]
  return new AppError({
    code: 'invalid_input',
    ...inEnglish(`Line ${line}: ${what}. Correct the file and run it again.`),
    errors,
  })
}

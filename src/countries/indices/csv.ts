import { CsvError, type Info, parse } from 'csv-parse'
import { refuseIndex } from './refusal.ts'
import { fileWords } from './words.ts'

/** A row with the line on which it begins, from 1; of a workbook, the number of the row. */
export interface Row {
  readonly cells: readonly string[]
  readonly line: number
}

/** Publishers give thousands of columns, none of them long. */
const longestRow = 1_000_000
/** The parser counts what stands in cells, and not the cells: a row of nothing but commas is told by its length. */
const longestWithCommas = 4 * longestRow

/** Streams the rows of a comma-separated file. Refuses quotes that do not close and rows without end, with the line. */
export async function* csvRows(file: string, text: AsyncIterable<string>): AsyncGenerator<Row> {
  const parser = parse({ bom: true, info: true, relax_column_count: true, max_record_size: longestRow })
  const feeding = feed(parser, file, text)
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
    refuseIndex(fileWords.notCsv(file, Number(at)))
  } finally {
    parser.destroy()
  }
  await feeding
}

/** Hands the text on no faster than rows are taken; a fault of the source becomes the parser's. */
async function feed(
  parser: ReturnType<typeof parse>,
  file: string,
  text: AsyncIterable<string>,
): Promise<void> {
  let goOn = () => {}
  const row = { number: 0, length: 0 }
  for (const event of ['drain', 'close']) parser.on(event, () => goOn())
  try {
    for await (const piece of text) {
      if (parser.destroyed) return
      const { records, lines } = parser.info
      row.length = records === row.number ? row.length + piece.length : piece.length
      row.number = records
      if (row.length > longestWithCommas) refuseIndex(fileWords.notCsv(file, lines))
      if (!parser.write(piece)) await new Promise<void>((resolve) => (goOn = resolve))
    }
    parser.end()
  } catch (error) {
    parser.destroy(error instanceof Error ? error : new Error(String(error)))
  }
}

/** Bytes as text, strictly UTF-8 without NUL; another encoding is refused with the line it was met on. */
export async function* strictText(file: string, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  let end = '\n'
  const decode = (chunk?: Uint8Array) => {
    try {
      return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true })
    } catch {
      const wrong = linesBeforeWrong(chunk ?? new Uint8Array())
      return refuseIndex(fileWords.notUtf8(file, line + wrong))
    }
  }
  const pieces = async function* () {
    for await (const chunk of bytes) yield decode(chunk)
    yield decode()
  }
  for await (const text of pieces()) {
    if (text.includes('\0')) refuseIndex(fileWords.notUtf8(file, line))
    line += text.split('\n').length - 1
    end = text.at(-1) ?? end
    yield text
  }
  if (end !== '\n') refuseIndex(fileWords.cutOff(file, line))
}

/** Only reached once decoding has failed: a lenient second look finds the line. */
function linesBeforeWrong(chunk: Uint8Array): number {
  const [before = ''] = new TextDecoder('utf-8').decode(chunk).split('\uFFFD')
  return before.split('\n').length - 1
}

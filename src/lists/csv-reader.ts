import { CsvError, type Info, parse } from 'csv-parse'
import { atLine, readingFaults } from './knowledge/reading-words.ts'
import type { ListFile } from './list.ts'
import { refuseFile } from './refusal.ts'

/** One row with the line on which it begins (from 1). */
export interface CsvRow {
  readonly cells: readonly string[]
  readonly line: number
}

/** No row of a list is anywhere near this long; more is an attack or a broken file. */
const longestRow = 200_000

/**
 * Streams the rows of a comma-separated file without a header. Refuses quotes that do not close and rows without
 * end, with their line. How many columns a row must have is the caller's to know.
 */
export async function* readCsv(file: ListFile): AsyncGenerator<CsvRow> {
  const parser = parse({ bom: true, info: true, relax_column_count: true, max_record_size: longestRow })
  const feeding = feed(parser, file)
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
async function feed(parser: ReturnType<typeof parse>, file: ListFile): Promise<void> {
  let goOn = () => {}
  for (const event of ['drain', 'close']) parser.on(event, () => goOn())
  try {
    for await (const piece of file.text()) {
      if (parser.destroyed) return
      if (!parser.write(piece)) await new Promise<void>((resolve) => (goOn = resolve))
    }
    parser.end()
  } catch (error) {
    parser.destroy(error instanceof Error ? error : new Error(String(error)))
  }
}

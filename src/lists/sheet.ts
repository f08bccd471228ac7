import { type CsvRow, type Header, type NamedRow, readCsv, underHeader } from './csv-reader.ts'
import { kindOf } from './entry.ts'
import { readingFaults } from './knowledge/reading-words.ts'
import { otherFileWords } from './knowledge/subject-words.ts'
import type { ListFile, Reading } from './list.ts'
import { refuseFile } from './refusal.ts'
import { tidy } from './tidy.ts'
import { readWorkbook } from './workbook-reader.ts'

/** Titles and notes that publishers put above the header of a sheet. */
const mostAbove = 20

/** A header whose words vary by case, blanks or language: `key` gives the name of a column for what stands above it. */
export interface TableHeader extends Header {
  readonly key?: (cell: string) => string
}

/** "Middle name(s)" is middle_names, and so are other ways to write it; only Latin letters and digits count. */
export function fieldKey(cell: string): string {
  return cell
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[()\p{M}]/gu, '')
    .replace(/ı/g, 'i')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')
}

/**
 * Streams the rows of a table by the names of its columns, from a workbook or from comma-separated text: the first
 * characters of the file tell which. Rows above the header are passed over; a sheet does not keep the empty cells at
 * the end of a row, which are given back. Refuses an empty file, a page, and what `underHeader` refuses.
 */
export async function* readTable(
  file: ListFile,
  header: TableHeader,
  reading: Reading,
): AsyncGenerator<NamedRow> {
  const kind = await kindOf(file)
  if (kind === 'nothing') refuseFile(file.name, readingFaults.empty)
  if (kind === 'markup' || kind === 'json')
    refuseFile(file.name, otherFileWords(`.xlsx / .csv (${header.columns.slice(0, 4).join(', ')} …)`))
  const rows = evenRows(kind === 'workbook' ? readWorkbook(file) : readCsv(file), {
    ...header,
    isSheet: kind === 'workbook',
  })
  yield* underHeader({ name: file.name, rows }, header, reading)
}

interface Sheet extends TableHeader {
  readonly isSheet: boolean
}

async function* evenRows(
  rows: AsyncIterable<CsvRow>,
  { columns, isSheet, key = tidy }: Sheet,
): AsyncGenerator<CsvRow> {
  const above: CsvRow[] = []
  let width = 0
  for await (const { cells, line } of rows) {
    if (width > 0) yield { line, cells: isSheet ? filled(cells, width) : cells }
    else {
      const named = cells.map(key)
      if (isHeader(named, columns)) {
        width = named.length
        yield { line, cells: named }
      } else if (above.length >= mostAbove) break
      else if (cells.some((cell) => cell.trim() !== '')) above.push({ line, cells: named })
    }
  }
  if (width === 0) yield* above // no header: the first row is judged as one, and refused with its line
}

function filled(cells: readonly string[], width: number): readonly string[] {
  const missing = width - cells.length
  return missing > 0 ? [...cells, ...Array.from({ length: missing }, () => '')] : cells
}

/** A header holds more than one of the columns: a title above it may hold the word of one. */
function isHeader(cells: readonly string[], columns: readonly string[]): boolean {
  return columns.filter((column) => cells.includes(column)).length >= Math.min(2, columns.length)
}

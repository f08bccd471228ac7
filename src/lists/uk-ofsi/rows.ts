import { slashedDay } from '../birth-date.ts'
import { type CsvRow, type NamedRow, readCsv, underHeader } from '../csv-reader.ts'
import { atLine } from '../knowledge/reading-words.ts'
import { conListFaults } from '../knowledge/uk-ofsi-words.ts'
import type { ListFile, Reading } from '../list.ts'
import { refuseFile } from '../refusal.ts'

const columns = [
  ...['Name 6', 'Name 1', 'Name 2', 'Name 3', 'Name 4', 'Name 5', 'Title', 'DOB', 'Town of Birth'],
  ...['Country of Birth', 'Nationality', 'Passport Details', 'NI Number', 'Position'],
  ...['Address 1', 'Address 2', 'Address 3', 'Address 4', 'Address 5', 'Address 6', 'Post/Zip Code'],
  ...['Country', 'Other Information', 'Group Type', 'Alias Type', 'Regime', 'Listed On', 'Group ID'],
]

/** The rows of ConList.csv below its two heads: the day of the list, and the names of the columns. */
export function conListRows(file: ListFile, reading: Reading): AsyncGenerator<NamedRow> {
  const rows = belowDay(file, reading)
  return underHeader({ name: file.name, rows }, { columns, also: ['Last Updated'] }, reading)
}

async function* belowDay(file: ListFile, reading: Reading): AsyncGenerator<CsvRow> {
  let isFirst = true
  for await (const row of readCsv(file, { encoding: 'windows-1252' })) {
    const { cells, line } = row
    if (cells.some(isUtf8)) refuseFile(file.name, atLine(line, conListFaults.isUtf8), { line })
    if (!isFirst) {
      yield row
      continue
    }
    isFirst = false
    const [label = '', day = ''] = cells
    const published = label.trim() === 'Last Updated' ? slashedDay(day) : undefined
    if (!published)
      refuseFile(file.name, atLine(line, conListFaults.noDay(cells.join(',').slice(0, 40))), { line })
    reading.publishedOn = published
  }
}

/** What letters with accents, quotes and the byte order mark of UTF-8 look like in windows-1252. */
function isUtf8(cell: string): boolean {
  return /ï»¿|â€|Ã[\u00a0-\u00bf]/.test(cell)
}

import { readCsv, underHeader } from '../csv-reader.ts'
import { kindOf, namesFrom } from '../entry.ts'
import { readHtmlTables } from '../html-reader.ts'
import { cellFaults } from '../knowledge/cell-words.ts'
import { atLine } from '../knowledge/reading-words.ts'
import { fccFaults } from '../knowledge/us-fcc-words.ts'
import { type ListFile, note, type Reading } from '../list.ts'
import type { ListEntry } from '../model.ts'
import { referenceOfName } from '../name-reference.ts'
import { plainEntry } from '../plain-entry.ts'
import { refuseFile } from '../refusal.ts'
import { onlyFile } from '../set.ts'
import { distinct, tidy } from '../tidy.ts'
import { usWrittenDay } from '../us-day.ts'
import { companiesIn, coversAnyMaker, lawPointedTo } from './grammar.ts'

const headings = ['Covered Equipment or Services', 'Date of Inclusion on Covered List']
const columns = ['covered_equipment_or_services', 'date_of_inclusion_on_covered_list']

/** The companies that the Covered List names, an entry each; what it says of their equipment is in the remarks. */
export async function* parse(files: readonly ListFile[], reading: Reading): AsyncGenerator<ListEntry> {
  const file = onlyFile(files, 'the Covered List')
  for (const row of await rowsOf(file, reading)) yield* entriesOf(row, file.name, reading)
}

interface Row {
  readonly says: string
  readonly dates: string
  readonly line: number
}

async function rowsOf(file: ListFile, reading: Reading): Promise<Row[]> {
  if ((await kindOf(file)) === 'markup') {
    const rows = await readHtmlTables(file, headings)
    return rows.map(({ cells: [says = '', dates = ''], line }) => ({ says, dates, line }))
  }
  reading.variant = 'table'
  const rows: Row[] = []
  const table = { name: file.name, rows: readCsv(file) }
  for await (const { line, cell } of underHeader(table, { columns }, reading)) {
    const [says = '', dates = ''] = columns.map(cell)
    rows.push({ says: tidy(says), dates, line })
  }
  return rows
}

function* entriesOf({ says, dates, line }: Row, file: string, reading: Reading): Generator<ListEntry> {
  const days = daysIn(dates, file, line)
  const companies = coversAnyMaker(says) ? [] : companiesIn(says)
  const law = lawPointedTo(says)
  if (!companies && !law) refuseFile(file, atLine(line, fccFaults.nobody(says.slice(0, 120))), { line })
  if (law)
    reading.doubts.push(
      `line ${line}: the companies of ${law} are covered; the list does not name them. Read the law.`,
    )
  if (!companies?.length) note(reading.leftOut, 'row that names no company: equipment of any foreign maker')
  for (const name of companies ?? []) {
    yield plainEntry({
      ...{ entry: referenceOfName(name), schema: 'Organization' },
      names: namesFrom([{ text: name, kind: 'primary' }]),
      programmes: ['Covered List'],
      measures: measuresOf(says),
      listedOn: days[0] ?? '',
      remarks: says,
      origin: { file, line },
    })
  }
}

/** 47 CFR 54.10 for all that is covered; 47 CFR 2.903 for equipment. */
function measuresOf(says: string): string[] {
  const funds = 'No universal service funds may pay for it'
  return /\bequipment produced\b/.test(says)
    ? [funds, 'No new equipment authorisation in the United States']
    : [funds]
}

/** "December 22, 2025Updated:January 7, 2026": the day of inclusion first, then those of changes. */
function daysIn(dates: string, file: string, line: number): string[] {
  const written = dates.match(/[A-Za-z]+\.? \d{1,2}, \d{4}/g) ?? []
  const days = distinct(written.map((text) => usWrittenDay(text.replace(/^Updated:?/i, ''))))
  const isWhole = days.length > 0 && days.length === new Set(written).size
  if (!isWhole)
    refuseFile(file, atLine(line, cellFaults.notADay(headings[1] ?? '', dates, 'March 12, 2021')), { line })
  return days
}

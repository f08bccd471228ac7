import { bracketed, namesIn } from '../also-known.ts'
import { isoDay } from '../birth-date.ts'
import { type NamedRow, readCsv, underHeader } from '../csv-reader.ts'
import { type Named, namesFrom } from '../entry.ts'
import { cellFaults } from '../knowledge/cell-words.ts'
import { atLine, readingFaults } from '../knowledge/reading-words.ts'
import { type ListFile, note, type Reading } from '../list.ts'
import type { ListEntry } from '../model.ts'
import { referenceOfName } from '../name-reference.ts'
import { plainEntry } from '../plain-entry.ts'
import { refuseFile } from '../refusal.ts'
import { onlyFile } from '../set.ts'
import { distinct } from '../tidy.ts'

const columns = ['name_as_published', 'listed_on', 'removed_on']

/** The companies that stand on the list: the periods of one name are one entry, ended ones are left out. */
export async function* parse(files: readonly ListFile[], reading: Reading): AsyncGenerator<ListEntry> {
  const file = onlyFile(files, 'the table of names')
  const companies = new Map<string, Period[]>()
  for await (const row of underHeader({ name: file.name, rows: readCsv(file) }, { columns }, reading)) {
    const period = periodOf(file.name, row)
    if (row.cell('removed_on') !== '') {
      note(reading.leftOut, 'listing period that has ended')
      continue
    }
    companies.set(period.entry, [...(companies.get(period.entry) ?? []), period])
  }
  reading.publishedOn = newest([...companies.values()].flat()) ?? null
  for (const periods of companies.values()) yield entryOf(periods, file.name, reading)
  sayWhoIsNotInTheNewest(companies, reading)
}

interface Period {
  readonly entry: string
  readonly names: readonly Named[]
  readonly from: string
  readonly line: number
}

function periodOf(file: string, { line, cell }: NamedRow): Period {
  for (const column of ['listed_on', 'removed_on']) {
    const text = cell(column)
    if ((text !== '' || column === 'listed_on') && !isoDay(text))
      refuseFile(file, atLine(line, cellFaults.notADay(column, text, 'YYYY-MM-DD')), { line })
  }
  const names = companyNames(cell('name_as_published'))
  const [main] = names
  if (!main) return refuseFile(file, atLine(line, cellFaults.noValue('name_as_published')), { line })
  return { entry: referenceOfName(main.text), names, from: isoDay(cell('listed_on')) ?? '', line }
}

/** A short name of theirs that is a region's: nobody is to be found by it alone. Reviewed on the edition of 2026-06-08. */
const regions = new Set(['inner-mongolia'])

/** "BGI Genomics Co., Ltd. (BGI)*": the star and a full stop behind the bracket say nothing about the name. */
function companyNames(cell: string): Named[] {
  const said = cell
    .replaceAll('’', "'")
    .replace(/\*\s*$/, '')
    .replace(/([)\]])\.\s*$/, '$1')
  return namesIn(said).flatMap((named) => {
    const { name, inner } = bracketed(named.text)
    if (inner === undefined) return [named]
    const kind = named.kind === 'primary' ? 'alias' : named.kind
    return [
      { ...named, text: name },
      { text: inner, kind: regions.has(referenceOfName(inner)) ? 'weak' : kind },
    ]
  })
}

function entryOf(periods: readonly Period[], file: string, reading: Reading): ListEntry {
  const [first] = periods
  if (!first) return refuseFile(file, readingFaults.noEntry)
  for (const _ of periods.slice(1)) note(reading.leftOut, 'row merged into the entry of its name')
  const editions = distinct(periods.map(({ from }) => from)).toSorted()
  return plainEntry({
    entry: first.entry,
    schema: 'Organization',
    names: namesFrom(periods.flatMap(({ names }) => names)),
    programmes: ['1260H'],
    measures: ['Named as a Chinese military company'],
    listedOn: editions[0] ?? first.from,
    remarks: `In the editions of ${editions.join(', ')}.`,
    origin: { file, line: first.line },
  })
}

/** Editions replace each other, but spellings change between them: who is not in the newest is kept, and told. */
function sayWhoIsNotInTheNewest(companies: ReadonlyMap<string, readonly Period[]>, reading: Reading): void {
  const day = reading.publishedOn
  const absent = [...companies.values()].filter((periods) => periods.every(({ from }) => from !== day)).length
  if (absent > 0)
    reading.doubts.push(
      `${absent} names of earlier editions have no day of removal and are not, so spelt, in the edition of ${day}. They are kept.`,
    )
}

function newest(periods: readonly Period[]): string | undefined {
  return periods
    .map(({ from }) => from)
    .toSorted()
    .at(-1)
}

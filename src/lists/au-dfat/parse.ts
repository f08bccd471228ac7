import type { NamedRow } from '../csv-reader.ts'
import { kindOf } from '../entry.ts'
import { atLine, readingFaults } from '../knowledge/reading-words.ts'
import { otherSubjectWords } from '../knowledge/subject-words.ts'
import type { ListFile, Reading } from '../list.ts'
import type { ListEntry } from '../model.ts'
import { refuseFile } from '../refusal.ts'
import { onlyFile } from '../set.ts'
import { readTable } from '../sheet.ts'
import { distinct } from '../tidy.ts'
import { parseCopy } from './copy.ts'
import { entryOf, kindOfAlias } from './target.ts'

const columns = [
  ...['Reference', 'Name of Individual or Entity', 'Type', 'Name Type', 'Alias Strength', 'Date of Birth'],
  ...['Place of Birth', 'Citizenship', 'Address', 'Additional Information', 'Listing Information'],
  ...['IMO Number', 'Committees', 'Control Date', 'Instrument of Designation'],
]
/** What may be forbidden; each column says Yes or No, and has a short and a long name. */
const flags = [
  ['Targeted Financial Sanction', 'TFS'],
  ['Travel Ban', 'TB'],
  ['Arms Embargo', 'AE'],
  ['Maritime Restriction', 'MR'],
] as const

/** Streams the list: a workbook with a row a name, or a copy of JSON lines. */
export async function* parse(files: readonly ListFile[], reading: Reading): AsyncGenerator<ListEntry> {
  const file = onlyFile(files, 'Australian_Sanctions_Consolidated_List.xlsx')
  if ((await kindOf(file)) === 'json') {
    yield* parseCopy(file, reading)
    return
  }
  for (const rows of (await groups(file, reading)).values()) yield fromRows(rows, file.name, reading)
}

/** The rows of a reference, whose letters are dropped, in the order of their first rows. */
async function groups(file: ListFile, reading: Reading): Promise<Map<string, NamedRow[]>> {
  const found = new Map<string, NamedRow[]>()
  for await (const row of readTable(file, { columns, also: flags.flat() }, reading)) {
    const { line } = row
    const [, number] = /^(\d+)[a-z]*$/i.exec(row.cell('Reference')) ?? []
    if (number === undefined)
      refuseFile(file.name, atLine(line, readingFaults.noReference('row', 'Reference')), { line })
    const group = found.get(number)
    if (group) group.push(row)
    else found.set(number, [row])
  }
  return found
}

const schemas: Readonly<Record<string, ListEntry['schema']>> = {
  Individual: 'Person',
  Entity: 'Organization',
  Vessel: 'Vessel',
}

function fromRows(rows: readonly NamedRow[], file: string, reading: Reading): ListEntry {
  const [first] = rows
  const line = first?.line ?? 1
  const entry = (first?.cell('Reference') ?? '').replace(/\D+$/, '')
  const type = first?.cell('Type') ?? ''
  const schema = schemas[type]
  if (!schema)
    return refuseFile(file, atLine(line, otherSubjectWords(entry, type, Object.keys(schemas))), {
      line,
      entry,
    })
  const cells = (column: string) => distinct(rows.map((row) => row.cell(column)))
  const read = entryOf(
    {
      ...{ entry, schema, origin: { file, line } },
      names: rows.map((row) => ({
        text: row.cell('Name of Individual or Entity'),
        kind: kindOfAlias(row.cell('Name Type'), row.cell('Alias Strength'), reading),
      })),
      born: cells('Date of Birth'),
      birthPlaces: cells('Place of Birth'),
      citizenships: cells('Citizenship'),
      addresses: cells('Address'),
      about: cells('Additional Information'),
      listing: cells('Listing Information'),
      committees: cells('Committees'),
      measures: flags
        .filter((names) => rows.some((row) => names.some((name) => isYes(row.cell(name)))))
        .map(([name]) => name),
      imo: cells('IMO Number')[0] ?? '',
    },
    reading,
  )
  if (read.names.length === 0) refuseFile(file, atLine(line, readingFaults.noName(entry)), { line, entry })
  return read
}

function isYes(text: string): boolean {
  return /^(?:yes|y|true|1|x)$/i.test(text)
}

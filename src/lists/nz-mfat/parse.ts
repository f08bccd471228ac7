import { Type } from 'typebox'
import { datesInText } from '../dates-in-text.ts'
import { kindOf, knownCountry, type Named, namesFrom, withBracket } from '../entry.ts'
import { atLine, readingFaults } from '../knowledge/reading-words.ts'
import { otherSubjectWords } from '../knowledge/subject-words.ts'
import { type ListFile, note, type Reading } from '../list.ts'
import type { ListEntry } from '../model.ts'
import { readNdjson } from '../ndjson-reader.ts'
import { plainEntry } from '../plain-entry.ts'
import { refuseFile } from '../refusal.ts'
import { onlyFile } from '../set.ts'
import { fieldKey, readTable } from '../sheet.ts'
import { distinct, tidy } from '../tidy.ts'

const measures: Readonly<Record<string, string>> = {
  travel_ban: 'Travel ban',
  asset_freeze: 'Asset freeze',
  aircraft_ban: 'Aircraft ban',
  ship_ban: 'Ship ban',
  service_prohibition: 'Service prohibition',
  dealing_with_securities: 'Dealing with securities',
}
const columns = [
  ...['type', 'unique_identifier', 'name', 'first_name', 'middle_names', 'last_name', 'dob'],
  ...['alias_alternate_spellings', 'sanction_status', 'date_of_sanction', ...Object.keys(measures)],
]
const also = [
  ...['title', 'place_of_birth', 'citizenship', 'citizenship_2', 'citizenship_3', 'passport_number'],
  ...['imo_number', 'address', 'associates_relatives', 'date_of_additional_sanction'],
  ...['general_rationale_for_sanction'],
]
const known = new Set([...columns, ...also])

/** A row by the names of its fields, which are the same in the workbook and in the copy. */
interface Row {
  readonly line: number
  cell(field: string): string
}

/** Streams the register: a workbook with a row an entry, or a copy of JSON lines with the same fields. */
export async function* parse(files: readonly ListFile[], reading: Reading): AsyncGenerator<ListEntry> {
  const file = onlyFile(files, 'Russia-Sanctions-Register.xlsx')
  const isCopy = (await kindOf(file)) === 'json'
  const rows = isCopy ? copied(file, reading) : readTable(file, { columns, also, key: fieldKey }, reading)
  for await (const row of rows) {
    const status = row.cell('sanction_status')
    if (/^sanctioned$/i.test(status)) yield entryOf(row, file.name, reading)
    else note(reading.leftOut, `entry whose status is "${status}"`)
  }
}

async function* copied(file: ListFile, reading: Reading): AsyncGenerator<Row> {
  reading.variant = 'copy'
  for await (const { record, line } of readNdjson(file, Type.Record(Type.String(), Type.String()))) {
    for (const field of Object.keys(record)) if (!known.has(field)) note(reading.unknown, `field ${field}`)
    yield { line, cell: (field) => tidy(record[field] ?? '') }
  }
}

const schemas: Readonly<Record<string, ListEntry['schema']>> = {
  Individual: 'Person',
  Entity: 'Organization',
  Ship: 'Vessel',
}

function entryOf(row: Row, file: string, reading: Reading): ListEntry {
  const { line, cell } = row
  const entry = cell('unique_identifier').toUpperCase() // Ent-481 stands between ENT-480 and ENT-482
  if (entry === '')
    refuseFile(file, atLine(line, readingFaults.noReference('row', 'Unique Identifier')), { line })
  const type = cell('type')
  const schema = schemas[type]
  if (!schema)
    return refuseFile(file, atLine(line, otherSubjectWords(entry, type, Object.keys(schemas))), {
      line,
      entry,
    })
  const names = namesFrom(namesOf(row, schema))
  if (names.length === 0) refuseFile(file, atLine(line, readingFaults.noName(entry)), { line, entry })
  const listedOn = datesInText(cell('date_of_sanction')).dates[0]?.from
  const remarks = distinct([cell('general_rationale_for_sanction'), cell('associates_relatives')]).join(' ')
  const citizenships = [cell('citizenship'), cell('citizenship_2'), cell('citizenship_3')]
  return plainEntry({
    ...{ entry, schema, names, origin: { file, line } },
    birthDates: birthDates(cell('dob'), reading),
    birthPlaces: distinct([cell('place_of_birth')]),
    nationalities: distinct(citizenships.map((name) => knownCountry(name, reading))),
    positions: distinct([cell('title')]),
    addresses: distinct([cell('address')]).map((text) => ({ text })),
    identifiers: identifiers(row),
    programmes: ['Russia Sanctions Regulations 2022'],
    measures: Object.entries(measures).flatMap(([field, measure]) =>
      /^yes$/i.test(cell(field)) ? [measure] : [],
    ),
    ...(listedOn ? { listedOn } : {}),
    ...(remarks ? { remarks } : {}),
  })
}

function namesOf({ cell }: Row, schema: ListEntry['schema']): Named[] {
  const [given, middle] = [cell('first_name'), cell('middle_names')]
  const family = cell('last_name')
  const parts = { given, ...(middle ? { middle } : {}), family }
  const hasParts = schema === 'Person' && given !== '' && family !== ''
  const full = schema === 'Person' ? `${given} ${middle} ${family}` : cell('name')
  const [main = '', ...inner] = withBracket(full)
  const others = [...inner, ...cell('alias_alternate_spellings').split(';')]
  return [
    { text: main, kind: 'primary', ...(hasParts ? { parts } : {}) },
    ...others.map((text): Named => ({ text, kind: 'alias' })),
  ]
}

function birthDates(text: string, reading: Reading): ListEntry['birthDates'] {
  const { dates, isWhole } = datesInText(text)
  if (!isWhole) note(reading.leftOut, 'birth date that is none')
  return [...dates]
}

function identifiers({ cell }: Row): ListEntry['identifiers'] {
  const passports = distinct(cell('passport_number').split(';'))
  const imo = cell('imo_number')
  return [
    ...passports.map((value) => ({ kind: 'passport' as const, value })),
    ...(imo === '' ? [] : [{ kind: 'imo' as const, value: imo }]),
  ]
}

import { namesIn } from '../also-known.ts'
import { birthDate, isoDay, writtenBirthDate } from '../birth-date.ts'
import { countryCode, currentCodes } from '../country-code.ts'
import { type Named, namesFrom } from '../entry.ts'
import { atLine, readingFaults } from '../knowledge/reading-words.ts'
import { note, type Reading } from '../list.ts'
import type { BirthDate, ListEntry } from '../model.ts'
import { plainEntry } from '../plain-entry.ts'
import { refuseFile } from '../refusal.ts'
import { distinct } from '../tidy.ts'
import { addressIn } from './addresses.ts'
import { idsIn } from './ids.ts'
import { kindOf } from './kind.ts'
import type { Row } from './row.ts'

/** The rows that are one entry, the list that they are from, and the reference made of both. */
export interface Group {
  readonly entry: string
  readonly part: string
  readonly rows: readonly [Row, ...Row[]]
  readonly file: string
}

const schemas: Readonly<Record<string, ListEntry['schema']>> = {
  Individual: 'Person',
  Entity: 'Organization',
  Vessel: 'Vessel',
  Aircraft: 'Aircraft',
}

/** The entry that rows of one name on one list make: all their addresses, notices and terms. */
export function entryOf({ entry, part, rows, file }: Group, reading: Reading): ListEntry {
  const [first] = rows
  const { line } = first
  const schema =
    schemaOf(first) ?? refuseFile(file, atLine(line, readingFaults.otherType(entry, first.text('type'))))
  const several = (column: string) => distinct(rows.flatMap((row) => row.values(column)))
  const texts = (column: string) => distinct(rows.map((row) => row.text(column)))
  const ids = idsIn(several('ids'), reading)
  const addresses = several('addresses').map((text) => addressIn(text, reading))
  const [listedOn] = [...startsOf(rows, reading), ...ids.listedOn].toSorted()
  const flags = texts('vessel_flag').map((flag) => countryCode(flag))
  return plainEntry({
    ...{ entry, schema, names: namesOf(rows, schema), addresses, origin: { file, line } },
    ...(first.text('type') === '' ? { kindUnsaid: true } : {}),
    birthDates: several('dates_of_birth').flatMap((text) => birthDateIn(text, reading)),
    birthPlaces: several('places_of_birth'),
    nationalities: [
      ...new Set(
        [...several('nationalities'), ...several('citizenships')].flatMap((code) => currentCodes(code)),
      ),
    ],
    countries: distinct([...addresses.map(({ country }) => country), ...flags]),
    ...(ids.gender ? { gender: ids.gender } : {}),
    positions: distinct(texts('title').flatMap((title) => title.split(';'))),
    identifiers: ids.identifiers,
    programmes: distinct([part, ...several('programs')]),
    measures: distinct([...ids.measures, ...measuresOf(texts)]),
    ...(listedOn === undefined ? {} : { listedOn }),
    ...remarksOf(texts),
  })
}

/** Only Treasury says what kind it lists; of the others the name tells. */
function schemaOf(row: Row): ListEntry['schema'] | undefined {
  const type = row.text('type')
  return type === '' ? kindOf(row.text('name')) : schemas[type]
}

function namesOf(rows: readonly Row[], schema: ListEntry['schema']): ListEntry['names'] {
  const isTreasury = rows.some((row) => row.text('type') !== '')
  const read = (cell: string): Named[] => (isTreasury ? [turned(cell, schema === 'Person')] : namesIn(cell))
  const names = rows.flatMap((row) => read(row.text('name')))
  const others = rows.flatMap((row) => row.values('alt_names')).flatMap(read)
  return namesFrom([
    ...names.flatMap((name) => withAcronym(name, schema)),
    ...others.map((name) => (name.kind === 'primary' ? { ...name, kind: 'alias' as const } : name)),
  ])
}

/** Treasury writes individuals "LAST, First". */
function turned(text: string, isPerson: boolean): Named {
  const [, family = '', given = ''] = (isPerson && /^([^,]+), (.+)$/.exec(text)) || []
  return family === ''
    ? { text, kind: 'primary' }
    : { text: `${given} ${family}`, kind: 'primary', parts: { given, family } }
}

/** "China Aerodynamics Research and Development Center (CARDC)" is called both. Other brackets stay: "(Pakistan)". */
function withAcronym(name: Named, schema: ListEntry['schema']): Named[] {
  const [, full = '', short = ''] =
    (schema === 'Organization' && /^(.+\S) \(([A-Z][A-Z0-9&-]+)\)$/.exec(name.text)) || []
  return full === ''
    ? [name]
    : [
        { ...name, text: full },
        { text: short, kind: 'alias' },
      ]
}

function startsOf(rows: readonly Row[], reading: Reading): string[] {
  return rows.flatMap((row) => {
    const text = row.text('start_date')
    const day = isoDay(text)
    if (text !== '' && !day) note(reading.leftOut, 'start date that is none')
    return day ?? []
  })
}

/** Years and whole days stand side by side. */
function birthDateIn(text: string, reading: Reading): BirthDate[] {
  const [year, month, day] = (isoDay(text) ?? '').split('-').map(Number)
  const date = year ? birthDate(text, { year, month, day }) : writtenBirthDate(text)
  if (!date) note(reading.leftOut, 'birth date that is none')
  return date ? [date] : []
}

type Texts = (column: string) => readonly string[]

function measuresOf(texts: Texts): string[] {
  return [
    ...texts('license_requirement').map((said) => `Licence required: ${said}`),
    ...texts('license_policy').map((said) => `Licence policy: ${said}`),
    ...texts('standard_order').map((said) =>
      said === 'Y'
        ? 'Export privileges denied (standard order)'
        : 'Export privileges denied on terms of its own: read the order',
    ),
  ]
}

/** Until when an order stands: the publisher keeps what has ended, and so do we. */
function remarksOf(texts: Texts): { remarks?: string } {
  const said = (before: string, column: string) => {
    const all = texts(column)
    return all.length === 0 ? [] : [`${before}${all.join('; ')}`]
  }
  const remarks = [
    ...texts('remarks'),
    ...said('Until: ', 'end_date'),
    ...said('Federal Register: ', 'federal_register_notice'),
    ...said('Vessel owner: ', 'vessel_owner'),
    ...said('Call sign: ', 'call_sign'),
  ].join('. ')
  return remarks === '' ? {} : { remarks }
}

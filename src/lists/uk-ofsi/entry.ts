import { slashedBirthDate, slashedDay } from '../birth-date.ts'
import type { NamedRow } from '../csv-reader.ts'
import { type Named, namesFrom } from '../entry.ts'
import { atLine, readingFaults } from '../knowledge/reading-words.ts'
import { conListFaults } from '../knowledge/uk-ofsi-words.ts'
import { note, type Reading } from '../list.ts'
import type { Address, BirthDate, Identifier, ListEntry } from '../model.ts'
import { plainEntry } from '../plain-entry.ts'
import { refuseFile } from '../refusal.ts'
import { distinct, tidy } from '../tidy.ts'
import { birthPlacesIn, countriesIn, numbered, numbersIn } from './cells.ts'

type Rows = readonly [NamedRow, ...NamedRow[]]

/** The entry that the rows of one group are: each is one alias with one birth date and one address. */
export function entryOf(entry: string, rows: Rows, { file, reading }: Place): ListEntry {
  const [{ line }] = rows
  const schema = schemaOf(rows, file)
  const cells = (column: string) => distinct(rows.map(({ cell }) => cell(column)))
  const names = namesOf(rows, schema, reading)
  if (names.length === 0) refuseFile(file, atLine(line, readingFaults.noName(entry)), { line, entry })
  const addresses = addressesOf(rows, reading)
  const [listedOn] = cells('Listed On')
    .flatMap((day) => slashedDay(day) ?? [])
    .toSorted()
  const unReference = unReferenceIn(cells('Other Information').join(' '))
  const remarks = cells('Other Information').join(' ')
  const ids = [
    ...cells('Passport Details').flatMap((cell) => numbersIn(cell, 'passport', reading)),
    ...cells('NI Number').flatMap((cell) => numbersIn(cell, 'nationalId', reading)),
    ...(schema === 'Vessel' ? shipNumbersIn(remarks) : []),
  ]
  return plainEntry({
    ...{ entry, schema, names, addresses, origin: { file, line } },
    birthDates: birthDatesOf(cells('DOB'), reading),
    birthPlaces: distinct(
      rows.flatMap(({ cell }) => birthPlacesIn(cell('Town of Birth'), cell('Country of Birth'))),
    ),
    nationalities: distinct(cells('Nationality').flatMap((cell) => countriesIn(cell, reading))),
    countries: distinct(addresses.map(({ country }) => country)),
    titles: distinct(cells('Title').flatMap(numbered)),
    positions: distinct(cells('Position').flatMap(numbered)),
    identifiers: [...new Map(ids.map((id) => [`${id.kind} ${id.value}`, id])).values()],
    programmes: cells('Regime'),
    ...(listedOn === undefined ? {} : { listedOn }),
    ...(unReference === undefined ? {} : { unReference }),
    ...(remarks === '' ? {} : { remarks }),
  })
}
interface Place {
  readonly file: string
  readonly reading: Reading
}

/** Ships stand among the entities; their remarks begin with their IMO number. A shipping company's do not. */
function schemaOf([{ line, cell }]: Rows, file: string): ListEntry['schema'] {
  const type = cell('Group Type')
  if (type === 'Individual') return 'Person'
  if (type !== 'Entity') refuseFile(file, atLine(line, conListFaults.otherGroup(type)), { line })
  return /^\(?IMO(?: number)?:? *\d{7}/.test(cell('Other Information')) ? 'Vessel' : 'Organization'
}

function namesOf(rows: Rows, schema: ListEntry['schema'], reading: Reading): ListEntry['names'] {
  return namesFrom(
    rows.map(({ cell }): Named => {
      const given = tidy([1, 2, 3, 4, 5].map((part) => cell(`Name ${part}`)).join(' '))
      const family = tidy(cell('Name 6'))
      const hasParts = schema === 'Person' && given !== '' && family !== ''
      return {
        text: `${given} ${family}`,
        kind: kindOf(cell('Alias Type'), reading),
        ...(hasParts ? { parts: { given, family } } : {}),
      }
    }),
  )
}

/** The prime alias is the name of the entry; it is repeated for each address and birth date. */
function kindOf(type: string, reading: Reading): Named['kind'] {
  if (type === 'Prime Alias') return 'primary'
  if (type === 'FKA') return 'formerly'
  if (type !== 'AKA') note(reading.unknown, `Alias Type "${type}"`)
  return 'alias'
}

/** `00/00/1980` is the year, `00/04/1984` the month: zeros stand for what is not known. */
function birthDatesOf(texts: readonly string[], reading: Reading): BirthDate[] {
  return texts.flatMap((text) => {
    const date = slashedBirthDate(text)
    if (!date) note(reading.leftOut, 'birth date that is none')
    return date ?? []
  })
}

function addressesOf(rows: Rows, reading: Reading): Address[] {
  const found = new Map<string, Address>()
  for (const { cell } of rows) {
    const lines = [1, 2, 3, 4, 5, 6].map((number) => cell(`Address ${number}`))
    const text = distinct([...lines, cell('Post/Zip Code'), cell('Country')]).join(', ')
    if (text === '' || found.has(text)) continue
    const [country] = countriesIn(cell('Country'), reading)
    found.set(text, { text, ...(country ? { country } : {}) })
  }
  return [...found.values()]
}

/** `UN Ref QDi.004.`, also in capitals. References of before 2014 (QI.A.295.11) stay in the remarks. */
function unReferenceIn(remarks: string): string | undefined {
  const [, committee, kind, number] = /\bUN Re?f[.:,]? ?([A-Z]{2})([ie])\.(\d{3})\b/i.exec(remarks) ?? []
  return committee && kind ? `${committee.toUpperCase()}${kind.toLowerCase()}.${number}` : undefined
}

function shipNumbersIn(remarks: string): Identifier[] {
  const [, imo] = /IMO(?: number)?:? *(\d{7})/.exec(remarks) ?? []
  const [, mmsi] = /MMSI:? *(\d{9})/.exec(remarks) ?? []
  return [
    ...(imo ? [{ kind: 'imo' as const, value: imo }] : []),
    ...(mmsi ? [{ kind: 'mmsi' as const, value: mmsi }] : []),
  ]
}

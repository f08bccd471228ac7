import { type Named, namesFrom } from '../../entry.ts'
import { kindOfName } from '../../kind-of-name.ts'
import { layoutFaults } from '../../knowledge/layout-words.ts'
import { atLine } from '../../knowledge/reading-words.ts'
import { type ListFile, note, type Reading } from '../../list.ts'
import type { Address, Identifier, ListEntry, Schema } from '../../model.ts'
import { plainEntry } from '../../plain-entry.ts'
import { refuseFile } from '../../refusal.ts'
import { onlyFile } from '../../set.ts'
import { distinct, tidy } from '../../tidy.ts'
import { countriesIn } from '../countries.ts'
import { birthDatesIn } from '../table/cells.ts'
import { distinctNumbers, genderIn } from '../table/row.ts'
import { type Attribute, type Feature, featuresOf } from './attributes.ts'
import { type JsonRecord, jsonRecords } from './records.ts'

const kinds: Readonly<Record<string, Schema>> = {
  PERSON: 'Person',
  INDIVIDUAL: 'Person',
  ORGANIZATION: 'Organization',
  COMPANY: 'Organization',
  BUSINESS: 'Organization',
  ENTITY: 'Organization',
  VESSEL: 'Vessel',
  SHIP: 'Vessel',
  AIRCRAFT: 'Aircraft',
}

/**
 * The entries of Senzing records, an object a line or one array. Their reference is RECORD_ID, with DATA_SOURCE before it
 * where a file has several sources. A record that says its type is none (null: what is neither a person nor an
 * organisation), or another one, is left out and counted; one that has no word for it is read by its attributes.
 */
export async function* parseSenzing(files: readonly ListFile[], reading: Reading): AsyncGenerator<ListEntry> {
  const file = onlyFile(files, 'senzing.json')
  const source: Source = { file: file.name, first: undefined, reading }
  for await (const { record, line } of jsonRecords(file)) {
    const entry = entryOf(record, line, source)
    if (entry) yield entry
  }
}

interface Source {
  readonly file: string
  first: string | undefined
  readonly reading: Reading
}

function entryOf(record: JsonRecord, line: number, source: Source): ListEntry | undefined {
  const { file, reading } = source
  const id = textOf(record.RECORD_ID)
  if (id === '') {
    const said = atLine(line, layoutFaults.otherShape('/RECORD_ID', 'text'))
    return refuseFile(file, said, { line })
  }
  const features = featuresOf(record, (name) => note(reading.unknown, `attribute ${name}`))
  const names = namesOf(features)
  const schema = kindOf(record, features, names[0]?.full ?? '')
  if (!schema) {
    note(reading.leftOut, `record of type ${textOf(record.RECORD_TYPE ?? record.ENTITY_TYPE) || 'none'}`)
    return undefined
  }
  if (names.length === 0) {
    note(reading.leftOut, 'record without a name')
    return undefined
  }
  const from = textOf(record.DATA_SOURCE)
  source.first ??= from
  const entry = from === source.first ? id : `${from}/${id}`
  return plainEntry({
    ...{ entry, schema, names, origin: { file, line } },
    ...restOf(features, schema, reading),
  })
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? tidy(String(value)) : ''
}

function kindOf(record: JsonRecord, features: readonly Feature[], name: string): Schema | undefined {
  const key = ['RECORD_TYPE', 'ENTITY_TYPE'].find((one) => one in record)
  if (key !== undefined) return kinds[textOf(record[key]).toUpperCase()]
  const has = (...names: Attribute[]) =>
    features.some((feature) => names.some((one) => feature.value(one) !== ''))
  if (has('NAME_ORG', 'LEI_NUMBER')) return 'Organization'
  return has('NAME_LAST', 'NAME_FIRST', 'DATE_OF_BIRTH', 'GENDER') ? 'Person' : kindOfName(name)
}

function namesOf(features: readonly Feature[]): ListEntry['names'] {
  return namesFrom(
    features.flatMap((feature): Named[] => {
      const [full, organisation, family, given] = (
        ['NAME_FULL', 'NAME_ORG', 'NAME_LAST', 'NAME_FIRST'] as const
      ).map(feature.value)
      const middle = feature.value('NAME_MIDDLE')
      const parted = distinct([
        [given, middle, family, feature.value('NAME_SUFFIX')].filter(Boolean).join(' '),
      ])[0]
      const text = full || organisation || parted
      if (!text) return []
      const parts = {
        ...(given ? { given } : {}),
        ...(middle ? { middle } : {}),
        ...(family ? { family } : {}),
      }
      const kind = kindOfAlias(feature.value('NAME_TYPE') || feature.usage)
      return [{ text, kind, ...(text === parted && family ? { parts } : {}) }]
    }),
  )
}

function kindOfAlias(type: string): Named['kind'] {
  if (/^(?:|PRIMARY|LEGAL|MAIN|REGISTERED)$/i.test(type)) return 'primary'
  if (/FORMER|PREVIOUS|MAIDEN|BIRTH|OLD|FKA/i.test(type)) return 'formerly'
  return /WEAK|NICK|LOW/i.test(type) ? 'weak' : 'alias'
}

function restOf(features: readonly Feature[], schema: Schema, reading: Reading): Partial<ListEntry> {
  const all = (...names: Attribute[]) => distinct(features.flatMap((feature) => names.map(feature.value)))
  const countries = (texts: readonly string[]) =>
    distinct(texts.flatMap((text) => countriesIn(text, reading)))
  const addresses = features.flatMap((feature) => addressOf(feature, reading))
  const gender = genderIn(all('GENDER')[0] ?? '')
  return {
    birthDates: schema === 'Person' ? all('DATE_OF_BIRTH').flatMap((text) => born(text, reading)) : [],
    birthPlaces: all('PLACE_OF_BIRTH'),
    nationalities: countries(all('NATIONALITY', 'CITIZENSHIP')),
    countries: distinct([
      ...countries(all('COUNTRY_OF_ASSOCIATION', 'REGISTRATION_COUNTRY')),
      ...addresses.map(({ country }) => country),
    ]),
    addresses,
    identifiers: distinctNumbers(features.flatMap((feature) => numbersOf(feature, reading))),
    measures: all('TOPIC'),
    ...(gender ? { gender } : {}),
  }
}

function born(text: string, reading: Reading): ListEntry['birthDates'] {
  const { dates, fault } = birthDatesIn(text, 'dayFirst')
  if (fault) note(reading.leftOut, 'birth date that cannot be read')
  return [...dates]
}

function addressOf({ value }: Feature, reading: Reading): Address[] {
  const lines = (
    ['ADDR_LINE1', 'ADDR_LINE2', 'ADDR_LINE3', 'ADDR_LINE4', 'ADDR_CITY', 'ADDR_STATE'] as const
  ).map(value)
  const text =
    value('ADDR_FULL') || distinct([...lines, value('ADDR_POSTAL_CODE'), value('ADDR_COUNTRY')]).join(', ')
  if (text === '') return []
  const [country] = countriesIn(value('ADDR_COUNTRY'), reading)
  return [{ text, ...(country ? { country } : {}) }]
}

const numbers: readonly (readonly [Attribute, Identifier['kind'], Attribute?])[] = [
  ['PASSPORT_NUMBER', 'passport', 'PASSPORT_COUNTRY'],
  ['NATIONAL_ID_NUMBER', 'nationalId', 'NATIONAL_ID_COUNTRY'],
  ['SSN_NUMBER', 'nationalId'],
  ['TAX_ID_NUMBER', 'taxId', 'TAX_ID_COUNTRY'],
  ['LEI_NUMBER', 'lei'],
  ['IMO_NUMBER', 'imo'],
  ['MMSI_NUMBER', 'mmsi'],
  ['DUNS_NUMBER', 'other'],
  ['OTHER_ID_NUMBER', 'other', 'OTHER_ID_COUNTRY'],
]

function numbersOf({ value: of }: Feature, reading: Reading): Identifier[] {
  return numbers.flatMap(([attribute, kind, place]): Identifier[] => {
    const value = of(attribute)
    if (value === '') return []
    const [country] = place ? countriesIn(of(place), reading) : []
    const type = attribute === 'OTHER_ID_NUMBER' ? of('OTHER_ID_TYPE') : ''
    const where = country ? { country } : {}
    if (/^imo/i.test(type)) return [{ kind: 'imo', value: value.replace(/^IMO[ .:-]*/i, ''), ...where }]
    return [{ kind, value, ...where, ...(type ? { label: type } : {}) }]
  })
}

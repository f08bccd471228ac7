import type { Wording } from '#kernel'
import { remarks as say } from '../../knowledge/bulk-words.ts'
import type { Read } from '../row.ts'
import { isBlank, readBirth, readCountry, readGender, readType } from '../values.ts'
import { having, listed } from './cells.ts'
import { isObject, textsOf } from './texts.ts'

/**
 * Attributes of a record as the Senzing Entity Specification names them (senzing.com, "Entity Specification", version
 * 4; the same names in the "Generic Entity Specification" before it), known from its public text and held against
 * files of two publishers (OpenSanctions, Moov), 2026-11. An attribute stands on the record itself, in any list of
 * objects on it (`NAMES`, `FEATURES` …), and may bear a usage type before it: `PRIMARY_NAME_FULL`, `HOME_ADDR_COUNTRY`.
 */
const attributes = {
  full: ['NAME_FULL', 'NAME_ORG'],
  country: ['ADDR_COUNTRY', 'COUNTRY_OF_ASSOCIATION', 'REGISTRATION_COUNTRY'],
  nationality: ['NATIONALITY', 'CITIZENSHIP'],
  birth: ['DATE_OF_BIRTH'],
  gender: ['GENDER'],
  address: ['ADDR_FULL'],
  number: [
    ...['PASSPORT_NUMBER', 'DRIVERS_LICENSE_NUMBER', 'SSN_NUMBER', 'NATIONAL_ID_NUMBER', 'TAX_ID_NUMBER'],
    ...['OTHER_ID_NUMBER', 'TRUSTED_ID_NUMBER', 'LEI_NUMBER', 'DUNS_NUMBER', 'NPI_NUMBER', 'IMO_NUMBER'],
    ...['MMSI_NUMBER', 'REGISTRATION_NUMBER', 'ACCOUNT_NUMBER'],
  ],
} as const
const parts = ['NAME_FIRST', 'NAME_MIDDLE', 'NAME_LAST', 'NAME_SUFFIX']
const addressParts = ['ADDR_LINE1', 'ADDR_LINE2', 'ADDR_LINE3', 'ADDR_POSTAL_CODE', 'ADDR_CITY']
const marks = ['DATA_SOURCE', 'RECORD_ID', 'RECORD_TYPE', 'FEATURES', 'NAMES']

/** Whether an object of JSON is a record of Senzing. */
export function isSenzing(value: Readonly<Record<string, unknown>>): boolean {
  const keys = Object.keys(value)
  const isNamed = keys.some((key) => isAttribute(key, [...attributes.full, 'NAME_LAST']))
  return isNamed || keys.filter((key) => marks.includes(key)).length > 1
}

/** A record of Senzing as a party; what stands in it besides (relations, risks) is not looked at. */
export function readSenzing(record: Readonly<Record<string, unknown>>): Read {
  const groups = groupsOf(record)
  const of = (names: readonly string[]) =>
    groups.flatMap((group) =>
      Object.entries(group).flatMap(([key, value]) => (isAttribute(key, names) ? textsOf(value) : [])),
    )
  const names = [...new Set([...of(attributes.full), ...groups.flatMap(builtNames)])]
  const remarks: Wording[] = []
  const countries = (fields: readonly string[]) =>
    of(fields).flatMap((text) => {
      const code = readCountry(text)
      if (code === undefined) remarks.push(say.country(text))
      return code ?? []
    })
  const type = of(['RECORD_TYPE'])[0]
  const kind = type === undefined || isBlank(type) ? undefined : readType(type)
  if (type !== undefined && !isBlank(type) && kind === undefined) remarks.push(say.type(type))
  const query = {
    name: names,
    ...having('schema', kind),
    ...listed(
      'birthDate',
      of(attributes.birth)
        .filter((text) => !isBlank(text))
        .flatMap(readBirth),
    ),
    ...listed('country', countries(attributes.country)),
    ...listed('nationality', countries(attributes.nationality)),
    ...having(
      'gender',
      of(attributes.gender)
        .map(readGender)
        .find((gender) => gender !== undefined),
    ),
    ...listed(
      'identifiers',
      attributes.number.flatMap((name) => called(name, of([name]))),
    ),
    ...listed('address', [...of(attributes.address), ...groups.flatMap(builtAddress)]),
  }
  return { id: textsOf(record.RECORD_ID)[0], name: names[0], query, remarks }
}

/** `IMO 9074729`: what a number is stands before it, where its attribute says so and it has check digits to read. */
function called(attribute: string, numbers: readonly string[]): string[] {
  const [, word] = /^(LEI|IMO|MMSI)_NUMBER$/.exec(attribute) ?? []
  const given = numbers.filter((text) => !isBlank(text))
  return given.map((text) => (word && !text.trim().toUpperCase().startsWith(word) ? `${word} ${text}` : text))
}

/** The record itself and the objects in its lists: what belongs together stands in one of them. */
function groupsOf(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>[] {
  const lists = Object.values(record).flatMap((value) => (Array.isArray(value) ? value.filter(isObject) : []))
  return [record, ...lists]
}

function isAttribute(key: string, names: readonly string[]): boolean {
  const upper = key.toUpperCase()
  return names.some((name) => upper === name || upper.endsWith(`_${name}`))
}

/** An address told in parts, as one line. */
function builtAddress(group: Readonly<Record<string, unknown>>): string[] {
  const texts = addressParts.flatMap((part) =>
    Object.entries(group).flatMap(([key, value]) => (isAttribute(key, [part]) ? textsOf(value) : [])),
  )
  return texts.length > 0 ? [texts.join(', ')] : []
}

/** Names told in parts, by the usage type before them: `PRIMARY_NAME_FIRST` and `PRIMARY_NAME_LAST` are one name. */
function builtNames(group: Readonly<Record<string, unknown>>): string[] {
  const keys = Object.keys(group).filter((key) => isAttribute(key, parts))
  const usages = new Set(keys.map((key) => key.toUpperCase().replace(/_?NAME_[A-Z]+$/, '')))
  return [...usages].flatMap((usage) => {
    const wanted = parts.map((part) => (usage === '' ? part : `${usage}_${part}`))
    const texts = wanted.flatMap((name) =>
      keys.filter((key) => key.toUpperCase() === name).flatMap((key) => textsOf(group[key])),
    )
    return texts.length > 0 ? [texts.join(' ')] : []
  })
}

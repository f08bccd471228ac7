import { tidy } from '../../tidy.ts'
import type { JsonRecord } from './records.ts'

/** The attributes that are read, by Senzing's own names (entity specification, "Attributes"). */
const known = [
  ...([
    'NAME_FULL',
    'NAME_ORG',
    'NAME_LAST',
    'NAME_FIRST',
    'NAME_MIDDLE',
    'NAME_SUFFIX',
    'NAME_TYPE',
  ] as const),
  ...(['DATE_OF_BIRTH', 'PLACE_OF_BIRTH', 'GENDER', 'NATIONALITY', 'CITIZENSHIP'] as const),
  ...(['COUNTRY_OF_ASSOCIATION', 'REGISTRATION_COUNTRY', 'REGISTRATION_DATE'] as const),
  ...([
    'ADDR_FULL',
    'ADDR_LINE1',
    'ADDR_LINE2',
    'ADDR_LINE3',
    'ADDR_LINE4',
    'ADDR_CITY',
    'ADDR_STATE',
  ] as const),
  ...(['ADDR_POSTAL_CODE', 'ADDR_COUNTRY', 'ADDR_TYPE'] as const),
  ...(['PASSPORT_NUMBER', 'PASSPORT_COUNTRY', 'NATIONAL_ID_NUMBER', 'NATIONAL_ID_COUNTRY'] as const),
  ...(['NATIONAL_ID_TYPE', 'TAX_ID_NUMBER', 'TAX_ID_COUNTRY', 'TAX_ID_TYPE', 'SSN_NUMBER'] as const),
  ...(['LEI_NUMBER', 'OTHER_ID_NUMBER', 'OTHER_ID_TYPE', 'OTHER_ID_COUNTRY', 'DUNS_NUMBER'] as const),
  ...(['IMO_NUMBER', 'MMSI_NUMBER', 'TOPIC'] as const),
] as const
export type Attribute = (typeof known)[number]

/** Attributes that belong together: one name, one address. `usage` is what stands before them: PRIMARY, HOME. */
export interface Feature {
  readonly usage: string
  value(attribute: Attribute): string
}

/**
 * The features of a record: those of its lists (FEATURES, NAMES, ADDRESSES …), and those that stand flat in it, also with
 * a word of usage before them (`PRIMARY_NAME_LAST`). Attributes that are not read are told to `unread`.
 */
export function featuresOf(record: JsonRecord, unread: (attribute: string) => void): Feature[] {
  const flat = Object.entries(record).filter(([, value]) => !Array.isArray(value))
  const lists = Object.values(record).flatMap((value) => (Array.isArray(value) ? value : []))
  const objects = lists.flatMap((value: unknown) =>
    typeof value === 'object' && value !== null ? [Object.entries(value)] : [],
  )
  return [...objects, flat].flatMap((entries) => features(entries, unread))
}

/** Of the record itself, and links between records: no features. */
const head =
  /^(?:DATA_SOURCE|RECORD_ID|RECORD_TYPE|ENTITY_TYPE|LOAD_ID|SOURCE_ID|LAST_CHANGE|REL_[A-Z_]+|TRUSTED_ID_[A-Z]+|FEATURES)$/

function features(
  entries: readonly (readonly [string, unknown])[],
  unread: (name: string) => void,
): Feature[] {
  const groups = new Map<string, Map<string, string>>()
  for (const [key, value] of entries) {
    const name = key.toUpperCase()
    const text = typeof value === 'string' || typeof value === 'number' ? tidy(String(value)) : ''
    if (text === '' || head.test(name)) continue
    const attribute = known.find((one) => name === one || name.endsWith(`_${one}`))
    if (!attribute) {
      unread(name)
      continue
    }
    const usage = name.slice(0, -attribute.length).replace(/_$/, '')
    const group = groups.get(usage) ?? new Map<string, string>()
    groups.set(usage, group.set(attribute, text))
  }
  return [...groups].map(([usage, group]) => ({ usage, value: (attribute) => group.get(attribute) ?? '' }))
}

import type { ListEntry } from '#lists/model'
import type { FtmEntity } from '../model.ts'
import { numberKind } from './numbers.ts'
import { propertyOf, type Schema, schemaOf } from './schema.ts'

type Names = ListEntry['names']
type IndexSchema = ListEntry['schema']

/** What the index calls a thing of this schema; none for what is never a party. A legal entity may be either. */
export function indexSchemata(schema: Schema): readonly IndexSchema[] {
  if (!schema.matchable) return []
  if (schema.name === 'LegalEntity') return ['Person', 'Organization']
  if (schema.name === 'Person') return ['Person']
  if (schema.name === 'Vessel') return ['Vessel']
  if (schema.name === 'Airplane') return ['Aircraft']
  return ['Organization']
}

const kinds: Readonly<Record<string, Names[number]['kind']>> = {
  name: 'primary',
  alias: 'alias',
  previousName: 'formerly',
  abbreviation: 'weak',
  weakAlias: 'weak',
}

/** An entity as the index of screening reads it; empty for what cannot be matched. The index's `entry` is its id. */
export function indexedAs(entity: FtmEntity, line: number): ListEntry[] {
  const schema = schemaOf(entity.schema)
  if (!schema) return []
  const { properties } = entity
  const of = (...names: readonly string[]) => names.flatMap((name) => properties[name] ?? [])
  const names = namesOf(schema, entity)
  const identifiers = identifiersOf(schema, properties)
  if (names.length === 0 && identifiers.length === 0) return []
  const called = names.length > 0 ? names : [{ full: entity.caption, kind: 'weak' as const }]
  const gender = of('gender').find((value) => value === 'male' || value === 'female')
  return indexSchemata(schema).map((kind) => ({
    entry: entity.id,
    schema: kind,
    names: called,
    birthDates: of('birthDate').flatMap(rangeOf),
    birthPlaces: [],
    nationalities: codes(of('nationality', 'citizenship')),
    countries: codes(of('country', 'jurisdiction', 'flag', 'mainCountry', 'pastFlags')),
    ...(gender === undefined ? {} : { gender }),
    titles: [],
    positions: [],
    addresses: of('address').map((text) => ({ text })),
    identifiers,
    programmes: [],
    measures: [],
    origin: { file: entity.datasets[0] ?? '', line },
  }))
}

function namesOf(schema: Schema, { properties }: FtmEntity): Names {
  const said = Object.entries(properties).flatMap(([name, values]) => {
    const isName = propertyOf(schema, name)?.type.name === 'name'
    return isName ? values.map((full) => ({ full, kind: kinds[name] ?? ('alias' as const) })) : []
  })
  const known = said.filter(({ full }) => full.trim() !== '')
  const built = builtName(properties)
  return known.length > 0 || built === undefined ? known : [{ full: built, kind: 'primary' }]
}

/** A name put together from its parts, where only these are told. */
export function builtName(properties: Readonly<Record<string, readonly string[]>>): string | undefined {
  const parts = ['firstName', 'secondName', 'middleName', 'fatherName', 'lastName']
    .flatMap((part) => properties[part]?.[0] ?? [])
    .filter((part) => part !== '')
  return parts.length > 0 ? parts.join(' ') : undefined
}

function identifiersOf(schema: Schema, properties: FtmEntity['properties']): ListEntry['identifiers'] {
  return Object.entries(properties).flatMap(([name, values]) => {
    const property = propertyOf(schema, name)
    const isNumber =
      property?.type.name === 'identifier' && (property.matchable || name === 'registrationNumber')
    return isNumber ? values.map((value) => ({ kind: numberKind(name), value })) : []
  })
}

const codes = (values: readonly string[]) =>
  values.map((code) => code.toUpperCase()).filter((code) => /^[A-Z]{2}$/.test(code))

/** The days that a date may mean; none where it is no date. */
function rangeOf(text: string): ListEntry['birthDates'] {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(text)
  if (!match) return []
  const [, year, month, day] = match
  const from = `${year}-${month ?? '01'}-${day ?? '01'}`
  return [{ from, to: `${year}-${month ?? '12'}-${day ?? '31'}`, text }]
}

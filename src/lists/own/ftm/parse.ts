import { Type } from 'typebox'
import { validate } from '#kernel'
import { type Named, namesFrom } from '../../entry.ts'
import { type ListFile, note, type Reading } from '../../list.ts'
import type { Identifier, ListEntry, Schema } from '../../model.ts'
import { readNdjson } from '../../ndjson-reader.ts'
import { plainEntry } from '../../plain-entry.ts'
import { onlyFile } from '../../set.ts'
import { distinct } from '../../tidy.ts'
import { countriesIn } from '../countries.ts'
import { birthDatesIn } from '../table/cells.ts'
import { distinctNumbers, genderIn } from '../table/row.ts'

const Properties = Type.Record(Type.String(), Type.Unknown())
/**
 * An entity of FollowTheMoney. What hangs on it in nested files stands among its properties as an entity. Properties are
 * lists; makers that write a single value bare are read as well.
 */
const Entity = Type.Object({
  id: Type.String({ minLength: 1, maxLength: 500 }),
  schema: Type.String({ minLength: 1 }),
  properties: Properties,
  target: Type.Optional(Type.Union([Type.Boolean(), Type.Null()])),
})

/** Kinds of entities that may be listed. */
const kinds: Readonly<Record<string, Schema>> = {
  Person: 'Person',
  Organization: 'Organization',
  Company: 'Organization',
  LegalEntity: 'Organization',
  PublicBody: 'Organization',
  Vessel: 'Vessel',
  Airplane: 'Aircraft',
}

/**
 * The entries of FollowTheMoney entities, an object a line, flat or nested. Left out and counted: kinds of entities that are
 * no party (positions, families, sanctions), and entities that the data itself calls no target: they stand there for
 * those who are, and a list of targets does not have them.
 */
export async function* parseFtm(files: readonly ListFile[], reading: Reading): AsyncGenerator<ListEntry> {
  const file = onlyFile(files, 'entities.ftm.json')
  for await (const { record, line } of readNdjson(file, Entity)) {
    const { id, schema: kind, properties, target } = record
    const schema = kinds[kind]
    if (!schema) note(reading.leftOut, `entity of kind ${kind}`)
    else if (target === false) note(reading.leftOut, `${kind} that is no target`)
    else {
      const entry = entryOf({ id, schema, properties }, reading)
      if (entry) yield { ...entry, origin: { file: file.name, line } }
      else note(reading.leftOut, `${kind} without a name`)
    }
  }
}

interface Read {
  readonly id: string
  readonly schema: Schema
  readonly properties: Readonly<Record<string, unknown>>
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value]
}

function entryOf({ id, schema, properties }: Read, reading: Reading): Omit<ListEntry, 'origin'> | undefined {
  const of = (...names: string[]) =>
    distinct(
      names
        .flatMap((name) => listOf(properties[name]))
        .map((value) => (typeof value === 'string' ? value : '')),
    )
  const names = namesOf(of)
  if (names.length === 0) return undefined
  const countries = (...names: string[]) =>
    distinct(of(...names).flatMap((code) => countriesIn(code, reading)))
  const gender = genderIn(of('gender')[0] ?? '')
  const remarks = distinct([...of('notes', 'summary'), ...of('description')]).join(' · ')
  const { origin: _, ...entry } = plainEntry({
    ...{ entry: id, schema, names, origin: { file: '-', line: 1 } },
    birthDates: schema === 'Person' ? of('birthDate').flatMap((text) => born(text, reading)) : [],
    birthPlaces: of('birthPlace'),
    nationalities: countries('nationality', 'citizenship'),
    countries: countries('country', 'jurisdiction', 'flag', 'mainCountry'),
    titles: of('title'),
    positions: of('position'),
    addresses: of('address').map((text) => ({ text })),
    identifiers: numbersOf(of),
    programmes: distinct([
      ...of('programId', 'program'),
      ...nested(properties, 'sanctions', ['programId', 'program']),
    ]),
    measures: of('topics'),
    ...(gender ? { gender } : {}),
    ...(remarks ? { remarks: remarks.slice(0, 20_000) } : {}),
  })
  return entry
}

type Of = (...names: string[]) => string[]

function namesOf(of: Of): ListEntry['names'] {
  const [main, ...names] = of('name')
  const kind = (texts: readonly string[], is: Named['kind']) =>
    texts.map((text): Named => ({ text, kind: is }))
  return namesFrom([
    ...(main === undefined ? [] : kind([main], 'primary')),
    ...kind([...names, ...of('alias')], 'alias'),
    ...kind(of('previousName'), 'formerly'),
    ...kind(of('weakAlias'), 'weak'),
  ])
}

/** Years and months too. What is none of these is counted. */
function born(text: string, reading: Reading): ListEntry['birthDates'] {
  const { dates, fault } = birthDatesIn(text, 'dayFirst')
  if (fault) note(reading.leftOut, 'birth date that cannot be read')
  return [...dates]
}

const numbers: readonly (readonly [string, Identifier['kind']])[] = [
  ...([
    ['passportNumber', 'passport'],
    ['idNumber', 'nationalId'],
    ['taxNumber', 'taxId'],
  ] as const),
  ...([
    ['innCode', 'taxId'],
    ['vatCode', 'taxId'],
    ['registrationNumber', 'registration'],
  ] as const),
  ...([
    ['ogrnCode', 'registration'],
    ['okpoCode', 'registration'],
    ['uscCode', 'registration'],
  ] as const),
  ...([
    ['leiCode', 'lei'],
    ['imoNumber', 'imo'],
    ['mmsi', 'mmsi'],
    ['swiftBic', 'swift'],
  ] as const),
  ...([
    ['wikidataId', 'other'],
    ['dunsCode', 'other'],
    ['callSign', 'other'],
  ] as const),
]

function numbersOf(of: Of): Identifier[] {
  const all = numbers.flatMap(([name, kind]) =>
    of(name).map(
      (value): Identifier => ({
        kind,
        value: kind === 'imo' ? value.replace(/^IMO[ .:-]*/i, '') : value,
        ...(kind === 'other' ? { label: name } : {}),
      }),
    ),
  )
  return distinctNumbers(all)
}

const Nested = Type.Object({ properties: Properties })

/** What entities that hang on this one say: the programmes of its sanctions. */
function nested(properties: Read['properties'], under: string, names: readonly string[]): string[] {
  return listOf(properties[under]).flatMap((value) => {
    const checked = validate(Nested, value)
    if (!checked.ok) return []
    return names
      .flatMap((name) => listOf(checked.value.properties[name]))
      .filter((text) => typeof text === 'string')
  })
}

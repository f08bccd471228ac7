import type { Identifier, ListEntry, ListedName } from '#lists/model'
import type { FtmEntity } from '../model.ts'
import { captionOf, propertyOf, type Schema, schemaOf } from './schema.ts'

/** The list that an entry stands on, as its entities tell it. */
export interface ListOfEntry {
  readonly list: string
  readonly title: string
  readonly publisher: string
  readonly url: string
  /** What it means to be on it, in FollowTheMoney's words: `sanction`, `export.control`, `debarment` … */
  readonly topics: readonly string[]
  /** Seconds without a zone. */
  readonly firstSeen: string
  readonly lastChange: string
  readonly lastSeen: string
}

/** The name of a list as a dataset: no dash. */
export function datasetName(list: string): string {
  return list.replaceAll('-', '_')
}

/** The id of an entry of a list as an entity; the same for ever. Letters that an address cannot hold become their code. */
export function entityIdOf(list: string, entry: string): string {
  const plain = entry.replaceAll(/[^A-Za-z0-9.]/gu, (letter) => `_${letter.codePointAt(0)?.toString(16)}_`)
  return `${datasetName(list)}-${plain}`
}

/** An entry of a list as FollowTheMoney says it: the thing itself, its listing, and wallets that it holds. */
export function entitiesOf(entry: ListEntry, of: ListOfEntry): FtmEntity[] {
  const id = entityIdOf(of.list, entry.entry)
  const thing = made(
    {
      id,
      schema: entry.schema === 'Aircraft' ? 'Airplane' : entry.schema,
      referents: [`${of.list}:${entry.entry}`],
    },
    thingProperties(entry, of),
    of,
  )
  const wallets = entry.identifiers
    .filter(({ kind }) => kind === 'crypto')
    .map(({ value, label }, nth) =>
      made(
        { id: `${id}-wallet-${nth + 1}`, schema: 'CryptoWallet', referents: [] },
        {
          publicKey: [value],
          currency: label ? [label] : [],
          holder: [id],
          topics: of.topics,
        },
        of,
      ),
    )
  return [thing, listing(id, entry, of), ...wallets]
}

function listing(id: string, entry: ListEntry, of: ListOfEntry): FtmEntity {
  return made(
    { id: `${id}-listing`, schema: 'Sanction', referents: [] },
    {
      entity: [id],
      authority: [of.publisher],
      authorityId: [entry.entry],
      program: entry.programmes,
      provisions: entry.measures,
      listingDate: entry.listedOn ? [entry.listedOn] : [],
      unscId: entry.unReference ? [entry.unReference] : [],
      reason: entry.remarks ? [entry.remarks] : [],
      sourceUrl: [of.url],
    },
    of,
  )
}

type Said = Readonly<Record<string, readonly string[]>>

function thingProperties(entry: ListEntry, { url, topics }: ListOfEntry): Said {
  const named = (...kinds: ListedName['kind'][]) =>
    entry.names.filter(({ kind }) => kinds.includes(kind)).map(({ full }) => full)
  const [first] = entry.names
  const main = named('primary')
  const parts = (part: 'given' | 'middle' | 'family') =>
    entry.names.filter(({ kind }) => kind !== 'weak').flatMap(({ parts: of }) => of?.[part] ?? [])
  return {
    name: main.length > 0 || !first ? main : [first.full],
    alias: main.length > 0 ? named('alias') : named('alias').filter((name) => name !== first?.full),
    previousName: named('formerly'),
    weakAlias: named('weak'),
    firstName: parts('given'),
    middleName: parts('middle'),
    lastName: parts('family'),
    birthDate: entry.birthDates.map(birthText),
    birthPlace: entry.birthPlaces,
    nationality: entry.nationalities.map(lower),
    [entry.schema === 'Vessel' ? 'flag' : 'country']: entry.countries.map(lower),
    gender: entry.gender ? [entry.gender] : [],
    title: entry.titles,
    position: entry.positions,
    address: entry.addresses.map(({ text }) => text),
    program: entry.programmes,
    notes: entry.remarks ? [entry.remarks] : [],
    topics,
    sourceUrl: [url],
    ...identifiers(entry),
  }
}

const lower = (code: string) => code.toLowerCase()

/** A day, a month or a year where the range is just that; both ends otherwise. */
function birthText({ from, to }: { readonly from: string; readonly to: string }): string {
  if (from === to) return from
  const [year, month] = [from.slice(0, 4), from.slice(0, 7)]
  if (from === `${year}-01-01` && to === `${year}-12-31`) return year
  return month === to.slice(0, 7) ? month : year
}

/** Where a number stands, by what the publisher says it is; the first of these that the schema has. */
const places: Record<Identifier['kind'], readonly string[]> = {
  passport: ['passportNumber', 'registrationNumber'],
  nationalId: ['idNumber', 'registrationNumber'],
  taxId: ['taxNumber', 'registrationNumber'],
  registration: ['registrationNumber'],
  imo: ['imoNumber', 'registrationNumber'],
  mmsi: ['mmsi', 'registrationNumber'],
  lei: ['leiCode', 'registrationNumber'],
  swift: ['swiftBic', 'registrationNumber'],
  crypto: [],
  other: ['registrationNumber'],
}

function identifiers({ schema, identifiers: given }: ListEntry): Said {
  const of = schemaOf(schema === 'Aircraft' ? 'Airplane' : schema)
  const said: Record<string, string[]> = {}
  for (const { kind, value } of given) {
    const place = places[kind].find((name) => of && propertyOf(of, name))
    if (place === undefined) continue
    said[place] = [...(said[place] ?? []), value]
  }
  return said
}

interface Head {
  readonly id: string
  readonly schema: string
  readonly referents: string[]
}

/** What the schema has no property for is left out; what is said twice stands once. */
function made({ id, schema, referents }: Head, said: Said, of: ListOfEntry): FtmEntity {
  const kind = schemaOf(schema)
  if (!kind) throw new RangeError(`FollowTheMoney has no schema ${schema}`)
  const properties = propertiesIn(kind, said)
  return {
    ...{ id, caption: captionOf(kind, properties), schema, properties },
    datasets: [datasetName(of.list)],
    referents,
    first_seen: of.firstSeen,
    last_seen: of.lastSeen,
    last_change: of.lastChange,
  }
}

function propertiesIn(schema: Schema, said: Said): Record<string, string[]> {
  const kept = Object.entries(said).filter(([name, values]) => values.length > 0 && propertyOf(schema, name))
  return Object.fromEntries(kept.map(([name, values]) => [name, [...new Set(values)]]))
}

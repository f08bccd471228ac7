import type { ListEntry } from '#lists/model'
import type { NameKind } from '#names'
import { buildSnapshotBytes } from '../build.ts'
import { type Identity, mostConfirmed } from '../evidence.ts'
import type { ScreeningQuery } from '../model.ts'
import { readQuery } from '../query.ts'
import { joinedRomanised } from './joined.ts'

/** A party on record as it is looked for. */
export interface Registered {
  readonly ref: string
  readonly query: ScreeningQuery
}

/** A schema whose names are read as names of this kind. */
const schemas = {
  person: 'Person',
  organisation: 'Organization',
  object: 'Vessel',
} as const satisfies Record<NameKind, ListEntry['schema']>

/**
 * A party as entries of an index over parties: its names under every kind that they are looked for as, its numbers
 * with the first. None for a party that nobody can look for: no version of a list changes what is found of it.
 */
export function entriesOfParty({ ref, query }: Registered): ListEntry[] {
  const read = readQuery(query)
  if (!read.ok) return []
  const { kinds, names, identity } = read.value
  return kinds.map((kind, at) => ({
    ...{ entry: ref, schema: schemas[kind] },
    names: names[kind].map(({ full }) => ({ full, kind: 'alias' as const })),
    identifiers: at > 0 ? [] : identity.identifiers.map(({ value }) => ({ kind: 'other', value })),
    birthDates: identity.birthDates.map(({ from, to }) => ({ from, to, text: from })),
    countries: [...identity.countries, ...identity.nationalities],
    ...bare,
  }))
}

/** What a party is not found by. */
const bare = {
  ...{ birthPlaces: [], nationalities: [], titles: [], positions: [] },
  ...{ addresses: [], programmes: [], measures: [], origin: { file: 'parties', line: 1 } },
}

const [birthDates, countries] = [[{ from: '2000-01-01', to: '2000-01-01' }], ['SE']]
const nothing: Identity = { birthDates: [], countries: [], nationalities: [], identifiers: [] }
/**
 * What parties state beside their names, as far as it says how much their names may differ from those of an entry. An
 * index of parties holds each as a list of its own.
 */
const stated: Readonly<Record<string, Identity>> = {
  nothing,
  country: { ...nothing, countries },
  birthDate: { ...nothing, birthDates },
  both: { ...nothing, birthDates, countries },
}
const lists = Object.keys(stated)
const listOf = (entry: ListEntry) =>
  (entry.countries.length > 0 ? 1 : 0) + (entry.birthDates.length > 0 ? 2 : 0)

/** By list of such an index: the most that evidence can take off the cost of its parties' names. */
export const confirmedIn: ReadonlyMap<string, number> = new Map(
  Object.entries(stated).map(([list, identity]) => [list, mostConfirmed(identity)]),
)

/** Parties as `openSnapshotBytes` opens them: an index that `partiesTouched` can ask. */
export function buildPartyIndex(
  version: string,
  parties: AsyncIterable<Registered> | Iterable<Registered>,
): Promise<Uint8Array> {
  const sources = lists.map((name, at) => ({ name, version, entries: at === 0 ? entriesOf(parties) : [] }))
  return buildSnapshotBytes(sources, { moreJoined: joinedRomanised, listOf })
}

async function* entriesOf(parties: AsyncIterable<Registered> | Iterable<Registered>) {
  for await (const party of parties) yield* entriesOfParty(party)
}

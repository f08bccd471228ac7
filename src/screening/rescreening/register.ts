import type { ListEntry } from '#lists/model'
import type { NameKind } from '#names'
import { buildSnapshotBytes } from '../build.ts'
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
    ...bare,
  }))
}

/** What a party is not found by. */
const bare = {
  ...{ birthDates: [], birthPlaces: [], nationalities: [], countries: [], titles: [], positions: [] },
  ...{ addresses: [], programmes: [], measures: [], origin: { file: 'parties', line: 1 } },
}

/** Parties as `openSnapshotBytes` opens them: an index that `partiesTouched` can ask. */
export function buildPartyIndex(
  version: string,
  parties: AsyncIterable<Registered> | Iterable<Registered>,
): Promise<Uint8Array> {
  return buildSnapshotBytes([{ name: 'parties', version, entries: entriesOf(parties) }], joinedRomanised)
}

async function* entriesOf(parties: AsyncIterable<Registered> | Iterable<Registered>) {
  for await (const party of parties) yield* entriesOfParty(party)
}

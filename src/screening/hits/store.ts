import { type Act, joinKey, type Refusal } from '#kernel'
import { type Migrations, recordTable, type Stored, type Tx } from '#storage'
import { Hit } from '../model.ts'

export const hits = recordTable<Hit>('screening.hit', 'hit', ({ party, list, entry }) =>
  joinKey(party, list, entry),
)

export const screeningMigrations: Migrations = {
  'screening/0001-hit': hits.migration,
}

/** The kind of record that files carry into this room: a hit that is given, with or without its verdict. */
export const records = {
  hit: {
    type: 'hit',
    schema: Hit,
    references: (record: object) =>
      'party' in record && typeof record.party === 'string'
        ? [{ type: 'organisation', ref: record.party, path: '/party' }]
        : [],
    async write(tx: Tx, act: Act, given: readonly object[]): Promise<Refusal | undefined> {
      await hits.putMany(
        tx,
        act,
        given.filter(isHit).map((hit): Hit => ({ ...hit, type: 'hit' })),
      )
      return undefined
    },
    find: (tx: Tx, keys: readonly string[]): Promise<Stored<Hit>[]> => hits.find(tx, keys),
    page: (tx: Tx, from: { after?: string; limit: number }): Promise<Stored<Hit>[]> => hits.page(tx, from),
  },
} as const

/** Records were judged by their schema before they are written. */
function isHit(record: object): record is Hit {
  return 'party' in record && 'list' in record && 'entry' in record
}

/** What people decided, or have still to decide, about hits of these parties. */
export async function hitsOn(tx: Tx, parties: readonly string[]): Promise<Hit[]> {
  if (parties.length === 0) return []
  const found = await hits.whereAny(
    tx,
    parties.map((party) => ({ party })),
  )
  return found.map(({ record }) => record)
}

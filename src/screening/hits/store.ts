import { sql } from 'kysely'
import { type Act, type Instant, joinKey, type Refusal } from '#kernel'
import { familiesOf, mergesNaming } from '#parties'
import { type Migrations, recordTable, type Stored, type Tx } from '#storage'
import { rescreeningMigrations } from '../rescreening/store.ts'
import { thresholdMigrations } from '../threshold/store.ts'
import { hitsOfMerged } from './merged.ts'
import { Hit } from './model.ts'

export const hits = recordTable<Hit>('screening.hit', 'hit', ({ party, list, entry }) =>
  joinKey(party, list, entry),
)

/**
 * The state of an alert as SQL reads it: as kept; of one that was kept without, what its verdict comes to. The same as
 * `stateOf` of the model.
 */
const stateFunction = sql`
  create function screening.state_of(record jsonb) returns text language sql immutable parallel safe as $$
    select coalesce(record ->> 'state', case
      when record ? 'proposed' then 'proposed'
      when record ->> 'verdict' = 'needInfo' then 'needsInformation'
      else coalesce(record ->> 'verdict', 'new') end) $$`

export const screeningMigrations: Migrations = {
  'screening/0001-hit': hits.migration,
  'screening/0002-alerts': {
    async up(db) {
      await stateFunction.execute(db)
      await sql`create index hit_state on screening.hit (screening.state_of(record), at)`.execute(db)
      await sql`create index hit_good_until on screening.hit ((record ->> 'goodUntil'))
        where record ->> 'goodUntil' is not null`.execute(db)
    },
  },
  ...rescreeningMigrations,
  ...thresholdMigrations,
}

/** The kind of record that files carry into this room: a hit that is given, with or without its verdict. */
export const records = {
  hit: {
    type: 'hit',
    schema: Hit,
    table: hits,
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

/**
 * What people decided, or have still to decide, about hits of these parties, and of the records that were merged into
 * them: see `hitsOfMerged`.
 */
export async function hitsOn(tx: Tx, parties: readonly string[], asOf?: Instant): Promise<Hit[]> {
  if (parties.length === 0) return []
  const families = await familiesOf(tx, parties, asOf)
  const everyName = [...new Set(parties.flatMap((party) => families.all(party)))]
  const stored = await hits.whereAny(
    tx,
    everyName.map((party) => ({ party })),
    asOf,
  )
  const found = stored.map(({ record }) => record)
  const merged = parties.filter((party) => families.all(party).length > 1)
  if (merged.length === 0) return found
  const merges = (await mergesNaming(tx, everyName)).filter(({ inForce }) => inForce)
  return parties.flatMap((party) => {
    const names = families.all(party)
    const own = found.filter((hit) => names.includes(hit.party))
    if (names.length === 1) return own
    const times = merges.filter(({ drop }) => names.includes(drop)).map(({ decidedAt }) => decidedAt ?? '')
    return hitsOfMerged(party, own, times.sort().at(-1))
  })
}

/** Hits that nobody decided, or that wait for more or for a second person; those first that have waited longest. */
export async function waitingHits(tx: Tx, limit: number): Promise<Pick<Stored<Hit>, 'id' | 'record'>[]> {
  const { rows } = await sql<Pick<Stored<Hit>, 'id' | 'record'>>`
    select id, record from screening.hit
    where screening.state_of(record) in ('new', 'reopened', 'inReview', 'needsInformation', 'proposed')
    order by at limit ${limit}`.execute(tx)
  return rows.map(({ id, record }) => ({ id, record }))
}

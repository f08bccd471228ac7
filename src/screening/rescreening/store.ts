import { sql } from 'kysely'
import type { Act, Instant } from '#kernel'
import type { Migrations, Tx } from '#storage'
import type { Lists } from '../model.ts'

export const rescreeningMigrations: Migrations = {
  'screening/0004-followed': {
    async up(db) {
      await sql`create table screening.followed (
        list text primary key, version text not null, at timestamptz not null)`.execute(db)
    },
  },
}

/** Up to which version of each list every party has been looked for, and since when that is so of all lists. */
export interface Followed {
  readonly lists: Lists
  readonly at: Instant | undefined
}

/** What `noteFollowed` has written; nothing before the first list. */
export async function readFollowed(tx: Tx): Promise<Followed> {
  const { rows } = await sql<{ list: string; version: string; at: Instant }>`
    select list, version, at from screening.followed order by at`.execute(tx)
  return {
    lists: Object.fromEntries(rows.map(({ list, version }) => [list, version])),
    at: rows[0]?.at,
  }
}

/** Every party on record at this moment has been looked for in these versions. Lists that are none of them have ended. */
export async function noteFollowed(tx: Tx, { at }: Act, lists: Lists): Promise<void> {
  await sql`delete from screening.followed where not (list = any(${Object.keys(lists)}::text[]))`.execute(tx)
  for (const [list, version] of Object.entries(lists))
    await sql`insert into screening.followed (list, version, at) values (${list}, ${version}, ${at})
      on conflict (list) do update set version = excluded.version, at = excluded.at`.execute(tx)
}

/** Parties of which a hit on any entry of a list is kept. */
export async function partiesOnList(tx: Tx, list: string): Promise<string[]> {
  const { rows } = await sql<{ party: string }>`
    select distinct record ->> 'party' as party from screening.hit where record ->> 'list' = ${list}`.execute(
    tx,
  )
  return rows.map(({ party }) => party)
}

/** Parties of which a hit on one of these entries is kept, whatever was decided. */
export async function partiesWithHits(tx: Tx, list: string, entries: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ party: string }>`
    select distinct record ->> 'party' as party from screening.hit
    where record ->> 'list' = ${list} and record ->> 'entry' = any(${[...entries]}::text[])`.execute(tx)
  return rows.map(({ party }) => party)
}

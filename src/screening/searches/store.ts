import { sql } from 'kysely'
import type { Day, Instant } from '#kernel'
import { json, type Migrations, type Tx } from '#storage'
import type { SavedSearch, SearchLine } from './model.ts'

const statements = [
  sql`create table screening.search (
    id text primary key,
    at timestamptz(3) not null,
    by text not null,
    record jsonb not null)`,
  sql`create index search_by_person on screening.search (by, id)`,
  sql`create index search_by_time on screening.search (at)`,
]

/** Searches are added, never changed, and taken away when their time has passed. */
export const searchMigrations: Migrations = {
  'screening/0003-search': {
    async up(db) {
      for (const statement of statements) await statement.execute(db)
    },
  },
}

export async function insertSearch(tx: Tx, search: SavedSearch): Promise<void> {
  const { id, at, by } = search
  await sql`insert into screening.search (id, at, by, record) values (${id}, ${at}, ${by}, ${json(search)})`.execute(
    tx,
  )
}

export async function findSearch(tx: Tx, id: string): Promise<SavedSearch | undefined> {
  const { rows } = await sql<{ record: SavedSearch }>`
    select record from screening.search where id = ${id}`.execute(tx)
  return rows[0]?.record
}

export interface SearchWish {
  readonly by: string
  readonly after?: string | undefined
  readonly limit: number
}

/** What somebody searched for, newest first; the cursor is the id of the last. */
export async function searchesBy(tx: Tx, { by, after, limit }: SearchWish): Promise<SearchLine[]> {
  const { rows } = await sql<{ line: SearchLine }>`
    select jsonb_build_object('id', id, 'at', record -> 'at', 'by', by, 'asked', record -> 'asked',
      'status', record -> 'status', 'total', record -> 'total') as line
    from screening.search
    where by = ${by} and ${after === undefined ? sql`true` : sql`id < ${after}`}
    order by id desc limit ${limit}`.execute(tx)
  return rows.map(({ line }) => line)
}

/** Searches in whose question one of these patterns stands, newest first. */
export async function searchesNaming(
  tx: Tx,
  patterns: readonly string[],
  limit: number,
): Promise<SavedSearch[]> {
  const { rows } = await sql<{ record: SavedSearch }>`
    select record from screening.search where (record -> 'asked')::text ilike any(${[...patterns]}::text[])
    order by id desc limit ${limit}`.execute(tx)
  return rows.map(({ record }) => record)
}

/** Searches made before that day, the oldest first. */
export async function searchesBefore(
  tx: Tx,
  before: Day,
  limit: number,
): Promise<{ id: string; at: Instant; name: string }[]> {
  const { rows } = await sql<{ id: string; at: Instant; name: string }>`
    select id, at, record -> 'asked' ->> 'name' as name from screening.search
    where at < ${before}::timestamptz order by at limit ${limit}`.execute(tx)
  return rows
}

/** How many there were: one, or none. */
export async function deleteSearch(tx: Tx, id: string): Promise<number> {
  const { numAffectedRows } = await sql`delete from screening.search where id = ${id}`.execute(tx)
  return Number(numAffectedRows ?? 0)
}

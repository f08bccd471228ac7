import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import {
  type Act,
  type IdKind,
  type Instant,
  newId,
  ok,
  type Refusal,
  type Result,
  refuse,
  worded,
} from '#kernel'
import { keepHistory } from './history.ts'
import type { Tx } from './index.ts'
import { read } from './together.ts'
import { staleWords } from './words.ts'

/** A record as it is kept: `version` counts from 1, `at` is when this version was recorded. */
export interface Stored<T> {
  readonly id: string
  readonly key: string
  readonly version: number
  readonly at: Instant
  readonly record: T
}

export type Change = 'added' | 'changed' | 'unchanged'
export type Counts = Readonly<Record<Change, number>>
export interface Put<T> {
  readonly stored: Stored<T>
  readonly change: Change
}

/**
 * One table of records of one kind, read and written by the caller's key. As-of reads answer what was recorded then.
 * `find`, `where` and `whereAny` that are asked for at the same moment share a statement: see `together`.
 */
export interface RecordTable<T extends object> {
  /** Creates schema, table, history, trigger and index. */
  readonly migration: Migration
  /** Adds the record or replaces the one with its key; the same record again is `unchanged` and keeps its version. */
  put(tx: Tx, act: Act, record: T): Promise<Put<T>>
  /** The same, if the version kept is still `version` (0: there is none yet); else `stale_version` with both. */
  replace(tx: Tx, act: Act, given: { record: T; version: number }): Promise<Result<Put<T>, Refusal>>
  /** As `put` one by one, in one statement per 1,000. */
  putMany(tx: Tx, act: Act, records: readonly T[]): Promise<Counts>
  /** Those of the keys that exist, by key. */
  find(tx: Tx, keys: readonly string[], asOf?: Instant): Promise<Stored<T>[]>
  /** Records that contain these fields (arrays: that contain these elements), by key. */
  where(tx: Tx, contains: Partial<T>, asOf?: Instant): Promise<Stored<T>[]>
  /** Records that contain one of these at least, each once, by key: one query for many parties, sites, products. */
  whereAny(tx: Tx, contains: readonly Partial<T>[], asOf?: Instant): Promise<Stored<T>[]>
  /** By key, those after the key `after`; the cursor is the last key. */
  page(tx: Tx, from: { after?: string; limit: number }): Promise<Stored<T>[]>
  /** Every version of one key that was ever recorded, oldest first. */
  versions(tx: Tx, key: string): Promise<Stored<T>[]>
  /** Takes records away from now on (their history stays); answers how many there were. */
  remove(tx: Tx, keys: readonly string[]): Promise<number>
}

/** Rows of one insert: the parameters stay far below the protocol's limit, and one statement stays short. */
const chunk = 1000
const columns = ['id', 'key', 'version', 'at', 'record'] as const

/** The table of one kind of record: `recordTable<Site>('parties.site', 'sit', (site) => site.ref)`. */
export function recordTable<T extends object>(
  table: `${string}.${string}`,
  idKind: IdKind,
  keyOf: (record: T) => string,
): RecordTable<T> {
  const upsert = upsertInto<T>(table, (act, record) => [
    newId(idKind, act),
    keyOf(record),
    JSON.stringify(record),
  ])
  const find: RecordTable<T>['find'] = async (tx, keys, asOf) =>
    keys.length === 0 ? [] : await read<T>(tx, { table, keys, asOf })

  async function put(tx: Tx, act: Act, record: T): Promise<Put<T>> {
    const [row] = await upsert(tx, act, [record])
    if (row) return { stored: storedOf(row), change: row.added ? 'added' : 'changed' }
    const [stored] = await find(tx, [keyOf(record)])
    if (!stored) throw new Error(`${table}: the record ${keyOf(record)} is neither written nor there`)
    return { stored, change: 'unchanged' }
  }

  async function replace(tx: Tx, act: Act, { record, version }: { record: T; version: number }) {
    const key = keyOf(record)
    const kept = await lockVersion(tx, table, key)
    return kept === version ? ok(await put(tx, act, record)) : stale(key, version, kept)
  }

  async function putMany(tx: Tx, act: Act, records: readonly T[]): Promise<Counts> {
    const counts = { added: 0, changed: 0, unchanged: 0 }
    for (const part of parts(records, keyOf)) {
      const rows = await upsert(tx, act, part)
      const added = rows.filter((row) => row.added).length
      counts.added += added
      counts.changed += rows.length - added
      counts.unchanged += part.length - rows.length
    }
    return counts
  }

  return {
    migration: { up: (db) => create(db, table) },
    put,
    replace,
    putMany,
    find,
    where: (tx, contains, asOf) => read<T>(tx, { table, contains: [contains], asOf }),
    whereAny: async (tx, contains, asOf) =>
      contains.length === 0 ? [] : await read<T>(tx, { table, contains, asOf }),
    page: (tx, from) => pageOf<T>(tx, table, from),
    versions: (tx, key) => versionsOf<T>(tx, table, key),
    remove: (tx, keys) => removeFrom(tx, table, keys),
  }
}

async function create(db: Kysely<unknown>, table: string): Promise<void> {
  const [schema = '', name = ''] = table.split('.')
  await sql`create schema if not exists ${sql.id(schema)}`.execute(db)
  // Keys sort by code point on every server, so that a page's cursor means the same everywhere.
  await sql`create table ${sql.table(table)} (
    id text primary key,
    key text collate "C" not null unique,
    version integer not null default 1,
    at timestamptz not null,
    record jsonb not null)`.execute(db)
  await keepHistory(db, table)
  await sql`create index ${sql.id(`${name}_record`)} on ${sql.table(table)} using gin (record jsonb_path_ops) with (fastupdate = off)`.execute(
    db,
  )
  await sql`create index ${sql.id(`${name}_history_key`)} on ${sql.table(`${table}_history`)} (key, until)`.execute(
    db,
  )
}

interface Upserted<T> extends Stored<T> {
  readonly added: boolean
}

/** One statement for many records with different keys; rows that did not change do not come back. */
function upsertInto<T>(table: string, rowOf: (act: Act, record: T) => readonly [string, string, string]) {
  return async (tx: Tx, act: Act, records: readonly T[]): Promise<Upserted<T>[]> => {
    const rows = records.map((record) => rowOf(act, record))
    const column = (n: 0 | 1 | 2) => rows.map((row) => row[n])
    const { rows: written } = await sql<Upserted<T>>`
      insert into ${sql.table(table)} as kept (id, key, record)
      select id, key, record::jsonb
      from unnest(${column(0)}::text[], ${column(1)}::text[], ${column(2)}::text[]) as given (id, key, record)
      on conflict (key) do update set record = excluded.record, version = kept.version + 1
      where kept.record <> excluded.record
      returning id, key, version, at, record, (xmax = 0) as added`.execute(tx)
    return written
  }
}

async function pageOf<T>(
  tx: Tx,
  table: string,
  { after, limit }: { after?: string; limit: number },
): Promise<Stored<T>[]> {
  const { rows } = await sql<Stored<T>>`
    select ${sql.join(columns.map((column) => sql.ref(column)))} from ${sql.table(table)}
    where ${after === undefined ? sql`true` : sql`key > ${after}`} order by key limit ${limit}`.execute(tx)
  return rows
}

async function versionsOf<T>(tx: Tx, table: string, key: string): Promise<Stored<T>[]> {
  const list = sql.join(columns.map((column) => sql.ref(column)))
  const { rows } = await sql<Stored<T>>`
    select ${list} from ${sql.table(`${table}_history`)} where key = ${key}
    union all select ${list} from ${sql.table(table)} where key = ${key}
    order by at, version`.execute(tx)
  return rows
}

async function removeFrom(tx: Tx, table: string, keys: readonly string[]): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from ${sql.table(table)} where key = any(${[...keys]}::text[])`.execute(tx)
  return Number(numAffectedRows ?? 0)
}

async function lockVersion(tx: Tx, table: string, key: string): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    select version from ${sql.table(table)} where key = ${key} for update`.execute(tx)
  return rows[0]?.version ?? 0
}

function stale(key: string, expected: number, kept: number) {
  const facts = { key, expected, kept }
  return refuse({ code: 'stale_version', ...worded(staleWords(facts)), facts })
}

function storedOf<T>({ id, key, version, at, record }: Upserted<T>): Stored<T> {
  return { id, key, version, at, record }
}

/** In the order given, at most `chunk` at a time, and no key twice in one part: the later of two records wins. */
function parts<T>(records: readonly T[], keyOf: (record: T) => string): T[][] {
  const all: T[][] = []
  let keys = new Set<string>()
  for (const record of records) {
    const key = keyOf(record)
    if (all.length === 0 || keys.size === chunk || keys.has(key)) {
      all.push([])
      keys = new Set()
    }
    keys.add(key)
    all.at(-1)?.push(record)
  }
  return all
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RawBuilder, sql } from 'kysely'
import type { Act, Random } from '#kernel'
import { installPacks } from '#rules'
import { type Db, inTransaction, openStore, type Store } from '#storage'
import { migrations } from '../migrations.ts'

/** What scenarios stand on: one database in memory with the built-in packs, lent to one after the other. */
export interface Ground {
  /** A store as it was in the beginning, with a directory of its own; closing it hands it back. Waits for its turn. */
  lend(): Promise<Store>
  close(): Promise<void>
}

/**
 * Opening a database takes a second or more, clearing it a tenth: so a run of many scenarios opens one. The packs are
 * of before all scenarios, and installed with the same bytes every time.
 */
export async function openGround(): Promise<Ground> {
  const store = await openStore({ memory: true }, migrations)
  const restore = await prepare(store)
  let turn: Promise<unknown> = Promise.resolve()
  return {
    lend: async () => {
      const { promise, resolve } = Promise.withResolvers<void>()
      const before = turn
      turn = promise
      await before
      await restore()
      const dataDir = mkdtempSync(join(tmpdir(), 'aktsam-scenario-'))
      const close = async () => {
        rmSync(dataDir, { recursive: true, force: true })
        resolve()
      }
      return { ...store, dataDir, close }
    },
    close: async () => {
      await turn
      await store.close()
    },
  }
}

function beforeAll(): Act {
  let count = 0
  const random: Random = (length) => new Uint8Array(length).fill(++count)
  return { at: '2020-01-01T00:00:00.000Z', by: 'aktsam', role: 'operator', random }
}

interface Table {
  readonly name: string
  readonly kept: string | undefined
}

async function prepare(store: Store): Promise<() => Promise<void>> {
  const act = beforeAll()
  try {
    await inTransaction(store.db, act.at, (tx) => installPacks(tx, act))
    return await remember(store.db)
  } catch (error) {
    await store.close()
    throw error
  }
}

/** Keeps a copy of every row; answers what brings the database back to it. */
async function remember(db: Db): Promise<() => Promise<void>> {
  const names = await tablesIn(db)
  const full = await filledOf(db, names)
  await sql`create schema ground`.execute(db)
  const tables: Table[] = names.map((name) => ({
    name,
    kept: full.includes(name) ? `ground.t${names.indexOf(name)}` : undefined,
  }))
  for (const { name, kept } of tables)
    if (kept) await sql`create table ${sql.raw(kept)} as table ${sql.raw(name)}`.execute(db)
  const { rows: counters } = await sql<{ back: string }>`
    select format('setval(%L, %s, %L)', format('%I.%I', schemaname, sequencename), coalesce(last_value, 1), last_value is not null) as back
    from pg_sequences`.execute(db)
  return async () => {
    await clear(db, names)
    await refill(db, tables)
    if (counters.length > 0)
      await sql`select ${sql.raw(counters.map(({ back }) => back).join(', '))}`.execute(db)
  }
}

async function tablesIn(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema', 'storage', 'public') order by name`.execute(
    db,
  )
  return rows.map(({ name }) => name)
}

/** Those with rows: emptying a table costs new files for it and its indices, so the many empty ones are left alone. */
async function filledOf(db: Db, names: readonly string[]): Promise<string[]> {
  const looks: RawBuilder<unknown>[] = names.map(
    (name) => sql`select ${name}::text as name where exists (select from ${sql.raw(name)})`,
  )
  const { rows } = await sql<{ name: string }>`${sql.join(looks, sql` union all `)}`.execute(db)
  return rows.map(({ name }) => name)
}

async function clear(db: Db, names: readonly string[]): Promise<void> {
  const filled = await filledOf(db, names)
  if (filled.length > 0) await sql`truncate ${sql.raw(filled.join(', '))} cascade`.execute(db)
}

/** Without the history triggers: what comes back did not change. */
async function refill(db: Db, tables: readonly Table[]): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx)
    for (const { name, kept } of tables) {
      if (kept)
        await sql`insert into ${sql.raw(name)} overriding system value table ${sql.raw(kept)}`.execute(tx)
    }
  })
}

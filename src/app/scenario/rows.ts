import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#storage'

interface TableRows {
  readonly name: string
  /** All its rows as one JSON array; null where it is empty. */
  readonly rows: string | null
}

/** Every row of a database and how far its counters have come: what it is brought back to. */
export interface Rows {
  readonly tables: readonly TableRows[]
  readonly counters: readonly string[]
}

/** What is in the database now, but for what storage keeps for itself. */
export async function rowsOf(db: Db): Promise<Rows> {
  const names = await tablesIn(db)
  const filled = new Set(await filledOf(db, names))
  const tables: TableRows[] = []
  for (const name of names) tables.push({ name, rows: filled.has(name) ? await readAll(db, name) : null })
  const { rows: counters } = await sql<{ back: string }>`
    select format('setval(%L, %s)', format('%I.%I', schemaname, sequencename), last_value) as back
    from pg_sequences where last_value is not null`.execute(db)
  return { tables, counters: counters.map(({ back }) => back) }
}

/** Brings a database with the same tables back to these rows, histories too. */
export async function bringBack(db: Db, { tables, counters }: Rows): Promise<void> {
  const names = tables.map(({ name }) => name)
  await clearTables(db, names)
  await refill(db, tables)
  if (counters.length > 0) await sql`select ${sql.raw(counters.join(', '))}`.execute(db)
}

/** Takes all rows from these tables, and sets every counter back to its start. */
export async function clearTables(db: Db, names: readonly string[]): Promise<void> {
  const filled = await filledOf(db, names)
  if (filled.length > 0) await sql`truncate ${sql.raw(filled.join(', '))} cascade`.execute(db)
  await sql`select setval(format('%I.%I', schemaname, sequencename)::regclass, start_value, false)
    from pg_sequences where last_value is not null`.execute(db)
}

/** The rooms' tables, by name and ready to be written into SQL. */
export async function tablesIn(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema', 'storage', 'public') order by name`.execute(
    db,
  )
  return rows.map(({ name }) => name)
}

/** Those with rows: emptying a table costs new files for it and its indices, so the many empty ones are left alone. */
async function filledOf(db: Db, names: readonly string[]): Promise<string[]> {
  if (names.length === 0) return []
  const looks: RawBuilder<unknown>[] = names.map(
    (name) => sql`select ${name}::text as name where exists (select from ${sql.raw(name)})`,
  )
  const { rows } = await sql<{ name: string }>`${sql.join(looks, sql` union all `)}`.execute(db)
  return rows.map(({ name }) => name)
}

async function readAll(db: Db, name: string): Promise<string | null> {
  const { rows } = await sql<{ rows: string | null }>`
    select json_agg(t)::text as rows from ${sql.raw(name)} as t`.execute(db)
  return rows[0]?.rows ?? null
}

/** Without the history triggers: what comes back did not change. */
async function refill(db: Db, tables: readonly TableRows[]): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx)
    for (const { name, rows } of tables) {
      if (rows !== null)
        await sql`insert into ${sql.raw(name)} overriding system value
          select * from json_populate_recordset(null::${sql.raw(name)}, ${rows}::json)`.execute(tx)
    }
  })
}

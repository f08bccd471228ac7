import { type RawBuilder, sql } from 'kysely'
import { AppError, inEnglish } from '#kernel'
import type { Tx } from '#storage'

export interface Column {
  readonly name: string
  /** As PostgreSQL writes it: `timestamp(3) with time zone`. */
  readonly type: string
}
export interface Table {
  /** `room.table` */
  readonly table: string
  readonly columns: readonly Column[]
}

/** Every table of the rooms, histories included, with the columns that are written (none that are computed). */
export async function tablesOf(tx: Tx, rooms: readonly string[]): Promise<Table[]> {
  const { rows } = await sql<{ table: string; columns: Column[] }>`
    select schema.nspname || '.' || class.relname as table,
      jsonb_agg(jsonb_build_object('name', attname, 'type', format_type(atttypid, atttypmod)) order by attnum)
        as columns
    from pg_class as class
    join pg_namespace as schema on schema.oid = class.relnamespace
    join pg_attribute on attrelid = class.oid and attnum > 0 and not attisdropped and attgenerated = ''
    where class.relkind = 'r' and schema.nspname = any(${[...rooms]}::text[])
    group by schema.nspname, class.relname order by schema.nspname, class.relname`.execute(tx)
  return rows
}

/** The counters of the rooms and how far they have come; one that was never used is left out. */
export async function countersOf(tx: Tx, rooms: readonly string[]): Promise<Record<string, number>> {
  const { rows } = await sql<{ name: string; value: number }>`
    select schemaname || '.' || sequencename as name, last_value as value from pg_sequences
    where schemaname = any(${[...rooms]}::text[]) and last_value is not null
    order by schemaname, sequencename`.execute(tx)
  return Object.fromEntries(rows.map(({ name, value }) => [name, Number(value)]))
}

export async function setCounters(tx: Tx, counters: Readonly<Record<string, number>>): Promise<void> {
  for (const [name, value] of Object.entries(counters)) {
    await sql`select setval(format('%I.%I', ${schemaOf(name)}::text, ${nameOf(name)}::text)::regclass, ${value}::bigint)`.execute(
      tx,
    )
  }
}

/** The migrations that have been run, by name; none where the database is new. */
export async function migrationsIn(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from storage.migration order by name`.execute(tx)
  return rows.map(({ name }) => name)
}

const aimedBytes = 1024 * 1024
const mostRows = 2000
const fewRows = 100

/** The rows of a table as lines of JSON, about a mebibyte at a time: no table is ever held whole. */
export async function* linesOf(tx: Tx, { table, columns }: Table): AsyncGenerator<readonly string[]> {
  const cells = columns.map(({ name }) => sql`${sql.ref(name)}::text`)
  const all = sql`select json_build_array(${sql.join(cells)})::text as line from ${sql.table(table)}`
  const ask = async (query: RawBuilder<unknown>) => {
    const { rows } = await sql<{ line: string }>`${query}`.execute(tx)
    return rows.map(({ line }) => line)
  }
  const few = await ask(sql`${all} limit ${sql.lit(fewRows + 1)}`) // most tables need no cursor
  if (few.length <= fewRows) {
    if (few.length > 0) yield few
    return
  }
  await sql`declare reading no scroll cursor for ${all}`.execute(tx)
  for (let count = fewRows; ; ) {
    const lines = await ask(sql`fetch ${sql.lit(count)} from reading`)
    if (lines.length === 0) break
    yield lines
    const width = lines.reduce((sum, line) => sum + line.length, 0) / lines.length
    count = Math.min(mostRows, Math.max(1, Math.floor(aimedBytes / width)))
  }
  await sql`close reading`.execute(tx)
}

/** Writes such lines as rows. Throws `conflict` where a line does not have as many cells as there are columns. */
export async function insertLines(
  tx: Tx,
  { table, columns }: Table,
  lines: readonly string[],
): Promise<void> {
  const names = columns.map(({ name }) => sql.ref(name))
  const cells = columns.map(({ type }, n) => sql`(line ->> ${sql.lit(n)})::${sql.raw(type)}`)
  const { numAffectedRows } =
    await sql`insert into ${sql.table(table)} (${sql.join(names)}) overriding system value
    select ${sql.join(cells)} from json_array_elements(${`[${lines.join(',')}]`}::text::json) as line
    where json_array_length(line) = ${sql.lit(columns.length)}`.execute(tx)
  if (Number(numAffectedRows) === lines.length) return
  throw new AppError({
    code: 'conflict',
    ...inEnglish(`A row of ${table} in the backup does not have its columns.`),
  })
}

/**
 * Runs `work` while triggers and foreign keys of these tables are laid aside: histories come as they were, and tables
 * in any order. The foreign keys are held against every row when they come back.
 */
export async function withoutGuards(
  tx: Tx,
  tables: readonly Table[],
  work: () => Promise<void>,
): Promise<void> {
  const { rows: keys } = await sql<{ table: string; name: string; definition: string }>`
    select schema.nspname || '.' || class.relname as table, conname as name, pg_get_constraintdef(con.oid) as definition
    from pg_constraint as con
    join pg_class as class on class.oid = con.conrelid
    join pg_namespace as schema on schema.oid = class.relnamespace
    where contype = 'f' and schema.nspname || '.' || class.relname = any(${tables.map(({ table }) => table)}::text[])
    `.execute(tx)
  for (const { table, name } of keys)
    await sql`alter table ${sql.table(table)} drop constraint ${sql.id(name)}`.execute(tx)
  for (const { table } of tables) await sql`alter table ${sql.table(table)} disable trigger user`.execute(tx)
  await work()
  for (const { table } of tables) await sql`alter table ${sql.table(table)} enable trigger user`.execute(tx)
  for (const { table, name, definition } of keys)
    await sql`alter table ${sql.table(table)} add constraint ${sql.id(name)} ${sql.raw(definition)}`.execute(
      tx,
    )
}

/** Takes away what migrations wrote: the backup brings its own. */
export async function emptyTables(tx: Tx, tables: readonly Table[]): Promise<void> {
  if (tables.length === 0) return
  await sql`truncate ${sql.join(tables.map(({ table }) => sql.table(table)))}`.execute(tx)
}

export async function countRows(tx: Tx, table: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(tx)
  return Number(rows[0]?.count ?? 0)
}

function schemaOf(name: string): string {
  return name.split('.')[0] ?? ''
}

function nameOf(name: string): string {
  return name.split('.')[1] ?? ''
}

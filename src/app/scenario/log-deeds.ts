import { sql } from 'kysely'
import type { Act } from '#kernel'
import type { Db } from '#storage'
import type { Came } from './deeds.ts'
import type { SingleDeed } from './schema.ts'
import { unreadable, type World } from './world.ts'

/** Forces a checkpoint, then changes one value behind the log's back, as someone with the database password could. */
export async function tamper(
  { services }: World,
  _act: Act,
  given: NonNullable<SingleDeed['tamper']>,
): Promise<Came> {
  const { db } = services.store
  await services.log.sequence()
  const [schema = '', name = ''] = given.table.split('.')
  const { rows: known } = await sql`
    select 1 from information_schema.columns
    where table_schema = ${schema} and table_name = ${name} and column_name = ${given.column}`.execute(db)
  if (known.length === 0)
    throw unreadable(`tamper: there is no column ${given.column} in a table ${given.table}`)
  const { rows } = await sql<{
    place: string
  }>`select ctid::text as place from ${sql.table(given.table)} order by ctid`.execute(db)
  const row = given.row === 'first' ? rows[0] : given.row === 'last' ? rows.at(-1) : rows[given.row - 1]
  if (!row) throw unreadable(`tamper: ${given.table} has ${rows.length} rows`)
  await sql`
    update ${sql.table(given.table)} set ${sql.ref(given.column)} = ${altered(schema, name, given.column)}
    where ctid = ${row.place}::tid`.execute(db)
  return {}
}

/** Another value of the same type: a letter more for text, a byte turned for bytes, a field more for JSON. */
function altered(schema: string, table: string, column: string) {
  const value = sql.ref(`${schema}.${table}.${column}`)
  return sql`regexp_replace(${value}::text, '.$', '') || case when right(${value}::text, 1) = 'x' then 'y' else 'x' end`
}

export async function verify({ services }: World): Promise<Came> {
  const { log, store } = services
  await log.sequence()
  const verdict = await log.verify()
  return {
    log: verdict.verified ? 'verified' : 'broken',
    lastEntry: await lastPlace(store.db),
    ...(verdict.firstBad ? { firstBad: verdict.firstBad.seq } : {}),
  }
}

async function lastPlace(db: Db): Promise<number> {
  const { rows } = await sql<{ last: number }>`select coalesce(max(seq), 0) as last from log.leaf`.execute(db)
  return rows[0]?.last ?? 0
}

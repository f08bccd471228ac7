import '../tables.ts'
import { sql } from 'kysely'
import { json, type Tx } from '#storage'
import type { PersonalAccess } from '../model.ts'

/** Adds many in one statement. */
export async function insertAccesses(tx: Tx, rows: readonly Omit<PersonalAccess, 'n'>[]): Promise<void> {
  await sql`insert into privacy.access (at, by, role, route, what, object)
    select at, by, role, route, what, object from jsonb_to_recordset(${json(rows)}) as row
      (at timestamptz, by text, role text, route text, what text, object text)`.execute(tx)
}

export interface AccessWish {
  readonly object?: string | undefined
  readonly by?: string | undefined
  readonly after?: number | undefined
  readonly limit: number
}

/** Newest first; the cursor is the number of the last. */
export async function pageOfAccesses(
  tx: Tx,
  { object, by, after, limit }: AccessWish,
): Promise<PersonalAccess[]> {
  return await tx
    .selectFrom('privacy.access')
    .selectAll()
    .$if(object !== undefined, (query) => query.where('object', '=', object ?? ''))
    .$if(by !== undefined, (query) => query.where('by', '=', by ?? ''))
    .$if(after !== undefined, (query) => query.where('n', '<', after ?? 0))
    .orderBy('n', 'desc')
    .limit(limit)
    .execute()
}

/** Days before that day on which somebody looked: a day is erased at once. */
export async function daysBefore(tx: Tx, before: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ day: string }>`
    select distinct to_char(at at time zone 'UTC', 'YYYY-MM-DD') as day from privacy.access
    where at < ${before}::timestamptz order by day limit ${limit}`.execute(tx)
  return rows.map(({ day }) => day)
}

/** Takes away what was noted on that day (UTC). */
export async function removeDay(tx: Tx, day: string): Promise<void> {
  await sql`delete from privacy.access
    where at >= ${`${day}T00:00:00Z`}::timestamptz and at < ${`${day}T00:00:00Z`}::timestamptz + interval '1 day'`.execute(
    tx,
  )
}

import { sql } from 'kysely'
import type { Instant } from '#kernel'
import { type Migrations, recordTable, type Stored, type Tx } from '#storage'
import type { Measure } from './model.ts'

/** Measures. The key is the reference. */
export const measures = recordTable<Measure>('casework.measure', 'rec', ({ ref }) => ref)

export const measureMigrations: Migrations = {
  'casework/0032-measure': measures.migration,
  'casework/0033-measure-number': {
    up: async (db) => {
      await sql`create sequence casework.measure_number`.execute(db)
    },
  },
}

/** The next reference: `T-2026-7`. Numbers may be left out, never used twice. */
export async function nextMeasureRef(tx: Tx, at: Instant): Promise<string> {
  const { rows } = await sql<{ n: number }>`select nextval('casework.measure_number') as n`.execute(tx)
  return `T-${at.slice(0, 4)}-${rows[0]?.n}`
}

export async function lockMeasure(tx: Tx, ref: string): Promise<Stored<Measure> | undefined> {
  const { rows } = await sql<Stored<Measure>>`
    select id, key, version, at, record from casework.measure where key = ${ref} for update`.execute(tx)
  return rows[0]
}

/** Measures of a case, those due first before the others. */
export async function measuresOf(tx: Tx, ref: string): Promise<Stored<Measure>[]> {
  const found = await measures.where(tx, { case: ref })
  return found.toSorted((a, b) => (a.record.dueOn < b.record.dueOn ? -1 : 1))
}

/** How many measures of a case nobody has verified yet. */
export async function countOpenMeasures(tx: Tx, ref: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from casework.measure m join lifecycle.life l on l.key = 'measure/' || m.key
    where m.record @> ${JSON.stringify({ case: ref })}::jsonb
      and l.record ->> 'state' in ('open', 'done')`.execute(tx)
  return Number(rows[0]?.n ?? 0)
}

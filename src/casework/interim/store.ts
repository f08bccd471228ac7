import { sql } from 'kysely'
import type { Instant } from '#kernel'
import { type Migrations, recordTable, type Stored, type Tx } from '#storage'
import type { Interim } from './model.ts'

/** Interim measures. The key is the reference. */
export const interims = recordTable<Interim>('casework.interim', 'rec', ({ ref }) => ref)

export const interimMigrations: Migrations = {
  'casework/0034-interim': interims.migration,
  'casework/0035-interim-number': {
    up: async (db) => {
      await sql`create sequence casework.interim_number`.execute(db)
    },
  },
}

/** The next reference: `I-2026-7`. Numbers may be left out, never used twice. */
export async function nextInterimRef(tx: Tx, at: Instant): Promise<string> {
  const { rows } = await sql<{ n: number }>`select nextval('casework.interim_number') as n`.execute(tx)
  return `I-${at.slice(0, 4)}-${rows[0]?.n}`
}

export async function lockInterim(tx: Tx, ref: string): Promise<Stored<Interim> | undefined> {
  const { rows } = await sql<Stored<Interim>>`
    select id, key, version, at, record from casework.interim where key = ${ref} for update`.execute(tx)
  return rows[0]
}

/** Interim measures of a case, oldest first. */
export async function interimsOf(tx: Tx, ref: string): Promise<Interim[]> {
  const found = await interims.where(tx, { case: ref })
  return found.map(({ record }) => record).toSorted((a, b) => (a.from < b.from ? -1 : 1))
}

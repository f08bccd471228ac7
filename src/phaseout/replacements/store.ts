import { sql } from 'kysely'
import type { Instant } from '#kernel'
import { type Migrations, recordTable, type Stored, type Tx } from '#storage'
import type { Replacement } from './model.ts'

export const replacements = recordTable<Replacement>('phaseout.replacement', 'rec', ({ ref }) => ref)

export const replacementMigrations: Migrations = {
  'phaseout/0030-replacement': replacements.migration,
  'phaseout/0031-replacement-number': {
    up: async (db) => {
      await sql`create sequence phaseout.replacement_number`.execute(db)
    },
  },
}

export async function nextReplacement(tx: Tx, at: Instant): Promise<string> {
  const { rows } = await sql<{ n: number }>`select nextval('phaseout.replacement_number') as n`.execute(tx)
  return `RP-${at.slice(0, 4)}-${rows[0]?.n}`
}

export async function lockReplacement(tx: Tx, ref: string): Promise<Stored<Replacement> | undefined> {
  const { rows } = await sql<Stored<Replacement>>`
    select id, key, version, at, record from phaseout.replacement where key = ${ref} for update`.execute(tx)
  return rows[0]
}

/** Devices of these products that another took the place of. */
export async function countReplaced(tx: Tx, products: readonly string[]): Promise<number> {
  if (products.length === 0) return 0
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from phaseout.asset
    where record ->> 'product' = any(${[...products]}::text[]) and record ->> 'status' = 'replaced'`.execute(
    tx,
  )
  return rows[0]?.n ?? 0
}

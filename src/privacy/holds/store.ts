import { sql } from 'kysely'
import { recordTable, type Stored, type Tx } from '#storage'
import type { LegalHold } from '../model.ts'

/** Every hold that was ever placed. The key is its id. */
export const holds = recordTable<LegalHold>('privacy.hold', 'hld', ({ id }) => id)

/** Those that nobody has lifted. */
export async function openHolds(tx: Tx): Promise<LegalHold[]> {
  return (await holds.where(tx, { liftedAt: null })).map(({ record }) => record)
}

/** The hold, and nobody else changes it until the transaction ends. */
export async function lockHold(tx: Tx, id: string): Promise<LegalHold | undefined> {
  const { rows } = await sql<Stored<LegalHold>>`
    select id, key, version, at, record from privacy.hold where key = ${id} for update`.execute(tx)
  return rows[0]?.record
}

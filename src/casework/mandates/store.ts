import { sql } from 'kysely'
import type { Instant } from '#kernel'
import { type Migrations, recordTable, type Stored, type Tx } from '#storage'
import type { ExpertMandate } from './model.ts'

/** Mandates of experts. The key is the reference. */
export const mandates = recordTable<ExpertMandate>('casework.mandate', 'rec', ({ ref }) => ref)

export const mandateMigrations: Migrations = {
  'casework/0311-mandate': mandates.migration,
  'casework/0312-mandate-number': {
    up: async (db) => {
      await sql`create sequence casework.mandate_number`.execute(db)
    },
  },
}

/** The next reference: `M-2026-7`. Numbers may be left out, never used twice. */
export async function nextMandateRef(tx: Tx, at: Instant): Promise<string> {
  const { rows } = await sql<{ n: number }>`select nextval('casework.mandate_number') as n`.execute(tx)
  return `M-${at.slice(0, 4)}-${rows[0]?.n}`
}

export async function findMandate(tx: Tx, ref: string): Promise<Stored<ExpertMandate> | undefined> {
  return (await mandates.find(tx, [ref]))[0]
}

/** The mandate, and nobody else changes it until the transaction ends. */
export async function lockMandate(tx: Tx, ref: string): Promise<Stored<ExpertMandate> | undefined> {
  const { rows } = await sql<Stored<ExpertMandate>>`
    select id, key, version, at, record from casework.mandate where key = ${ref} for update`.execute(tx)
  return rows[0]
}

/** Mandates of a case, or of an expert. */
export async function mandatesOf(
  tx: Tx,
  of: { readonly case: string } | { readonly expert: string },
): Promise<Stored<ExpertMandate>[]> {
  return await mandates.where(tx, of)
}

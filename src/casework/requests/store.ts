import { sql } from 'kysely'
import type { Instant } from '#kernel'
import { type Migrations, recordTable, type Stored, type Tx } from '#storage'
import type { DocumentRequest } from './model.ts'

/** Document requests. The key is the reference. */
export const requests = recordTable<DocumentRequest>('casework.request', 'rec', ({ ref }) => ref)

export const requestMigrations: Migrations = {
  'casework/0301-request': requests.migration,
  'casework/0302-request-beside': {
    up: async (db) => {
      await sql`create sequence casework.request_number`.execute(db)
      await sql`create index request_case on casework.request ((record ->> 'case'))`.execute(db)
      await sql`create index request_supplier on casework.request ((record ->> 'supplier'))`.execute(db)
    },
  },
}

/** The next reference: `Q-2026-7`. Numbers may be left out, never used twice. */
export async function nextRequestRef(tx: Tx, at: Instant): Promise<string> {
  const { rows } = await sql<{ n: number }>`select nextval('casework.request_number') as n`.execute(tx)
  return `Q-${at.slice(0, 4)}-${rows[0]?.n}`
}

export async function findRequest(tx: Tx, ref: string): Promise<Stored<DocumentRequest> | undefined> {
  return (await requests.find(tx, [ref]))[0]
}

/** The request, and nobody else changes it until the transaction ends. */
export async function lockRequest(tx: Tx, ref: string): Promise<Stored<DocumentRequest> | undefined> {
  const { rows } = await sql<Stored<DocumentRequest>>`
    select id, key, version, at, record from casework.request where key = ${ref} for update`.execute(tx)
  return rows[0]
}

/** Requests of a case, or to a supplier, the newest first; drafts are left out where they are for the supplier. */
export async function requestsOf(
  tx: Tx,
  wish: { readonly case?: string; readonly suppliers?: readonly string[] },
): Promise<Stored<DocumentRequest>[]> {
  const { case: ref, suppliers } = wish
  const { rows } = await sql<Stored<DocumentRequest>>`
    select id, key, version, at, record from casework.request
    where ${ref === undefined ? sql`true` : sql`record ->> 'case' = ${ref}`}
      and ${suppliers === undefined ? sql`true` : sql`record ->> 'supplier' = any(${[...suppliers]}) and record ->> 'sentAt' is not null`}
    order by split_part(key, '-', 2)::int desc, split_part(key, '-', 3)::bigint desc limit 500`.execute(tx)
  return rows
}

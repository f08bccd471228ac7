import { sql } from 'kysely'
import type { Sight } from '#access'
import type { Instant } from '#kernel'
import { recordTable, type Stored, type Tx } from '#storage'
import type { SubjectRequest } from './model.ts'

/** Requests of data subjects. The key is the reference. */
export const requests = recordTable<SubjectRequest>('privacy.request', 'req', ({ ref }) => ref)

/** The next reference: `DS-2026-7`. Numbers may be left out, never used twice. */
export async function nextRef(tx: Tx, at: Instant): Promise<string> {
  const { rows } = await sql<{ n: number }>`select nextval('privacy.request_number') as n`.execute(tx)
  return `DS-${at.slice(0, 4)}-${rows[0]?.n}`
}

/** The request, and nobody else changes it until the transaction ends. */
export async function lockRequest(tx: Tx, ref: string): Promise<Stored<SubjectRequest> | undefined> {
  const { rows } = await sql<Stored<SubjectRequest>>`
    select id, key, version, at, record from privacy.request where key = ${ref} for update`.execute(tx)
  return rows[0]
}

/** By reference, those of the entities that are seen. */
export async function pageOfRequests(
  tx: Tx,
  { after, limit, sight }: { after?: string | undefined; limit: number; sight: Sight },
): Promise<SubjectRequest[]> {
  const { entities } = sight
  const { rows } = await sql<{ record: SubjectRequest }>`
    select record from privacy.request
    where ${after === undefined ? sql`true` : sql`key > ${after}`}
      and ${entities === 'all' ? sql`true` : sql`record ->> 'legalEntity' = any(${[...entities]}::text[])`}
    order by key limit ${limit}`.execute(tx)
  return rows.map(({ record }) => record)
}

/** Requests whose life ended before that day, with that moment, the oldest first. */
export async function requestsOver(
  tx: Tx,
  { refs, limit }: { refs: readonly string[]; limit: number },
): Promise<SubjectRequest[]> {
  const found = await requests.find(tx, refs)
  return found
    .map(({ record }) => record)
    .filter(({ erasedAt }) => erasedAt === null)
    .slice(0, limit)
}

/** What was found is gone from earlier versions too: what was erased is not kept here. */
export async function forgetItems(tx: Tx, ref: string): Promise<void> {
  await sql`update privacy.request_history set record = jsonb_set(record, '{items}', '[]') where key = ${ref}`.execute(
    tx,
  )
}

/** Earlier versions are gone. */
export async function forgetVersions(tx: Tx, ref: string): Promise<void> {
  await sql`delete from privacy.request_history where key = ${ref}`.execute(tx)
}

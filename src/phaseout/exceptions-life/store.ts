import { sql } from 'kysely'
import type { Instant } from '#kernel'
import { recordTable, type Tx } from '#storage'
import type { ExceptionRequest } from './model.ts'

/** What was asked for. It does not change. */
export const requests = recordTable<ExceptionRequest>('phaseout.exception_request', 'req', ({ ref }) => ref)

/** The next reference: `X-2026-7`. Numbers may be left out, never used twice. */
export async function nextRef(tx: Tx, at: Instant): Promise<string> {
  for (;;) {
    const { rows } = await sql<{ n: number }>`select nextval('phaseout.exception_number') as n`.execute(tx)
    const ref = `X-${at.slice(0, 4)}-${rows[0]?.n}`
    const taken = await sql`select 1 from phaseout.exception where key = ${ref}`.execute(tx)
    if (taken.rows.length === 0) return ref
  }
}

/** References of all exceptions, asked for here or brought in as records, by reference. */
export async function exceptionRefs(
  tx: Tx,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<string[]> {
  const from = after === undefined ? sql`true` : sql`key > ${after}`
  const { rows } = await sql<{ key: string }>`
    select key from (
      select key from phaseout.exception_request where ${from}
      union select key from phaseout.exception where ${from}
    ) as every order by key collate "C" limit ${limit}`.execute(tx)
  return rows.map(({ key }) => key)
}

/** What was asked for, by reference, granted or not. */
export async function findExceptionRequests(tx: Tx, refs: readonly string[]): Promise<ExceptionRequest[]> {
  return (await requests.find(tx, refs)).map(({ record }) => record)
}

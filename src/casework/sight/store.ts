import { sql } from 'kysely'
import type { Tx } from '#storage'

/** The case that each of these things belongs to; what belongs to none is left out. A case belongs to itself. */
export async function casesBehind(
  tx: Tx,
  refs: readonly string[],
): Promise<readonly { readonly ref: string; readonly case: string }[]> {
  const of = (table: string) =>
    sql`select key as ref, record ->> 'case' as "case" from ${sql.table(`casework.${table}`)} where key = any(${[...refs]}::text[])`
  const parts = [
    sql`select key as ref, key as "case" from casework.case where key = any(${[...refs]}::text[])`,
    ...parted.map(of),
  ]
  const { rows } = await sql<{
    ref: string
    case: string | null
  }>`${sql.join(parts, sql` union all `)}`.execute(tx)
  return rows.flatMap(({ ref, case: owner }) => (owner === null ? [] : [{ ref, case: owner }]))
}

/** Where the things of cases are kept. */
const parted = [
  'finding',
  'hearing',
  'request',
  'questionnaire',
  'mandate',
  'proposal',
  'measure',
  'interim',
] as const

/** Those of these warnings that are restricted or privileged; all of them, where none are named. */
export async function restrictedWarnings(tx: Tx, refs?: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ ref: string }>`
    select ref from casework.warning_line
    where is_restricted and ${refs === undefined ? sql`true` : sql`ref = any(${[...refs]}::text[])`}`.execute(
    tx,
  )
  return rows.map(({ ref }) => ref)
}

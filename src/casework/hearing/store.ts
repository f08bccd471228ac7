import { sql } from 'kysely'
import { dayIn, type Instant, zoneOf } from '#kernel'
import { type Migrations, recordTable, type Stored, type Tx } from '#storage'
import type { Hearing, HearingProgress } from './model.ts'
import { progressOf } from './progress.ts'

/** Hearings. The key is the reference. */
export const hearings = recordTable<Hearing>('casework.hearing', 'hrg', ({ ref }) => ref)

export const hearingMigrations: Migrations = {
  'casework/0511-hearing': hearings.migration,
  'casework/0512-hearing-beside': {
    up: async (db) => {
      await sql`create sequence casework.hearing_number`.execute(db)
      await sql`create index hearing_case on casework.hearing ((record ->> 'case'))`.execute(db)
      await sql`create index hearing_party on casework.hearing ((record ->> 'party'))`.execute(db)
    },
  },
}

/** The next reference: `H-2026-7`. Numbers may be left out, never used twice. */
export async function nextHearingRef(tx: Tx, at: Instant): Promise<string> {
  const { rows } = await sql<{ n: number }>`select nextval('casework.hearing_number') as n`.execute(tx)
  return `H-${at.slice(0, 4)}-${rows[0]?.n}`
}

export async function findHearing(tx: Tx, ref: string): Promise<Stored<Hearing> | undefined> {
  return (await hearings.find(tx, [ref]))[0]
}

/** The hearing, and nobody else changes it until the transaction ends. */
export async function lockHearing(tx: Tx, ref: string): Promise<Stored<Hearing> | undefined> {
  const { rows } = await sql<Stored<Hearing>>`
    select id, key, version, at, record from casework.hearing where key = ${ref} for update`.execute(tx)
  return rows[0]
}

export interface HearingRow extends Stored<Hearing> {
  readonly state: string
}

/** Hearings of a case, or of these parties (then only those that were sent), the newest first. */
export async function hearingsOf(
  tx: Tx,
  wish: { readonly case?: string; readonly parties?: readonly string[]; readonly ref?: string },
): Promise<HearingRow[]> {
  const { case: of, parties, ref } = wish
  const { rows } = await sql<HearingRow>`
    select h.id, h.key, h.version, h.at, h.record, l.record ->> 'state' as state
    from casework.hearing h join lifecycle.life l on l.key = 'hearing/' || h.key
    where ${of === undefined ? sql`true` : sql`h.record ->> 'case' = ${of}`}
      and ${ref === undefined ? sql`true` : sql`h.key = ${ref}`}
      and ${parties === undefined ? sql`true` : sql`h.record ->> 'party' = any(${[...parties]}) and h.record ->> 'sentAt' is not null`}
    order by split_part(h.key, '-', 2)::int desc, split_part(h.key, '-', 3)::bigint desc limit 500`.execute(
    tx,
  )
  return rows
}

/** How far whom the case is about was heard at this moment. */
export async function hearingStateOf(tx: Tx, caseRef: string, at: Instant): Promise<HearingProgress> {
  const all = await hearingsOf(tx, { case: caseRef })
  return progressOf(
    all.map(({ record: { country, dueOn }, state }) => ({
      state,
      isOver: dueOn !== null && dayIn(zoneOf(country), at) > dueOn,
    })),
  )
}

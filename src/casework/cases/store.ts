import { sql } from 'kysely'
import type { Act, Instant } from '#kernel'
import { type Migrations, recordTable, type Stored, type Tx } from '#storage'
import type { Case, CaseNote } from './model.ts'
import type { NewNote } from './notes.ts'

/** Cases. The key is the reference. */
export const cases = recordTable<Case>('casework.case', 'cas', ({ ref }) => ref)

const notes = [
  sql`create sequence casework.case_number`,
  sql`create table casework.case_note (
    n bigint generated always as identity primary key,
    "case" text not null,
    at timestamptz(3) not null,
    by text not null,
    role text not null,
    kind text not null,
    object text,
    facts jsonb not null)`,
  sql`create index case_note_case on casework.case_note ("case", n)`,
]

export const caseMigrations: Migrations = {
  'casework/0002-case': cases.migration,
  'casework/0003-case-note': {
    async up(db) {
      for (const statement of notes) await statement.execute(db)
    },
  },
}

/** The next reference: `C-2026-7`. Numbers may be left out, never used twice. */
export async function nextCaseRef(tx: Tx, at: Instant): Promise<string> {
  const { rows } = await sql<{ n: number }>`select nextval('casework.case_number') as n`.execute(tx)
  return `C-${at.slice(0, 4)}-${rows[0]?.n}`
}

export async function findStoredCase(tx: Tx, ref: string): Promise<Stored<Case> | undefined> {
  const [kept] = await cases.find(tx, [ref])
  return kept
}

/** Who is in each case and who is kept out, as far as it decides who is let in. */
export async function wallsOfAll(tx: Tx): Promise<Walled[]> {
  const { rows } = await sql<Walled>`
    select key as ref, record ->> 'legalEntity' as "legalEntity", record ->> 'confidentiality' as confidentiality,
      record -> 'walls' as walls, record -> 'team' as team
    from casework.case`.execute(tx)
  return rows
}

/** The case, and nobody else changes it until the transaction ends. */
export async function lockCase(tx: Tx, ref: string): Promise<Stored<Case> | undefined> {
  const { rows } = await sql<Stored<Case>>`
    select id, key, version, at, record from casework.case where key = ${ref} for update`.execute(tx)
  return rows[0]
}

/** Cases that name these warnings, parties or products, whoever may see them. */
export async function casesOf(
  tx: Tx,
  { warning, subject }: { readonly warning?: string; readonly subject?: string },
): Promise<Case[]> {
  const found = [
    ...(warning === undefined ? [] : await cases.where(tx, { warnings: [warning] })),
    ...(subject === undefined ? [] : await casesAbout(tx, subject)),
  ]
  return found.map(({ record }) => record)
}

async function casesAbout(tx: Tx, ref: string): Promise<Stored<Case>[]> {
  const { rows } = await sql<Stored<Case>>`
    select id, key, version, at, record from casework.case
    where record @> ${JSON.stringify({ subjects: [{ ref }] })}::jsonb order by key`.execute(tx)
  return rows
}

/** What decides who is let in. */
export type Walled = Pick<Case, 'ref' | 'legalEntity' | 'confidentiality' | 'walls' | 'team'>

export interface CaseWish {
  readonly text?: string | undefined
  readonly state?: readonly string[] | undefined
  readonly kind?: string | undefined
  readonly subject?: string | undefined
  readonly person: string
  readonly isMine?: boolean | undefined
  /** Cases to which this one is not let in. */
  readonly closed: readonly string[]
  readonly at: Instant
  readonly after?: number | undefined
  readonly limit: number
}
export interface CaseRow {
  readonly n: number
  readonly record: Case
  readonly state: string
  readonly since: Instant
}

/** Cases, the newest first, that this person may see. `n` is the cursor. */
export async function pageOfCases(tx: Tx, wish: CaseWish): Promise<CaseRow[]> {
  const { text, state, kind, subject, person, closed, at, after, limit } = wish
  const inTeam = sql`exists (select 1 from jsonb_array_elements(c.record -> 'team') as m
    where m ->> 'person' = ${person} and (m ->> 'until' is null or m ->> 'until' > ${at}))`
  const { rows } = await sql<CaseRow>`
    select split_part(c.key, '-', 3)::bigint as n, c.record, l.record ->> 'state' as state, l.record ->> 'since' as since
    from casework.case c join lifecycle.life l on l.key = 'case/' || c.key
    where not c.key = any(${[...closed]}::text[])
      and ${wish.isMine ? inTeam : sql`true`}
      and ${state ? sql`l.record ->> 'state' = any(${[...state]})` : sql`true`}
      and ${kind ? sql`c.record ->> 'kind' = ${kind}` : sql`true`}
      and ${subject ? sql`c.record @> ${JSON.stringify({ subjects: [{ ref: subject }] })}::jsonb` : sql`true`}
      and ${text ? sql`(c.record ->> 'title' || ' ' || c.key) ilike ${`%${text.replace(/[\\%_]/g, '\\$&')}%`}` : sql`true`}
      and ${after === undefined ? sql`true` : sql`split_part(c.key, '-', 3)::bigint < ${after}`}
    order by n desc limit ${limit}`.execute(tx)
  return rows
}

/** Writes a line into the timeline of a case, in the transaction of what it tells. */
export async function noteInCase(tx: Tx, { at, by, role }: Act, note: NewNote): Promise<void> {
  await sql`insert into casework.case_note ("case", at, by, role, kind, object, facts)
    values (${note.case}, ${at}, ${by}, ${role}, ${note.kind}, ${note.object ?? null},
      ${JSON.stringify(note.facts ?? {})}::jsonb)`.execute(tx)
}

/** The timeline, oldest first. */
export async function notesOf(tx: Tx, ref: string): Promise<CaseNote[]> {
  const { rows } = await sql<CaseNote>`
    select n, at, by, role, kind, object, facts from casework.case_note where "case" = ${ref} order by n`.execute(
    tx,
  )
  return rows
}

/** How often something of this kind was noted after an instant. */
export async function countNotes(
  tx: Tx,
  { ref, kind, after }: { readonly ref: string; readonly kind: string; readonly after: Instant },
): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from casework.case_note
    where "case" = ${ref} and kind = ${kind} and at > ${after}`.execute(tx)
  return rows[0]?.n ?? 0
}

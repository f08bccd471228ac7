import { sql } from 'kysely'
import type { Day, Instant } from '#kernel'
import type { Tx } from '#storage'

export interface KeptDocument {
  readonly id: string
  readonly at: Instant
  readonly title: string | null
  readonly template: string
  readonly legalEntity: string | null
  readonly about: { kind: string; id: string }[]
  readonly text: string
}
const documentColumns = sql`id, at, title, template, legal_entity as "legalEntity", about, data::text as text`

/** Letters made from data that names somebody; those with the whole proof are not among them. */
export async function documentsNaming(
  tx: Tx,
  mentions: readonly string[],
  limit: number,
): Promise<KeptDocument[]> {
  const { rows } = await sql<KeptDocument>`
    select ${documentColumns} from documents.document
    where erased_at is null and (not need_to_know or template = 'data-subject-report')
      and data::text ilike any(${[...mentions]}::text[]) order by id desc limit ${limit}`.execute(tx)
  return rows
}

export async function documentsBefore(tx: Tx, before: Day, limit: number): Promise<KeptDocument[]> {
  const { rows } = await sql<KeptDocument>`
    select ${documentColumns} from documents.document
    where erased_at is null and at < ${before}::timestamptz order by at limit ${limit}`.execute(tx)
  return rows
}

export interface KeptAnswers {
  readonly id: string
  readonly at: Instant
  readonly form: string
  readonly legalEntity: string | null
  readonly about: { kind: string; id: string }[]
  readonly text: string
}
const answerColumns = sql`key as id, at, record ->> 'form' as form, record ->> 'legalEntity' as "legalEntity",
  record -> 'about' as about, record ->> 'answers' as text`

/** Answers to forms that name somebody. */
export async function answersTo(tx: Tx, mentions: readonly string[], limit: number): Promise<KeptAnswers[]> {
  const { rows } = await sql<KeptAnswers>`
    select ${answerColumns} from documents.answer
    where not record ? 'erasedAt' and record ->> 'answers' ilike any(${[...mentions]}::text[])
    order by key desc limit ${limit}`.execute(tx)
  return rows
}

export async function answersToBefore(tx: Tx, before: Day, limit: number): Promise<KeptAnswers[]> {
  const { rows } = await sql<KeptAnswers>`
    select ${answerColumns} from documents.answer
    where not record ? 'erasedAt' and at < ${before}::timestamptz order by at, key limit ${limit}`.execute(tx)
  return rows
}

export interface PersonalPart {
  readonly id: string
  readonly at: Instant
  readonly type: string
  readonly object: string
  readonly payload: string
}

/**
 * Personal parts of log entries that name somebody. Those of evidence and cases are not searched: they could show that
 * somebody reported. Those of requests of data subjects stand with the request itself.
 */
export async function partsNaming(
  tx: Tx,
  mentions: readonly string[],
  limit: number,
): Promise<PersonalPart[]> {
  const { rows } = await sql<PersonalPart>`
    select entry.id, at, type, object, payload from log.payload payload
    join log.entry entry on entry.id = payload.entry
    where payload ilike any(${[...mentions]}::text[])
      and type not like 'evidence.%' and type not like 'case.%' and type not like 'privacy.%'
    order by entry.id desc limit ${limit}`.execute(tx)
  return rows
}

export async function partsBefore(tx: Tx, before: Day, limit: number): Promise<PersonalPart[]> {
  const { rows } = await sql<PersonalPart>`
    select entry.id, at, type, object, payload from log.payload payload
    join log.entry entry on entry.id = payload.entry
    where at < ${before}::timestamptz order by at, entry.id limit ${limit}`.execute(tx)
  return rows
}

/** How many notices each of these people has. */
export async function noticesOf(tx: Tx, people: readonly string[]) {
  const { rows } = await sql<{ person: string; count: number; first: Instant }>`
    select person, count(*) as count, min(at) as first from notices.notice
    where person = any(${[...people]}::text[]) group by person order by person`.execute(tx)
  return rows
}

/** Days (UTC) before that day from which there is news or mail that was handled. */
export async function noticeDaysBefore(tx: Tx, before: Day, limit: number): Promise<string[]> {
  const { rows } = await sql<{ day: string }>`
    select distinct to_char(at at time zone 'UTC', 'YYYY-MM-DD') as day from (
      select at from notices.news where told_at is not null
      union all select at from notices.mail where state <> 'waiting') as told
    where at < ${before}::timestamptz order by day limit ${limit}`.execute(tx)
  return rows.map(({ day }) => day)
}

/** Takes away the news of that day with its notices, and the mail that was handled. */
export async function removeNoticesOf(tx: Tx, day: string): Promise<void> {
  const within = sql`at >= ${`${day}T00:00:00Z`}::timestamptz
    and at < ${`${day}T00:00:00Z`}::timestamptz + interval '1 day'`
  await sql`delete from notices.news where told_at is not null and ${within}`.execute(tx)
  await sql`delete from notices.mail where state <> 'waiting' and ${within}`.execute(tx)
}

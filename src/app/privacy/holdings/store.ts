import { sql } from 'kysely'
import type { Day, Instant } from '#kernel'
import type { Contact, Organisation } from '#parties/model'
import type { Tx } from '#storage'

/** People who sign in and are not forgotten yet. */
export async function allAccounts(tx: Tx) {
  return await tx
    .selectFrom('access.person')
    .select(['id', 'name', 'email', 'language', 'status'])
    .where('email', 'not like', '%@erased.invalid')
    .orderBy('id')
    .execute()
}

/** Suspended since before that day: `at` of their row is when it last changed. */
export async function accountsSuspendedBefore(tx: Tx, before: Day, limit: number) {
  return await tx
    .selectFrom('access.person')
    .select(['id', 'name', 'email', 'at'])
    .where('status', '=', 'suspended')
    .where('email', 'not like', '%@erased.invalid')
    .where('at', '<', before)
    .orderBy('at')
    .limit(limit)
    .execute()
}

/** Sessions that ended, or were last seen, before that day and still say from where. */
export async function sessionsBefore(tx: Tx, before: Day, limit: number) {
  const { rows } = await sql<{ id: string; person: string; since: Instant; name: string; email: string }>`
    select session.id, person, coalesce("endedAt", "seenAt") as since, person.name, person.email
    from access.session session join access.person person on person.id = session.person
    where coalesce("endedAt", "seenAt") < ${before}::timestamptz and (ip is not null or "userAgent" is not null)
    order by since limit ${limit}`.execute(tx)
  return rows
}

export async function clearTraces(tx: Tx, session: string): Promise<number> {
  const result = await tx
    .updateTable('access.session')
    .set({ userAgent: null, ip: null })
    .where('id', '=', session)
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

/** Parties whose record may name somebody. */
export async function partiesTraced(tx: Tx, traces: readonly string[]): Promise<Organisation[]> {
  const { rows } = await sql<{ record: Organisation }>`
    select record from parties.organisation where record::text ilike any(${[...traces]}::text[]) order by key`.execute(
    tx,
  )
  return rows.map(({ record }) => record)
}

/** Parties with contacts that were last changed before that day. */
export async function contactsBefore(tx: Tx, before: Day, limit: number) {
  const { rows } = await sql<{ record: Organisation; at: Instant }>`
    select record, at from parties.organisation
    where at < ${before}::timestamptz and jsonb_array_length(coalesce(record -> 'contacts', '[]')) > 0
    order by at limit ${limit}`.execute(tx)
  return rows
}

/** Takes contacts out of what the party's record was before: no as-of reading finds them again. */
export async function forgetContact(tx: Tx, party: string, contact: Contact): Promise<void> {
  const { rows } = await sql<{ until: Instant; version: number; record: Organisation }>`
    select until, version, record from parties.organisation_history where key = ${party}`.execute(tx)
  for (const { version, until, record } of rows) {
    const contacts = (record.contacts ?? []).filter((one) => !isSame(one, contact))
    await sql`update parties.organisation_history set record = ${JSON.stringify({ ...record, contacts })}::text::jsonb
      where key = ${party} and version = ${version} and until = ${until}`.execute(tx)
  }
}

export function isSame(one: Contact, other: Contact): boolean {
  if (one.email && other.email) return one.email.toLowerCase() === other.email.toLowerCase()
  return one.name === other.name && one.phone === other.phone
}

export interface KeptAnswer {
  readonly trace: string
  readonly at: Instant
  readonly orderRef: string
  readonly outcome: string
  readonly legalEntity: string | null
}

/** Kept answers about orders that name one of these parties, or in whose text somebody is named. */
export async function answersNaming(
  tx: Tx,
  { parties, mentions, limit }: { parties: readonly string[]; mentions: readonly string[]; limit: number },
): Promise<KeptAnswer[]> {
  const { rows } = await sql<KeptAnswer>`
    select trace, at, "orderRef", outcome, "order" ->> 'legalEntity' as "legalEntity" from orders.verdict
    where "erasedAt" is null and (
      array["order" ->> 'buyer', "order" ->> 'endUser', "order" ->> 'consignee', "order" ->> 'payer',
        "order" ->> 'intermediary'] && ${[...parties]}::text[]
      or "order"::text ilike any(${[...mentions]}::text[]))
    order by at desc limit ${limit}`.execute(tx)
  return rows
}

export async function answersBefore(tx: Tx, before: Day, limit: number) {
  const { rows } = await sql<{ trace: string; at: Instant; orderRef: string; text: string }>`
    select trace, at, "orderRef", "order"::text as text from orders.verdict
    where "erasedAt" is null and at < ${before}::timestamptz order by at limit ${limit}`.execute(tx)
  return rows
}

export interface KeptEvidence {
  readonly id: string
  readonly at: Instant
  readonly title: string
  readonly filename: string
  readonly from: string
  readonly sourceClass: string
  readonly confidentiality: string
  readonly legalEntity: string | null
  readonly about: { kind: string; id: string }[]
  readonly receivedAt: Instant
}
const evidenceColumns = sql`key as id, at, record ->> 'title' as title, record ->> 'filename' as filename,
  record -> 'provenance' ->> 'from' as "from", record ->> 'sourceClass' as "sourceClass",
  record ->> 'confidentiality' as confidentiality, record ->> 'legalEntity' as "legalEntity",
  record -> 'about' as about, record ->> 'receivedAt' as "receivedAt"`
const isSealed = sql`(record ->> 'sourceClass' = 'whistleblower'
  or record ->> 'confidentiality' in ('restricted', 'privileged'))`

/** Evidence about one of these things, or whose description names somebody; sealed pieces, or all others. */
export async function evidenceNaming(
  tx: Tx,
  query: { about: readonly object[]; mentions: readonly string[]; sealed: boolean; limit: number },
): Promise<KeptEvidence[]> {
  const about = query.about.map((one) => JSON.stringify({ about: [one] }))
  const { rows } = await sql<KeptEvidence>`
    select ${evidenceColumns} from documents.evidence
    where not record ? 'erasedAt' and ${query.sealed ? isSealed : sql`not ${isSealed}`} and (
      record @> any(${about}::text[]::jsonb[])
      or (record ->> 'title') || ' ' || (record ->> 'filename') || ' ' || (record ->> 'provenance')
        ilike any(${[...query.mentions]}::text[]))
    order by key desc limit ${query.limit}`.execute(tx)
  return rows
}

/** Received before that day. What whistleblowers handed in ends with its case, not by its own age. */
export async function evidenceBefore(
  tx: Tx,
  { before, limit }: { before: Day; limit: number },
): Promise<KeptEvidence[]> {
  const { rows } = await sql<KeptEvidence>`
    select ${evidenceColumns} from documents.evidence
    where not record ? 'erasedAt' and record ->> 'sourceClass' <> 'whistleblower'
      and record ->> 'receivedAt' < ${before} order by record ->> 'receivedAt' limit ${limit}`.execute(tx)
  return rows
}

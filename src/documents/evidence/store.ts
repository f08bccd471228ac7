import { type RawBuilder, sql } from 'kysely'
import type { Sight } from '#access'
import type { Act, Instant } from '#kernel'
import { json, type Migrations, recordTable, type Stored, type Tx } from '#storage'
import type { Closed } from './closed.ts'
import type { AboutThing, Custody, Evidence, EvidenceRecord } from './model.ts'

const evidence = recordTable<EvidenceRecord>('documents.evidence', 'evd', ({ id }) => id)

const custody = [
  sql`create table documents.custody (
    n bigint generated always as identity primary key,
    evidence text not null,
    at timestamptz not null,
    by text not null,
    did text not null,
    "to" text,
    note text)`,
  sql`create index custody_by_evidence on documents.custody (evidence, n)`,
  sql`create function documents.only_added() returns trigger language plpgsql as $$
    begin
      raise exception 'rows of %.% are added, never changed and never taken away', tg_table_schema, tg_table_name;
    end $$`,
  sql`create trigger only_added before update or delete on documents.custody
    for each row execute function documents.only_added()`,
]

export const evidenceMigrations: Migrations = {
  'documents/0001-evidence': evidence.migration,
  'documents/0002-custody': {
    async up(db) {
      for (const statement of custody) await statement.execute(db)
    },
  },
}

export const putEvidence = evidence.put
export const replaceEvidence = evidence.replace

/** One piece as it is now, or was at `asOf`. */
export async function findEvidence(tx: Tx, id: string, asOf?: Instant): Promise<Evidence | undefined> {
  const [stored] = await evidence.find(tx, [id], asOf)
  return stored && evidenceOf(stored)
}

export async function versionsOfEvidence(tx: Tx, id: string): Promise<Evidence[]> {
  return (await evidence.versions(tx, id)).map(evidenceOf)
}

export interface EvidenceWish {
  readonly about?: Partial<AboutThing>
  readonly sourceClass?: string
  readonly legalEntity?: string
  readonly sha256?: string
  /** Words of title or file name. */
  readonly q?: string
  readonly after?: string
  readonly limit: number
  readonly sight: Sight
  /** Where restricted and privileged pieces are seen too. */
  readonly needToKnow: Sight
  /** What is about these is seen by the parties of `sight` alone; left out: nothing is closed. */
  readonly closed?: readonly Closed[]
}

/** Newest first; the cursor is the id of the last one. */
export async function pageOfEvidence(tx: Tx, wish: EvidenceWish): Promise<Evidence[]> {
  const { after, limit } = wish
  const { rows } = await sql<Stored<EvidenceRecord>>`
    select id, key, version, at, record from documents.evidence
    where ${sql.join(conditionsOf(wish), sql` and `)} ${after === undefined ? sql`` : sql`and key < ${after}`}
    order by key desc limit ${limit}`.execute(tx)
  return rows.map(evidenceOf)
}

function conditionsOf(wish: EvidenceWish): RawBuilder<unknown>[] {
  const { about, sourceClass, legalEntity, sha256, q, sight, needToKnow, closed = [] } = wish
  const contains = {
    ...(about === undefined ? {} : { about: [about] }),
    ...(sourceClass === undefined ? {} : { sourceClass }),
    ...(legalEntity === undefined ? {} : { legalEntity }),
    ...(sha256 === undefined ? {} : { sha256 }),
  }
  const words = (q ?? '').split(/\s+/).filter((word) => word !== '')
  return [
    sql`record @> ${json(contains)}`,
    seenBy(sight),
    sql`(record ->> 'confidentiality' in ('public', 'internal') or ${seenBy({ ...needToKnow, parties: [] })})`,
    ...(closed.length === 0 ? [] : [openTo(sight, closed)]),
    ...words.map(
      (word) =>
        sql`position(lower(${word}) in lower(record ->> 'title' || ' ' || (record ->> 'filename'))) > 0`,
    ),
  ]
}

function seenBy({ entities, parties }: Sight): RawBuilder<unknown> {
  if (entities === 'all') return sql`true`
  return sql`(record ->> 'legalEntity' = any(${[...entities]}::text[]) or record ->> 'party' = any(${[...parties]}::text[]))`
}

function openTo({ parties }: Sight, closed: readonly Closed[]): RawBuilder<unknown> {
  const each = closed.map(({ kind, ids }) =>
    ids === 'all'
      ? sql`thing ->> 'kind' = ${kind}`
      : sql`(thing ->> 'kind' = ${kind} and thing ->> 'id' = any(${[...ids]}::text[]))`,
  )
  return sql`(record ->> 'party' = any(${[...parties]}::text[]) or not exists (
    select 1 from jsonb_array_elements(record -> 'about') as thing where ${sql.join(each, sql` or `)}))`
}

/** What each of these pieces is about. */
export async function aboutOf(
  tx: Tx,
  ids: readonly string[],
): Promise<readonly { readonly id: string; readonly about: readonly AboutThing[] }[]> {
  if (ids.length === 0) return []
  return (await evidence.find(tx, ids)).map(({ key, record }) => ({ id: key, about: record.about }))
}

/** Every file that records point to, each once. */
export async function referredFiles(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ sha256: string }>`
    select distinct record ->> 'sha256' as sha256 from documents.evidence where not record ? 'erasedAt'`.execute(
    tx,
  )
  return rows.map(({ sha256 }) => sha256)
}

/**
 * What the people of an outside party have handed in since, each saved state of their answers with it; of two at once
 * one waits for the other.
 */
export async function handedInBy(
  tx: Tx,
  { party, since }: { readonly party: string; readonly since: Instant },
): Promise<{ files: number; bytes: number; oldestAt: Instant | null }> {
  await sql`select pg_advisory_xact_lock(hashtext(${`documents.quota ${party}`}))`.execute(tx)
  const { rows } = await sql<{ files: number; bytes: number; oldestAt: Instant | null }>`
    select count(*) filter (where is_file) as files, coalesce(sum(bytes), 0)::bigint as bytes, min(at) as "oldestAt"
    from (
      select true as is_file, (piece.record ->> 'size')::bigint as bytes, link.at
      from documents.evidence piece
      join documents.custody link on link.evidence = piece.key and link.did = 'received'
      where piece.record @> ${json({ party })}
      union all
      select false, octet_length(record::text), at from documents.answer where record @> ${json({ party })}
      union all
      select false, octet_length(record::text), at from documents.answer_history where record @> ${json({ party })}
    ) given
    where at > ${since}`.execute(tx)
  return rows[0] ?? { files: 0, bytes: 0, oldestAt: null }
}

export async function addCustody(
  tx: Tx,
  act: Act,
  link: { readonly evidence: string } & Pick<Custody, 'did' | 'to' | 'note'>,
): Promise<void> {
  await tx
    .insertInto('documents.custody')
    .values({ ...link, at: act.at, by: act.by })
    .execute()
}

/** The chain of one piece, from its beginning. */
export async function chainOf(tx: Tx, id: string): Promise<Custody[]> {
  return await tx
    .selectFrom('documents.custody')
    .select(['at', 'by', 'did', 'to', 'note'])
    .where('evidence', '=', id)
    .orderBy('n')
    .execute()
}

function evidenceOf({ record, version, at }: Stored<EvidenceRecord>): Evidence {
  return { ...record, version, at }
}

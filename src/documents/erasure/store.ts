import { sql } from 'kysely'
import type { Instant } from '#kernel'
import { json, type Migrations, type Tx } from '#storage'

/** Rows that are added only lose, by a lawful erasure, just the columns that hold personal data; nothing else moves. */
const steps = [
  sql`create function documents.only_erased() returns trigger language plpgsql as $$
    declare
      kept jsonb := to_jsonb(old) - tg_argv;
      named text;
    begin
      if tg_op = 'UPDATE' and to_jsonb(new) - tg_argv = kept then
        foreach named in array tg_argv loop
          if named <> 'erased_at' and to_jsonb(new) -> named <> 'null'::jsonb then
            raise exception '%.%: % is erased or stays as it is', tg_table_schema, tg_table_name, named;
          end if;
        end loop;
        return new;
      end if;
      raise exception 'rows of %.% are added, never changed and never taken away', tg_table_schema, tg_table_name;
    end $$`,
  sql`alter table documents.document add column erased_at timestamptz`,
  sql`alter table documents.document alter column data drop not null`,
  sql`alter table documents.document alter column title drop not null`,
  sql`drop trigger only_added on documents.document`,
  sql`create trigger only_erased before update or delete on documents.document
    for each row execute function documents.only_erased('data', 'title', 'erased_at')`,
  sql`drop trigger only_added on documents.custody`,
  sql`create trigger only_erased before update or delete on documents.custody
    for each row execute function documents.only_erased('to', 'note')`,
]

export const erasureMigrations: Migrations = {
  'documents/0006-erasure': {
    async up(db) {
      for (const step of steps) await step.execute(db)
    },
  },
}

type Kept = 'documents.evidence' | 'documents.answer'

/** What a record was before: gone, so that no as-of reading finds it again. */
export async function forgetVersions(tx: Tx, table: Kept, key: string): Promise<void> {
  await sql`delete from ${sql.table(`${table}_history`)} where key = ${key}`.execute(tx)
}

export async function forgetCustodyWords(tx: Tx, id: string): Promise<void> {
  await sql`update documents.custody set "to" = null, note = null where evidence = ${id}`.execute(tx)
}

export async function forgetDocument(tx: Tx, id: string, at: Instant): Promise<void> {
  await sql`update documents.document set data = null, title = null, erased_at = ${at} where id = ${id}`.execute(
    tx,
  )
}

/** Is this file still needed: by evidence that was not erased? */
export async function isNeededAsEvidence(tx: Tx, sha256: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from documents.evidence
    where record @> ${json({ sha256 })} and not record ? 'erasedAt' limit 1`.execute(tx)
  return rows.length > 0
}

/** Is this file still needed: by a document that was not erased? */
export async function isNeededAsDocument(tx: Tx, sha256: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from documents.document
    where ${sha256} in (pdf_sha256, html_sha256) and erased_at is null limit 1`.execute(tx)
  return rows.length > 0
}

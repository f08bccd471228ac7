import { type RawBuilder, sql } from 'kysely'
import type { Sight } from '#access'
import type { Act } from '#kernel'
import { json, type Migrations, recordTable, type Stored, type Tx } from '#storage'
import type { AboutThing } from '../evidence/model.ts'
import type { AnswerRecord, Form } from './model.ts'

const answers = recordTable<AnswerRecord>('documents.answer', 'asw', ({ id }) => id)

export const formMigrations: Migrations = {
  'documents/0004-answer': answers.migration,
  'documents/0005-form-version': {
    async up(db) {
      await sql`create table documents.form_version (
        ref text not null,
        version integer not null,
        digest text not null,
        form jsonb not null,
        at timestamptz not null,
        by text not null,
        primary key (ref, version))`.execute(db)
      await sql`create trigger only_added before update or delete on documents.form_version
        for each row execute function documents.only_added()`.execute(db)
    },
  },
}

export const putAnswers = answers.put
export const replaceAnswers = answers.replace

export type StoredAnswers = Stored<AnswerRecord>

export async function findAnswers(tx: Tx, id: string): Promise<StoredAnswers | undefined> {
  return (await answers.find(tx, [id]))[0]
}

/** Keeps a version of a form, where it is not kept yet. */
export async function insertForm(
  tx: Tx,
  act: Act,
  { form, digest }: { form: Form; digest: string },
): Promise<void> {
  await sql`
    insert into documents.form_version (ref, version, digest, form, at, by)
    values (${form['x-ref']}, ${form['x-version']}, ${digest}, ${json(form)}, ${act.at}, ${act.by})
    on conflict (ref, version) do nothing`.execute(tx)
}

/** The newest kept version of every form, or of one. */
export async function newestForms(tx: Tx, ref?: string): Promise<Form[]> {
  let query = tx.selectFrom('documents.form_version').distinctOn('ref').select('form')
  if (ref !== undefined) query = query.where('ref', '=', ref)
  return (await query.orderBy('ref').orderBy('version', 'desc').execute()).map(({ form }) => form)
}

export async function findForm(tx: Tx, ref: string, version: number): Promise<Form | undefined> {
  const row = await tx
    .selectFrom('documents.form_version')
    .select('form')
    .where('ref', '=', ref)
    .where('version', '=', version)
    .executeTakeFirst()
  return row?.form
}

export interface AnswerWish {
  readonly about?: Partial<AboutThing>
  readonly form?: string
  readonly state?: string
  readonly after?: string
  readonly limit: number
  readonly sight: Sight
}

/** Newest first; the cursor is the id of the last one. */
export async function pageOfAnswers(tx: Tx, wish: AnswerWish): Promise<StoredAnswers[]> {
  const { about, form, state, after, limit, sight } = wish
  const contains = {
    ...(about === undefined ? {} : { about: [about] }),
    ...(form === undefined ? {} : { form }),
    ...(state === undefined ? {} : { state }),
  }
  const { rows } = await sql<StoredAnswers>`
    select id, key, version, at, record from documents.answer
    where record @> ${json(contains)} and ${seenBy(sight)}
      ${after === undefined ? sql`` : sql`and key < ${after}`}
    order by key desc limit ${limit}`.execute(tx)
  return rows
}

function seenBy({ entities, parties }: Sight): RawBuilder<unknown> {
  if (entities === 'all') return sql`true`
  return sql`(record ->> 'legalEntity' = any(${[...entities]}::text[]) or record ->> 'party' = any(${[...parties]}::text[]))`
}

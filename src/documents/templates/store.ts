import { sql } from 'kysely'
import type { Sight } from '#access'
import { json, type Migrations, type Tx } from '#storage'
import type { AboutThing } from '../evidence/model.ts'
import type { MadeDocument, MadeDocumentView, Template } from './model.ts'

const tables = [
  sql`create table documents.template (
    digest text primary key,
    name text not null,
    version integer not null,
    template jsonb not null)`,
  sql`create table documents.document (
    id text primary key,
    template text not null,
    template_version integer not null,
    template_digest text not null references documents.template (digest),
    language text not null,
    title text not null,
    about jsonb not null,
    legal_entity text,
    at timestamptz not null,
    by text not null,
    data jsonb not null,
    data_digest text not null,
    pdf_sha256 text not null,
    pdf_size integer not null,
    html_sha256 text not null,
    html_size integer not null,
    need_to_know boolean not null,
    engine text not null)`,
  sql`create index document_about on documents.document using gin (about jsonb_path_ops)`,
  sql`create trigger only_added before update or delete on documents.document
    for each row execute function documents.only_added()`,
]

export const documentMigrations: Migrations = {
  'documents/0003-document': {
    async up(db) {
      for (const statement of tables) await statement.execute(db)
    },
  },
}

export async function insertTemplate(tx: Tx, digest: string, template: Template): Promise<void> {
  await sql`
    insert into documents.template (digest, name, version, template)
    values (${digest}, ${template.name}, ${template.version}, ${json(template)})
    on conflict (digest) do nothing`.execute(tx)
}

export async function findTemplate(tx: Tx, digest: string): Promise<Template | undefined> {
  const row = await tx
    .selectFrom('documents.template')
    .select('template')
    .where('digest', '=', digest)
    .executeTakeFirst()
  return row?.template
}

export async function insertDocument(tx: Tx, made: MadeDocumentView): Promise<void> {
  await sql`
    insert into documents.document (id, template, template_version, template_digest, language, title, about,
      legal_entity, at, by, data, data_digest, pdf_sha256, pdf_size, html_sha256, html_size, need_to_know, engine)
    values (${made.id}, ${made.template}, ${made.templateVersion}, ${made.templateDigest}, ${made.language},
      ${made.title}, ${json(made.about)}, ${made.legalEntity}, ${made.at}, ${made.by}, ${json(made.data)},
      ${made.madeFrom.digest}, ${made.pdf.sha256}, ${made.pdf.size}, ${made.html.sha256}, ${made.html.size},
      ${made.needToKnow}, ${made.engine})`.execute(tx)
}

const columns = sql`id, template, template_version as "templateVersion", template_digest as "templateDigest",
  language, title, about, legal_entity as "legalEntity", at, by, json_build_object('digest', data_digest) as "madeFrom",
  json_build_object('sha256', pdf_sha256, 'size', pdf_size) as pdf,
  json_build_object('sha256', html_sha256, 'size', html_size) as html,
  need_to_know as "needToKnow", engine, erased_at as "erasedAt"`

export async function findDocument(tx: Tx, id: string): Promise<MadeDocumentView | undefined> {
  const { rows } = await sql<MadeDocumentView>`
    select ${columns}, data from documents.document where id = ${id}`.execute(tx)
  return rows[0]
}

export interface DocumentWish {
  readonly about?: Partial<AboutThing>
  readonly template?: string
  readonly after?: string
  readonly limit: number
  readonly sight: Sight
  readonly needToKnow: Sight
}

/** Newest first; the cursor is the id of the last one. */
export async function pageOfDocuments(tx: Tx, wish: DocumentWish): Promise<MadeDocument[]> {
  const { about, template, after, limit, sight, needToKnow } = wish
  const { rows } = await sql<MadeDocument>`
    select ${columns} from documents.document
    where ${seenBy(sight)} and (not need_to_know or ${seenBy(needToKnow)})
      ${about === undefined ? sql`` : sql`and about @> ${json([about])}`}
      ${template === undefined ? sql`` : sql`and template = ${template}`}
      ${after === undefined ? sql`` : sql`and id < ${after}`}
    order by id desc limit ${limit}`.execute(tx)
  return rows
}

/** Every document about any of these things, the oldest first, whoever may see it: for deeds that read in a stead. */
export async function documentsAbout(tx: Tx, things: readonly AboutThing[]): Promise<MadeDocument[]> {
  if (things.length === 0) return []
  const any = sql.join(
    things.map((thing) => sql`about @> ${json([thing])}`),
    sql` or `,
  )
  const { rows } = await sql<MadeDocument>`
    select ${columns} from documents.document where ${any} order by id`.execute(tx)
  return rows
}

function seenBy({ entities }: Sight) {
  return entities === 'all' ? sql`true` : sql`legal_entity = any(${[...entities]}::text[])`
}

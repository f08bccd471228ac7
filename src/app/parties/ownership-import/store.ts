import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { sql } from 'kysely'
import { type Act, newId } from '#kernel'
import type { Tx } from '#storage'
import { limits, type Mapping, type Sheet } from '../../spreadsheets/model.ts'

const pack = promisify(gzip)
const unpack = promisify(gunzip)

/** What a file holds: rows of a sheet, or the text of its statements. */
export type Content =
  | { readonly kind: 'sheet'; readonly sheet: Sheet }
  | { readonly kind: 'bods'; readonly text: string }

/** A file of holdings that waits for its confirmation. Only who brought it sees it. */
export interface WaitingFile {
  readonly id: string
  readonly at: string
  readonly name: string
  readonly mapping: Mapping
  readonly content: Content
}

/** Keeps a file for a day; what is older goes. */
export async function keepFile(
  tx: Tx,
  act: Act,
  { name, mapping, content }: Pick<WaitingFile, 'name' | 'mapping' | 'content'>,
): Promise<WaitingFile> {
  await sql`delete from app.ownership_import
    where at < ${act.at}::timestamptz - make_interval(hours => ${limits.keptHours})`.execute(tx)
  const id = newId('imp', act)
  const packed = await pack(Buffer.from(JSON.stringify(content)))
  await sql`insert into app.ownership_import (id, at, by, name, kind, mapping, content)
    values (${id}, ${act.at}, ${act.by}, ${name}, ${content.kind}, ${JSON.stringify(mapping)}::text::jsonb,
      decode(${packed.toString('base64')}, 'base64'))`.execute(tx)
  return { id, at: act.at, name, mapping, content }
}

/** The file, where it is this one's own and not older than a day. */
export async function findFile(tx: Tx, act: Act, id: string): Promise<WaitingFile | undefined> {
  const { rows } = await sql<{ id: string; at: string; name: string; mapping: Mapping; content: Uint8Array }>`
    select id, at, name, mapping, content from app.ownership_import
    where id = ${id} and by = ${act.by}
      and at >= ${act.at}::timestamptz - make_interval(hours => ${limits.keptHours})`.execute(tx)
  const [row] = rows
  if (!row) return undefined
  const content: Content = JSON.parse((await unpack(row.content)).toString('utf8'))
  return { ...row, content }
}

export async function setFileMapping(tx: Tx, id: string, mapping: Mapping): Promise<void> {
  await sql`update app.ownership_import set mapping = ${JSON.stringify(mapping)}::text::jsonb
    where id = ${id}`.execute(tx)
}

export async function dropFile(tx: Tx, act: Act, id: string): Promise<void> {
  await sql`delete from app.ownership_import where id = ${id} and by = ${act.by}`.execute(tx)
}

import { sql } from 'kysely'
import type { Instant } from '#kernel'
import { json } from '#storage'
import type { DeltaCounts, ListBody, ListEntry } from '../model.ts'
import type { Reader } from '../store.ts'

/** An entry with the hash of what it says. */
export interface Hashed {
  readonly hash: string
  readonly entry: ListEntry
}

/** Adds entries to a staged version in one statement; bodies that are known already are not written again. */
export async function stageEntries(db: Reader, id: string, batch: readonly Hashed[]): Promise<void> {
  const rows = batch.map(({ hash, entry: { origin, ...body } }) => ({
    hash,
    body,
    entry: body.entry,
    ...origin,
  }))
  await sql`
    with given as (
      select * from jsonb_to_recordset(${json(rows)})
        as row (hash text, body jsonb, entry text, file text, line integer)
    ), bodies as (
      insert into lists.body (hash, body)
      select distinct on (hash) hash, body from given order by hash on conflict (hash) do nothing
    )
    insert into lists.entry (version_id, entry, hash, file, line)
    select ${id}, entry, hash, file, line from given
  `.execute(db)
}

/** Entries of a version by reference, those after `after`. */
export async function readEntries(
  db: Reader,
  id: string,
  { after, limit }: { after: string; limit: number },
): Promise<ListEntry[]> {
  const rows = await entryQuery(db, id).where('entry.entry', '>', after).limit(limit).execute()
  return rows.map(({ body, file, line }) => ({ ...body, origin: { file, line } }))
}

/** `hash` changes when, and only when, what the entry says changes: decisions on hits are bound to it. */
export interface StoredEntry {
  readonly hash: string
  readonly entry: ListEntry
}

export async function readEntry(db: Reader, id: string, entry: string): Promise<StoredEntry | undefined> {
  const row = await entryQuery(db, id).where('entry.entry', '=', entry).executeTakeFirst()
  return row && { hash: row.hash, entry: { ...row.body, origin: { file: row.file, line: row.line } } }
}

/** An entry in one of the versions that hold it. */
export interface StoredEdition {
  readonly version: string
  readonly importedAt: Instant
  readonly hash: string
  readonly body: ListBody
}

/** An entry in the versions of its list that are or were in force, the newest first. */
export async function readEditions(
  db: Reader,
  { list, entry, limit }: { readonly list: string; readonly entry: string; readonly limit: number },
): Promise<StoredEdition[]> {
  const { rows } = await sql<StoredEdition>`
    select version.version, version.imported_at as "importedAt", entry.hash, body.body
    from lists.version as version
    join lists.entry as entry on entry.version_id = version.id and entry.entry = ${entry}
    join lists.body as body on body.hash = entry.hash
    where version.list = ${list} and version.state in ('active', 'superseded')
    order by version.imported_at desc, version.id desc limit ${limit}`.execute(db)
  return rows
}

function entryQuery(db: Reader, id: string) {
  return db
    .selectFrom('lists.entry as entry')
    .innerJoin('lists.body as body', 'body.hash', 'entry.hash')
    .select(['body.body', 'entry.file', 'entry.line', 'entry.hash'])
    .where('version_id', '=', id)
    .orderBy('entry.entry')
}

/** How the entries of two versions differ. Without a version before, all are added. */
export async function countDelta(
  db: Reader,
  before: string | undefined,
  after: string,
): Promise<DeltaCounts> {
  const { rows } = await sql<DeltaCounts>`
    select count(*) filter (where old.entry is null) as added,
      count(*) filter (where old.hash <> new.hash) as changed,
      count(*) filter (where new.entry is null) as removed
    from (select entry, hash from lists.entry where version_id = ${before ?? ''}) as old
    full join (select entry, hash from lists.entry where version_id = ${after}) as new using (entry)
  `.execute(db)
  return rows[0] ?? { added: 0, changed: 0, removed: 0 }
}

export interface Difference {
  readonly entry: string
  readonly before: ListBody | null
  readonly after: ListBody | null
}

/** The entries that differ between two versions, by reference, those after `after`. */
export async function readDifferences(
  db: Reader,
  versions: { readonly from: string; readonly to: string },
  { after, limit }: { after: string; limit: number },
): Promise<Difference[]> {
  const { rows } = await sql<Difference>`
    select entry, one.body as before, other.body as after
    from (select entry, hash from lists.entry where version_id = ${versions.from}) as old
    full join (select entry, hash from lists.entry where version_id = ${versions.to}) as new using (entry)
    left join lists.body as one on one.hash = old.hash
    left join lists.body as other on other.hash = new.hash
    where old.hash is distinct from new.hash and entry > ${after}
    order by entry limit ${limit}
  `.execute(db)
  return rows
}

/** Takes away what an import left that came to nothing: its entries, and bodies that no version uses. */
export async function sweep(db: Reader, id: string): Promise<void> {
  await db.deleteFrom('lists.entry').where('version_id', '=', id).execute()
  await sql`
    delete from lists.body as body where not exists (select from lists.entry as entry where entry.hash = body.hash)
  `.execute(db)
}

const pageSize = 1_000

/** All entries of a version in the order of their references, a page at a time. A version's entries never change. */
export async function* streamEntries(db: Reader, id: string): AsyncGenerator<ListEntry> {
  let after = ''
  for (;;) {
    const page = await readEntries(db, id, { after, limit: pageSize })
    yield* page
    const last = page.at(-1)
    if (!last || page.length < pageSize) return
    after = last.entry
  }
}

/** When an entry of a version was first seen on its list, and since when it says what it says. */
export interface EntryTimes {
  readonly entry: string
  readonly firstSeen: string
  readonly lastChange: string
}

/** The times of every entry of a version, by what was imported up to it. */
export async function readTimes(db: Reader, list: string, id: string): Promise<EntryTimes[]> {
  const { rows } = await sql<EntryTimes>`
    with upto as (
      select id, imported_at from lists.version
      where list = ${list} and state in ('active', 'superseded')
        and imported_at <= (select imported_at from lists.version where id = ${id})
    ), seen as (
      select entry.entry, entry.hash, upto.imported_at as at
      from lists.entry as entry join upto on upto.id = entry.version_id
    ), otherwise as (
      select now.entry, min(seen.at) as first, max(seen.at) filter (where seen.hash <> now.hash) as other
      from lists.entry as now join seen on seen.entry = now.entry
      where now.version_id = ${id} group by now.entry
    )
    select otherwise.entry, min(otherwise.first) as "firstSeen", min(seen.at) as "lastChange"
    from otherwise
    join lists.entry as now on now.entry = otherwise.entry and now.version_id = ${id}
    join seen on seen.entry = now.entry and seen.hash = now.hash
      and seen.at > coalesce(otherwise.other, '-infinity')
    group by otherwise.entry
  `.execute(db)
  return rows
}

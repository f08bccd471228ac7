import { sql } from 'kysely'
import type { Instant } from '#kernel'
import { json } from '#storage'
import type { DeltaCounts, ListBody, ListEntry, Schema } from '../model.ts'
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

/** Entries of a version whose reference or a name holds the text, by reference; blanks and case do not count. */
export async function findEntries(
  db: Reader,
  id: string,
  { find, schema, after, limit }: Sought,
): Promise<ListEntry[]> {
  const rows = await entryQuery(db, id)
    .where('entry.entry', '>', after)
    .where(meets({ find, schema }))
    .limit(limit)
    .execute()
  return rows.map(({ body, file, line }) => ({ ...body, origin: { file, line } }))
}

/** How many entries `findEntries` would hand out in all. */
export async function countEntries(
  db: Reader,
  id: string,
  sought: Pick<Sought, 'find' | 'schema'>,
): Promise<number> {
  const { count } = await db
    .selectFrom('lists.entry as entry')
    .innerJoin('lists.body as body', 'body.hash', 'entry.hash')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('version_id', '=', id)
    .where(meets(sought))
    .executeTakeFirstOrThrow()
  return count
}

function meets({ find, schema }: Pick<Sought, 'find' | 'schema'>) {
  const words = likes(find).map(
    (like) => sql`(lower(entry.entry) like ${like} or lower(body.body ->> 'names') like ${like})`,
  )
  const kind = schema ? [sql`body.body ->> 'schema' = ${schema}`] : []
  return sql<boolean>`(${sql.join([sql`true`, ...kind, ...words], sql` and `)})`
}

/** A pattern for each word; what patterns are made of is meant as it is written. */
const likes = (find: string): string[] =>
  find
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => `%${word.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`)

export interface Sought {
  readonly find: string
  readonly schema?: Schema | undefined
  readonly after: string
  readonly limit: number
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

/** A version of a list, whether the entry is in it, and the version before it. */
export interface StoredEdition {
  readonly version: string
  readonly importedAt: Instant
  readonly sha256: string
  readonly parser: number
  /** Of the version before; null for the first that was kept. */
  readonly shaBefore: string | null
  readonly parserBefore: number | null
  /** Null where the entry is not in this version. */
  readonly hash: string | null
  readonly body: ListBody | null
}

/** What an entry said in the versions of its list that are or were in force, the newest first. */
export async function readEditions(
  db: Reader,
  { list, entry, limit }: { readonly list: string; readonly entry: string; readonly limit: number },
): Promise<StoredEdition[]> {
  const { rows } = await sql<StoredEdition>`
    with version as (
      select id, version, imported_at, sha256, parser,
        lag(sha256) over past as sha_before, lag(parser) over past as parser_before
      from lists.version where list = ${list} and state in ('active', 'superseded')
      window past as (order by imported_at, id)
    )
    select version.version, version.imported_at as "importedAt", version.sha256, version.parser,
      version.sha_before as "shaBefore", version.parser_before as "parserBefore", entry.hash, body.body
    from version
    left join lists.entry as entry on entry.version_id = version.id and entry.entry = ${entry}
    left join lists.body as body on body.hash = entry.hash
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

/** Which differences are wanted: those of a kind, those whose name (then or now) or reference holds the words. */
export interface Narrowed {
  readonly change?: 'added' | 'changed' | 'removed' | undefined
  readonly find?: string | undefined
}

/** The entries that differ between two versions, by reference, those after `after`. */
export async function readDifferences(
  db: Reader,
  versions: { readonly from: string; readonly to: string },
  { after, limit, change, find = '' }: Narrowed & { readonly after: string; readonly limit: number },
): Promise<Difference[]> {
  const kinds = {
    added: sql`old.hash is null`,
    removed: sql`new.hash is null`,
    changed: sql`old.hash <> new.hash`,
  }
  const words = likes(find).map(
    (like) => sql`(lower(entry) like ${like} or lower(one.body ->> 'names') like ${like}
      or lower(other.body ->> 'names') like ${like})`,
  )
  const narrowed = sql.join([change ? kinds[change] : sql`true`, ...words], sql` and `)
  const { rows } = await sql<Difference>`
    select entry, one.body as before, other.body as after
    from (select entry, hash from lists.entry where version_id = ${versions.from}) as old
    full join (select entry, hash from lists.entry where version_id = ${versions.to}) as new using (entry)
    left join lists.body as one on one.hash = old.hash
    left join lists.body as other on other.hash = new.hash
    where old.hash is distinct from new.hash and entry > ${after} and ${narrowed}
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

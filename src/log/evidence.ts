import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { toInstant } from '#kernel'
import { type Db, json } from '#storage'
import type { Placed } from './audit.ts'
import { sentenceOfEvent } from './event-types.ts'
import type { WrittenEntry } from './leaf.ts'
import type { SequencedEntry } from './model.ts'
import { entryColumns } from './store.ts'
import type { Hash, Subtree } from './tree.ts'

/** What proofs, exports and verifications read; all of it SQL, none of it changes anything. */

/** The last place given, and all notes, as of one moment. Null where no entry has a place. */
export async function readExtent(db: Db): Promise<{ last: number | null; notes: string[] }> {
  const notes = sql<string[]>`(select coalesce(jsonb_agg(note order by n), '[]') from log.checkpoint)`
  const last = sql<number | null>`(select max(seq) from log.leaf)`
  return await db.selectNoFrom([notes.as('notes'), last.as('last')]).executeTakeFirstOrThrow()
}

/** A place, with the entry that stands there (null: it is gone) and its order of commit. */
export interface PlacedRow extends Omit<Placed, 'entry'> {
  readonly seq: number
  readonly id: string
  readonly xid: string
  readonly nth: number
  readonly entry: WrittenEntry | null
}

/** Places from `from` up to, not including, `to`. */
export interface Window {
  readonly from: number
  readonly to: number
}

type RawEntry = Pick<
  WrittenEntry,
  'at' | 'actor' | 'role' | 'type' | 'object' | 'reason' | 'body' | 'commitment'
>
interface RawRow extends RawEntry {
  readonly seq: number
  readonly leaf: string
  readonly hash: string
  readonly id: string | null
  readonly xid: string
  readonly nth: number
  readonly salt: string | null
  readonly payload: string | null
}

/**
 * Places in order, with their entries and personal parts. One JSON text a window: a third of the time that columns
 * take, and cheap to hand from thread to thread. Looking each entry up (`lateral … limit`) keeps a planner without statistics from reading whole tables.
 */
export async function readPlaced(db: Db, { from, to }: Window): Promise<PlacedRow[]> {
  const { rows } = await sql<{ page: string }>`
    select coalesce(json_agg(row), '[]')::text as page from (
      select leaf.seq, leaf.entry as leaf, encode(leaf.leaf_hash, 'hex') as hash, entry.id, entry.at, entry.actor,
        entry.role, entry.type, entry.object, entry.reason, entry.body, entry.commitment, entry.xid::text as xid,
        entry.nth, encode(payload.salt, 'hex') as salt, payload.payload
      from (select * from log.leaf where seq >= ${from} and seq < ${to} order by seq) as leaf
      left join lateral (select * from log.entry where id = leaf.entry limit 1) as entry on true
      left join lateral (select * from log.payload where entry = leaf.entry limit 1) as payload on true
      order by leaf.seq
    ) as row`.execute(db)
  const page: readonly RawRow[] = JSON.parse(rows[0]?.page ?? '[]')
  return page.map(placedRow)
}

function placedRow({ seq, leaf, hash, id, xid, nth, salt, payload, ...entry }: RawRow): PlacedRow {
  return {
    seq,
    id: leaf,
    leafHash: Buffer.from(hash, 'hex'),
    personal: salt === null || payload === null ? 'gone' : { salt: Buffer.from(salt, 'hex'), payload },
    xid,
    nth,
    entry: id === null ? null : { ...entry, id, at: instantOf(entry.at) },
  }
}

/** As JSON of PostgreSQL writes it in UTC, `2026-11-23T12:00:00.12+00:00`; most have no fraction. */
function instantOf(text: string): string {
  return text.length === 25 && text.endsWith('+00:00') ? `${text.slice(0, 19)}.000Z` : toInstant(text)
}

/** The first place from `from` on, where the window before it was empty. */
export async function findNextPlace(db: Db, from: number): Promise<number | undefined> {
  const row = await db
    .selectFrom('log.leaf')
    .select('seq')
    .where('seq', '>=', from)
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst()
  return row?.seq
}

/** Whether any entry stands at a later place. */
export async function hasEntryAfter(db: Db, seq: number): Promise<boolean> {
  const row = await db
    .selectFrom('log.leaf')
    .innerJoin('log.entry', 'log.entry.id', 'log.leaf.entry')
    .select('log.leaf.seq')
    .where('log.leaf.seq', '>', seq)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

interface CommitPlace {
  readonly xid: string
  readonly nth: number
}

function order({ xid, nth }: CommitPlace): RawBuilder<unknown> {
  return sql`(${xid}::text::xid8, ${nth}::bigint)`
}

const ownOrder = sql`(log.entry.xid, log.entry.nth)`

/** The first place whose entry was written after this one. */
export async function findEarlierPlace(
  db: Db,
  than: CommitPlace,
): Promise<{ seq: number; id: string } | undefined> {
  return await db
    .selectFrom('log.leaf')
    .innerJoin('log.entry', 'log.entry.id', 'log.leaf.entry')
    .select(['log.leaf.seq', 'log.entry.id'])
    .where(sql<SqlBool>`${ownOrder} > ${order(than)}`)
    .orderBy('log.leaf.seq')
    .limit(1)
    .executeTakeFirst()
}

/** The first entry without a place, written after `after` and before `before`. */
export async function findUnplacedBefore(
  db: Db,
  after: CommitPlace | undefined,
  before: CommitPlace,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('log.entry')
    .leftJoin('log.leaf', 'log.leaf.entry', 'log.entry.id')
    .select('log.entry.id')
    .where('log.leaf.entry', 'is', null)
    .where(sql<SqlBool>`${ownOrder} < ${order(before)}`)
    .$if(after !== undefined, (query) => query.where(sql<SqlBool>`${ownOrder} > ${order(after ?? before)}`))
    .orderBy('log.entry.xid')
    .orderBy('log.entry.nth')
    .limit(1)
    .executeTakeFirst()
  return row?.id
}

/** Of these entries, those whose erasure is recorded. */
export async function readErasuresOf(db: Db, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('log.entry')
    .select('object')
    .where('type', '=', 'log.erase')
    .where('object', 'in', ids)
    .execute()
  return rows.map(({ object }) => object)
}

/** The kept hashes of these subtrees; those that are not kept are left out. */
export async function readNodes(db: Db, subtrees: readonly Subtree[]): Promise<(Subtree & { hash: Hash })[]> {
  const wanted = json(subtrees.map(({ level, index }) => ({ level, index })))
  const { rows } = await sql<Subtree & { hash: Hash }>`
    select node.level, node.index, node.hash
    from jsonb_to_recordset(${wanted}) as wanted(level smallint, index bigint)
    join log.node as node using (level, index)`.execute(db)
  return rows
}

/** Leaf hashes of several stretches (`from` up to, not including, `to`), in the order of their places. */
export async function readLeafHashes(
  db: Db,
  stretches: readonly { from: number; to: number }[],
): Promise<{ seq: number; hash: Hash }[]> {
  const { rows } = await sql<{ seq: number; hash: Hash }>`
    select leaf.seq, leaf.leaf_hash as hash
    from jsonb_to_recordset(${json(stretches)}) as wanted("from" bigint, "to" bigint)
    join log.leaf as leaf on leaf.seq >= wanted."from" and leaf.seq < wanted."to"`.execute(db)
  return rows
}

/** How many entries have their place. */
export async function readSize(db: Db): Promise<number> {
  const row = await db.selectFrom('log.tip').select('size').executeTakeFirst()
  return row?.size ?? 0
}

export async function findPlaceOf(db: Db, entry: string): Promise<number | undefined> {
  const row = await db.selectFrom('log.leaf').select('seq').where('entry', '=', entry).executeTakeFirst()
  return row?.seq
}

export interface EntryWish {
  /** The place before the first wanted; from the first (or, newest first, the last) where left out. */
  readonly after?: number
  readonly newestFirst?: boolean
  /** Only entries about this object. */
  readonly object?: string
  readonly limit: number
}

/** Entries that have their place, for reading: whether a personal part is there, never the part itself. */
export async function readEntries(
  db: Db,
  { after, newestFirst, object, limit }: EntryWish,
): Promise<SequencedEntry[]> {
  const rows = await db
    .selectFrom('log.leaf')
    .innerJoin('log.entry', 'log.entry.id', 'log.leaf.entry')
    .leftJoin('log.payload', 'log.payload.entry', 'log.leaf.entry')
    .select([...entryColumns, 'log.leaf.seq', 'log.leaf.leaf_hash', 'log.payload.entry as kept'])
    .$if(after !== undefined, (query) => query.where('log.leaf.seq', newestFirst ? '<' : '>', after ?? 0))
    .$if(object !== undefined, (query) => query.where('log.entry.object', '=', object ?? ''))
    .orderBy('log.leaf.seq', newestFirst ? 'desc' : 'asc')
    .limit(limit)
    .execute()
  return rows.map(({ seq, leaf_hash, kept, body, ...entry }) => ({
    seq,
    says: sentenceOfEvent(entry.type),
    leafHash: Buffer.from(leaf_hash).toString('base64'),
    personal: entry.commitment === null ? 'none' : kept === null ? 'erased' : 'kept',
    entry: { ...entry, body: JSON.parse(body) },
  }))
}

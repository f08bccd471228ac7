import { type SqlBool, sql } from 'kysely'
import { type Db, json, type Tx } from '#storage'
import type { NotedCheckpoint } from './checkpoint.ts'
import type { WrittenEntry } from './leaf.ts'
import type { Growth, Hash, Subtree } from './tree.ts'

/** One number for the whole house: one sequencer works at a time, whatever the number of processes. */
const sequencerLock = 0x616b_6c6f_67

export interface Sealed {
  readonly salt: Uint8Array
  readonly payload: string
}

/**
 * One statement, with or without a personal part. Written out, because every deed pays for it: building it from its
 * parts took a third of its time.
 */
export async function insertEntry(
  tx: Tx,
  { entry, personal }: { entry: WrittenEntry; personal: Sealed | null },
): Promise<void> {
  const { id, at, actor, role, type, object, reason, body, commitment } = entry
  const insert = sql`insert into log.entry (id, at, actor, role, type, object, reason, body, commitment) values
    (${id}, ${at}, ${actor}, ${role}, ${type}, ${object}, ${reason}, ${body}, ${commitment})`
  if (!personal) {
    await insert.execute(tx)
    return
  }
  await sql`with written as (${insert} returning id) insert into log.payload (entry, salt, payload)
    select id, ${personal.salt}::bytea, ${personal.payload}::text from written`.execute(tx)
}

/** Waits for the sequencer of another process; held to the end of the transaction. */
export async function takeSequencer(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(sequencerLock)})`.execute(tx)
}

export async function findEntry(db: Db | Tx, id: string): Promise<WrittenEntry | undefined> {
  return await db.selectFrom('log.entry').select(entryColumns).where('id', '=', id).executeTakeFirst()
}

/** The canonical JSON of a personal part, while it is there. */
export async function findPayload(db: Db | Tx, entry: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('log.payload')
    .select('payload')
    .where('entry', '=', entry)
    .executeTakeFirst()
  return row?.payload
}

export async function deletePayload(tx: Tx, entry: string): Promise<void> {
  await tx.deleteFrom('log.payload').where('entry', '=', entry).execute()
}

/** The entry that says that this one's personal part was erased. */
export async function findErasureOf(db: Db | Tx, entry: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('log.entry')
    .select('id')
    .where('type', '=', 'log.erase')
    .where('object', '=', entry)
    .limit(1)
    .executeTakeFirst()
  return row?.id
}

/** Where the sequencer stands: the tree, and the last entry placed (`0, 0` before the first). */
export interface Tip extends Growth {
  readonly xid: string
  readonly nth: number
}

export async function readTip(db: Db | Tx): Promise<Tip | undefined> {
  const row = await db
    .selectFrom('log.tip')
    .select(['size', 'nth', 'frontier', sql<string>`xid::text`.as('xid')])
    .where('id', '=', 1)
    .executeTakeFirst()
  return row && { ...row, frontier: splitHashes(row.frontier) }
}

export async function saveTip(tx: Tx, { size, xid, nth, frontier }: Tip): Promise<void> {
  const row = { size, xid, nth, frontier: new Uint8Array(Buffer.concat(frontier)) }
  await tx
    .insertInto('log.tip')
    .values({ id: 1, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

function splitHashes(bytes: Uint8Array): Hash[] {
  return Array.from({ length: bytes.length / 32 }, (_, i) => bytes.slice(i * 32, i * 32 + 32))
}

export const entryColumns = [
  'log.entry.id',
  'log.entry.at',
  'log.entry.actor',
  'log.entry.role',
  'log.entry.type',
  'log.entry.object',
  'log.entry.reason',
  'log.entry.body',
  'log.entry.commitment',
] as const

/** An entry with its place in the order of commit. */
export interface OrderedEntry extends WrittenEntry {
  readonly xid: string
  readonly nth: number
}

/**
 * The next entries in order of commit. Only those of transactions below the oldest one still running: no entry can
 * appear before them any more.
 */
export function readUnplaced(tx: Tx, tip: Tip | undefined, limit: number): Promise<OrderedEntry[]> {
  const after = sql`(log.entry.xid, log.entry.nth) > (${tip?.xid ?? '0'}::text::xid8, ${tip?.nth ?? 0}::bigint)`
  return tx
    .selectFrom('log.entry')
    .select([...entryColumns, 'log.entry.nth', sql<string>`log.entry.xid::text`.as('xid')])
    .where(sql<SqlBool>`${after} and log.entry.xid < pg_snapshot_xmin(pg_current_snapshot())`)
    .orderBy('log.entry.xid')
    .orderBy('log.entry.nth')
    .limit(limit)
    .execute()
}

export interface Leaf {
  readonly seq: number
  readonly entry: string
  readonly hash: Hash
}

export async function saveLeaves(tx: Tx, leaves: readonly Leaf[]): Promise<void> {
  const rows = leaves.map(({ seq, entry, hash }) => ({ seq, entry, hash: toHex(hash) }))
  await sql`insert into log.leaf (seq, entry, leaf_hash)
    select seq, entry, decode(hash, 'hex')
    from jsonb_to_recordset(${json(rows)}) as leaf(seq bigint, entry text, hash text)`.execute(tx)
}

export async function saveNodes(tx: Tx, nodes: readonly (Subtree & { hash: Hash })[]): Promise<void> {
  for (const { level, index, hash } of nodes) {
    await tx
      .insertInto('log.node')
      .values({ level, index, hash: new Uint8Array(hash) })
      .execute()
  }
}

export async function saveCheckpoint(tx: Tx, { size, root, note, at }: NotedCheckpoint): Promise<void> {
  await tx
    .insertInto('log.checkpoint')
    .values({ size, root: new Uint8Array(root), note, at })
    .execute()
}

/** Notes of checkpoints in the order of writing; `above` and `upTo` bound their size. */
export async function readNotes(
  db: Db | Tx,
  bounds: { above?: number; upTo?: number } = {},
): Promise<string[]> {
  const rows = await db
    .selectFrom('log.checkpoint')
    .select('note')
    .$if(bounds.above !== undefined, (query) => query.where('size', '>', bounds.above ?? 0))
    .$if(bounds.upTo !== undefined, (query) => query.where('size', '<=', bounds.upTo ?? 0))
    .orderBy('n')
    .execute()
  return rows.map(({ note }) => note)
}

/** The newest checkpoint, or the newest of a given size. */
export async function readLastNote(db: Db | Tx, size?: number): Promise<string | undefined> {
  const row = await db
    .selectFrom('log.checkpoint')
    .select('note')
    .$if(size !== undefined, (query) => query.where('size', '=', size ?? 0))
    .orderBy('n', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.note
}

function toHex(hash: Hash): string {
  return Buffer.from(hash).toString('hex')
}

import type { Db } from '#storage'
import {
  type Audit,
  findForeignKey,
  findUnaccounted,
  meet,
  newAudit,
  take,
  truncatedAt,
  verdictOf,
} from './audit.ts'
import { inOrder, type NotedCheckpoint, parseCheckpoint } from './checkpoint.ts'
import {
  findEarlierPlace,
  findNextPlace,
  findUnplacedBefore,
  hasEntryAfter,
  type PlacedRow,
  readErasuresOf,
  readExtent,
  readNodes,
  readPlaced,
} from './evidence.ts'
import type { BadPlace, LogVerdict } from './model.ts'
import { keptLevels } from './sequencer.ts'
import type { Hash, Subtree } from './tree.ts'

export interface StoreEvidence {
  /**
   * The checkpoints kept outside the database (`Log.checkpoints`, or a witness file), read before this is called.
   * Without them a log that was cut off as a whole, checkpoints and all, cannot be told from a true one.
   */
  readonly notes?: readonly string[]
  /** The key that the reader trusts, `NAME+ID+BASE64`. */
  readonly key?: string
}

type Place = Pick<PlacedRow, 'xid' | 'nth'>
interface Reading {
  readonly db: Db
  readonly audit: Audit
  readonly schedule: readonly NotedCheckpoint[]
  readonly upTo: number
  met: number
  last: Place
}

const batchSize = 2000

/**
 * Reads the whole log in the database and holds it against every checkpoint known. Names the first entry that was
 * altered, removed, reordered, cut off or slipped in. Reads in batches: the store goes on working meanwhile.
 */
export async function verifyStore(db: Db, evidence: StoreEvidence = {}): Promise<LogVerdict> {
  const audit = newAudit()
  const { last, notes } = await readExtent(db)
  compareSources(audit, notes, evidence.notes)
  const { schedule, unreadable } = scheduleOf([...(evidence.notes ?? []), ...notes])
  const reading: Reading = { db, audit, schedule, upTo: last ?? -1, met: 0, last: { xid: '0', nth: 0 } }
  const bad =
    (await readAll(reading)) ??
    findCutOff(reading) ??
    findUnsigned(audit) ??
    (await findSlippedIn(reading)) ??
    unreadable ??
    (await findErasedUnsaid(reading)) ??
    findForeignKey(audit, evidence.key)
  return verdictOf(audit, bad)
}

/** What the two places of checkpoints lack of each other is noted; what they contradict is found by reading. */
function compareSources(audit: Audit, stored: readonly string[], kept: readonly string[] | undefined): void {
  if (!kept) {
    audit.notes.push(
      'No checkpoints from outside the database were at hand: a log that was cut off together with its checkpoints would not be noticed.',
    )
    return
  }
  const known = new Set(stored)
  const missing = kept.filter((note) => !known.has(note)).length
  if (missing > 0)
    audit.notes.push(`The database lacks ${missing} of the checkpoints that were kept outside.`)
}

/** All checkpoints in the order in which they must be met. */
function scheduleOf(notes: readonly string[]) {
  const parsed = notes.flatMap((note) => {
    const checkpoint = parseCheckpoint(note)
    return checkpoint ? [{ ...checkpoint, note }] : []
  })
  const unreadable: BadPlace = {
    seq: 0,
    id: null,
    damage: 'altered',
    part: 'checkpoint',
    sentence: 'A checkpoint was altered: it cannot be read.',
  }
  return { schedule: inOrder(parsed), unreadable: parsed.length === notes.length ? undefined : unreadable }
}

async function readAll(reading: Reading): Promise<BadPlace | undefined> {
  const { db, audit, upTo } = reading
  const bad = (await findBeforeStart(db)) ?? meetDue(reading)
  if (bad) return bad
  let coming = readWindow(db, 0)
  while (audit.growth.size <= upTo) {
    const rows = await coming
    const last = rows.at(-1)
    if (!last) return undefined
    coming = readWindow(db, last.seq + 1) // read by the database's thread while this one hashes
    const bad = await readBatch(reading, rows)
    if (!bad) continue
    await coming
    return bad
  }
  await coming
  return undefined
}

async function readWindow(db: Db, from: number): Promise<PlacedRow[]> {
  const rows = await readPlaced(db, { from, to: from + batchSize })
  return rows.length > 0 ? rows : await readBeyondGap(db, from)
}

async function readBeyondGap(db: Db, from: number): Promise<PlacedRow[]> {
  const next = await findNextPlace(db, from)
  return next === undefined ? [] : await readPlaced(db, { from: next, to: next + 1 })
}

async function findBeforeStart(db: Db): Promise<BadPlace | undefined> {
  const seq = await findNextPlace(db, Number.MIN_SAFE_INTEGER)
  if (seq === undefined || seq >= 0) return undefined
  const sentence = `A place was added at ${seq}: the log begins at 0.`
  return { seq: 0, id: null, damage: 'added', part: 'leaf', sentence }
}

async function readBatch(reading: Reading, rows: readonly PlacedRow[]): Promise<BadPlace | undefined> {
  const { audit } = reading
  const closed: (Subtree & { hash: Hash })[] = []
  const keep = (subtree: Subtree, hash: Hash) => {
    if (subtree.level % keptLevels === 0) closed.push({ ...subtree, hash })
  }
  for (const row of rows) {
    const bad =
      (await findMisplaced(reading, row)) ??
      (row.entry ? take(audit, { ...row, entry: row.entry }, keep) : undefined) ??
      meetDue(reading)
    if (bad) return bad
    reading.last = row
  }
  return await findBadNode(reading.db, closed)
}

/** Checkpoints of the size that the tree has reached. */
function meetDue(reading: Reading): BadPlace | undefined {
  const { audit, schedule } = reading
  for (let due = schedule[reading.met]; due?.size === audit.growth.size; due = schedule[reading.met]) {
    reading.met++
    const bad = meet(audit, due.note)
    if (bad) return bad
  }
  return undefined
}

/** A gap, an entry that is not there, or one that stands after a later one. */
async function findMisplaced({ db, audit, last }: Reading, row: PlacedRow): Promise<BadPlace | undefined> {
  const seq = audit.growth.size
  if (row.seq > seq) {
    const id = row.entry ? await findUnplacedBefore(db, last, row) : undefined
    const sentence = `Entry ${seq}${id ? ` (${id})` : ''} was removed: the log goes on with entry ${row.seq}.`
    return { seq, id: id ?? null, damage: 'removed', part: id ? 'leaf' : 'entry', sentence }
  }
  if (!row.entry) return await explainMissing(db, row)
  return isBefore(row, last) ? await explainOrder(db, row) : undefined
}

async function explainMissing(db: Db, { seq, id }: PlacedRow): Promise<BadPlace> {
  if (await hasEntryAfter(db, seq)) {
    const sentence = `Entry ${seq} (${id}) was removed: its place in the log is kept, the entry is gone.`
    return { seq, id, damage: 'removed', part: 'entry', sentence }
  }
  return { ...truncatedAt(seq, `The log was cut off: entry ${seq} (${id}) and all after it are gone.`), id }
}

async function explainOrder(db: Db, row: PlacedRow): Promise<BadPlace> {
  const earlier = await findEarlierPlace(db, row)
  const { seq, id } = earlier ?? row
  const sentence = `Entries were reordered from ${seq} on: ${id} stands there, but was written after ${row.id}, which stands at ${row.seq}.`
  return { seq, id, damage: 'reordered', part: 'leaf', sentence }
}

function isBefore(a: Place, b: Place): boolean {
  const [x, y] = [Number(a.xid), Number(b.xid)]
  return x === y ? a.nth < b.nth : x < y
}

async function findBadNode(
  db: Db,
  closed: readonly (Subtree & { hash: Hash })[],
): Promise<BadPlace | undefined> {
  if (closed.length === 0) return undefined
  const key = ({ level, index }: Subtree) => `${level}/${index}`
  const kept = new Map((await readNodes(db, closed)).map((node) => [key(node), node.hash]))
  const wrong = closed.find((node) => {
    const hash = kept.get(key(node))
    return !hash || Buffer.compare(hash, node.hash) !== 0
  })
  if (!wrong) return undefined
  const seq = wrong.index * 2 ** wrong.level
  const until = seq + 2 ** wrong.level - 1
  const sentence = `The hash kept for the entries ${seq} to ${until} was altered; the entries themselves are whole.`
  return { seq, until, id: null, damage: 'altered', part: 'node', sentence }
}

function findCutOff({ audit, schedule, met }: Reading): BadPlace | undefined {
  const furthest = schedule.slice(met).at(-1)
  const seq = audit.growth.size
  if (!furthest || furthest.size <= seq) return undefined
  const sentence = `The log was cut off after ${seq} entries: a checkpoint of ${furthest.size} was signed at ${furthest.at}.`
  return truncatedAt(seq, sentence, furthest.size - 1)
}

/** Places and their checkpoint are written in one transaction: places without one have lost it. */
function findUnsigned({ growth, speaksTo }: Audit): BadPlace | undefined {
  const seq = speaksTo?.size ?? 0
  if (growth.size <= seq) return undefined
  const sentence = `The checkpoint of the entries from ${seq} on was removed: they got their places with a signature, and it is gone.`
  return { seq, until: growth.size - 1, id: null, damage: 'removed', part: 'checkpoint', sentence }
}

/** An erasure of this very moment is recorded, but has no place yet. */
async function findErasedUnsaid({ db, audit }: Reading): Promise<BadPlace | undefined> {
  for (const id of await readErasuresOf(db, [...audit.lacking.keys()])) audit.lacking.delete(id)
  return findUnaccounted(audit)
}

async function findSlippedIn({ db, audit, last }: Reading): Promise<BadPlace | undefined> {
  const id = await findUnplacedBefore(db, undefined, last)
  if (!id) return undefined
  const sentence = `The entry ${id} was added: it has no place in the log, though later ones have theirs.`
  return { seq: audit.growth.size, id, damage: 'added', part: 'entry', sentence }
}

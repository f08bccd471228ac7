import { AppError, type Instant, worded } from '#kernel'
import type { Db } from '#storage'
import type { BundleEnd, BundleEntry, BundleHeader } from './bundle.ts'
import { type Checkpoint, parseCheckpoint } from './checkpoint.ts'
import { type PlacedRow, readPlaced } from './evidence.ts'
import { entryGoneWords, noCheckpointWords } from './knowledge/refusal-words.ts'
import { readLastNote, readNotes } from './store.ts'

export interface ExportWish {
  readonly at: Instant
  /** The key that signs now (`Log.verifier`). */
  readonly key: string
  /** Personal parts and their salts too: for those who may read them. */
  readonly personal?: boolean
}

const batchSize = 1000

/**
 * The log up to its newest checkpoint as a bundle (`bundle.ts`): NDJSON, a few thousand bytes at a time, each piece
 * whole lines. Reads in batches, so that the store goes on working. Sequence first, to have the newest entries in it.
 */
export async function* exportLog(db: Db, wish: ExportWish): AsyncGenerator<string> {
  const newest = parseNote(await readLastNote(db))
  const header: BundleHeader = {
    aktsamLog: 1,
    origin: newest.origin,
    key: wish.key,
    size: newest.size,
    exportedAt: wish.at,
    personal: wish.personal ?? false,
  }
  yield line(header)
  yield (await readNotes(db, { upTo: 0 })).map(noteLine).join('')
  for (let from = 0; from < newest.size; from += batchSize) {
    const upTo = Math.min(from + batchSize, newest.size)
    yield await exportBatch(db, { from, upTo, wish })
  }
  const end: BundleEnd = { end: { size: newest.size, root: Buffer.from(newest.root).toString('base64') } }
  yield line(end)
}

interface Batch {
  readonly from: number
  readonly upTo: number
  readonly wish: ExportWish
}

async function exportBatch(db: Db, { from, upTo, wish }: Batch): Promise<string> {
  const rows = await readPlaced(db, { from, to: upTo })
  const notes = await readNotes(db, { above: from, upTo })
  const bySize = Map.groupBy(notes, (note) => parseNote(note).size)
  return rows
    .map((row) => line(bundleEntry(row, wish)) + (bySize.get(row.seq + 1) ?? []).map(noteLine).join(''))
    .join('')
}

function bundleEntry({ seq, id, entry, leafHash, personal }: PlacedRow, wish: ExportWish): BundleEntry {
  if (!entry) {
    throw new AppError({
      code: 'log_broken',
      ...worded(entryGoneWords(seq, id)),
    })
  }
  const state = entry.commitment === null ? 'none' : personal === 'gone' ? 'erased' : 'kept'
  const opened = wish.personal && typeof personal === 'object' ? personal : undefined
  return {
    seq,
    leafHash: Buffer.from(leafHash).toString('base64'),
    entry: { ...entry, body: JSON.parse(entry.body) },
    personal: state,
    ...(opened ? { salt: Buffer.from(opened.salt).toString('hex'), payload: opened.payload } : {}),
  }
}

function parseNote(note: string | undefined): Checkpoint {
  const checkpoint = note === undefined ? undefined : parseCheckpoint(note)
  if (checkpoint) return checkpoint
  throw new AppError({
    code: 'log_broken',
    ...worded(noCheckpointWords),
  })
}

function noteLine(checkpoint: string): string {
  return line({ checkpoint })
}

function line(value: object): string {
  return `${JSON.stringify(value)}\n`
}

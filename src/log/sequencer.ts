import { AppError, type Instant, worded } from '#kernel'
import { type Db, inTransaction, type Tx } from '#storage'
import { type Checkpoint, checkpointText, type NotedCheckpoint } from './checkpoint.ts'
import { cutOffWords, otherLogWords } from './knowledge/refusal-words.ts'
import { leafHashOf } from './leaf.ts'
import { type SigningKey, signNote } from './note.ts'
import {
  type Leaf,
  type OrderedEntry,
  readTip,
  readUnplaced,
  saveCheckpoint,
  saveLeaves,
  saveNodes,
  saveTip,
  type Tip,
  takeSequencer,
} from './store.ts'
import { type Growth, grow, type Hash, noGrowth, rootOf, type Subtree } from './tree.ts'

const batchSize = 1000
/** Subtrees are kept at every eighth level; those between are computed from at most 128 hashes. */
export const keptLevels = 8

export interface Signing {
  readonly key: SigningKey
  readonly at: Instant
  /** The last checkpoint known outside the database: the tree may not be smaller, or another at its size. */
  readonly last: Pick<Checkpoint, 'size' | 'root'> | undefined
}

/**
 * Gives places to the next entries, at most a thousand, and signs the tree that results; all in one transaction.
 * Answers the checkpoint, or undefined where there was nothing to place. Throws AppError `log_broken` where the tree
 * in the database is not the one that was signed before: nothing is signed over a truncated log.
 */
export async function placeNext(db: Db, signing: Signing): Promise<NotedCheckpoint | undefined> {
  return await inTransaction(db, signing.at, async (tx) => {
    await takeSequencer(tx)
    const tip = await readTip(tx)
    requireSameTree(tip, signing.last)
    const entries = await readUnplaced(tx, tip, batchSize)
    if (entries.length === 0 && tip) return undefined
    const grown = await place(tx, tip, entries)
    return await sign(tx, grown, { signing, extra: tip ? {} : { firstKey: signing.key.verifier } })
  })
}

async function place(tx: Tx, tip: Tip | undefined, entries: readonly OrderedEntry[]): Promise<Growth> {
  const { leaves, nodes, growth } = growBy(tip ?? noGrowth, entries)
  const last = entries.at(-1)
  if (leaves.length > 0) await saveLeaves(tx, leaves)
  await saveNodes(tx, nodes)
  await saveTip(tx, { ...growth, xid: last?.xid ?? tip?.xid ?? '0', nth: last?.nth ?? tip?.nth ?? 0 })
  return growth
}

function growBy(tree: Growth, entries: readonly OrderedEntry[]) {
  const leaves: Leaf[] = []
  const nodes: (Subtree & { hash: Hash })[] = []
  let growth: Growth = { size: tree.size, frontier: tree.frontier }
  for (const entry of entries) {
    const hash = leafHashOf(entry)
    leaves.push({ seq: growth.size, entry: entry.id, hash })
    growth = grow(growth, hash, (subtree, root) => {
      if (subtree.level % keptLevels === 0) nodes.push({ ...subtree, hash: root })
    })
  }
  return { leaves, nodes, growth }
}

interface Signature {
  readonly signing: Signing
  readonly extra: Pick<Checkpoint, 'firstKey' | 'nextKey'>
  readonly nextKey?: SigningKey
}

async function sign(
  tx: Tx,
  growth: Growth,
  { signing, extra, nextKey }: Signature,
): Promise<NotedCheckpoint> {
  const { key, at } = signing
  const checkpoint = { origin: key.name, size: growth.size, root: rootOf(growth), at, ...extra }
  const note = signNote(checkpointText(checkpoint), nextKey ? [key, nextKey] : [key])
  const noted = { ...checkpoint, note }
  await saveCheckpoint(tx, noted)
  return noted
}

/** A checkpoint of the tree as it stands that names the next key, signed by both. */
export async function signHandOver(tx: Tx, signing: Signing, nextKey: SigningKey): Promise<NotedCheckpoint> {
  await takeSequencer(tx)
  const tip = await readTip(tx)
  requireSameTree(tip, signing.last)
  return await sign(tx, tip ?? noGrowth, { signing, extra: { nextKey: nextKey.verifier }, nextKey })
}

function requireSameTree(tip: Tip | undefined, last: Signing['last']): void {
  const size = tip?.size ?? 0
  if (!last || size > last.size) return
  if (size === last.size && Buffer.compare(rootOf(tip ?? noGrowth), last.root) === 0) return
  throw new AppError({
    code: 'log_broken',
    ...worded(size < last.size ? cutOffWords(size, last.size) : otherLogWords(size)),
    facts: { size, signed: last.size },
  })
}

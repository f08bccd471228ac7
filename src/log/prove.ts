import { AppError, fieldFault, worded } from '#kernel'
import type { Db } from '#storage'
import { findPlaceOf, readLeafHashes, readNodes, readSize } from './evidence.ts'
import {
  atMost,
  hashLostWords,
  notAmongWords,
  notThatLargeWords,
  smallerFirstWords,
} from './knowledge/refusal-words.ts'
import type { ConsistencyProof, InclusionProof } from './model.ts'
import {
  consistencyStretches,
  hashOfStretch,
  inclusionStretches,
  type Stretch,
  subtreesOf,
} from './proofs.ts'
import { keptLevels } from './sequencer.ts'
import { emptyRoot, type Hash, nodeHash, type Subtree } from './tree.ts'

/** The proof that entry `seq` stands in the tree of the first `size` entries; all that have a place by default. */
export async function proveInclusion(db: Db, seq: number, size?: number): Promise<InclusionProof> {
  const all = await readSize(db)
  const upTo = size ?? all
  requireSize(upTo, all)
  if (seq >= upTo) {
    throw new AppError({
      code: 'not_found',
      ...worded(notAmongWords(seq, upTo)),
    })
  }
  const own = { from: seq, to: seq + 1 }
  const whole = { from: 0, to: upTo }
  const path = inclusionStretches(seq, upTo)
  const hashOf = await hashesOf(db, [own, whole, ...path])
  return {
    seq,
    size: upTo,
    leafHash: inBase64(hashOf(own)),
    path: path.map((stretch) => inBase64(hashOf(stretch))),
    root: inBase64(hashOf(whole)),
  }
}

/** The same, for an entry by its id; undefined while it waits for its place. */
export async function proveEntry(db: Db, id: string): Promise<InclusionProof | undefined> {
  const seq = await findPlaceOf(db, id)
  return seq === undefined ? undefined : await proveInclusion(db, seq)
}

/** The proof that the first `from` entries are the beginning of the first `to`. */
export async function proveConsistency(db: Db, from: number, to?: number): Promise<ConsistencyProof> {
  const all = await readSize(db)
  const upTo = to ?? all
  requireSize(upTo, all)
  if (from > upTo) {
    throw new AppError({
      code: 'invalid_input',
      ...worded(smallerFirstWords(from, upTo)),
      errors: [fieldFault('/from', atMost(upTo))],
    })
  }
  const [old, now] = [
    { from: 0, to: from },
    { from: 0, to: upTo },
  ]
  const path = consistencyStretches(from, upTo)
  const hashOf = await hashesOf(db, [old, now, ...path])
  return {
    from,
    to: upTo,
    fromRoot: inBase64(hashOf(old)),
    toRoot: inBase64(hashOf(now)),
    path: path.map((stretch) => inBase64(hashOf(stretch))),
  }
}

function requireSize(size: number, all: number): void {
  if (size <= all) return
  throw new AppError({
    code: 'not_found',
    ...worded(notThatLargeWords(all, size)),
  })
}

function inBase64(hash: Hash): string {
  return Buffer.from(hash).toString('base64')
}

/** Hashes of stretches from what is kept: leaves, and every eighth level above them; two queries in all. */
async function hashesOf(db: Db, stretches: readonly Stretch[]): Promise<(stretch: Stretch) => Hash> {
  const subtrees = stretches.flatMap(subtreesOf)
  const low = subtrees.filter(({ level }) => level < keptLevels)
  const high = subtrees.filter(({ level }) => level >= keptLevels).flatMap(keptUnder)
  const known = new Map<string, Hash>()
  for (const { seq, hash } of await readLeafHashes(db, low.map(leavesOf))) known.set(key(0, seq), hash)
  for (const { level, index, hash } of await readNodes(db, high)) known.set(key(level, index), hash)
  const hashOf = (subtree: Subtree): Hash => {
    const kept = known.get(key(subtree.level, subtree.index))
    if (kept) return kept
    if (subtree.level % keptLevels === 0) throw lost(subtree)
    const below = { level: subtree.level - 1, index: subtree.index * 2 }
    return nodeHash(hashOf(below), hashOf({ ...below, index: below.index + 1 }))
  }
  return (stretch) => (stretch.from === stretch.to ? emptyRoot : hashOfStretch(stretch, hashOf))
}

/** The kept subtrees that a higher one is made of: itself, or up to 128 below it. */
function keptUnder({ level, index }: Subtree): Subtree[] {
  const base = level - (level % keptLevels)
  const width = 2 ** (level - base)
  return Array.from({ length: width }, (_, i) => ({ level: base, index: index * width + i }))
}

function leavesOf({ level, index }: Subtree): Stretch {
  return { from: index * 2 ** level, to: (index + 1) * 2 ** level }
}

function key(level: number, index: number): string {
  return `${level}/${index}`
}

function lost({ level, index }: Subtree): AppError {
  return new AppError({
    code: 'log_broken',
    ...worded(hashLostWords(index * 2 ** level)),
  })
}

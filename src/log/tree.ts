import { hash } from 'node:crypto'

/** The Merkle tree of RFC 9162 §2.1 (the same as RFC 6962 §2.1): SHA-256, leaves and nodes told apart by a prefix. */
export type Hash = Uint8Array

/** Root of the tree without leaves. */
export const emptyRoot: Hash = digest(Buffer.alloc(0))

/** `SHA-256(0x00 ‖ data)`. */
export function leafHash(data: string | Uint8Array): Hash {
  const length = typeof data === 'string' ? Buffer.byteLength(data) : data.length
  const bytes = Buffer.allocUnsafe(length + 1)
  bytes[0] = 0
  if (typeof data === 'string') bytes.write(data, 1)
  else bytes.set(data, 1)
  return digest(bytes)
}

/** `SHA-256(0x01 ‖ left ‖ right)`. */
export function nodeHash(left: Hash, right: Hash): Hash {
  const bytes = Buffer.allocUnsafe(65)
  bytes[0] = 1
  bytes.set(left, 1)
  bytes.set(right, 33)
  return digest(bytes)
}

function digest(bytes: Uint8Array): Hash {
  return hash('sha256', bytes, 'buffer')
}

/** The root of a perfect subtree: it covers the leaves from `index * 2^level`, `2^level` of them. */
export interface Subtree {
  readonly level: number
  readonly index: number
}

/** A tree that grows at its right edge: the roots of its perfect subtrees, largest first, one for each bit of size. */
export interface Growth {
  readonly size: number
  readonly frontier: readonly Hash[]
}

export const noGrowth: Growth = { size: 0, frontier: [] }

/**
 * The tree with one more leaf. `closed` is told of each perfect subtree that the leaf completed, smallest first
 * (levels 1 and up).
 */
export function grow(
  { size, frontier }: Growth,
  leaf: Hash,
  closed?: (subtree: Subtree, hash: Hash) => void,
): Growth {
  const kept = [...frontier]
  let node = leaf
  let rest = size
  for (let level = 1; rest % 2 === 1; level++) {
    const left = kept.pop()
    if (!left) throw new RangeError(`A tree of ${size} leaves cannot have ${frontier.length} subtrees.`)
    node = nodeHash(left, node)
    rest = Math.floor(rest / 2)
    closed?.({ level, index: rest }, node)
  }
  kept.push(node)
  return { size: size + 1, frontier: kept }
}

/** The root of the tree as it stands. */
export function rootOf({ frontier }: Growth): Hash {
  return frontier.length === 0 ? emptyRoot : foldRight(frontier)
}

/** Hash of neighbouring subtrees, largest first: the right ones are joined first. */
export function foldRight(hashes: readonly Hash[]): Hash {
  return hashes.reduceRight((right, left) => nodeHash(left, right))
}

export function isSameHash(a: Hash, b: Hash): boolean {
  return Buffer.compare(a, b) === 0
}

import { foldRight, type Hash, isSameHash, nodeHash, type Subtree } from './tree.ts'

/** Leaves from `from` up to, not including, `to`. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** The stretches whose hashes prove that leaf `seq` stands in a tree of `size` (RFC 9162 §2.1.3.1), leaf first. */
export function inclusionStretches(seq: number, size: number): Stretch[] {
  const beside: Stretch[] = []
  let here: Stretch = { from: 0, to: size }
  while (here.to - here.from > 1) {
    const [left, right] = halves(here)
    const isLeft = seq < right.from
    beside.push(isLeft ? right : left)
    here = isLeft ? left : right
  }
  return beside.reverse()
}

/**
 * The stretches whose hashes prove that a tree of `from` leaves is the beginning of one of `to` (RFC 9162 §2.1.4.1).
 * Empty where `from` is 0 or `to`.
 */
export function consistencyStretches(from: number, to: number): Stretch[] {
  if (from === 0 || from === to) return []
  const beside: Stretch[] = []
  let here: Stretch = { from: 0, to }
  let isWholeOld = true
  while (here.to !== from) {
    const [left, right] = halves(here)
    if (from <= right.from) {
      beside.push(right)
      here = left
    } else {
      beside.push(left)
      here = right
      isWholeOld = false
    }
  }
  return isWholeOld ? beside.reverse() : [here, ...beside.reverse()]
}

function halves({ from, to }: Stretch): [Stretch, Stretch] {
  let half = 1
  while (half * 2 < to - from) half *= 2
  return [
    { from, to: from + half },
    { from: from + half, to },
  ]
}

/** The perfect subtrees of a stretch that begins where one of its size may begin; largest first. */
export function subtreesOf({ from, to }: Stretch): Subtree[] {
  const subtrees: Subtree[] = []
  let at = from
  while (at < to) {
    let level = 0
    while (2 ** (level + 1) <= to - at) level++
    subtrees.push({ level, index: at / 2 ** level })
    at += 2 ** level
  }
  return subtrees
}

/** The hash of a stretch, from those of its perfect subtrees. */
export function hashOfStretch(stretch: Stretch, hashOf: (subtree: Subtree) => Hash): Hash {
  return foldRight(subtreesOf(stretch).map(hashOf))
}

/** RFC 9162 §2.1.3.2: true where the path leads from the leaf to the root. */
export function isIncluded(
  leaf: { readonly seq: number; readonly size: number; readonly leafHash: Hash },
  path: readonly Hash[],
  root: Hash,
): boolean {
  if (leaf.seq >= leaf.size) return false
  let hash = leaf.leafHash
  let { step, last } = { step: leaf.seq, last: leaf.size - 1 }
  for (const sibling of path) {
    if (last === 0) return false
    if (isOdd(step) || step === last) {
      hash = nodeHash(sibling, hash)
      ;({ step, last } = skipRightEdge(step, last))
    } else {
      hash = nodeHash(hash, sibling)
    }
    ;({ step, last } = up(step, last))
  }
  return last === 0 && isSameHash(hash, root)
}

/** RFC 9162 §2.1.4.2: true where the old tree is the beginning of the new one. */
export function isConsistent(
  sizes: { readonly from: number; readonly to: number },
  path: readonly Hash[],
  roots: { readonly from: Hash; readonly to: Hash },
): boolean {
  if (sizes.from > sizes.to) return false
  if (sizes.from === 0) return path.length === 0
  if (sizes.from === sizes.to) return path.length === 0 && isSameHash(roots.from, roots.to)
  const [first, ...others] = isPowerOfTwo(sizes.from) ? [roots.from, ...path] : path
  if (!first) return false
  let { step, last } = { step: sizes.from - 1, last: sizes.to - 1 }
  while (isOdd(step)) ({ step, last } = up(step, last))
  let [old, now] = [first, first]
  for (const hash of others) {
    if (last === 0) return false
    if (isOdd(step) || step === last) {
      old = nodeHash(hash, old)
      now = nodeHash(hash, now)
      ;({ step, last } = skipRightEdge(step, last))
    } else {
      now = nodeHash(now, hash)
    }
    ;({ step, last } = up(step, last))
  }
  return last === 0 && isSameHash(old, roots.from) && isSameHash(now, roots.to)
}

/** Where a node has no right neighbour, its parents up to the next left turn are itself. */
function skipRightEdge(step: number, last: number) {
  let place = { step, last }
  while (!isOdd(place.step) && place.step !== 0) place = up(place.step, place.last)
  return place
}

function up(step: number, last: number) {
  return { step: Math.floor(step / 2), last: Math.floor(last / 2) }
}

function isOdd(n: number): boolean {
  return n % 2 === 1
}

function isPowerOfTwo(n: number): boolean {
  return Number.isInteger(Math.log2(n))
}

import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  consistencyStretches,
  hashOfStretch,
  inclusionStretches,
  isConsistent,
  isIncluded,
  type Stretch,
} from './proofs.ts'
import { emptyRoot, type Growth, grow, type Hash, leafHash, noGrowth, rootOf, type Subtree } from './tree.ts'

/** The reference vectors of Certificate Transparency (RFC 6962): leaves, the root after each, some paths. */
const vectorLeaves = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map((hex) => Uint8Array.from(Buffer.from(hex, 'hex')))
const vectorRoots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]
const n01 = 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'
const n23 = '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e'
const n4567 = '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4'
const n0123 = 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7'
const n67 = 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0'
const leaf0 = '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'
const leaf1 = '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7'
const leaf4 = 'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b'
const n45 = '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a'

const hex = (hash: Hash) => Buffer.from(hash).toString('hex')
const grown = (leaves: readonly Hash[]): Growth =>
  leaves.reduce<Growth>((tree, leaf) => grow(tree, leaf), noGrowth)

/** RFC 9162 §2.1.1, word by word: slow, and the reference for everything else. */
function naiveRoot(leaves: readonly Uint8Array[]): Hash {
  if (leaves.length === 0) return createHash('sha256').digest()
  if (leaves.length === 1) return createHash('sha256').update(Uint8Array.of(0)).update(leaves[0]!).digest()
  const k = split(leaves.length)
  return createHash('sha256')
    .update(Uint8Array.of(1))
    .update(naiveRoot(leaves.slice(0, k)))
    .update(naiveRoot(leaves.slice(k)))
    .digest()
}
/** RFC 9162 §2.1.3.1. */
function naivePath(m: number, leaves: readonly Uint8Array[]): Hash[] {
  if (leaves.length === 1) return []
  const k = split(leaves.length)
  return m < k
    ? [...naivePath(m, leaves.slice(0, k)), naiveRoot(leaves.slice(k))]
    : [...naivePath(m - k, leaves.slice(k)), naiveRoot(leaves.slice(0, k))]
}
/** RFC 9162 §2.1.4.1. */
function naiveProof(m: number, leaves: readonly Uint8Array[], isWhole = true): Hash[] {
  if (m === leaves.length) return isWhole ? [] : [naiveRoot(leaves)]
  const k = split(leaves.length)
  return m <= k
    ? [...naiveProof(m, leaves.slice(0, k), isWhole), naiveRoot(leaves.slice(k))]
    : [...naiveProof(m - k, leaves.slice(k), false), naiveRoot(leaves.slice(0, k))]
}
function split(n: number): number {
  let k = 1
  while (k * 2 < n) k *= 2
  return k
}

/** Hashes of stretches as the store gives them: from the perfect subtrees that growing closed. */
function hashesOf(leaves: readonly Uint8Array[], stretches: readonly Stretch[]): Hash[] {
  const closed = new Map<string, Hash>()
  const key = ({ level, index }: Subtree) => `${level}/${index}`
  let tree = noGrowth
  for (const [index, leaf] of leaves.entries()) {
    closed.set(key({ level: 0, index }), leafHash(leaf))
    tree = grow(tree, leafHash(leaf), (subtree, hash) => closed.set(key(subtree), hash))
  }
  return stretches.map((stretch) => hashOfStretch(stretch, (subtree) => closed.get(key(subtree))!))
}

test('the empty tree has the root of RFC 6962', () => {
  expect(hex(emptyRoot)).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  expect(hex(rootOf(noGrowth))).toBe(hex(emptyRoot))
})

test.each(
  vectorRoots.map((root, i) => [i + 1, root] as const),
)('the tree of %d reference leaves has root %s', (n, root) => {
  expect(hex(rootOf(grown(vectorLeaves.slice(0, n).map(leafHash))))).toBe(root)
})

test.each([
  [0, 1, []],
  [0, 8, [leaf1, n23, n4567]],
  [5, 8, [leaf4, n67, n0123]],
  [2, 3, [n01]],
  [1, 5, [leaf0, n23, leaf4]],
])('the path of reference leaf %d in the tree of %d is the published one', (seq, size, path) => {
  expect(hashesOf(vectorLeaves, inclusionStretches(seq, size)).map(hex)).toEqual(path)
})

test.each([
  [1, 1, []],
  [1, 8, [leaf1, n23, n4567]],
  [6, 8, [n45, n67, n0123]],
  [2, 5, [n23, leaf4]],
])('the proof that the reference tree of %d begins the tree of %d is the published one', (from, to, path) => {
  expect(hashesOf(vectorLeaves, consistencyStretches(from, to)).map(hex)).toEqual(path)
})

const someLeaves = fc.array(fc.uint8Array({ maxLength: 9 }), { minLength: 1, maxLength: 70 })

test('roots, paths and proofs are those of the naive reference, and hold', () => {
  fc.assert(
    fc.property(someLeaves, fc.nat(), fc.nat(), (leaves, a, b) => {
      const [size, seq] = [leaves.length, a % leaves.length]
      const from = 1 + (b % size)
      const root = rootOf(grown(leaves.map(leafHash)))
      expect(hex(root)).toBe(hex(naiveRoot(leaves)))

      const path = hashesOf(leaves, inclusionStretches(seq, size))
      expect(path.map(hex)).toEqual(naivePath(seq, leaves).map(hex))
      expect(isIncluded({ seq, size, leafHash: leafHash(leaves[seq]!) }, path, root)).toBe(true)

      const proof = hashesOf(leaves, consistencyStretches(from, size))
      expect(proof.map(hex)).toEqual(naiveProof(from, leaves).map(hex))
      const roots = { from: naiveRoot(leaves.slice(0, from)), to: root }
      expect(isConsistent({ from, to: size }, proof, roots)).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test('a proof for another leaf, another place, another root or with a hash changed does not hold', () => {
  fc.assert(
    fc.property(someLeaves, fc.nat(), fc.nat(), (leaves, a, b) => {
      const [size, seq] = [leaves.length, a % leaves.length]
      const from = 1 + (b % size)
      const root = rootOf(grown(leaves.map(leafHash)))
      const other = leafHash('not in the tree')
      const path = hashesOf(leaves, inclusionStretches(seq, size))
      const place = { seq, size, leafHash: leafHash(leaves[seq]!) }
      expect(isIncluded({ ...place, leafHash: other }, path, root)).toBe(false)
      expect(isIncluded(place, path, other)).toBe(false)
      expect(isIncluded(place, [...path, other], root)).toBe(false)
      expect(isIncluded({ ...place, seq: size }, path, root)).toBe(false)

      const proof = hashesOf(leaves, consistencyStretches(from, size))
      const roots = { from: naiveRoot(leaves.slice(0, from)), to: root }
      expect(isConsistent({ from, to: size }, proof, { ...roots, from: other })).toBe(false)
      expect(isConsistent({ from, to: size }, proof, { ...roots, to: other })).toBe(false)
      expect(isConsistent({ from, to: size }, [...proof, other], roots)).toBe(false)
      if (path.length > 0) {
        expect(isIncluded(place, [...path.slice(0, -1), other], root)).toBe(false)
      }
    }),
    { numRuns: 60 },
  )
})

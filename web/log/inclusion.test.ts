import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { rootOf } from './inclusion.ts'

const sha = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest()
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
const leaf = (text: string) => sha(Buffer.from([0]), Buffer.from(text))
const split = (count: number) => 2 ** Math.floor(Math.log2(count - 1))

/** The tree as RFC 9162 §2.1.1 writes it, naive. */
function root(leaves: Buffer[]): Buffer {
  if (leaves.length === 1) return leaves[0]!
  const at = split(leaves.length)
  return sha(Buffer.from([1]), root(leaves.slice(0, at)), root(leaves.slice(at)))
}
function path(leaves: Buffer[], index: number): Buffer[] {
  if (leaves.length === 1) return []
  const at = split(leaves.length)
  return index < at
    ? [...path(leaves.slice(0, at), index), root(leaves.slice(at))]
    : [...path(leaves.slice(at), index - at), root(leaves.slice(0, at))]
}
const proof = (size: number, seq: number) => {
  const leaves = Array.from({ length: size }, (_, at) => leaf(`entry ${at}`))
  return {
    seq,
    size,
    leafHash: base64(leaves[seq]!),
    path: path(leaves, seq).map(base64),
    root: base64(root(leaves)),
  }
}

test('every entry of every small log leads to the root of its checkpoint', async () => {
  for (let size = 1; size <= 20; size++)
    for (let seq = 0; seq < size; seq++) {
      const given = proof(size, seq)
      expect(await rootOf(given)).toBe(given.root)
    }
})

test('an altered entry, a cut path or a wrong place does not lead to the root', async () => {
  const given = proof(13, 5)
  expect(await rootOf({ ...given, leafHash: base64(leaf('forged')) })).not.toBe(given.root)
  expect(await rootOf({ ...given, path: given.path.slice(1) })).not.toBe(given.root)
  expect(await rootOf({ ...given, seq: 6 })).not.toBe(given.root)
  expect(await rootOf({ ...given, seq: 13 })).toBeUndefined()
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seeded } from '../../../test/support/log.ts'
import { readerOf } from './bytes.ts'
import { seal, unsealed } from './seal.ts'
import { headerOf, paddingOf, readHeader } from './tar.ts'

const key = seeded('key')(32)
const whole = async (pieces: AsyncIterable<Uint8Array>) => Buffer.concat(await Array.fromAsync(pieces))
async function* inPieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
const sealed = (bytes: Uint8Array, piece = 1000) =>
  whole(seal(inPieces(bytes, piece), { key, random: seeded('salt') }))

test('what was sealed opens to the same bytes, whatever its length and however it comes', async () => {
  const lengths = fc.oneof(fc.constantFrom(0, 1, 65_535, 65_536, 65_537, 131_072), fc.nat(200_000))
  await fc.assert(
    fc.asyncProperty(lengths, fc.integer({ min: 100, max: 70_000 }), async (length, piece) => {
      const bytes = seeded('bytes')(length)
      const opened = await whole(unsealed(inPieces(await sealed(bytes, piece), piece), key))
      expect(opened.equals(Buffer.from(bytes))).toBe(true)
    }),
    { numRuns: 25 },
  )
})

test('pieces that are changed, left out, swapped or cut off do not open', async () => {
  const bytes = await sealed(seeded('bytes')(150_000))
  const [head, size] = [48, 65_536 + 16]
  const piece = (n: number) => bytes.subarray(head + n * size, head + (n + 1) * size)
  const start = bytes.subarray(0, head)
  const broken = {
    changed: Buffer.concat([bytes.subarray(0, 70_000), Buffer.from([1]), bytes.subarray(70_001)]),
    swapped: Buffer.concat([start, piece(1), piece(0), piece(2)]),
    leftOut: Buffer.concat([start, piece(0), piece(2)]),
    cutAtAPiece: Buffer.concat([start, piece(0), piece(1)]),
    cutInAPiece: bytes.subarray(0, bytes.length - 1),
    cutToNothing: start,
  }
  for (const [how, tried] of Object.entries(broken))
    await expect(whole(unsealed(inPieces(tried, 5000), key)), how).rejects.toThrow(/cannot be opened|cut off/)
})

test('plain bytes pass as they are', async () => {
  for (const text of ['', 'x', 'manifest.json and more than sixteen bytes'])
    expect((await whole(unsealed(inPieces(Buffer.from(text), 3), undefined))).toString()).toBe(text)
})

test('a header of an archive is read as it was written, for files of any size', async () => {
  const long = `files/${'a'.repeat(60)}/${'b'.repeat(80)}`
  for (const entry of [
    { path: 'manifest.json', size: 0 },
    { path: long, size: 8 ** 11 - 1 },
    { path: 'x', size: 8 ** 11 },
    { path: 'x', size: 2 ** 45 + 7 },
  ])
    expect(await readHeader(readerOf(inPieces(headerOf(entry), 100)))).toEqual(entry)
  expect(() => headerOf({ path: 'c'.repeat(120), size: 0 })).toThrow('too long')
  expect([0, 1, 511, 512, 513].map((size) => (size + paddingOf(size).length) % 512)).toEqual([0, 0, 0, 0, 0])
})

import { createReadStream } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { fixture } from '../../test/support/lists.ts'
import { unpack } from './unpack.ts'

test('whoever reads only the beginning of a file leaves it closed', async () => {
  const stream = createReadStream(fixture('un-sc/fixtures/consolidated-cut-2026-02-27.xml'))
  for await (const chunk of unpack('x', stream)) {
    expect(chunk.byteLength).toBeGreaterThan(0)
    break
  }
  expect(stream.destroyed).toBe(true)
})

test('a packed file of which only the beginning is read is let go as well', async () => {
  const packed = gzipSync(Buffer.alloc(5_000_000, 'abc'))
  let isClosed = false
  const source = async function* () {
    try {
      for (let at = 0; at < packed.byteLength; at += 100) yield new Uint8Array(packed.subarray(at, at + 100))
    } finally {
      isClosed = true
    }
  }
  for await (const _ of unpack('x', source())) break
  await expect.poll(() => isClosed).toBe(true)
})

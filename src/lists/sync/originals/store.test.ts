import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepOriginal, originalOf } from './store.ts'

let dataDir: string
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'aktsam-originals-'))
})
afterEach(() => rm(dataDir, { recursive: true, force: true }))

const file = (text: string) =>
  async function* () {
    yield new TextEncoder().encode(text)
  }

test('a file that changed while it was read is refused, and nothing of it is kept', async () => {
  const first = await keepOriginal(dataDir, file('as it was hashed'))
  await rm(join(dataDir, 'lists'), { recursive: true })
  await expect(keepOriginal(dataDir, file('as it is now'), first)).rejects.toMatchObject({
    code: 'list_refused',
    message: expect.stringContaining('was changed while it was read'),
  })
  expect(await originalOf(dataDir, first)).toBeUndefined()
  expect(await readdir(join(dataDir, 'lists', 'originals'))).toEqual([])
})

test('a file that is what it was is kept once', async () => {
  const first = await keepOriginal(dataDir, file('the same'))
  expect(await keepOriginal(dataDir, file('the same'), first)).toBe(first)
  expect(await originalOf(dataDir, first)).toBeDefined()
})

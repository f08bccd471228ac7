import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { screen } from '../screen.ts'
import { buildSnapshot, openCurrentSnapshot, openSnapshot } from './store.ts'

let dir: string
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'aktsam-snapshot-'))
})
afterAll(() => rm(dir, { recursive: true }))

const sources = [{ name: 'un-sc', version: '1', entries: [] }]

test('before the first import there is no index, and that is no fault', async () => {
  expect(await openCurrentSnapshot(dir)).toBeUndefined()
})

test('an index is named by its hash, and the newest is the current one', async () => {
  const { file, sha256 } = await buildSnapshot(sources, dir)
  expect(file).toContain(sha256)
  const current = await openCurrentSnapshot(dir)
  expect(current?.versions).toEqual({ 'un-sc': '1' })
  expect(current && screen(current, { name: 'Anna Berg' })).toMatchObject({ status: 'screened', matches: [] })
})

test('an index whose bytes were altered is not opened', async () => {
  const { file } = await buildSnapshot(sources, dir)
  const bytes = await readFile(file)
  await writeFile(file, bytes.subarray(0, bytes.length - 8))
  await expect(openSnapshot(file)).rejects.toThrow('damaged')
})

import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
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

test('an index whose file is gone is told as such, and made again', async () => {
  const { file } = await buildSnapshot(sources, dir)
  await rm(file)
  await expect(openCurrentSnapshot(dir)).rejects.toMatchObject({ code: 'unavailable' })
  await buildSnapshot(sources, dir)
  expect((await openCurrentSnapshot(dir))?.versions).toEqual({ 'un-sc': '1' })
})

test('a write that fails leaves the index before it in place, and nothing half written', async () => {
  const place = await mkdtemp(join(tmpdir(), 'aktsam-snapshot-'))
  await buildSnapshot(sources, place)
  const before = await readdir(join(place, 'snapshots'))
  await rm(join(place, 'snapshots', 'current.json'))
  await mkdir(join(place, 'snapshots', 'current.json'))
  await expect(buildSnapshot([{ name: 'un-sc', version: '2', entries: [] }], place)).rejects.toThrow()
  const after = await readdir(join(place, 'snapshots'))
  expect(after.filter((name) => name.endsWith('.new'))).toEqual([])
  expect(after).toEqual(expect.arrayContaining(before))
  await rm(place, { recursive: true })
})

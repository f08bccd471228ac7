import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Holder, holderOf, lock } from './lock.ts'

let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'aktsam-lock-'))
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

const ago = (millis: number) => new Date(Date.now() - millis).toISOString()
const leave = (holder: Partial<Holder>) =>
  writeFileSync(
    join(directory, 'lock.json'),
    JSON.stringify({
      pid: 4711,
      host: hostname(),
      since: ago(90_000),
      heartbeat: ago(0),
      url: null,
      ...holder,
    }),
  )

test('a directory is held until it is let go, and nothing is left behind', async () => {
  const held = await lock(directory)
  expect(await holderOf(directory)).toMatchObject({ pid: process.pid, host: hostname(), url: null })
  held.publish('http://localhost:8470')
  expect(await holderOf(directory)).toMatchObject({ url: 'http://localhost:8470' })
  await expect(lock(directory)).rejects.toMatchObject({ code: 'store_locked', facts: { pid: process.pid } })
  await held.release()
  expect(await holderOf(directory)).toBeNull()
  expect(readdirSync(directory)).toEqual([])
})

test('another machine that showed a sign of life within a minute still holds it', async () => {
  leave({ host: 'elsewhere' })
  expect(await holderOf(directory)).toMatchObject({ host: 'elsewhere' })
  await expect(lock(directory)).rejects.toThrow(
    /process 4711 on elsewhere .*If that machine is gone, try again/,
  )
})

test('another machine without a sign of life for a minute has gone', async () => {
  leave({ host: 'elsewhere', heartbeat: ago(61_000) })
  expect(await holderOf(directory)).toBeNull()
  const held = await lock(directory)
  expect(await holderOf(directory)).toMatchObject({ pid: process.pid })
  await held.release()
})

test.skipIf(process.platform !== 'linux')(
  'a process of this machine that was killed holds nothing (Linux)',
  async () => {
    leave({ pid: process.pid })
    expect(await holderOf(directory)).toBeNull()
    await (await lock(directory)).release()
  },
)

test('a lock file that nobody can read holds nothing', async () => {
  writeFileSync(join(directory, 'lock.json'), '{"pid":')
  expect(await holderOf(directory)).toBeNull()
  await (await lock(directory)).release()
})

test('a directory that does not exist is held by nobody', async () => {
  expect(await holderOf(join(directory, 'nowhere'))).toBeNull()
})

test('one directory is one lock, by whatever path it is reached', async () => {
  const held = await lock(directory)
  await expect(lock(join(directory, '..', directory.split('/').at(-1) ?? ''))).rejects.toMatchObject({
    code: 'store_locked',
  })
  await held.release()
})

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { mayAnywhere } from '#access'
import { openApp, type TestApp } from '../../../test/support/app.ts'
import { noon } from '../../../test/support/log.ts'
import { readArchive } from './archive.ts'
import { backUpIfDue } from './schedule.ts'
import { backupsOn } from './shelf.ts'

let desk: TestApp
const root = mkdtempSync(join(tmpdir(), 'aktsam-shelf-'))
const shelf = join(root, 'shelf')
beforeAll(async () => {
  desk = await openApp()
})
beforeEach(() => rmSync(shelf, { recursive: true, force: true }))
afterAll(async () => {
  await desk.close()
  rmSync(root, { recursive: true, force: true })
})

const services = (at = noon, more: object = {}) => ({
  ...desk.services,
  now: () => at,
  act: (given: object = {}) => desk.services.act({ at, ...given }),
  operation: { ...desk.services.operation, backupDir: shelf, ...more },
})
const hoursLater = (hours: number) => new Date(Date.parse(noon) + hours * 3_600_000).toISOString()
const setting = (backup: object | null) =>
  desk.send('POST', '/api/records', {
    payload: `${JSON.stringify({ type: 'setting', backup })}\n`,
    headers: { 'content-type': 'application/x-ndjson' },
  })
const names = () => (existsSync(shelf) ? readdirSync(shelf).sort() : [])

test('without a schedule no backup is made by itself', async () => {
  expect(await backUpIfDue(services())).toBeUndefined()
  expect(names()).toEqual([])
})

test('a backup is made when it is due, and the oldest beyond those to be kept go; files of others stay', async () => {
  expect((await setting({ everyHours: 6, keep: 2 })).status).toBe(200)
  expect(await backUpIfDue(services())).toMatchObject({ encrypted: false, keys: false })
  expect(await backUpIfDue(services(hoursLater(5.9)))).toBeUndefined()
  writeFileSync(join(shelf, 'notes.txt'), 'mine')
  await backUpIfDue(services(hoursLater(6)))
  await backUpIfDue(services(hoursLater(12)))
  expect((await backupsOn(shelf)).map(({ madeAt }) => madeAt)).toEqual([hoursLater(12), hoursLater(6)])
  expect(names()).toHaveLength(3)
})

test('with a key file of the operator the backups on the shelf are encrypted', async () => {
  await setting({ everyHours: 1, keep: 1 })
  const backupKeyFile = join(root, 'seal.key')
  writeFileSync(backupKeyFile, `${'ab'.repeat(32)}\n`)
  const made = await backUpIfDue(services(noon, { backupKeyFile }))
  expect(made).toMatchObject({ encrypted: true })
  const file = join(shelf, made?.name ?? '')
  await expect(readArchive({ file })).rejects.toThrow('encrypted')
  expect(await readArchive({ file, key: new Uint8Array(32).fill(0xab) })).toMatchObject({ aktsamBackup: 1 })
  await expect(backUpIfDue(services(hoursLater(2), { backupKeyFile: join(root, 'none') }))).rejects.toThrow(
    'No backup was made',
  )
})

test('a backup is asked for and seen by those who may, and taken away by nobody but the operator', async () => {
  const { body: made, status } = await desk.send('POST', '/api/backups')
  expect(status).toBe(200)
  const { body } = await desk.send('GET', '/api/backups')
  expect(body).toMatchObject({ items: [{ name: made.name }], encrypted: false })
  const bytes = readFileSync(join(desk.services.store.dataDir, 'backups', made.name))
  expect(bytes.subarray(0, 13).toString()).toBe('manifest.json')
  const taken = await desk.app.inject({
    ...{ method: 'POST', url: '/api/backups/take', payload: { keys: true } },
    headers: { host: 'localhost', authorization: `Bearer ${desk.services.operatorKey}` },
  })
  const administrator = {
    ...desk.services.act(),
    grants: [{ role: 'administrator', entities: 'all' as const }],
  }
  expect([mayAnywhere(administrator, 'backup.make'), mayAnywhere(administrator, 'backup.take')]).toEqual([
    true,
    false,
  ])
  const file = join(root, 'taken')
  writeFileSync(file, taken.rawPayload)
  expect(await readArchive({ file })).toMatchObject({ keys: true })
  expect(readdirSync(join(desk.services.store.dataDir, 'backups'))).toEqual([made.name])
})

test('a backup on the shelf is verified to its last byte, and one that was altered is told apart', async () => {
  rmSync(join(desk.services.store.dataDir, 'backups'), { recursive: true, force: true }) // the clock stands: one name
  const { body: made } = await desk.send('POST', '/api/backups')
  const path = `/api/backups/${made.name}/verify`
  expect(await desk.send('POST', path)).toMatchObject({ status: 200, body: { rows: made.rows } })
  const file = join(desk.services.store.dataDir, 'backups', made.name)
  const bytes = readFileSync(file)
  bytes[bytes.length - 2000] = (bytes[bytes.length - 2000] ?? 0) ^ 1
  writeFileSync(file, bytes)
  expect(await desk.send('POST', path)).toMatchObject({ status: 400 })
  expect((await desk.send('POST', '/api/backups/nothing/verify')).status).toBe(404)
})

test('the log is handed over to a new key for a reason, and goes on', async () => {
  expect((await desk.send('POST', '/api/log/key/rotate', { payload: {} })).status).toBe(400)
  const before = desk.services.log.verifier()
  const { status, body } = await desk.send('POST', '/api/log/key/rotate', { payload: { reason: 'a leaver' } })
  expect(status).toBe(200)
  expect(body.verifier).not.toBe(before)
  expect(await desk.services.log.verify()).toMatchObject({ verified: true })
})

import { createReadStream } from 'node:fs'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApp, type TestApp } from '../../../test/support/app.ts'
import { fixture } from '../../../test/support/lists.ts'
import { importAndFollow } from '../deeds/import-list.ts'
import { readiness } from './health.ts'

let desk: TestApp
beforeAll(async () => {
  desk = await openApp()
})
afterAll(() => desk.close())
const lacking = async (services = desk.services) => {
  const { ready, checks } = await readiness(services)
  const missing = checks.filter(({ ok }) => !ok).map(({ name }) => name)
  expect(ready).toBe(missing.length === 0)
  return missing
}

test('a process that answers is alive, and ready when orders can be checked; nobody need be signed in', async () => {
  const open = { headers: { authorization: '' } }
  expect((await desk.send('GET', '/healthz', open)).body).toEqual({ status: 'ok' })
  const { status, body } = await desk.send('GET', '/readyz', open)
  expect(status).toBe(200)
  expect(body).toMatchObject({ ready: true })
  expect(body.checks).toHaveLength(4)
})

test('not ready while the screening index is not of the lists in force', async () => {
  const loaded = await importAndFollow(desk.services, desk.services.act(), {
    list: 'eu-fsf',
    files: [{ name: 'list.xml', open: () => createReadStream(fixture('eu-fsf/fixtures/fsf-fictional.xml')) }],
  })
  expect(loaded.ok).toBe(true)
  expect(await lacking()).toEqual([])
  const snapshots = { ...desk.services.snapshots, current: () => undefined }
  expect(await lacking({ ...desk.services, snapshots })).toEqual(['screening'])
})

test('not ready while deeds wait for their place in the log', async () => {
  const { db } = desk.services.store
  await sql`insert into log.entry (id, at, actor, role, type, object, body)
    values ('evt_late', ${desk.services.now()}, 'a', 'b', 'order.check', 'c', '{}')`.execute(db)
  const later = new Date(Date.parse(desk.services.now()) + 60_000).toISOString()
  expect(await lacking({ ...desk.services, now: () => later })).toEqual(['log'])
  await sql`delete from log.entry where id = 'evt_late'`.execute(db)
})

test('not ready while the database is of another form, or does not answer; no word of it leaks', async () => {
  const { db } = desk.services.store
  await sql`update storage.migration set name = 'x' where name = 'app/0001-settings'`.execute(db)
  expect(await lacking()).toEqual(['migrations'])
  await sql`update storage.migration set name = 'app/0001-settings' where name = 'x'`.execute(db)
  await db.destroy()
  const { checks } = await readiness(desk.services)
  expect(checks).toEqual([{ name: 'database', ok: false, says: 'It cannot be reached.' }])
})

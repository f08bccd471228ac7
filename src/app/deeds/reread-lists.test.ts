import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { orThrow } from '#kernel'
import { activeVersions, editionsOf, openAlarms } from '#lists'
import { openApp, type TestApp } from '../../../test/support/app.ts'
import { fixture } from '../../../test/support/lists.ts'
import { importAndFollow } from './import-list.ts'
import { rereadLists } from './reread-lists.ts'

const first = '2026-11-20T08:00:00.000Z'
const later = '2026-11-24T08:00:00.000Z'
const content = readFileSync(fixture('eu-fsf/fixtures/fsf-fictional.xml'))
let product: TestApp
beforeAll(async () => {
  product = await openApp()
  const { services } = product
  const file = {
    name: 'fsf.xml',
    open: async function* () {
      yield content
    },
  }
  orThrow(await importAndFollow(services, services.act({ at: first }), { list: 'eu-fsf', files: [file] }))
})
afterAll(() => product.close())

test('what is read as today is not read again', async () => {
  const { services } = product
  expect(await rereadLists(services, services.act({ at: later }))).toEqual([])
})

test('a list that an earlier reader read is read again from its kept file; its age stays, and the cause is told', async () => {
  const { services } = product
  const { db } = services.store
  const [before] = await activeVersions(db)
  await sql`update lists.version set parser = 0`.execute(db)
  const [again] = await rereadLists(services, services.act({ at: later }))
  expect(again).toMatchObject({ list: 'eu-fsf', change: 'activated' })
  const [now] = await activeVersions(db)
  expect(now).toMatchObject({ version: again?.version, checkedAt: first, sha256: before?.sha256 })
  expect(services.snapshots.current()?.versions).toEqual({ 'eu-fsf': now?.version })
  const { rows } = await sql<{ entry: string }>`select entry from lists.entry limit 1`.execute(db)
  expect(await editionsOf(db, { list: 'eu-fsf', entry: rows[0]?.entry ?? '' })).toMatchObject([
    { change: 'added', cause: 'firstLoad' },
  ])
})

test('a file that ends our process is read again twice, then left alone with one alarm; another parser tries anew', async () => {
  const { services } = product
  const { db } = services.store
  await sql`update lists.version set parser = 0 where state = 'active'`.execute(db)
  const fails = { ...services.snapshots, prepare: () => Promise.reject(new Error('killed')) }
  const dying = { ...services, snapshots: fails }
  let begun = 0
  const counted = {
    ...dying,
    snapshots: {
      ...fails,
      prepare: () => {
        begun += 1
        return fails.prepare()
      },
    },
  }
  for (const _ of [1, 2, 3, 4]) expect(await rereadLists(counted, services.act({ at: later }))).toEqual([])
  expect(begun).toBe(2)
  const alarms = (await openAlarms(db)).map(({ detail }) => detail)
  expect(alarms).toEqual([expect.stringMatching(/^eu-fsf: Our newer way of reading/)])
  await sql`update lists.rereading set parser = parser - 1`.execute(db)
  expect(await rereadLists(services, services.act({ at: later }))).toMatchObject([{ list: 'eu-fsf' }])
  expect(await sql`select * from lists.rereading`.execute(db)).toMatchObject({ rows: [] })
})

test('where its file is not kept the list waits for its next import', async () => {
  const { services } = product
  await sql`update lists.version set parser = -1,
    report = jsonb_set(report, '{files,0,sha256}', ${JSON.stringify('0'.repeat(64))}::text::jsonb)`.execute(
    services.store.db,
  )
  expect(await rereadLists(services, services.act({ at: later }))).toEqual([])
})

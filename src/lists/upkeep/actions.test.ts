import { existsSync, mkdirSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Act } from '#kernel'
import { logMigrations } from '#log'
import type { Store } from '#storage'
import { seeded } from '../../../test/support/log.ts'
import { testStore } from '../../../test/support/store.ts'
import { importList } from '../actions.ts'
import { listsMigrations } from '../migrations.ts'
import { openAlarms } from '../read/actions.ts'
import { cleanLeftovers } from './actions.ts'

let store: Store
beforeAll(async () => {
  store = await testStore({ ...logMigrations, ...listsMigrations })
})
afterAll(() => store.close())

test('on a server what another process may be writing stays, and what is long dead goes', async () => {
  const [now, dead] = [join(store.dataDir, 'upload-now'), join(store.dataDir, 'upload-dead')]
  for (const path of [now, dead]) mkdirSync(path)
  utimesSync(dead, 1, 1)
  const at = new Date(statSync(now).mtimeMs).toISOString()
  await cleanLeftovers({ ...store, kind: 'postgres' }, at)
  expect([now, dead].map((path) => existsSync(path))).toEqual([true, false])
})

test('the same refusal again has one alarm, however often it is said', async () => {
  const random = seeded('upkeep')
  const file = {
    name: 'fsf.xml',
    async *open() {
      yield new TextEncoder().encode('broken')
    },
  }
  for (const at of ['2026-11-21T08:00:00.000Z', '2026-11-21T14:00:00.000Z']) {
    const act: Act = { at, by: 'anna', role: 'complianceOfficer', random }
    expect(await importList(store.db, act, { list: 'eu-fsf', files: [file] })).toMatchObject({ ok: false })
  }
  expect(await openAlarms(store.db)).toHaveLength(1)
})

import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { orThrow } from '#kernel'
import { activeVersions } from '#lists'
import { openApp, type TestApp } from '../../../test/support/app.ts'
import { fixture } from '../../../test/support/lists.ts'
import { syncLists } from '../../lists/sync/actions.ts'
import { listSyncDesk } from '../list-sync/desk.ts'
import type { Services } from '../services.ts'

const folder = mkdtempSync(join(tmpdir(), 'aktsam-together-'))
const lay = (list: string, path: string) => {
  mkdirSync(join(folder, list), { recursive: true })
  copyFileSync(fixture(`${list}/fixtures/${path}`), join(folder, list, path))
}
let product: TestApp
beforeAll(async () => {
  product = await openApp()
  lay('eu-fsf', 'fsf-fictional.xml')
  lay('un-sc', 'consolidated-cut-2026-02-27.xml')
  lay('us-ofac-sdn', 'sdn.csv')
})
afterAll(async () => {
  await product.close()
  rmSync(folder, { recursive: true })
})

const sync = async (services: Services) => {
  const desk = listSyncDesk(services)
  const still = { ...desk, limits: { ...desk.limits, still: 0 } }
  return orThrow(await syncLists(still, services.act(), { folder, asked: 'folder' }))
}
const inForce = async () => (await activeVersions(product.services.store.db)).map(({ list }) => list)
const indexes = () => {
  try {
    return readdirSync(join(product.services.store.dataDir, 'snapshots')).filter((name) =>
      name.endsWith('.snap'),
    )
  } catch {
    return []
  }
}

test('where the index of several lists cannot be made none of them comes into force', async () => {
  const { services } = product
  const snapshots = { ...services.snapshots, prepare: () => Promise.reject(new Error('no space left')) }
  const looks = await sync({ ...services, snapshots })
  expect(looks.map(({ outcome }) => outcome)).toEqual(['failed', 'failed', 'failed'])
  expect(await inForce()).toEqual([])
})

test('several lists that come at once are indexed once, and are all in force afterwards', async () => {
  const looks = await sync(product.services)
  expect(looks.map(({ list, outcome }) => [list, outcome])).toEqual([
    ['eu-fsf', 'new'],
    ['un-sc', 'new'],
    ['us-ofac-sdn', 'new'],
  ])
  expect(await inForce()).toEqual(['eu-fsf', 'un-sc', 'us-ofac-sdn'])
  expect(Object.keys(product.services.snapshots.current()?.versions ?? {})).toHaveLength(3)
  expect(indexes()).toHaveLength(1)
})

test('one that is refused keeps no other back, and what is the same stays', async () => {
  copyFileSync(
    join(folder, 'eu-fsf', 'fsf-fictional.xml'),
    join(folder, 'un-sc', 'consolidated-cut-2026-02-27.xml'),
  )
  const looks = await sync(product.services)
  expect(Object.fromEntries(looks.map(({ list, outcome }) => [list, outcome]))).toEqual({
    'eu-fsf': 'unchanged',
    'un-sc': 'refused',
    'us-ofac-sdn': 'unchanged',
  })
  expect(await inForce()).toHaveLength(3)
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction, type Store, type Tx } from '#storage'
import { seeded } from '../../test/support/log.ts'
import { testStore } from '../../test/support/store.ts'
import {
  assetsAt,
  countInstalled,
  exceptionsOf,
  expandAssets,
  findAssets,
  hasInstalled,
  phaseoutMigrations,
  records,
} from './index.ts'
import type { Asset } from './model.ts'

const act = { at: '2026-11-23T08:00:00.000Z', by: 'anna', role: 'engineer', random: seeded('phaseout') }
const day = '2026-11-23'
const asset = (serial: string, more: Partial<Asset> = {}): Asset => ({
  type: 'asset',
  serial,
  product: 'LG-D4',
  site: 'skola',
  installedOn: '2024-05-02',
  ...more,
})

let store: Store
const inStore = <T>(work: (tx: Tx) => Promise<T>) => inTransaction(store.db, act.at, work)
beforeAll(async () => {
  store = await testStore(phaseoutMigrations)
  const many = expandAssets({
    type: 'assets',
    count: 50,
    serialPrefix: 'LG9',
    product: 'LG-D4',
    site: 'butik',
  })
  const others = [
    asset('A'),
    asset('B', { product: 'LG-P25' }),
    asset('C', { installedOn: '2027-01-01' }),
    asset('D', { status: 'replaced' }),
  ]
  await inStore((tx) => records.asset.table.putMany(tx, act, [...many, ...others]))
})
afterAll(() => store.close())

test('assets are found by serial, and by site and product', async () => {
  expect(await inStore((tx) => findAssets(tx, ['A', 'UNKNOWN']))).toEqual([asset('A')])
  const there = await inStore((tx) => assetsAt(tx, [{ site: 'skola', product: 'LG-D4' }]))
  expect(there.map(({ serial }) => serial)).toEqual(['A', 'C', 'D'])
  expect(await inStore((tx) => assetsAt(tx, []))).toEqual([])
})

test('the installed base is counted by customer’s sites and product, without what is not installed yet or was taken down', async () => {
  const count = (scope: { sites?: string[]; products?: string[] }) =>
    inStore((tx) => countInstalled(tx, { ...scope, day }))
  expect(await count({ sites: ['butik'], products: ['LG-D4'] })).toBe(50)
  expect(await count({ sites: ['skola'], products: ['LG-D4'] })).toBe(1)
  expect(await count({ products: ['LG-D4'] })).toBe(51)
  expect(await count({ sites: ['skola'] })).toBe(2)
  expect(await count({ sites: [] })).toBe(0)
})

test('a site where something stands is told from one where nothing does, or not yet', async () => {
  const sites = ['skola', 'butik', 'ingenstans']
  const installed = (on: string) =>
    inStore((tx) => Promise.all(sites.map((site) => hasInstalled(tx, { site, day: on }))))
  expect(await installed(day)).toEqual([true, true, false])
  expect(await installed('2024-05-01')).toEqual([false, true, false])
})

test('exceptions are found by the company they were granted to', async () => {
  const exception = {
    type: 'exception',
    ref: 'X-1',
    rule: 'D-1/newSale',
    legalEntity: 'fi',
    from: '2026-10-01',
    to: '2026-11-01',
    reason: 'test',
    approvedBy: ['a', 'b'],
  } as const
  await inStore((tx) => records.exception.table.put(tx, act, { ...exception, approvedBy: ['a', 'b'] }))
  expect(await inStore((tx) => exceptionsOf(tx, 'fi'))).toHaveLength(1)
  expect(await inStore((tx) => exceptionsOf(tx, 'se'))).toEqual([])
})

test('every kind of record is expanded, referred and judged from a plain object', () => {
  const bulk = { type: 'assets', count: 2, serialPrefix: 'Z', product: 'LG-D4', site: 'skola' }
  expect(records.assets.expand(bulk)).toHaveLength(2)
  expect(records.assets.references(bulk).map(({ ref }) => ref)).toEqual(['LG-D4', 'skola'])
  expect(records.assets.references({ type: 'assets' })).toEqual([])
})

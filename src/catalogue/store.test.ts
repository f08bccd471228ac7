import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction, type Store } from '#storage'
import { seeded } from '../../test/support/log.ts'
import { testStore } from '../../test/support/store.ts'
import { catalogueMigrations, findWithChain, records } from './index.ts'
import type { Product } from './model.ts'

const act = {
  at: '2026-11-23T08:00:00.000Z',
  by: 'anna',
  role: 'productManager',
  random: seeded('catalogue'),
}
const product = (ref: string): Product => ({
  type: 'product',
  ref,
  maker: `maker of ${ref}`,
  category: 'camera',
})
const edge = (brand: string, of: string) =>
  ({ type: 'relabel', product: brand, of, evidence: 'type approval' }) as const

let store: Store
beforeAll(async () => {
  store = await testStore(catalogueMigrations)
  await inTransaction(store.db, act.at, async (tx) => {
    await records.product.table.putMany(tx, act, ['A', 'B', 'C', 'X'].map(product))
    await records.relabel.table.putMany(tx, act, [edge('A', 'B'), edge('B', 'C'), edge('C', 'A')])
  })
})
afterAll(() => store.close())

test('a product is found with all that it is a relabel of, even in a circle', async () => {
  const found = await inTransaction(store.db, act.at, (tx) => findWithChain(tx, ['A']))
  expect(found.products.map(({ ref }) => ref).toSorted()).toEqual(['A', 'B', 'C'])
  expect(found.relabels).toHaveLength(3)
})

test('a product without edges comes alone, and one that does not exist does not come', async () => {
  const found = await inTransaction(store.db, act.at, (tx) => findWithChain(tx, ['X', 'NONE']))
  expect(found.products).toEqual([product('X')])
  expect(found.relabels).toEqual([])
})

test('the chain is found as it was recorded at an earlier time', async () => {
  const before = '2026-11-22T08:00:00.000Z'
  const found = await inTransaction(store.db, act.at, (tx) => findWithChain(tx, ['A'], before))
  expect(found.products).toEqual([])
})

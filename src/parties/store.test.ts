import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction, type Store } from '#storage'
import { seeded } from '../../test/support/log.ts'
import { testStore } from '../../test/support/store.ts'
import { findParties, findSites, partiesMigrations, records, sitesOf } from './index.ts'
import type { Organisation, Site } from './model.ts'

const random = seeded('parties')
const monday = { at: '2026-11-23T08:00:00.000Z', by: 'anna', role: 'sales', random }
const tuesday = { ...monday, at: '2026-11-24T08:00:00.000Z' }
const kommun: Organisation = { type: 'organisation', ref: 'kommun', name: 'Exempel kommun', country: 'SE' }
const site = (ref: string, organisation: string): Site => ({ type: 'site', ref, organisation, country: 'SE' })

let store: Store
beforeAll(async () => {
  store = await testStore(partiesMigrations)
  await inTransaction(store.db, monday.at, async (tx) => {
    await records.organisation.table.put(tx, monday, kommun)
    await records.legalEntity.table.put(tx, monday, {
      type: 'legalEntity',
      ref: 'se',
      name: 'Nordvakt AB',
      country: 'SE',
    })
    await records.site.table.putMany(tx, monday, [
      site('skola', 'kommun'),
      site('torg', 'kommun'),
      site('butik', 'handel'),
    ])
  })
})
afterAll(() => store.close())

test('a reference finds a party, whether it is a customer or one of our own companies', async () => {
  const found = await inTransaction(store.db, monday.at, (tx) => findParties(tx, ['se', 'kommun', 'nobody']))
  expect(found.organisations.map(({ record }) => record)).toEqual([kommun])
  expect(found.legalEntities.map(({ key }) => key)).toEqual(['se'])
})

test('the sites of a party are found, and nobody else’s', async () => {
  const found = await inTransaction(store.db, monday.at, (tx) => sitesOf(tx, ['kommun']))
  expect(found.map(({ key }) => key)).toEqual(['skola', 'torg'])
  expect(await inTransaction(store.db, monday.at, (tx) => sitesOf(tx, []))).toEqual([])
  expect(await inTransaction(store.db, monday.at, (tx) => findSites(tx, ['butik']))).toHaveLength(1)
})

test('a party that changed is read as it was, and has a new version', async () => {
  const changed = { ...kommun, publicBody: true }
  await inTransaction(store.db, tuesday.at, (tx) => records.organisation.table.put(tx, tuesday, changed))
  const [now] = (await inTransaction(store.db, tuesday.at, (tx) => findParties(tx, ['kommun']))).organisations
  const [then] = (await inTransaction(store.db, tuesday.at, (tx) => findParties(tx, ['kommun'], monday.at)))
    .organisations
  expect(now).toMatchObject({ version: 2, record: changed })
  expect(then).toMatchObject({ version: 1, record: kommun })
})

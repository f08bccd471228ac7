import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction, type Store } from '#storage'
import { seeded } from '../../../test/support/log.ts'
import { testStore } from '../../../test/support/store.ts'
import {
  countParties,
  type PartyWish,
  pageOfParties,
  partiesMigrations,
  partySorts,
  records,
} from '../index.ts'
import type { Organisation } from '../model.ts'

const at = '2026-11-23T08:00:00.000Z'
const act = { at, by: 'anna', role: 'sales', random: seeded('listing') }
const party = (ref: string, name: string, more: Partial<Organisation> = {}): Organisation => ({
  ...{ type: 'organisation', ref, name },
  ...more,
})
const parties = [
  party('1', 'Ödegården', { country: 'SE' }),
  party('2', 'Åbo Varv', { country: 'FI' }),
  party('3', 'Äpplet', { country: 'SE', publicBody: true }),
  party('4', 'Zenit', { country: 'NO' }),
  party('5', 'éclair', { country: 'FR' }),
  party('6', 'Zenit', { country: 'SE', schema: 'Vessel' }),
  party('7', 'Ærø', {}),
]
let store: Store
beforeAll(async () => {
  store = await testStore(partiesMigrations)
  await inTransaction(store.db, at, (tx) => records.organisation.table.putMany(tx, act, parties))
})
afterAll(() => store.close())

const page = (wish: Partial<PartyWish> = {}) =>
  inTransaction(store.db, at, (tx) => pageOfParties(tx, { limit: 50, ...wish }))
const refs = async (wish: Partial<PartyWish> = {}) => (await page(wish)).items.map(({ key }) => key)

test('names stand in the order of the alphabets of the North', async () => {
  expect(await refs()).toEqual(['5', '4', '6', '2', '3', '7', '1'])
  expect(await refs({ sort: '-name' })).toEqual(['1', '7', '3', '2', '6', '4', '5'])
})

test('parties are filtered by country and by what they are', async () => {
  expect(await refs({ country: 'SE' })).toEqual(['6', '3', '1'])
  expect(await refs({ kind: 'PublicBody' })).toEqual(['3'])
  expect(await refs({ kind: 'Vessel', country: 'NO' })).toEqual([])
  expect(await inTransaction(store.db, at, (tx) => countParties(tx, { country: 'SE' }))).toBe(3)
})

test('page by page, in any order, is the whole, and nothing twice', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...partySorts), fc.integer({ min: 1, max: 4 }), async (sort, limit) => {
      const whole = await refs({ sort })
      const seen: string[] = []
      let after: string | undefined
      do {
        const part = await page({ sort, limit, after })
        seen.push(...part.items.map(({ key }) => key))
        after = part.next ?? undefined
      } while (after !== undefined)
      expect(seen).toEqual(whole)
    }),
    { numRuns: 12 },
  )
})

test('before anybody was recorded, nobody is listed', async () => {
  expect(await refs({ asOf: '2026-11-22T08:00:00.000Z' })).toEqual([])
  expect(await refs({ asOf: at, country: 'FI' })).toEqual(['2'])
})

test('a cursor that is none is refused in words', async () => {
  await expect(page({ after: 'x' })).rejects.toThrow('is not the `next` of a page')
})

import { createReadStream } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { orThrow } from '#kernel'
import { activeVersions } from '#lists'
import { inTransaction } from '#storage'
import { openApp, type TestApp } from '../../../test/support/app.ts'
import { fixture } from '../../../test/support/lists.ts'
import { importAndFollow } from './import-list.ts'
import { importsTogether } from './import-together.ts'

const order = (list: string, path: string) => ({
  list,
  files: [{ name: path, open: () => createReadStream(fixture(`${list}/fixtures/${path}`)) }],
})
const eu = order('eu-fsf', 'fsf-fictional.xml')
const un = order('un-sc', 'consolidated-cut-2026-02-27.xml')
const us = order('us-ofac-sdn', 'sdn.csv')

let product: TestApp
beforeAll(async () => {
  product = await openApp()
})
afterAll(() => product.close())

const inForce = async () => (await activeVersions(product.services.store.db)).map(({ list }) => list)
const activatedAt = async (list: string) => {
  const { db } = product.services.store
  const rows = await db.selectFrom('lists.activation').select('at').where('list', '=', list).execute()
  return rows.map(({ at }) => at)
}

test('a program that ends lets go of those that wait: none comes into force, and nothing hangs', async () => {
  const { services } = product
  const together = importsTogether(services)
  const loading = together.load(services.act(), eu)
  await together.waiting()
  together.giveUp(new Error('stopped'))
  await expect(loading).rejects.toThrow('stopped')
  await expect(together.load(services.act(), un)).rejects.toThrow('stopped')
  await together.goOn()
  expect(await inForce()).toEqual([])
})

test('what has come waits for others only so long, and is in force from then on, its age from when it was looked for', async () => {
  const { services } = product
  const [looked, now] = ['2026-11-24T08:00:00.000Z', '2026-11-24T08:07:00.000Z']
  const together = importsTogether({ ...services, now: () => now }, 5)
  const loaded = orThrow(await together.load(services.act({ at: looked }), { ...us, now: () => now }))
  expect(loaded.change).toBe('activated')
  expect(await activatedAt('us-ofac-sdn')).toEqual([now])
  expect((await activeVersions(services.store.db))[0]?.checkedAt).toBe(looked)
  await together.goOn()
})

test('two imports at once: every check in between is answered from exactly what is in force', async () => {
  const { services } = product
  const { db } = services.store
  const loading = Promise.all([eu, un].map((one) => importAndFollow(services, services.act(), one)))
  let isLoading = true
  const ended = loading.finally(() => {
    isLoading = false
  })
  const states = new Set<string>()
  while (isLoading)
    await inTransaction(db, services.now(), async (tx) => {
      const { versions } = await services.orders.listState(tx, services.now())
      expect(services.orders.screening(versions)?.lists).toEqual(versions)
      states.add(Object.keys(versions).join())
    })
  for (const outcome of await ended) orThrow(outcome)
  expect(states.size).toBeGreaterThan(1)
  expect(await inForce()).toEqual(['eu-fsf', 'un-sc', 'us-ofac-sdn'])
})

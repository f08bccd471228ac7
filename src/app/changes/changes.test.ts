import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Act } from '#kernel'
import { inTransaction } from '#storage'
import { goodOrder, openApp, type TestApp } from '../../../test/support/app.ts'
import { changesSince } from './changes.ts'

let product: TestApp
const since = '2000-01-01T00:00:00.000Z'
beforeAll(async () => {
  product = await openApp({ company: true })
  for (const ref of ['SO-C1', 'SO-C2']) {
    await product.send('POST', '/api/orders', { payload: goodOrder(ref, { endUser: null }) })
    await product.send('POST', `/api/orders/${ref}/submit`)
  }
  await product.send('POST', '/api/orders', { payload: goodOrder('SO-C3') })
  await product.send('POST', '/api/orders/SO-C3/submit')
  await product.send('POST', '/api/orders/SO-C3/release')
  await product.services.log.sequence()
})
afterAll(() => product.close())

const as = (by: string, role: string, entities: 'all' | readonly string[]): Act => ({
  ...product.services.act(),
  ...{ by, role: 'none', grants: [{ role, entities }] },
})
const changes = async (who: Act, from = since) =>
  await inTransaction(product.services.store.db, who.at, (tx) => changesSince(tx, who, from))

test('orders that changed alike are one line that opens their list; one alone is named', async () => {
  const told = await changes(as('elin', 'sales', ['se']))
  expect(told.find(({ id }) => id === 'order held')).toMatchObject({
    ...{ count: 2, link: '/orders?state=held' },
    title: { en: '2 orders were put on hold.', sv: '2 order stoppades.' },
  })
  expect(told.find(({ id }) => id === 'order released')).toMatchObject({
    ...{ count: 1, link: '/orders/SO-C3', title: { en: 'Order SO-C3 was released.' } },
  })
})

test('nobody is told of orders of a company that they do not see, nor of what they did themselves', async () => {
  expect((await changes(as('fia', 'sales', ['fi']))).filter(({ kind }) => kind === 'order')).toEqual([])
  expect((await changes(product.services.act())).filter(({ kind }) => kind === 'order')).toEqual([])
})

test('what was before is not told again', async () => {
  expect(await changes(as('elin', 'sales', ['se']), '2999-01-01T00:00:00.000Z')).toEqual([])
})

test('the way there takes an instant', async () => {
  const { status, body } = await product.send('GET', `/api/changes?since=${since}`)
  expect([status, Array.isArray(body.items)]).toEqual([200, true])
  expect((await product.send('GET', '/api/changes?since=yesterday')).status).toBe(400)
})

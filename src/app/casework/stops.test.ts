import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Decision } from '#casework/model'
import { inTransaction } from '#storage'
import { goodOrder, openApp, type TestApp } from '../../../test/support/app.ts'
import { askJobs, planToAsk } from './stops.ts'

let clock = '2026-11-23T12:00:00.000Z'
let product: TestApp
beforeAll(async () => {
  product = await openApp({ company: true, now: () => clock })
})
afterAll(() => product.close())

const decision: Decision = {
  ...{ type: 'decision', ref: 'D-9', kind: 'phaseOut', supplier: 'beta', categories: ['camera'] },
  ...{ legalEntities: ['se'], effectiveAt: '2026-12-01T00:00:00+01:00', newSales: 'all' },
}
const turn = () => askJobs(product.services).turn()
const stateOf = async (ref: string) => (await product.send('GET', `/api/orders/${ref}`)).body.state

test('an order that was released before the stop is asked again at its instant, by the clock, and told of in the log', async () => {
  for (const [ref, sku] of [
    ['SO-B', 'BE-D5'],
    ['SO-A', 'AL-D4V'],
  ] as const) {
    await product.send('POST', '/api/orders', { payload: goodOrder(ref, {}, { sku }) })
    await product.send('POST', `/api/orders/${ref}/release`)
    expect(await stateOf(ref)).toBe('released')
  }
  await product.send('POST', '/api/records', { payload: [decision] })
  await inTransaction(product.services.store.db, clock, (tx) =>
    planToAsk(tx, product.services, { decisions: [decision] }),
  )
  await turn()
  expect(await stateOf('SO-B')).toBe('released')
  clock = '2026-11-30T23:00:00.000Z'
  await turn()
  expect([await stateOf('SO-B'), await stateOf('SO-A')]).toEqual(['blocked', 'released'])
  const told = product.services.store.db.selectFrom('log.entry').select(['type', 'object'])
  expect(await told.where('type', '=', 'decision.ask').execute()).toEqual([
    { type: 'decision.ask', object: 'D-9' },
  ])
  expect(await turn()).toBe(0)
})

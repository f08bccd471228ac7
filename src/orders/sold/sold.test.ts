import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction } from '#storage'
import { company, d1, order } from '../../../test/support/order-company.ts'
import { rules } from '../../../test/support/order-rules.ts'
import { actAt, decide, give, openDesk, rule, type TestDesk } from '../../../test/support/orders.ts'
import { draftOrder, moveOrder, soldSince } from '../index.ts'

const after = actAt('2026-10-20T08:00:00Z')
let desk: TestDesk
beforeAll(async () => {
  desk = await openDesk()
  await give(desk, actAt('2026-01-02T08:00:00Z'), company)
  await rule(desk, actAt('2026-01-02T08:00:00Z'), rules)
  await decide(desk, actAt('2026-09-02T08:00:00Z'), d1)
})
afterAll(() => desk.store.close())

test('F8: what goes by a promise from before the stop is counted, and named as such', async () => {
  const promise = {
    quotedAt: '2026-09-10T10:00:00+02:00',
    bindingUntil: '2026-12-31T23:59:59+01:00',
  }
  await draftOrder(desk, after, order('SO-1', promise, { sku: 'LG-D4' }))
  expect(await moveOrder(desk, after, { order: 'SO-1', deed: 'release' })).toMatchObject({
    ok: true,
    value: { state: 'released' },
  })
  const scope = {
    products: ['LG-D4'],
    since: new Date(d1.effectiveAt).toISOString(),
    legalEntities: ['se'],
  }
  expect(await inTransaction(desk.db, after.at, (tx) => soldSince(tx, scope))).toEqual([
    { order: 'SO-1', pieces: 2, isExcepted: false, isPromised: true },
  ])
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction } from '#storage'
import { company, d1, order } from '../../../../test/support/order-company.ts'
import { rules } from '../../../../test/support/order-rules.ts'
import { actAt, decide, give, openDesk, rule, type TestDesk } from '../../../../test/support/orders.ts'
import { draftOrder, moveOrder } from '../../index.ts'
import { countStale, readOrder } from '../../store.ts'
import { askAfterStop } from './actions.ts'

const before = actAt('2026-09-02T08:00:00Z')
const after = actAt(new Date(Date.parse(d1.effectiveAt) + 1000).toISOString())
const wish = { skus: ['LG-D4', 'NL-D4'], since: new Date(d1.effectiveAt).toISOString() }
let desk: TestDesk
beforeAll(async () => {
  desk = await openDesk()
  await give(desk, actAt('2026-01-02T08:00:00Z'), company)
  await rule(desk, actAt('2026-01-02T08:00:00Z'), rules)
  await release('SO-1', { sku: 'LG-D4' })
  await release('SO-2', { sku: 'NL-D4' })
  await release('SO-3', { sku: 'AL-D4V' })
  await release('SO-4', { sku: 'LG-D4', purpose: 'service', quantity: 1, serials: ['LG123456'] })
  await release('SO-5', { sku: 'LG-D4', purpose: 'sparePart', quantity: 1 })
  await decide(desk, before, d1)
})
afterAll(() => desk.store.close())

async function release(ref: string, line: object) {
  await draftOrder(desk, before, order(ref, {}, line))
  expect(await moveOrder(desk, before, { order: ref, deed: 'release' })).toMatchObject({
    ok: true,
    value: { state: 'released' },
  })
}
const stateOf = async (ref: string) =>
  (await inTransaction(desk.db, after.at, (tx) => readOrder(tx, ref)))?.record.state

test('open orders with a stopped product are asked in turns, those alone and each once; promises go on', async () => {
  const stale = () => inTransaction(desk.db, after.at, (tx) => countStale(tx, wish))
  expect(await stale()).toBe(4)
  expect(await askAfterStop(desk, after, { ...wish, most: 2 })).toEqual({
    ...{ asked: 2, moved: ['SO-1', 'SO-2'], isOver: false },
  })
  expect(await stale()).toBe(2)
  expect(await askAfterStop(desk, after, { ...wish, most: 2 })).toEqual({
    ...{ asked: 2, moved: ['SO-5'], isOver: true },
  })
  expect(await askAfterStop(desk, after, { ...wish, most: 2 })).toEqual({ asked: 0, moved: [], isOver: true })
  expect([await stateOf('SO-1'), await stateOf('SO-3'), await stateOf('SO-4')]).toEqual([
    'blocked',
    'released',
    'released',
  ])
})

import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { draftOrder, moveOrder, recheckOpenOrders } from '#orders'
import { company, order } from '../../../test/support/order-company.ts'
import { rules } from '../../../test/support/order-rules.ts'
import { actAt, give, openDesk, rule, type TestDesk } from '../../../test/support/orders.ts'

const start = actAt('2026-01-02T08:00:00Z')
const today = actAt('2026-11-23T08:00:00Z')
let desk: TestDesk
beforeAll(async () => {
  desk = await openDesk()
  await give(desk, start, company)
  await rule(desk, start, rules)
  for (const [ref, payer] of [
    ['SO-1', null],
    ['SO-2', null],
    ['SO-3', 'handel'],
  ] as const) {
    await draftOrder(desk, today, order(ref, { payer }))
    await moveOrder(desk, today, { order: ref, deed: 'release' })
  }
})
afterAll(() => desk.store.close())

async function recheckedSince(before: number): Promise<string[]> {
  const { rows } = await sql<{ object: string }>`
    select object from log.entry where type = 'order.check' order by xid, id offset ${before}`.execute(
    desk.db,
  )
  return rows.map(({ object }) => object)
}

test('orders that name a party of whom a list speaks are asked before all others, each once', async () => {
  await recheckOpenOrders(desk, today, { first: ['handel'] })
  expect(await recheckedSince(0)).toEqual(['SO-3', 'SO-1', 'SO-2'])
  await recheckOpenOrders(desk, today, { except: new Set(['SO-3']) })
  expect(await recheckedSince(3)).toEqual(['SO-1', 'SO-2'])
})

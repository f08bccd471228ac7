import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { company, d1, order } from '../../../../test/support/order-company.ts'
import { rules } from '../../../../test/support/order-rules.ts'
import { actAt, decide, give, openDesk, rule, type TestDesk } from '../../../../test/support/orders.ts'
import { emptyStore } from '../../../../test/support/store.ts'
import { draftOrder, moveOrder } from '../../index.ts'

const start = actAt('2026-01-02T08:00:00Z')
const stop = Date.parse(d1.effectiveAt)
let desk: TestDesk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.store.close())
beforeEach(async () => {
  await emptyStore(desk.store)
  await give(desk, start, company)
  await rule(desk, start, rules)
  await decide(desk, actAt('2026-09-01T08:00:00Z'), d1)
})

/** F9 on the embedded store, all under way at once, a millisecond apart, half of them on either side. */
test.each([
  100, 200,
])('F9: of %i new sales released around the stop, each before it goes and none after', async (many) => {
  const times = Array.from({ length: many }, (_, i) => stop - many / 2 + i)
  await Promise.all(
    times.map((time) =>
      draftOrder(desk, actAt('2026-09-02T08:00:00Z'), order(`ST-${time}`, {}, { sku: 'LG-D4' })),
    ),
  )
  const answers = await Promise.all(
    times.map((time) =>
      moveOrder(desk, actAt(new Date(time).toISOString()), { order: `ST-${time}`, deed: 'release' }),
    ),
  )
  const stateOf = (i: number) => {
    const answer = answers[i]
    return answer?.ok ? answer.value.state : answer?.refusal.code
  }
  expect(times.map((_, i) => stateOf(i))).toEqual(times.map((time) => (time < stop ? 'released' : 'blocked')))
  const reasons = answers.filter((_, i) => times[i]! >= stop).map((answer) => JSON.stringify(answer))
  expect(reasons.filter((answer) => !answer.includes('D-1/newSale'))).toEqual([])
  const releases = await desk.db
    .selectFrom('log.entry')
    .select(['object', 'at'])
    .where('type', '=', 'order.release')
    .execute()
  const logged = releases.map(({ object, at }) => `${object} ${Date.parse(at)}`)
  expect(logged.toSorted()).toEqual(times.map((time) => `ST-${time} ${time}`))
})

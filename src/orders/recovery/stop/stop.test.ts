import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { keepFound, screeningMigrations } from '#screening'
import { inTransaction } from '#storage'
import { company, d1, order } from '../../../../test/support/order-company.ts'
import { rules } from '../../../../test/support/order-rules.ts'
import { actAt, decide, give, openDesk, rule, type TestDesk } from '../../../../test/support/orders.ts'
import { emptyStore, testStore } from '../../../../test/support/store.ts'
import { findVerdict } from '../../check/store.ts'
import { draftOrder, moveOrder } from '../../index.ts'
import { readOrder } from '../../store.ts'
import { askAfterStop } from './actions.ts'
import { countStale } from './store.ts'

const start = actAt('2026-01-02T08:00:00Z')
const before = actAt('2026-09-02T08:00:00Z')
const after = actAt(new Date(Date.parse(d1.effectiveAt) + 1000).toISOString())
const wish = { skus: ['LG-D4', 'NL-D4'], since: new Date(d1.effectiveAt).toISOString() }
let desk: TestDesk
beforeAll(async () => {
  desk = await openDesk((wanted) => testStore({ ...wanted, ...screeningMigrations }))
})
afterAll(() => desk.store.close())
beforeEach(async () => {
  await emptyStore(desk.store)
  await give(desk, start, company)
  await rule(desk, start, rules)
})

let releases = 0
/** A second after the one before it. */
async function release(ref: string, line: object) {
  const then = actAt(new Date(Date.parse(before.at) + ++releases * 1000).toISOString())
  await draftOrder(desk, then, order(ref, {}, line))
  expect(await moveOrder(desk, then, { order: ref, deed: 'release' })).toMatchObject({
    ok: true,
    value: { state: 'released' },
  })
}
const ask = (most: number, more: object = {}) => askAfterStop(desk, after, { ...wish, most, ...more })
const kept = async (ref: string) =>
  (await inTransaction(desk.db, after.at, (tx) => readOrder(tx, ref)))?.record
const statesOf = async (...refs: string[]) => {
  const found = []
  for (const ref of refs) found.push((await kept(ref))?.state)
  return found
}

test('open orders with a stopped product are asked in turns, those alone and each once; promises go on', async () => {
  await release('SO-1', { sku: 'LG-D4' })
  await release('SO-4', { sku: 'LG-D4', purpose: 'service', quantity: 1, serials: ['LG123456'] })
  await release('SO-2', { sku: 'NL-D4' })
  await release('SO-3', { sku: 'AL-D4V' })
  await release('SO-5', { sku: 'LG-D4', purpose: 'sparePart', quantity: 1 })
  await decide(desk, before, d1)
  const stale = () => inTransaction(desk.db, after.at, (tx) => countStale(tx, wish))
  expect(await stale()).toBe(4)
  const first = await ask(2)
  expect(first).toMatchObject({ asked: 2, moved: ['SO-1', 'SO-2'], failed: [] })
  expect(await stale()).toBe(2)
  expect(await ask(2, { after: first.next })).toEqual({
    ...{ asked: 2, moved: ['SO-5'], failed: [], next: undefined },
  })
  expect(await ask(2)).toEqual({ asked: 0, moved: [], failed: [], next: undefined })
  expect(await statesOf('SO-1', 'SO-3', 'SO-4')).toEqual(['blocked', 'released', 'released'])
})

test('a counted exception is taken once, by the order that was recorded first', async () => {
  const exception = {
    ...{ type: 'exception', ref: 'X-1', rule: 'D-1/newSale', legalEntity: 'se', reason: 'the school' },
    ...{ from: '2026-10-01', to: '2027-01-01', approvedBy: ['anna', 'bo'], count: 2 },
    ...{ customer: 'kommun', product: 'LG-D4' },
  } as const
  await give(desk, start, [exception])
  await release('SO-2', { sku: 'LG-D4', quantity: 2 })
  await release('SO-1', { sku: 'LG-D4', quantity: 2 })
  await decide(desk, before, d1)
  expect(await ask(100)).toMatchObject({ asked: 2, moved: ['SO-1'] })
  expect(await statesOf('SO-2', 'SO-1')).toEqual(['released', 'blocked'])
})

test('what is asked of as service knows which sale was blocked a moment before', async () => {
  await release('SO-1', { sku: 'LG-D4', quantity: 2 })
  await release('SO-2', { sku: 'LG-D4', quantity: 1, purpose: 'service', contract: 'K1' })
  await decide(desk, before, d1)
  expect(await ask(100)).toMatchObject({ asked: 2 })
  const trace = (await kept('SO-2'))?.verdict?.traceId ?? ''
  const verdict = await inTransaction(desk.db, after.at, (tx) => findVerdict(tx, trace))
  expect(JSON.stringify(verdict?.facts)).toContain('"asked.before":["SO-1"]')
})

test('an order that is refused or breaks keeps nobody else from being asked', async () => {
  const lost = { ...order('SO-1', { endUser: 'nobody' }, { sku: 'LG-D4' }), state: 'released' }
  await give(desk, before, [{ type: 'order', ...lost, releasedAt: before.at } as never])
  await release('SO-2', { sku: 'LG-D4' })
  await release('SO-3', { sku: 'LG-D4' })
  await decide(desk, before, d1)
  const first = await ask(1)
  expect(first).toMatchObject({ asked: 1, moved: [], failed: [] }) // refused: its end user is not on record
  const { listState } = desk.services
  let times = 0
  desk.services.listState = async (...given) => {
    times += 1
    if (times <= 3) throw new Error('the disk is full') // of both together, then of the first alone
    return await listState(...given)
  }
  const next = await ask(100, { after: first.next })
  desk.services.listState = listState
  expect(next.failed.map(({ order, error }) => [order, String(error)])).toEqual([
    ['SO-2', 'Error: the disk is full'],
  ])
  expect(next).toMatchObject({ asked: 2, moved: ['SO-3'], next: undefined })
})

test('orders of one buyer that are asked at the same moment open its alert once', async () => {
  const { keepFound: none } = desk.services
  desk.services.keepFound = async (tx, act, looked) => {
    await keepFound(tx, { act, by: 'order' }, looked)
  }
  for (const ref of ['SO-1', 'SO-2', 'SO-3']) await release(ref, { sku: 'LG-D4' })
  await decide(desk, before, d1)
  desk.listed.set('eu-fsf', ['Exempel kommun'])
  desk.lists = { versions: { 'eu-fsf': 'v1' }, stale: [], absent: [] }
  expect(await ask(100)).toMatchObject({ asked: 3 })
  desk.services.keepFound = none
  const opened = await desk.db
    .selectFrom('log.entry')
    .select('object')
    .where('type', '=', 'alert.open')
    .execute()
  expect(opened).toEqual([{ object: 'kommun' }])
})

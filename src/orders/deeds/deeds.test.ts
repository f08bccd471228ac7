import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { checkOrder, draftOrder, type Move, moveOrder, records, recover } from '#orders'
import { inTransaction } from '#storage'
import { company, d1, order } from '../../../test/support/order-company.ts'
import { rules } from '../../../test/support/order-rules.ts'
import { actAt, decide, give, openDesk, rule, type TestDesk } from '../../../test/support/orders.ts'

const start = actAt('2026-01-02T08:00:00Z')
const today = actAt('2026-11-23T08:00:00Z')
const stop = Date.parse(d1.effectiveAt)
let desk: TestDesk
beforeAll(async () => {
  desk = await openDesk()
  await give(desk, start, company)
  await rule(desk, start, rules)
  await decide(desk, start, d1)
})
beforeEach(() => {
  desk.listed.clear()
  desk.hits.length = 0
  desk.outage = false
  desk.lists = { versions: {}, stale: [], absent: [] }
})
afterAll(() => desk.store.close())

const draft = (ref: string, more: object = {}, line: object = {}) =>
  draftOrder(desk, today, order(ref, more, line))
const move = (ref: string, deed: Move['deed'], more: Partial<Move> = {}) =>
  moveOrder(desk, today, { order: ref, deed, ...more })
async function logged(object: string): Promise<string[]> {
  const { rows } = await sql<{
    type: string
  }>`select type from log.entry where object = ${object} order by xid, id`.execute(desk.db)
  return rows.map(({ type }) => type)
}

test('a draft is submitted, released and shipped, and each deed is in the log', async () => {
  await draft('SO-1')
  expect(await move('SO-1', 'submit')).toMatchObject({
    ok: true,
    value: { state: 'submitted', verdict: { outcome: 'allow' } },
  })
  expect(await move('SO-1', 'release')).toMatchObject({ ok: true, value: { state: 'released' } })
  expect(await move('SO-1', 'ship')).toMatchObject({ ok: true, value: { state: 'shipped', shipment: [2] } })
  expect(await logged('SO-1')).toEqual(['order.draft', 'order.submit', 'order.release', 'order.ship'])
})

test('a reference that is taken is refused, and the order on record stays', async () => {
  await draft('SO-2')
  expect(await draft('SO-2', {}, { quantity: 7 })).toMatchObject({ ok: false, refusal: { code: 'conflict' } })
})

test('a release that the check blocks leaves the order blocked, with its verdict', async () => {
  await draft('SO-3', {}, { sku: 'LG-D4' })
  expect(await move('SO-3', 'release')).toMatchObject({
    ok: true,
    value: { state: 'blocked', verdict: { outcome: 'block' }, order: { verdict: { outcome: 'block' } } },
  })
})

test('a hit that came in after the submission holds the release; cleared, it goes', async () => {
  await draft('SO-4')
  await move('SO-4', 'submit')
  desk.lists = { versions: { 'eu-fsf': '2' }, stale: [], absent: [] }
  desk.listed.set('eu-fsf', ['Exempel kommun'])
  expect(await move('SO-4', 'release')).toMatchObject({
    ok: true,
    value: { state: 'held', verdict: { kind: 'screening' } },
  })
  desk.hits.push({
    party: 'kommun',
    list: 'eu-fsf',
    entry: 'eu-fsf/1',
    verdict: 'falsePositive',
    reason: 'namesake',
  })
  expect(await move('SO-4', 'release')).toMatchObject({ ok: true, value: { state: 'released' } })
})

test('an order is shipped in parts, never more than was ordered', async () => {
  await draft('SO-5', {}, { quantity: 5 })
  await move('SO-5', 'release')
  const part = (quantity: number) => move('SO-5', 'ship', { shipment: { lines: [{ line: 1, quantity }] } })
  expect(await part(3)).toMatchObject({ ok: true, value: { state: 'released', order: { shipped: [3] } } })
  expect(await part(3)).toMatchObject({ ok: false, refusal: { code: 'not_allowed' } })
  expect(await part(2)).toMatchObject({ ok: true, value: { state: 'shipped', order: { shipped: [5] } } })
  expect(await logged('SO-5')).toEqual([
    'order.draft',
    'order.release',
    'order.ship',
    'order.ship',
    'order.ship',
  ])
})

test('a deed made for an older version is refused with both versions', async () => {
  await draft('SO-6')
  await move('SO-6', 'amend', { amended: order('SO-6', {}, { quantity: 3 }) })
  expect(await move('SO-6', 'submit', { expectVersion: 1 })).toMatchObject({
    ok: false,
    refusal: { code: 'stale_version', facts: { expected: 1, kept: 2 } },
  })
})

test('an amended order is checked again: what was submitted can be blocked by the change', async () => {
  await draft('SO-7')
  await move('SO-7', 'submit')
  expect(await move('SO-7', 'amend', { amended: order('SO-7', {}, { sku: 'LG-D4' }) })).toMatchObject({
    ok: true,
    value: { state: 'blocked', verdict: { outcome: 'block' } },
  })
})

test('a refused deed is in the log and changes nothing', async () => {
  await draft('SO-8')
  await move('SO-8', 'cancel')
  expect(await move('SO-8', 'release')).toMatchObject({ ok: false, refusal: { code: 'not_allowed_from' } })
  expect(await logged('SO-8')).toEqual(['order.draft', 'order.cancel', 'order.release'])
})

test('an order that does not exist is not found, and the attempt is in the log', async () => {
  expect(await move('SO-NONE', 'release')).toMatchObject({ ok: false, refusal: { code: 'not_found' } })
  expect(await logged('SO-NONE')).toEqual(['order.release'])
})

test('the same key gets the same answer once more; with another body it is a conflict', async () => {
  await draft('SO-9', {}, { quantity: 4 })
  await move('SO-9', 'release')
  const ship = (quantity: number) => {
    const shipment = { lines: [{ line: 1, quantity }] }
    return move('SO-9', 'ship', { shipment, once: { key: 'k-1', body: shipment } })
  }
  const first = await ship(1)
  expect(await ship(1)).toEqual(first)
  expect(await ship(2)).toMatchObject({ ok: false, refusal: { code: 'conflict' } })
  expect(first).toMatchObject({ ok: true, value: { order: { shipped: [1] } } })
})

test('a licence is drawn down by what is shipped, and what is not left on it cannot go', async () => {
  await give(desk, start, [
    {
      type: 'licence',
      ref: 'ISP-1',
      authority: 'ISP',
      products: ['AL-T30'],
      quantity: 4,
      validTo: '2027-06-30',
    } as never,
  ])
  const abroad = { buyer: 'hotell', endUser: 'hotell', shipTo: { country: 'KZ', area: null } }
  await draft('SO-10', abroad, { sku: 'AL-T30', quantity: 3, site: null })
  expect(await move('SO-10', 'release')).toMatchObject({ ok: true, value: { state: 'released' } })
  expect(await move('SO-10', 'ship', { shipment: { lines: [{ line: 1, quantity: 1 }] } })).toMatchObject({
    ok: true,
    value: { state: 'released' },
  })
  expect(await move('SO-10', 'ship')).toMatchObject({ ok: true, value: { state: 'shipped' } })
  const [licence] = await inTransaction(desk.db, today.at, (tx) => records.licence.table.find(tx, ['ISP-1']))
  expect(licence!.record.used).toBe(3)
  await draft('SO-11', abroad, { sku: 'AL-T30', quantity: 2, site: null })
  expect(await move('SO-11', 'release')).toMatchObject({
    ok: true,
    value: { state: 'held', verdict: { outcome: 'licence' } },
  })
})

test('spare parts count against the ceiling of the year, those of other orders included', async () => {
  const assets = Array.from({ length: 50 }, (_, i) => ({
    type: 'asset',
    serial: `LG9-${i}`,
    product: 'LG-D4',
    site: 'butik',
    installedOn: '2024-05-02',
  }))
  await give(desk, start, assets)
  const spare = { buyer: 'handel', endUser: 'handel' }
  const line = { sku: 'LG-D4', purpose: 'sparePart', site: 'butik' }
  await draft('SO-12', spare, { ...line, quantity: 40 })
  const over = await move('SO-12', 'release')
  expect(over).toMatchObject({ ok: true, value: { state: 'held', verdict: { kind: 'data' } } })
  await draft('SO-13', spare, { ...line, quantity: 2 })
  expect(await move('SO-13', 'release')).toMatchObject({ ok: true, value: { state: 'released' } })
  await draft('SO-14', spare, { ...line, quantity: 1 })
  expect(await move('SO-14', 'release')).toMatchObject({ ok: true, value: { state: 'held' } })
})

test('of orders released around the stop, none slips through at or after it', async () => {
  const times = Array.from({ length: 20 }, (_, i) => stop - 10 + i)
  const released = await Promise.all(
    times.map(async (time) => {
      const act = actAt(new Date(time).toISOString())
      await draftOrder(desk, act, order(`ST-${time}`, {}, { sku: 'LG-D4' }))
      const answer = await moveOrder(desk, act, { order: `ST-${time}`, deed: 'release' })
      return answer.ok && answer.value.state === 'released' ? [time] : []
    }),
  )
  expect(released.flat()).toEqual(times.filter((time) => time < stop))
})

test('while screening cannot be reached, service goes on for known customers, sales wait, and both are checked later', async () => {
  const service = (ref: string) => order(ref, {}, { purpose: 'service', quantity: 1 })
  await checkOrder(desk, today, { order: service('SO-20') })
  desk.outage = true
  expect(await checkOrder(desk, today, { order: service('SO-21') })).toMatchObject({
    ok: true,
    value: { outcome: 'allow' },
  })
  expect(await checkOrder(desk, today, { order: order('SO-22') })).toMatchObject({
    ok: true,
    value: { outcome: 'hold', kind: 'screening' },
  })
  const stranger = order(
    'SO-23',
    { buyer: 'handel', endUser: 'handel' },
    { purpose: 'service', site: 'butik' },
  )
  expect(await checkOrder(desk, actAt('2027-01-23T08:00:00Z'), { order: stranger })).toMatchObject({
    ok: true,
    value: { outcome: 'hold' },
  })
  expect(await moveOrder(desk, today, { order: 'SO-21', deed: 'release' })).toMatchObject({
    ok: true,
    value: { state: 'released' },
  })
  desk.outage = false
  desk.lists = { versions: { 'eu-fsf': '3' }, stale: [], absent: [] }
  desk.listed.set('eu-fsf', ['Exempel kommun'])
  const checked = await recover(desk, actAt('2026-11-23T10:00:00Z'))
  expect(checked.map(({ order: ref }) => ref).sort()).toEqual(['SO-21', 'SO-21', 'SO-22', 'SO-23'])
  expect(checked.find(({ order: ref }) => ref === 'SO-21')).toMatchObject({ before: 'allow', after: 'hold' })
  expect(checked.at(-1)!.later).not.toBeNull()
  expect(await recover(desk, today)).toEqual([])
})

test('a licence read in again keeps what shipments have drawn', async () => {
  const licence = {
    type: 'licence',
    ref: 'ISP-1',
    authority: 'ISP',
    products: ['AL-T30'],
    quantity: 5,
    validTo: '2027-06-30',
  }
  await inTransaction(desk.db, today.at, (tx) => records.licence.write(tx, today, [licence]))
  const [kept] = await inTransaction(desk.db, today.at, (tx) => records.licence.find(tx, ['ISP-1']))
  expect(kept!.record).toEqual({ ...licence, used: 3 })
})

test('an import brings new orders in and changes none that are on record', async () => {
  const write = (record: object) =>
    inTransaction(desk.db, today.at, (tx) => records.order.write(tx, today, [record]))
  const given = { type: 'order', ...order('SO-0900'), state: 'shipped' }
  expect(await write(given)).toBeUndefined()
  expect(await write(given)).toBeUndefined()
  expect(await write({ ...given, state: 'draft' })).toMatchObject({ code: 'conflict' })
})

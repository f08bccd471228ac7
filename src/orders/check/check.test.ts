import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  checkOrder,
  checkOrders,
  eraseVerdict,
  moveOrder,
  parseOrder,
  recheckVerdict,
  replayVerdict,
} from '#orders'
import type { Verdict } from '#rules/model'
import { company, d1, order } from '../../../test/support/order-company.ts'
import { rules } from '../../../test/support/order-rules.ts'
import { actAt, decide, give, openDesk, rule, type TestDesk } from '../../../test/support/orders.ts'

const start = actAt('2026-01-02T08:00:00Z')
const before = actAt('2026-09-02T08:00:00Z')
const today = actAt('2026-11-23T08:00:00Z')
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
  desk.lists = { versions: {}, stale: [], absent: [] }
})
afterAll(() => desk.store.close())

const ask = (given: ReturnType<typeof order>, act = today) => checkOrder(desk, act, { order: given })
async function verdict(given: ReturnType<typeof order>, act = today): Promise<Verdict> {
  const answer = await ask(given, act)
  if (!answer.ok) throw new Error(answer.refusal.detail)
  return answer.value
}
const spoke = ({ lines }: Verdict) =>
  lines.flatMap(({ law, policy }) => [...law.spoke, ...policy.spoke].map((one) => one.rule))
async function count(table: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(desk.db)
  return rows[0]!.n
}

test('a new sale of the phased-out maker is stopped by our own decision, and the law has nothing against it', async () => {
  const answer = await verdict(order('SO-1', {}, { sku: 'LG-D4' }))
  expect(answer).toMatchObject({
    outcome: 'block',
    lines: [{ law: { outcome: 'allow' }, policy: { outcome: 'block' } }],
  })
  expect(spoke(answer)).toContain('D-1/newSale')
})

test('the same order the day before the decision takes effect is allowed', async () => {
  expect(await verdict(order('SO-2', {}, { sku: 'LG-D4' }), before)).toMatchObject({ outcome: 'allow' })
})

test('a relabelled camera is caught by who really makes it', async () => {
  expect(spoke(await verdict(order('SO-3', {}, { sku: 'NL-D4' })))).toContain('D-1/newSale')
})

test('a warranty exchange of an installed device goes on', async () => {
  const answer = await verdict(
    order('SO-4', {}, { sku: 'LG-D4', quantity: 1, purpose: 'rma', serials: ['LG123456'] }),
  )
  expect(answer.outcome).toBe('allow')
})

test('an order without an end user is held, and the missing fact is named', async () => {
  const answer = await verdict(order('SO-5', { endUser: null }))
  expect(answer).toMatchObject({ outcome: 'hold', kind: 'data' })
})

test('a party that the lists name holds the order; once a person confirmed it, the law blocks it', async () => {
  desk.lists = { versions: { 'eu-fsf': '2026-11-22#a1f3' }, stale: [], absent: [] }
  desk.listed.set('eu-fsf', ['Exempel kommun'])
  expect(await verdict(order('SO-6'))).toMatchObject({
    outcome: 'hold',
    kind: 'screening',
    lists: { 'eu-fsf': '2026-11-22#a1f3' },
  })
  desk.hits.push({
    party: 'kommun',
    list: 'eu-fsf',
    entry: 'eu-fsf/1',
    verdict: 'trueMatch',
    programme: 'HR',
  })
  expect(await verdict(order('SO-6'))).toMatchObject({
    outcome: 'block',
    lines: [{ law: { outcome: 'block' } }],
  })
})

test('a maker that the lists name stops a sale as a buyer does', async () => {
  desk.lists = { versions: { 'eu-fsf': '1' }, stale: [], absent: [] }
  desk.listed.set('eu-fsf', ['Alfa Optik AB'])
  expect(await verdict(order('SO-7'))).toMatchObject({ outcome: 'hold', kind: 'screening' })
})

test('where a required list is absent nobody counts as screened', async () => {
  desk.lists = { versions: {}, stale: [], absent: ['un-sc'] }
  expect(await verdict(order('SO-8'))).toMatchObject({ outcome: 'hold', kind: 'screening' })
})

test('unknown parties and products are an error that names each with its path, and nothing is kept', async () => {
  const verdicts = await count('orders.verdict')
  const answer = await ask(order('SO-9', { buyer: 'nobody' }, { sku: 'NO-SUCH' }))
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'unknown_reference' } })
  expect(!answer.ok && answer.refusal.errors?.map(({ path }) => path)).toEqual(['/buyer', '/lines/0/sku'])
  expect(await count('orders.verdict')).toBe(verdicts)
})

test('a what-if leaves nothing but a count', async () => {
  const kept = [await count('orders.verdict'), await count('log.entry'), await count('orders.order')]
  const answer = await checkOrder(desk, today, { order: order('SO-10'), keep: false })
  expect(answer.ok).toBe(true)
  expect([await count('orders.verdict'), await count('log.entry'), await count('orders.order')]).toEqual(kept)
  const { rows } = await sql<{ count: number }>`select count from orders."whatIf"`.execute(desk.db)
  expect(rows).toEqual([{ count: 1 }])
})

test('a kept check makes one verdict and one log entry, and a draft that can be released by its reference', async () => {
  const [verdicts, entries] = [await count('orders.verdict'), await count('log.entry')]
  await verdict(order('SO-11'))
  expect([await count('orders.verdict'), await count('log.entry')]).toEqual([verdicts + 1, entries + 1])
  const released = await moveOrder(desk, today, { order: 'SO-11', deed: 'release' })
  expect(released).toMatchObject({ ok: true, value: { state: 'released' } })
})

test('a check moves no order: a released one stays as it is', async () => {
  await verdict(order('SO-12'))
  await moveOrder(desk, today, { order: 'SO-12', deed: 'release' })
  await verdict(order('SO-12', {}, { quantity: 9 }))
  const released = await moveOrder(desk, today, { order: 'SO-12', deed: 'recheck' })
  expect(released).toMatchObject({ ok: true, value: { order: { order: { lines: [{ quantity: 2 }] } } } })
})

test('of many orders, one that cannot be judged does not spoil the others', async () => {
  const requests = ['SO-13', 'SO-14', 'SO-15'].map((ref) => ({
    order: order(ref, ref === 'SO-14' ? { buyer: 'nobody' } : {}),
  }))
  const answers = await checkOrders(
    desk,
    today,
    requests.map((value) => ({ ok: true as const, value })),
  )
  expect(answers.map(({ ok }) => ok)).toEqual([true, false, true])
})

test('an answer is shown again to the same bytes after a decision, and today’s stands beside it', async () => {
  const first = await verdict(order('SO-16', {}, { sku: 'LG-D4', quantity: 4 }), before)
  const again = await replayVerdict(desk, today, first.traceId)
  expect(again).toMatchObject({
    ok: true,
    value: { identical: true, digest: first.digest, verdict: { outcome: 'allow' } },
  })
  const beside = await recheckVerdict(desk, today, { trace: first.traceId, facts: 'now' })
  expect(beside).toMatchObject({
    ok: true,
    value: { now: { outcome: 'block' }, changed: true },
  })
  expect(beside.ok && beside.value.then).toEqual(first)
  expect(beside.ok && beside.value.rules.added).toContain('D-1/newSale')
})

test('today’s rules on that day’s facts do not know of a decision that was not in force then', async () => {
  const first = await verdict(order('SO-17'), before)
  expect(await recheckVerdict(desk, today, { trace: first.traceId, facts: 'then' })).toMatchObject({
    ok: true,
    value: { changed: false },
  })
})

test('whatever was asked, its kept answer replays to the same digest', async () => {
  const line = fc.record({
    sku: fc.constantFrom('AL-D4V', 'LG-D4', 'NL-D4', 'AL-T30'),
    quantity: fc.integer({ min: 1, max: 1000 }),
    purpose: fc.constantFrom('newSale', 'expansion', 'service', 'sparePart', 'rma', 'warranty', 'demo'),
    site: fc.constantFrom('skola', 'butik', null),
    serials: fc.constantFrom([], ['LG123456'], ['UNKNOWN']),
  })
  const asked = fc.record({
    endUser: fc.constantFrom('kommun', 'handel', null),
    consignee: fc.constantFrom('hotell', null),
    shipTo: fc.constantFrom({ country: 'SE', area: null }, { country: 'KZ' }, {}),
    lines: fc.array(line, { minLength: 1, maxLength: 4 }),
  })
  await fc.assert(
    fc.asyncProperty(asked, fc.boolean(), async (more, isBefore) => {
      const parsed = parseOrder({ ...order('SO-18'), ...more })
      if (!parsed.ok) throw new Error(parsed.refusal.detail)
      const given = await checkOrder(desk, isBefore ? before : today, { order: parsed.value })
      if (!given.ok) throw new Error(given.refusal.detail)
      const again = await replayVerdict(desk, today, given.value.traceId)
      expect(again).toMatchObject({
        ok: true,
        value: { identical: true, digest: given.value.digest, verdict: given.value },
      })
    }),
    { numRuns: 20 },
  )
})

test('after a lawful erasure an answer can be neither shown nor replayed, and its digest remains', async () => {
  const { traceId, digest } = await verdict(order('SO-19'))
  expect(await eraseVerdict(desk.db, today, traceId)).toMatchObject({ ok: true })
  const gone = { ok: false, refusal: { code: 'unavailable', facts: { reason: 'erased', digest } } }
  expect(await replayVerdict(desk, today, traceId)).toMatchObject(gone)
  expect(await recheckVerdict(desk, today, { trace: traceId, facts: 'now' })).toMatchObject(gone)
})

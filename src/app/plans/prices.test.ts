import { afterAll, beforeAll, expect, test } from 'vitest'
import { devices } from '../../../test/support/equivalence-catalogue.ts'
import { signedInAs, type Visitor } from '../../../test/support/people.ts'
import { bring, type PlanDesk, planDesk } from '../../../test/support/plans.ts'

let plan: PlanDesk
let buyer: Visitor
beforeAll(async () => {
  plan = await planDesk(2)
  buyer = await signedInAs(plan.desk, 'procurement')
  const camera = {
    ...{ type: 'product', category: 'camera', cn: '8525 89 00', annexI: [], eccn: null, features: [] },
    thermalHz: null,
  }
  const need = { temperature: { from: -35, to: 40 }, ip: ['IP66'], onvif: ['T', 'G'], hfov: 100 }
  await bring(plan.desk, [
    { ...camera, ref: 'AL-D4V', maker: 'alfa', sheet: devices.hkD4.sheet },
    { ...camera, ref: 'BE-D5', maker: 'beta', sheet: devices.beD5.sheet },
    { type: 'asset', serial: 'S1', product: 'AL-D4V', site: 'kund-001-hus', need },
  ])
  await plan.send('petra', 'PUT /products/AL-D4V', { replacements: ['BE-D5'], gap: null })
})
afterAll(() => plan.desk.close())

const seen = {
  ...{ sku: 'BE-D5', kind: 'quote', amount: 1_690_000, currency: 'SEK', per: 10 },
  ...{ on: '2026-11-20', source: 'Quote 4711 of Beta' },
}
const price = (more: object = {}) => buyer.send('POST', '/api/prices', { payload: { ...seen, ...more } })
const isAbout = ({ stopped }: { stopped: string }) => stopped === 'AL-D4V'
const lines = async () =>
  (await plan.desk.send('GET', '/api/price-board?plan=D-2026-9')).body.items.filter(isAbout)

test('what nobody has seen is said to be missing', async () => {
  expect(await lines()).toMatchObject([
    { sku: 'AL-D4V', isStopped: true, price: null, missing: ['price'], label: null },
    { sku: 'BE-D5', isStopped: false, stopped: 'AL-D4V', price: null, missing: ['price'], label: null },
  ])
})

test('a price is recorded with its source and day, and stands beside the reference by the piece', async () => {
  const { status, text } = await price()
  expect(status, text).toBe(201)
  expect((await lines())[1]).toMatchObject({
    ...{ price: { amount: 169_000, currency: 'SEK', age: 3, source: 'Quote 4711 of Beta' } },
    ...{ label: 'unproven', missing: ['reference'], index: null },
  })
  const file = await plan.desk.send('GET', '/api/tables/prices/export?plan=D-2026-9&product=be-d5')
  expect(file.text).toContain('D-2026-9,AL-D4V,BE-D5,1690,SEK,2026-11-20,Quote 4711 of Beta')
  expect((await price({ sku: 'AL-D4V', kind: 'framework', amount: 145_000, per: 1 })).status).toBe(201)
  expect((await lines())[1]).toMatchObject({
    ...{ label: 'above', missing: [], reference: { amount: 145_000, by: 'framework' } },
    ...{ support: 169_000 - 159_500, index: 169 / 145 },
  })
})

test('bad input has its sentence, and nothing is kept', async () => {
  const before = JSON.stringify(await lines())
  const says = async (more: object) => {
    const { status, body } = await price(more)
    return `${status} ${body.detail}`
  }
  expect(await says({ sku: 'NOBODY' })).toContain('422 There is no product')
  expect(await says({ customer: 'nobody-there' })).toContain('422 There is no party')
  expect(await says({ currency: 'XYZ' })).toContain('400 XYZ is no currency')
  expect(await says({ on: '2026-11-24' })).toContain('400 The price cannot have been seen')
  expect(await says({ amount: 0 })).toMatch(/^400 /)
  expect(await says({ per: 0 })).toMatch(/^400 /)
  expect(await says({ amount: 1 })).toContain('409 The same source already has another price')
  expect(JSON.stringify(await lines())).toBe(before)
  const stranger = await signedInAs(plan.desk, 'auditor')
  expect((await stranger.send('POST', '/api/prices', { payload: seen })).status).toBe(403)
})

test('support is counted against the budget, refused where that does not suffice, and free again when declined', async () => {
  const sales = await signedInAs(plan.desk, 'sales')
  const engineer = await signedInAs(plan.desk, 'engineer')
  const made = await sales.send('POST', '/api/replacements', {
    payload: { legalEntity: 'se', kind: 'replacement', quantity: 1, serial: 'S1', plan: 'D-2026-9' },
  })
  expect(made.status, made.text).toBe(201)
  const { ref, answer } = made.body
  const { sku } = answer.proposals[0]
  const give = (amount: number, more: object = {}) =>
    plan.send('petra', 'POST /support', {
      ...{ replacement: ref, sku, amount, currency: 'SEK', reason: 'Beta asks more than Alfa did.', ...more },
    })
  expect((await give(1_000)).body.detail).toContain('has no budget')
  expect((await plan.send('petra', 'PUT /budget', { amount: 10_000, currency: 'SEK' })).status).toBe(403)
  expect((await plan.send('mona', 'PUT /budget', { amount: 10_000, currency: 'SEK' })).body).toMatchObject({
    ...{ budget: { amount: 10_000, currency: 'SEK' }, given: 0, left: 10_000 },
  })
  expect((await give(6_000)).body).toMatchObject({ given: 6_000, left: 4_000 })
  const over = await give(4_001)
  expect(over.status).toBe(409)
  expect(over.body.detail).toContain('40.01 SEK is asked for and 40.00 SEK is left')
  expect((await give(1, { currency: 'EUR' })).body.detail).toContain('is in SEK')
  expect((await give(1, { sku: 'AL-D4V' })).status).toBe(409)
  expect((await give(1, { replacement: 'R-0' })).status).toBe(422)
  const less = await plan.send('mona', 'PUT /budget', { amount: 5_999, currency: 'SEK' })
  expect(less.body.detail).toContain('60.00 SEK is given already')
  expect((await give(4_000)).body.left).toBe(0)
  const to = (who: Visitor, deed: string, payload: object) =>
    who.send('POST', `/api/replacements/${ref}/${deed}`, { payload })
  await to(engineer, 'review', { skus: [sku], reason: 'It fits.' })
  await to(sales, 'offer', { skus: [sku], words: 'What we propose.', until: '2026-12-20' })
  const declined = await to(sales, 'decline', { name: 'Karin Ek', text: 'We wait.' })
  expect(declined.body.state, declined.text).toBe('declined')
  const { given, left, items } = (await plan.send('maja', 'GET /support')).body
  expect([given, left]).toEqual([0, 10_000])
  expect(items).toMatchObject([{ state: 'declined', counts: false }, { counts: false }])
  expect((await give(1)).body.detail).toContain('is declined or replaced')
  await plan.desk.services.log.sequence()
  const events = (await plan.desk.send('GET', '/api/log/entries?object=D-2026-9&limit=500')).text
  for (const one of ['"plan.budget"', '"plan.support"', '"refused":"not_allowed"'])
    expect(events).toContain(one)
})

test('evidence that is too old is named as such, and proves nothing (F47)', async () => {
  expect((await price({ kind: 'quote', amount: 140_000, per: 1, on: '2026-07-26' })).status).toBe(201)
  expect((await lines())[1]).toMatchObject({ price: { on: '2026-11-20' }, missing: [] })
  plan.at('2027-03-20T11:00:00.000Z')
  const later = await signedInAs(plan.desk, 'procurement')
  const { items } = (await later.send('GET', '/api/price-board?plan=D-2026-9')).body
  expect(items.filter(isAbout)[1]).toMatchObject({
    label: 'unproven',
    missing: ['fresh'],
    price: { age: 120 },
  })
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { goodOrder, openApp, type TestApp } from '../../../test/support/app.ts'
import { cameraRecord, devices } from '../../../test/support/equivalence-catalogue.ts'

let product: TestApp
const { hkD4, alD4V, beD5, gaD4, rbD4 } = devices
const price = (sku: string, amount: number, more: object = {}) => ({
  ...{
    type: 'price',
    sku,
    kind: 'quote',
    amount,
    currency: 'SEK',
    on: '2026-11-02',
    source: 'price list 11',
  },
  ...more,
})
const need = { temperature: { from: -35, to: 40 }, ip: ['IP66'], onvif: ['T', 'G'], hfov: 100 }

beforeAll(async () => {
  product = await openApp({ company: true })
  const payload = [
    { ...cameraRecord, ref: 'LG-D4', maker: 'longan', usContent: true, features: [], sheet: hkD4.sheet },
    { ...cameraRecord, ref: 'NL-D4', maker: 'nordline', features: [], sheet: rbD4.sheet },
    { ...cameraRecord, ref: 'AL-D4V', maker: 'alfa', features: [], sheet: alD4V.sheet },
    {
      ...cameraRecord,
      ref: 'BE-D5',
      maker: 'beta',
      features: [],
      optionalFeatures: ['faceRecognition'],
      sheet: beD5.sheet,
    },
    { ...cameraRecord, ref: 'GA-D4', maker: 'gamma', features: [], sheet: gaD4.sheet },
    {
      type: 'asset',
      serial: 'LG-OLD',
      product: 'LG-D4',
      site: 'lindhultsskolan',
      installedOn: '2024-05-02',
      need,
    },
    price('LG-D4', 145_000, { kind: 'lastNet', customer: 'lindhult' }),
    ...[price('AL-D4V', 152_000), price('BE-D5', 169_000), price('GA-D4', 161_000, { on: '2026-07-26' })],
  ]
  const { status, text } = await product.send('POST', '/api/records', { payload })
  expect(status, text).toBe(200)
})
afterAll(() => product.close())

const ask = (payload: object) =>
  product.send('POST', '/api/proposals', { payload: { legalEntity: 'se', ...payload } })

test('a device that is left has three proposals from approved suppliers, each gate and figure with its source', async () => {
  const { status, body, text } = await ask({ serial: 'LG-OLD' })
  expect(status, text).toBe(200)
  expect(body.need).toEqual(need)
  expect(body.gap).toBeNull()
  expect(body.proposals.map(({ sku, label }: { sku: string; label: string }) => [sku, label])).toEqual([
    ['AL-D4V', 'conditional'],
    ['GA-D4', 'conditional'],
    ['BE-D5', 'conditional'],
  ])
  const [first] = body.proposals
  expect(first.gates.find(({ id }: { id: string }) => id === 'law')).toMatchObject({ verdict: 'yes' })
  expect(first.rows.find(({ attribute }: { attribute: string }) => attribute === 'ip')).toMatchObject({
    ...{
      before: { text: { en: 'IP67' }, source: 'fixture' },
      after: { text: { en: 'IP66, IP67' }, on: '2026-11-01' },
    },
  })
  expect(first.price).toMatchObject({ label: 'competitive', amount: 152_000 })
})

test('F1: twelve for a municipality are blocked by our own decision, and what instead is three products with table and price', async () => {
  const order = goodOrder('SO-F1', {}, { sku: 'LG-D4', quantity: 12, price: 1450 })
  await product.send('POST', '/api/orders', { payload: order })
  const { body: released } = await product.send('POST', '/api/orders/SO-F1/release')
  expect([released.state, released.verdict.lines[0].law.outcome]).toEqual(['blocked', 'allow'])
  expect(released.verdict.sentence).toContain('our own decision')
  expect(released.verdict.sentence).not.toContain('illegal')
  const { body } = await ask({ product: 'LG-D4', customer: 'lindhult', need })
  expect(body.proposals.length).toBeGreaterThanOrEqual(3)
  for (const { rows, price: paid } of body.proposals) {
    expect(rows.length).toBeGreaterThan(10)
    expect(paid.index).toBeGreaterThan(0.5)
  }
  expect(new Set(body.proposals.map(({ maker }: { maker: string }) => maker)).size).toBeGreaterThanOrEqual(2)
})

test('F47: a price seen 120 days ago is no proof of a competitive one', async () => {
  const { body } = await ask({ serial: 'LG-OLD' })
  const of = (sku: string) => body.proposals.find((one: { sku: string }) => one.sku === sku).price
  expect(of('GA-D4')).toMatchObject({ label: 'unproven', because: 'staleOffer' })
  expect(of('BE-D5')).toMatchObject({ label: 'above' })
})

test('the same product under another brand is refused with its evidence, and counted in the gap', async () => {
  const { body } = await ask({ serial: 'LG-OLD', need: { ...need, hfov: 103, ip: ['IP66', 'IP67'] } })
  expect(body.proposals.map(({ sku }: { sku: string }) => sku)).toEqual(['AL-D4V'])
  expect(body.gap).toMatchObject({ found: 1, families: 1 })
  expect(body.gap.refusedBy).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ gate: 'supplier', count: 1 }),
      expect.objectContaining({ gate: 'water', count: 1 }),
      expect.objectContaining({ gate: 'fieldOfView', count: 1 }),
    ]),
  )
})

test('an engineer confirms a figure, and the conditional becomes equivalent', async () => {
  const settled = [
    { sku: 'AL-D4V', kind: 'confirmed', of: 'lightColour', by: 'usr_anna', reason: 'Measured on site' },
  ]
  const { body } = await ask({ serial: 'LG-OLD', settled })
  expect(body.proposals[0]).toMatchObject({ sku: 'AL-D4V', label: 'equivalent' })
})

test('without a customer nobody can say whether it is lawful; an unknown product is told', async () => {
  const { body } = await ask({ product: 'LG-D4', need })
  expect(body.proposals[0]).toMatchObject({ label: 'unknown' })
  expect(await ask({ product: 'NOBODY' })).toMatchObject({
    status: 404,
    body: { detail: expect.stringContaining('NOBODY') },
  })
})

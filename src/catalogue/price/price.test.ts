import { expect, test } from 'vitest'
import type { PriceEvidence } from './model.ts'
import { eachPiece, judgePrice, marginSupport, referencePrice, totalCost, unequalPrices } from './price.ts'

const today = '2026-11-23'
const seen = (sku: string, amount: number, more: Partial<PriceEvidence> = {}): PriceEvidence => ({
  ...{ sku, amount, kind: 'quote', currency: 'SEK', on: '2026-11-01', source: 'quote 17' },
  ...more,
})
const ask = (evidence: readonly PriceEvidence[], alike: readonly string[] = []) =>
  referencePrice({
    ...{ sku: 'HK-D4', customer: 'kommun', currency: 'SEK', today, evidence, alike },
    indexSince: (day) => (day < '2026-01-01' ? 1.04 : 1),
  })

test('the customer’s own last net price comes first, moved by the index', () => {
  const own = seen('HK-D4', 145_000, { kind: 'lastNet', customer: 'kommun', on: '2025-05-02' })
  const others = [
    seen('HK-D4', 90_000, { kind: 'lastNet', customer: 'another' }),
    seen('HK-D4', 140_000, { kind: 'framework' }),
  ]
  expect(ask([...others, own])).toMatchObject({ amount: 150_800, by: 'lastNet', evidence: [own] })
  expect(ask(others)).toMatchObject({ amount: 140_000, by: 'framework' })
})

test('else the median of three approved equivalents of the last ninety days; of two it is no price', () => {
  const alike = ['AL-D4V', 'BE-D5', 'GA-D4']
  const prices = [seen('AL-D4V', 152_000), seen('BE-D5', 169_000), seen('GA-D4', 161_000)]
  expect(ask(prices, alike)).toMatchObject({ amount: 161_000, by: 'median' })
  const old = [...prices.slice(0, 2), seen('GA-D4', 161_000, { on: '2026-08-01' })]
  expect(ask(old, alike)).toBeUndefined()
})

const reference = {
  amount: 145_000,
  by: 'lastNet' as const,
  evidence: [seen('HK-D4', 145_000, { kind: 'lastNet' })],
}
const label = (amount: number, more: object = {}) =>
  judgePrice({ offer: seen('AL-D4V', amount), reference, today, ...more }).label

test.each([
  [145_000, 'veryCompetitive'],
  [152_000, 'competitive'],
  [159_500, 'competitive'],
  [159_501, 'above'],
])('%i against 145 000 is %s', (amount, expected) => {
  expect(label(amount)).toBe(expected)
})

test('a dearer product may cost less in all', () => {
  expect(label(169_000, { total: { now: 190_000, reference: 200_000 } })).toBe('veryCompetitive')
  expect(label(169_000, { total: { now: 191_000, reference: 200_000 } })).toBe('above')
})

test('F47: on evidence of 120 days ago nobody says competitive', () => {
  const offer = seen('AL-D4V', 100_000, { on: '2026-07-26' })
  expect(judgePrice({ offer, reference, today })).toMatchObject({ label: 'unproven', because: 'staleOffer' })
  const stale = {
    ...reference,
    by: 'framework' as const,
    evidence: [seen('HK-D4', 145_000, { on: '2026-07-26' })],
  }
  expect(judgePrice({ offer: seen('AL-D4V', 100_000), reference: stale, today })).toMatchObject({
    ...{ label: 'unproven', because: 'staleReference' },
  })
  expect(judgePrice({ offer: seen('AL-D4V', 100_000), reference: undefined, today })).toMatchObject({
    ...{ label: 'unproven', because: 'noReference', priceIndex: null },
  })
})

test('another currency is not compared', () => {
  expect(judgePrice({ offer: seen('AL-D4V', 13_000, { currency: 'EUR' }), reference, today })).toMatchObject({
    ...{ label: 'unproven', because: 'otherCurrency' },
  })
})

test('the total is the sum of its lines, less what is bought back', () => {
  const lines = { unit: 152_000, adapter: 4_000, licence: 9_000, labour: 60_000, power: 0, storage: 2_000 }
  expect(totalCost({ ...lines, energy: 1_500, buyBack: 10_000 })).toBe(218_500)
})

test('a budget brings a price down to competitive as far as it reaches', () => {
  expect(marginSupport(169_000, 145_000, 20_000)).toEqual({ support: 9_500, left: 0 })
  expect(marginSupport(169_000, 145_000, 5_000)).toEqual({ support: 5_000, left: 4_500 })
  expect(marginSupport(150_000, 145_000, 5_000)).toEqual({ support: 0, left: 0 })
})

test('comparable customers who pay clearly more are named', () => {
  expect(
    unequalPrices(
      new Map([
        ['a', 100],
        ['b', 109],
        ['c', 112],
      ]),
    ),
  ).toEqual(['c'])
})

test('a price for a box is compared by the piece', () => {
  const box = {
    sku: 'A',
    kind: 'quote',
    amount: 1_499_999,
    currency: 'SEK',
    on: '2026-11-01',
    source: 'q',
  } as const
  expect(eachPiece({ ...box, per: 10 })).toEqual({ ...box, amount: 149_999.9 })
  expect(eachPiece(box)).toEqual(box)
  // Screws by the thousand, 44 and 45 kronor: a piece is not rounded to whole öre before it is compared.
  const of = (amount: number, kind: 'quote' | 'lastNet') => eachPiece({ ...box, kind, amount, per: 1000 })
  const asked = { sku: 'A', customer: 'K', currency: 'SEK', today: '2026-11-02', alike: [] }
  const reference = referencePrice({ ...asked, evidence: [of(4400, 'lastNet')], indexSince: () => 1 })
  const judged = judgePrice({ offer: of(4500, 'quote'), reference, today: '2026-11-02' })
  expect([judged.label, judged.priceIndex?.toFixed(3)]).toEqual(['competitive', '1.023'])
})

import { expect, test } from 'vitest'
import { runOffOf } from './run-off.ts'

const ground = {
  ...{ day: '2026-11-23', serviced: [], makerOf: (product: string) => product[0] ?? '' },
  nameOf: (maker: string) => maker.toUpperCase(),
}

test('pieces run off by quarter: the last day of a warranty counts, the day after does not', () => {
  const endings = [
    { product: 'a1', end: '2026-11-22', count: 9 },
    { product: 'a1', end: '2026-11-23', count: 2 },
    { product: 'a2', end: '2027-01-01', count: 3 },
    { product: 'b1', end: '2027-06-30', count: 1 },
    { product: 'b1', end: undefined, count: 4 },
    { product: 'b1', end: null, count: 5 },
  ]
  const { quarters, makers } = runOffOf({ ...ground, endings })
  expect(quarters).toEqual(['2026-Q4', '2027-Q1', '2027-Q2'])
  expect(makers).toMatchObject([
    {
      maker: 'a',
      standing: 14,
      underWarranty: 5,
      warrantyUntil: '2027-01-01',
      pieces: [5, 3, 0],
      unknown: 0,
    },
    {
      maker: 'b',
      standing: 10,
      underWarranty: 1,
      warrantyUntil: '2027-06-30',
      pieces: [1, 1, 1],
      unknown: 4,
    },
  ])
})

test('the ledger says how many are under service and until when; a contract without an end is told', () => {
  const endings = [{ product: 'a1', end: null, count: 3 }]
  const serviced = [
    { product: 'a1', to: '2028-01-01' },
    { product: 'a1', to: null },
  ]
  expect(runOffOf({ ...ground, endings, serviced }).makers).toMatchObject([
    { serviced: 2, serviceUntil: '2028-01-01', openEnded: true, underWarranty: 0, warrantyUntil: null },
  ])
  expect(runOffOf({ ...ground, endings: [] })).toEqual({ quarters: ['2026-Q4'], makers: [] })
})

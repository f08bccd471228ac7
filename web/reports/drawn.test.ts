import { expect, test } from 'vitest'
import type { Report } from './api.ts'
import { drawn } from './drawn.ts'

const said = (en: string) => ({ sv: en, nb: en, fi: en, en })
const report: Report = {
  ...{ id: 'orders-by-outcome', title: said('Orders by outcome'), says: said('…'), from: '', to: '' },
  columns: [
    { key: 'week', title: said('Week'), kind: 'day' },
    { key: 'outcome', title: said('Outcome'), kind: 'outcome' },
    { key: 'orders', title: said('Orders'), kind: 'count' },
  ],
  rows: [
    { cells: { week: '2026-11-16', outcome: 'allow', orders: 3 }, link: null },
    { cells: { week: '2026-11-16', outcome: 'hold', orders: 2 }, link: null },
    { cells: { week: '2026-11-23', outcome: 'hold', orders: 1 }, link: null },
  ],
  chart: { form: 'stacked', x: 'week', y: 'orders', by: 'outcome' },
}
const plain = (words: { en: string }) => words.en

test('each outcome becomes a layer in its own colour, and a week without it counts nought', () => {
  expect(drawn(report, (_kind, value) => String(value), plain)).toEqual({
    kind: 'stacked',
    categoryTitle: 'Week',
    categories: ['2026-11-16', '2026-11-23'],
    series: [
      { id: 'allow', name: 'allow', values: [3, 0], outcome: 'allow' },
      { id: 'hold', name: 'hold', values: [2, 1], outcome: 'hold' },
    ],
  })
})

test('without layers, what is not known stays unknown; a report without a picture has none', () => {
  const rows = [{ cells: { week: '2026-11-16', orders: null }, link: null }]
  const bars = { ...report, rows, chart: { form: 'bars', x: 'week', y: 'orders' } } as const
  expect(drawn(bars, (_kind, value) => String(value), plain)?.series).toEqual([
    { id: 'null', name: 'Orders', values: [null] },
  ])
  expect(drawn({ ...report, chart: null }, (_kind, value) => String(value), plain)).toBeUndefined()
})

import { expect, test } from 'vitest'
import { type Asked, blank, faultsOf, toAsk } from './asked.ts'

const filled: Asked = {
  ...blank('2026-11-23'),
  ...{ rule: 'D-1/expansion', legalEntity: 'se', customer: 'lindhult', count: '4', last: '2027-02-20' },
  reason: 'The recorder of the corridor takes no other make.',
  measures: ['A network of their own', ''],
}

test('the last day is named on the form; the server is told the first day after it', () => {
  expect(toAsk(filled)).toMatchObject({ from: '2026-11-23', to: '2027-02-21', count: 4, product: null })
  expect(toAsk(filled).measures).toEqual(['A network of their own'])
})

test('what is missing is said at its field, in the order of the fields', () => {
  expect(faultsOf(filled)).toEqual([])
  expect(faultsOf(blank('2026-11-23')).map(({ path }) => path)).toEqual([
    ...['/rule', '/legalEntity', '/to', '/reason', '/measures/0'],
  ])
})

test('a number of pieces is a whole number, and the last day is not before the first', () => {
  expect(faultsOf({ ...filled, count: '2,5' })).toEqual([{ path: '/count', message: 'badCount' }])
  expect(faultsOf({ ...filled, last: '2026-11-22' })).toEqual([{ path: '/to', message: 'badPeriod' }])
  expect(faultsOf({ ...filled, last: '2026-11-23' })).toEqual([])
})

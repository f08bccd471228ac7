import { expect, test } from 'vitest'
import { monthAfter, weeksOf } from './month.ts'

test('a month is drawn in whole weeks that begin on Monday', () => {
  const weeks = weeksOf('2026-12') // the first is a Tuesday
  expect(weeks[0]).toEqual([
    null,
    ...['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04', '2026-12-05', '2026-12-06'],
  ])
  expect(weeks.at(-1)).toEqual(['2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31', null, null, null])
  expect(weeks.flat().filter(Boolean)).toHaveLength(31)
})

test('a month that begins on Monday and a leap February come out whole', () => {
  expect(weeksOf('2027-02')).toHaveLength(4)
  expect(weeksOf('2028-02').flat().filter(Boolean)).toHaveLength(29)
})

test('the month after December is January', () => {
  expect([monthAfter('2026-12', 1), monthAfter('2026-01', -1)]).toEqual(['2027-01', '2025-12'])
})

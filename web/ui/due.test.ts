import { expect, test } from 'vitest'
import { dayOf, daysBetween, left } from './due.ts'

test('days are counted by the calendar, across daylight saving and the turn of the year', () => {
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
  expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2)
  expect(daysBetween('2026-12-31', '2027-01-01')).toBe(1)
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
})

test('a deadline on a day has that whole day', () => {
  expect(left('2026-12-14', '2026-12-14T23:00:00')).toEqual({ count: 0, unit: 'days' })
  expect(left('2026-12-14', '2026-11-29T09:00:00')).toEqual({ count: 15, unit: 'days' })
  expect(left('2026-12-14', '2026-12-16T09:00:00')).toEqual({ count: -2, unit: 'days' })
})

test('an instant less than two days off is told in hours', () => {
  expect(left('2026-12-14T12:00:00Z', '2026-12-14T06:30:00Z')).toEqual({ count: 5, unit: 'hours' })
  expect(left('2026-12-14T12:00:00Z', '2026-12-14T15:30:00Z')).toEqual({ count: -3, unit: 'hours' })
  expect(left('2026-12-24T12:00:00Z', '2026-12-14T12:00:00Z')).toEqual({ count: 10, unit: 'days' })
})

test('a day stays the day that was written', () => {
  expect(dayOf('2026-12-14')).toBe('2026-12-14')
})

import { expect, test } from 'vitest'
import { usDay, usWrittenDay } from './us-day.ts'

test('American days have the month first, with or without zeros', () => {
  expect(['06/19/2003', '6/9/2003', ' 1/29/2026 '].map(usDay)).toEqual([
    '2003-06-19',
    '2003-06-09',
    '2026-01-29',
  ])
})

test('a day that does not exist, or is written in another way, is no day', () => {
  for (const text of ['13/01/2020', '02/30/2020', '2020-01-01', '1/2/03', ''])
    expect(usDay(text)).toBeUndefined()
  for (const text of ['Marsch 12, 2021', 'February 30, 2021', '12 March 2021', '']) {
    expect(usWrittenDay(text)).toBeUndefined()
  }
})

test('days in prose name their month', () => {
  expect(usWrittenDay('March 12, 2021')).toBe('2021-03-12')
  expect(usWrittenDay('September 3, 2024')).toBe('2024-09-03')
})

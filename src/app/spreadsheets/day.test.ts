import { expect, test } from 'vitest'
import { dayIn } from './day.ts'

test.each([
  ['2024-05-31', '2024-05-31'],
  ['2024/5/1', '2024-05-01'],
  ['20240531', '2024-05-31'],
  ['2024-05-31 00:00:00', '2024-05-31'],
  ['31.5.2024', '2024-05-31'],
  ['1.2.2024', '2024-02-01'],
  ['31/05/2024', '2024-05-31'],
  ['05/31/2024', '2024-05-31'],
  ['03/03/2024', '2024-03-03'],
])('%s is the day %s', (cell, day) => {
  expect(dayIn(cell)).toBe(day)
})

test('a day that may be two is none of them', () => {
  expect(dayIn('03/04/2024')).toBeNull()
})

test.each([
  '',
  '2024',
  '30.2.2024',
  '2024-13-01',
  '2024-511',
  'yesterday',
  '45443',
])('%s is no day', (cell) => {
  expect(dayIn(cell)).toBeUndefined()
})

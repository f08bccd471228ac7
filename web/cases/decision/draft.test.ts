import { expect, test } from 'vitest'
import { fromLocal, toLocal } from './draft.ts'

test('the moment that was typed stands in its field again, and a blank field is the last signature', () => {
  const typed = '2027-03-01T08:30'
  expect(toLocal(fromLocal(typed))).toBe(typed)
  expect(fromLocal('')).toBeNull()
  expect(toLocal(null)).toBe('')
})

test('what is sent is an instant, whatever the zone of the reader', () => {
  expect(fromLocal('2027-03-01T08:30')).toBe(new Date(2027, 2, 1, 8, 30).toISOString())
})

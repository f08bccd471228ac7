import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutoffOf } from './span.ts'

test('ten years from the end of the year: what began in 2016 is kept through 2026', () => {
  const tenYears = { count: 10, unit: 'years', endOfYear: true } as const
  expect(cutoffOf(tenYears, '2026-11-22')).toBe('2016-01-01')
  expect(cutoffOf(tenYears, '2027-01-01')).toBe('2017-01-01')
})

test('ninety days are ninety days, and a leap day ends with February', () => {
  expect(cutoffOf({ count: 90, unit: 'days', endOfYear: false }, '2026-03-31')).toBe('2025-12-31')
  expect(cutoffOf({ count: 2, unit: 'years', endOfYear: false }, '2028-02-29')).toBe('2026-02-28')
})

test('nothing is past its time before its days are over, for any length and day', () => {
  const day = fc
    .integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2060, 0, 1) })
    .map((at) => new Date(at).toISOString().slice(0, 10))
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 40 }), fc.boolean(), (today, count, endOfYear) => {
      const cutoff = cutoffOf({ count, unit: 'years', endOfYear }, today)
      const began = new Date(Date.parse(cutoff) - 86_400_000) // the youngest that goes
      const from = endOfYear ? Date.UTC(began.getUTCFullYear() + 1, 0, 1) : began.getTime()
      const over = new Date(from)
      over.setUTCFullYear(over.getUTCFullYear() + count)
      expect(over.getTime()).toBeLessThanOrEqual(Date.parse(today))
    }),
  )
})

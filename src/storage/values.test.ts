import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseInstant } from './values.ts'

test('an instant of the database reads as the same instant everywhere else', () => {
  const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(days, (date) => {
      const iso = date.toISOString()
      const asPostgres = iso.replace('T', ' ').replace(/\.?0*Z$/, '+00')
      expect(parseInstant(asPostgres)).toBe(iso)
    }),
  )
})

test('microseconds are cut, not rounded into the next moment', () => {
  expect(parseInstant('2026-11-23 08:00:00.999999+00')).toBe('2026-11-23T08:00:00.999Z')
})

test('what is no instant of ours stays as it is', () => {
  expect(parseInstant('infinity')).toBe('infinity')
  expect(parseInstant('2026-11-23 08:00:00+05:30')).toBe('2026-11-23 08:00:00+05:30')
})

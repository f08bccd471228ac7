import { expect, test } from 'vitest'
import { coverageStateOf } from './coverage.ts'

const of = (...counts: readonly boolean[]) => counts.map((one) => ({ counts: one }))

test('three approved replacements cover a product, fewer are too few; what is not approved does not count', () => {
  expect(coverageStateOf({ gap: null, replacements: of(true, true, true) })).toBe('covered')
  expect(coverageStateOf({ gap: null, replacements: of(true, true, false) })).toBe('few')
  expect(coverageStateOf({ gap: 'None has audio.', replacements: of(true) })).toBe('few')
})

test('without one that counts it is bare, unless somebody recorded why nothing takes its place', () => {
  expect(coverageStateOf({ gap: null, replacements: [] })).toBe('bare')
  expect(coverageStateOf({ gap: null, replacements: of(false, false) })).toBe('bare')
  expect(coverageStateOf({ gap: 'None has audio.', replacements: of(false) })).toBe('gap')
})

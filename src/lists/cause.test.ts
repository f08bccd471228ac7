import { expect, test } from 'vitest'
import { causeOf } from './cause.ts'

test('a difference comes from the publisher, from our reading, from both, or from a first load', () => {
  const before = { sha256: 'a', parser: 1 }
  expect(causeOf(undefined, before)).toBe('firstLoad')
  expect(causeOf(before, { sha256: 'b', parser: 1 })).toBe('publisher')
  expect(causeOf(before, { sha256: 'a', parser: 2 })).toBe('reading')
  expect(causeOf(before, { sha256: 'b', parser: 2 })).toBe('both')
})

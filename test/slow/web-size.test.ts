import { expect, test } from 'vitest'
import { firstLoad, mostBytes } from '../../web/size.ts'

test('the first page needs at most 250 kB, compressed', () => {
  const files = firstLoad(new URL('../../web/dist/', import.meta.url))
  expect(files.length).toBeGreaterThan(4)
  expect(files.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(mostBytes)
})

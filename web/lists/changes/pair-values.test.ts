import { expect, test } from 'vitest'
import { pairValues } from './pair-values.ts'

test('an address with a new number stands beside what it was; what is unlike came and went', () => {
  expect(
    pairValues(['1 Harbour Street, Port Vell', 'Old Mill'], ['Sea Tower', '2 Harbour Street, Port Vell']),
  ).toEqual([
    { before: '1 Harbour Street, Port Vell', after: '2 Harbour Street, Port Vell' },
    { before: 'Old Mill', after: undefined },
    { before: undefined, after: 'Sea Tower' },
  ])
})

test('one value for another one is one change, however unlike they are', () => {
  expect(pairValues(['1962'], ['about 1970'])).toEqual([{ before: '1962', after: 'about 1970' }])
})

test('what only came, or only went, is told as that', () => {
  expect(pairValues([], ['a', 'b'])).toEqual([
    { before: undefined, after: 'a' },
    { before: undefined, after: 'b' },
  ])
  expect(pairValues(['a'], [])).toEqual([{ before: 'a', after: undefined }])
})

import { expect, test } from 'vitest'
import { versionIn, versionNeeded, versionOrAny } from './if-match.ts'

test.each(['"3"', 'W/"3"', '3', ' "3" '])('%s names the third version', (header) => {
  expect([versionIn(header), versionOrAny(header), versionNeeded(header)]).toEqual([3, 3, 3])
})

test('without the header no version is named, and where one has to be it is asked for', () => {
  expect([versionIn(undefined), versionOrAny(undefined)]).toEqual([undefined, undefined])
  expect(() => versionNeeded(undefined)).toThrow('If-Match is missing')
})

test('"whichever is there" is taken only where it may be', () => {
  expect(versionOrAny('*')).toBeUndefined()
  expect(() => versionIn('*')).toThrow('names no version')
  expect(() => versionNeeded('*')).toThrow('If-Match is missing')
})

test('what is no version is refused as it came', () => {
  for (const read of [versionIn, versionOrAny, versionNeeded])
    expect(() => read('"new"')).toThrow('If-Match: "new" names no version')
})

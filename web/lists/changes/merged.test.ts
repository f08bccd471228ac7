import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergedDifference } from './merged.ts'

const long = (word: string) => Array.from({ length: 300 }, (_, n) => `${word}${n}`).join(' ')

test('one new sentence in a long remark is read once, with a little of what stands around it', () => {
  const [head, tail] = [long('before'), long('after')]
  const parts = mergedDifference(`${head} ${tail}`, `${head} He was arrested in 2021. ${tail}`)
  expect(parts.map(({ kind }) => kind)).toEqual(['gap', 'same', 'came', 'same', 'gap'])
  expect(parts[2]?.text).toContain('He was arrested in 2021.')
  expect(
    parts.filter(({ kind }) => kind !== 'gap').reduce((sum, { text }) => sum + text.length, 0),
  ).toBeLessThan(300)
})

test('what went and what came stand in their places', () => {
  expect(mergedDifference('Director of the old plant', 'Owner of the new plant')).toEqual([
    { kind: 'went', text: 'Director' },
    { kind: 'came', text: 'Owner' },
    { kind: 'same', text: ' of the ' },
    { kind: 'went', text: 'old' },
    { kind: 'came', text: 'new' },
    { kind: 'same', text: ' plant' },
  ])
})

const texts = fc.array(fc.constantFrom('a', 'bb', 'c.', 'dd,', 'é', long('x')), { maxLength: 12 })
test('both texts are whole in it, whatever they are', () => {
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      const [before, after] = [one.join(' '), other.join(' ')]
      const parts = mergedDifference(before, after)
      const without = (kind: string) =>
        parts
          .filter((part) => part.kind !== kind)
          .map(({ text }) => text)
          .join('')
      expect([without('came'), without('went')]).toEqual([before, after])
    }),
  )
})

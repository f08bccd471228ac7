import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordDifference } from './word-difference.ts'

const own = (pieces: readonly { text: string; isOwn: boolean }[]) =>
  pieces.filter(({ isOwn }) => isOwn).map(({ text }) => text)

test('only the word that differs is marked', () => {
  const { left, right } = wordDifference('Storgatan 4, Lund', 'Storgatan 14, Lund')
  expect(own(left)).toEqual(['4'])
  expect(own(right)).toEqual(['14'])
})

test('what came in between is marked on its own side only', () => {
  const { left, right } = wordDifference('sold in Sweden', 'sold and used in Sweden')
  expect(own(left)).toEqual([])
  expect(own(right).join('').trim()).toBe('and used')
})

test('equal texts have no marks', () => {
  expect(own(wordDifference('Иван Петров', 'Иван Петров').left)).toEqual([])
})

test('the pieces of either side are that text again, and the unmarked ones are the same on both sides', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 60 }), (a, b) => {
      const { left, right } = wordDifference(a, b)
      const shared = (pieces: typeof left) =>
        pieces
          .filter(({ isOwn }) => !isOwn)
          .map(({ text }) => text)
          .join('')
      expect(left.map(({ text }) => text).join('')).toBe(a)
      expect(right.map(({ text }) => text).join('')).toBe(b)
      expect(shared(left)).toBe(shared(right))
    }),
  )
})

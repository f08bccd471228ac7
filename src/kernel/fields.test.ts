import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutText } from './fields.ts'

test('a text is cut between characters, not through one', () => {
  expect(cutText('Åkerö', 3)).toBe('Åke')
  expect(cutText('ab😀', 3)).toBe('ab')
  expect(cutText('ab😀', 4)).toBe('ab😀')
})

test('whatever whole text is cut stays whole, and is its beginning', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(20), (text, most) => {
      const cut = cutText(text, most)
      expect([cut.isWellFormed(), text.startsWith(cut), cut.length <= most]).toEqual([true, true, true])
      expect(cut.length).toBeGreaterThanOrEqual(Math.min(text.length, most - 1))
    }),
  )
})

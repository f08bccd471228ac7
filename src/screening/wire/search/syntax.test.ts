import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isWithin } from './evaluate.ts'
import { parseQuery } from './syntax.ts'

test.each([
  ['a b', { kind: 'and', of: [{ text: 'a' }, { text: 'b' }] }],
  ['a AND b OR c', { kind: 'or', of: [{ kind: 'and' }, { text: 'c' }] }],
  ['-a', { kind: 'not', of: { text: 'a' } }],
  ['+a !b', { kind: 'and', of: [{ text: 'a' }, { kind: 'not' }] }],
  ['names:(a OR b)', { kind: 'or', of: [{ field: 'names' }, { field: 'names' }] }],
  ['properties.birthDate:[1980 TO *]', { kind: 'range', range: { from: '1980', to: null, withFrom: true } }],
  ['last_change:>=2026-01-01', { kind: 'range', range: { from: '2026-01-01', withFrom: true } }],
  ['a\\:b', { kind: 'word', text: 'a:b' }],
  ['roam~1', { kind: 'word', edits: 1 }],
  ['"a b"~2^3', { kind: 'phrase', text: 'a b' }],
  ['a-b', { kind: 'word', text: 'a-b' }],
  ['*', { kind: 'all' }],
])('%s is understood', (text, wish) => {
  const read = parseQuery(text)
  expect(read.ok && read.value).toMatchObject(wish)
})

test('any text is understood or refused with a sentence', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ab:"()[]{}~^*?+-!&|\\ ANDOR<>=') }), (text) => {
      const read = parseQuery(text)
      expect(read.ok || read.refusal.startsWith('Failed to parse query')).toBe(true)
    }),
  )
})

test('words are within as many letters as they are', () => {
  expect([
    isWithin('vestrov', 'vestrow', 1),
    isWithin('vestrov', 'vestro', 1),
    isWithin('ab', 'ba', 1),
  ]).toEqual([true, true, false])
})

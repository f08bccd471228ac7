import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isNumbered, namesOwnPerson } from './own-people.ts'

test.each([
  'staff:4711',
  'staff:anna',
  'buyer staff:4711',
  'buyer (staff:4711), and others',
  'parties: lindhult,staff:4711',
  'two lines\nstaff:4711',
  'staff%3A4711/eu-fsf/EU.1',
  'hit/staff%3a4711',
  '/alerts?party=staff%3A4711',
  'hit%2Fstaff%3A4711',
])('one of our own people is named by %s', (text) => {
  expect(namesOwnPerson(text)).toBe(true)
  expect(namesOwnPerson({ note: text })).toBe(true)
  expect(namesOwnPerson([{ of: { [text]: 1 } }])).toBe(true)
})

test.each([
  'Staff: 20 people',
  'staff: 20 people',
  'they call it "staff: all of us"',
  'the chief of staff:',
  'staff:\nAnna',
  'kitchen-staff:12',
  'overstaff:12',
  'STAFF:12',
  'staff',
])('ordinary text names nobody: %s', (text) => {
  expect(namesOwnPerson(text)).toBe(false)
  expect(namesOwnPerson({ note: text, more: [text, null, 1, true] })).toBe(false)
})

test('whatever number they have, they are found in a key, a record and a sentence', () => {
  const references = fc
    .string({ minLength: 1, unit: 'grapheme' })
    .map((number) => `staff:${number}`)
    .filter(isNumbered)
  fc.assert(
    fc.property(references, (ref) => {
      for (const value of [ref, `${encodeURIComponent(ref)}/eu-fsf/EU.1`, { buyer: ref }, `of ${ref}.`])
        expect(namesOwnPerson(value)).toBe(true)
    }),
  )
})

test('a reference of theirs goes on right after the colon', () => {
  expect(['staff:1', 'staff:åke', 'staff:', 'staff: 1', 'lindhult'].map(isNumbered)).toEqual([
    ...[true, true],
    ...[false, false, false],
  ])
})

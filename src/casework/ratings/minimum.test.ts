import fc from 'fast-check'
import { expect, test } from 'vitest'
import { suspicions } from './ladders.ts'
import { type CitedFact, type CitedSource, lackFor } from './minimum.ts'

const source = (grade: string, of = 'ngo', from = 'Institute'): CitedSource => ({
  ...{ id: `${grade}${of}${from}`, class: of, from, url: null, party: null, warnings: [], restsOn: [] },
  sha256: `${grade}${of}${from}`,
  ...{ reliability: grade.charAt(0), credibility: Number(grade.charAt(1)) },
})
const fact = (...sources: CitedSource[]): CitedFact => ({ ref: 'F-1', sources, isUndocumented: false })

test('nothing is suspected on a rumour; one credible source is enough', () => {
  expect(lackFor('suspected', [fact(source('D2'), source('C4'))])).toBe('oneCredible')
  expect(lackFor('suspected', [fact(source('C3'))])).toBeUndefined()
  expect(lackFor('suspected', [fact({ ...source('A1'), reliability: null })])).toBe('oneCredible')
})

test('a suspicion is strengthened by another kind of source, or by a supplier who documents nothing', () => {
  const report = source('B2', 'ngo', 'Institute')
  expect(lackFor('strengthened', [fact(report, source('B2', 'ngo', 'Another institute'))])).toBe(
    'twoIndependent',
  )
  expect(lackFor('strengthened', [fact(report, source('B2', 'media', 'Institute'))])).toBe('twoIndependent')
  expect(lackFor('strengthened', [fact(report, source('C3', 'media', 'Newspaper'))])).toBeUndefined()
  expect(lackFor('strengthened', [{ ...fact(), isUndocumented: true }])).toBeUndefined()
})

test('there is reason to believe where two independent good sources say the same, not two sides of a case', () => {
  const [one, other] = [source('B2', 'ngo', 'Institute'), source('A2', 'media', 'Newspaper')]
  expect(lackFor('reasonToBelieve', [fact(one), fact(other)])).toBe('twoOnOneFact')
  expect(lackFor('reasonToBelieve', [fact(one, { ...one, id: 'again' })])).toBe('twoOnOneFact')
  expect(lackFor('reasonToBelieve', [fact(one, source('C2', 'media', 'Newspaper'))])).toBe('twoOnOneFact')
  expect(lackFor('reasonToBelieve', [fact(one, other)])).toBeUndefined()
})

test('only an authority, a court or what we verified ourselves establishes anything', () => {
  expect(lackFor('established', [fact(source('A1', 'ngo'), source('A1', 'media', 'x'))])).toBe('official')
  expect(lackFor('established', [fact(source('C1', 'court'))])).toBe('official')
  expect(lackFor('established', [fact(source('B2', 'court'))])).toBeUndefined()
  expect(lackFor('established', [fact(source('B1', 'own'))])).toBe('official')
  expect(lackFor('established', [fact(source('A1', 'own'))])).toBeUndefined()
})

const anySource = fc.record({
  id: fc.string(),
  class: fc.constantFrom('official', 'court', 'ngo', 'media', 'own', 'supplier'),
  from: fc.constantFrom('Dagsposten', 'Rights Watch', 'unknown'),
  url: fc.constantFrom(null, 'https://rights.example'),
  sha256: fc.constantFrom('a', 'b', 'c'),
  party: fc.constantFrom(null, 'longan'),
  warnings: fc.constant([]),
  restsOn: fc.constantFrom([], ['evd_1']),
  reliability: fc.constantFrom('A', 'B', 'C', 'D', 'F', null),
  credibility: fc.constantFrom(1, 2, 3, 4, 6, null),
})
const anyFact = fc.record({
  ref: fc.string(),
  sources: fc.array(anySource, { maxLength: 4 }),
  isUndocumented: fc.boolean(),
})

test('more evidence never lacks more', () => {
  fc.assert(
    fc.property(
      fc.array(anyFact, { maxLength: 4 }),
      anyFact,
      fc.constantFrom(...suspicions),
      (facts, more, level) => {
        if (lackFor(level, facts) === undefined) expect(lackFor(level, [...facts, more])).toBeUndefined()
      },
    ),
  )
})

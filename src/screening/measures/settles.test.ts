import { expect, test } from 'vitest'
import { languages } from '#kernel'
import { numberAsked, settleWords } from '../knowledge/settle-words.ts'
import { type Entry, settlesOf } from './settles.ts'

const nobody = { birthDates: [], countries: [], nationalities: [], identifiers: [] }
const day = (date: string) => ({ from: date, to: date })
const man: Entry = {
  ...{ ...nobody, schema: 'Person', birthDates: [day('1970-04-21')], nationalities: ['RU'], gender: 'male' },
}
const ship: Entry = { ...nobody, schema: 'Vessel', identifiers: [{ kind: 'imo', value: '9074729' }] }
const codes = (...sides: Parameters<typeof settlesOf>) => settlesOf(...sides).map(({ code }) => code)

test('a birth date would settle it, where the list has one and the party none', () => {
  const [first] = settlesOf(nobody, man)
  expect(first?.code).toBe('birthDate.missing')
  expect(first?.says.en).toBe("A birth date would settle it: ask for the party's; the list has 1970-04-21.")
  expect(codes(nobody, man)).toEqual(['birthDate.missing', 'country.missing', 'gender.missing'])
})

test('a year would be settled by the whole date, and a date that is nearly the same by a document', () => {
  const of = (from: string, to: string) => ({ ...nobody, birthDates: [{ from, to }], countries: ['RU'] })
  expect(codes(of('1970-01-01', '1970-12-31'), man)).toContain('birthDate.inFull')
  expect(codes(of('1971-04-21', '1971-04-21'), man)).toContain('birthDate.proof')
  expect(codes(of('1999-04-21', '1999-04-21'), man)).toEqual(['gender.missing'])
  expect(codes(of('1970-04-21', '1970-04-21'), man)).toEqual(['gender.missing'])
})

test("an entry with an IMO number asks for the vessel's", () => {
  expect(settlesOf(nobody, ship)[0]).toEqual({ code: 'number.imo', says: numberAsked.imo })
  expect(codes({ ...nobody, identifiers: [{ kind: 'other', value: 'IMO 9176187' }] }, ship)).toEqual([])
})

test('a shared number that is sure leaves nothing to settle', () => {
  const known = { ...nobody, identifiers: [{ kind: 'other', value: 'IMO 9074729' }] }
  expect(codes(known, { ...ship, countries: ['RU'] })).toEqual([])
})

test('a number that cannot be right is to be checked', () => {
  const known = { ...nobody, identifiers: [{ kind: 'other', value: 'IMO 9074728' }] }
  expect(settlesOf(known, ship)[0]?.says.en).toBe(
    "The party's number IMO 9074728 cannot be written right: check it.",
  )
})

test('the publisher names more kinds than anybody asks for: the three that prove most are asked for', () => {
  const kinds = ['other', 'registration', 'taxId', 'lei', 'swift', 'crypto']
  const identifiers = kinds.map((kind) => ({ kind, value: '529900T8BM49AURSDO55' }))
  expect(codes(nobody, { ...nobody, schema: 'Organization', identifiers }).slice(0, 1)).toEqual([
    'number.lei',
  ])
  expect(codes(nobody, { ...nobody, schema: 'Organization', identifiers }).length).toBeLessThanOrEqual(3)
})

test('an entry that has nothing beside its name says so', () => {
  expect(codes(nobody, { ...nobody, schema: 'Organization' })).toEqual(['entry.bare'])
})

test('every sentence stands in four languages', () => {
  const all = [...Object.values(settleWords).map((say) => say('X')), ...Object.values(numberAsked)]
  for (const says of all) for (const language of languages) expect(says[language]).toMatch(/^\p{Lu}.*\.$/u)
})

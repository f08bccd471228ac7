import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { languages } from '#kernel'
import { analyse } from '#names'
import { compare, compareNames, type Profile } from '../compare.ts'
import { measureTable } from '../knowledge/measure-table.ts'
import { measured } from './measure.ts'

const day = (date: string) => ({ from: date, to: date })
const person = (name: string, more: Partial<Profile> = {}): Profile => ({
  names: [analyse(name, 'person')],
  ...{ birthDates: [], countries: [], nationalities: [], identifiers: [] },
  ...more,
})
const firm = (name: string, more: Partial<Profile> = {}) => ({
  ...person(name, more),
  names: [analyse(name, 'organisation')],
})
const number = (value: string, kind = 'other') => ({ identifiers: [{ kind, value }] })
const born = (date: string) => ({ birthDates: [day(date)] })

describe('the table of features', () => {
  test('each feature is weighed once, by less than all, and has a sentence in four languages', () => {
    expect(new Set(measureTable.map(({ feature }) => feature)).size).toBe(measureTable.length)
    for (const { feature, weight, says } of measureTable) {
      expect(weight).toBeGreaterThan(0)
      expect(weight).toBeLessThanOrEqual(1)
      for (const language of languages) {
        expect(says[language], feature).toMatch(/\.$/)
        expect(says[language], feature).not.toBe(feature)
      }
    }
  })
})

describe('what speaks for the two being one', () => {
  test('an exact common name without a birth date shows less than an exact rare name with one', () => {
    const common = compare(person('Maria Smith'), person('Maria Smith', born('1970-04-21')))
    const rare = compare(
      person('Ilmar Vestrovius', born('1970-04-21')),
      person('Ilmar Vestrovius', born('1970-04-21')),
    )
    expect([common.similarity, rare.similarity]).toEqual([1, 1])
    expect(common.evidence).toBeLessThan(0.2)
    expect(rare.evidence).toBeGreaterThanOrEqual(0.8)
  })
  test('a rare name proves more than a common one, and says so', () => {
    const rare = compareNames('Person', 'Ilmar Vestrovius', 'Ilmar Vestrovius')
    const common = compareNames('Person', 'Anna Smith', 'Anna Smith')
    expect(rare.evidence).toBeGreaterThan(common.evidence)
    expect(rare.because.map(({ feature }) => feature)).toContain('name.rare')
    expect(common.because.map(({ feature }) => feature)).toContain('name.common')
  })
  test('names written in syllables are as rare as what agrees of them', () => {
    const { evidence } = compareNames('Person', '金正恩', '金正恩')
    expect(evidence).toBe(0.5)
  })
  test('a shared number proves the more the better it is checked', () => {
    const shared = (value: string, kind?: string) => {
      const ship = firm('Ocean Star', number(value, kind))
      return compare(ship, { ...ship, names: [analyse('Nobody', 'organisation')] }).evidence
    }
    expect(shared('9074729', 'imo')).toBeGreaterThan(shared('AB1234567', 'passport'))
    expect(shared('AB1234567', 'passport')).toBeGreaterThan(shared('9074728', 'imo'))
    expect(shared('9074728', 'imo')).toBeGreaterThan(0)
  })
})

describe('what speaks against it', () => {
  const of = (a: Partial<Profile>, b: Partial<Profile>) =>
    compare(person('Ilmar Vestrov', a), person('Ilmar Vestrov', b)).contradiction
  test('nothing speaks against what says nothing', () => {
    expect(of({}, { ...born('1970-04-21'), gender: 'male' })).toBe(0)
  })
  test('another gender speaks against it, another country a little', () => {
    expect(of({ gender: 'female' }, { gender: 'male' })).toBe(0.6)
    expect(of({ countries: ['SE'] }, { nationalities: ['RU'] })).toBe(0.2)
  })
  test('another place in the name of a sister company speaks against it', () => {
    const sister = compareNames('Company', 'Sberbank Minsk', 'Sberbank Moscow')
    expect(sister.contradiction).toBeGreaterThanOrEqual(0.6)
    expect(compareNames('Vessel', 'GRACE 1', 'GRACE 2').contradiction).toBeGreaterThanOrEqual(0.6)
  })
  test('two vessels with two IMO numbers are two, whatever they are called', () => {
    const { contradiction, because, score } = compare(
      firm('Ocean Star', number('IMO 9074729')),
      firm('Ocean Star', number('9176187', 'imo')),
    )
    expect(contradiction).toBe(0.8)
    expect(because.find(({ feature }) => feature === 'identifier.differs')?.says).toBe(
      'Both bear a number of one kind, and they differ: IMO 9074729; listed 9176187.',
    )
    expect(score).toBe(1) // the score is made of the same as ever
  })
  test('two passports are no contradiction: people have several', () => {
    expect(of(number('AB1234567', 'passport'), number('CD7654321', 'passport'))).toBe(0)
  })
})

const years = fc.integer({ min: 1930, max: 2005 })

test('the further apart the birth years, the more speaks against it', () => {
  fc.assert(
    fc.property(years, years, years, (asked, near, far) => {
      fc.pre(Math.abs(asked - near) < Math.abs(asked - far) && asked !== near)
      const of = (year: number) =>
        compare(
          person('Ilmar Vestrov', born(`${asked}-03-05`)),
          person('Ilmar Vestrov', born(`${year}-06-07`)),
        ).contradiction
      expect(of(far)).toBeGreaterThanOrEqual(of(near))
      if (Math.abs(asked - near) < 40) expect(of(far)).toBeGreaterThan(of(near))
    }),
    { numRuns: 100 },
  )
})

const features = fc.constantFrom(...measureTable.map(({ feature }) => feature))
const felt = fc.array(fc.record({ feature: features, strength: fc.double({ min: -1, max: 2, noNaN: true }) }))

test('one more thing that agrees never lowers the evidence, and all three stay between 0 and 1', () => {
  fc.assert(
    fc.property(felt, felt, fc.double({ min: 0, max: 20, noNaN: true }), (some, more, nameCost) => {
      const before = measured({ nameCost, felt: some })
      const after = measured({ nameCost, felt: [...some, ...more] })
      expect(after.evidence).toBeGreaterThanOrEqual(before.evidence)
      expect(after.contradiction).toBeGreaterThanOrEqual(before.contradiction)
      for (const value of Object.values(after)) {
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(1)
      }
    }),
  )
})

test('the order in which things are seen does not matter', () => {
  fc.assert(
    fc.property(felt, (some) => {
      expect(measured({ nameCost: 0, felt: some.toReversed() })).toEqual(
        measured({ nameCost: 0, felt: some }),
      )
    }),
  )
})

const agreeing: fc.Arbitrary<Partial<Profile>> = fc.constantFrom(
  born('1970-04-21'),
  { countries: ['RU'] },
  number('7707083893', 'taxId'),
  { ...born('1970-04-21'), ...number('AB1234567') },
)

test('what party and entry both say, however little was known before, adds evidence', () => {
  fc.assert(
    fc.property(agreeing, agreeing, (some, more) => {
      const bare = compare(person('Ilmar Vestrov', some), person('Ilmar Vestrov', some))
      const both = { ...some, ...more }
      const richer = compare(person('Ilmar Vestrov', both), person('Ilmar Vestrov', both))
      const lost = some.identifiers && more.identifiers && some !== more
      if (!lost) expect(richer.evidence).toBeGreaterThanOrEqual(bare.evidence)
    }),
  )
})

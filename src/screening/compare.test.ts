import { describe, expect, test } from 'vitest'
import { analyse } from '#names'
import { compare, compareNames, type Profile } from './compare.ts'

const person = (name: string, more: Partial<Profile> = {}): Profile => ({
  names: [analyse(name, 'person')],
  birthDates: [],
  countries: [],
  nationalities: [],
  identifiers: [],
  ...more,
})
const day = (date: string) => ({ from: date, to: date })
const listed = person('Ilmar Vestrov', {
  birthDates: [day('1970-04-21')],
  nationalities: ['RU'],
  gender: 'male',
})

describe('what stands beside the name', () => {
  test.each([
    ['NO 923 609 016 MVA', '923609016'],
    ['FI01120389', '0112038-9'],
    ['SE556703748501', '556703-7485'],
  ])("%s as a VAT number is %s, and FI12345678 is no other country's 12345678", (vat, plain) => {
    const bears = (value: string) => person('Ilmar Vestrov', { identifiers: [{ kind: 'other', value }] })
    const { because } = compare(bears(vat), bears(plain))
    expect(because.map(({ feature }) => feature)).toContain('identifier.same')
    const other = compare(bears('FI12345678'), bears('12345678'))
    expect(other.because.map(({ feature }) => feature)).not.toContain('identifier.same')
  })
  test('the same birth date raises an uncertain name above the threshold', () => {
    const near = person('Ilmar Vastrof Kanin')
    const without = compare(near, listed).score
    expect(compare({ ...near, birthDates: [day('1970-04-21')] }, listed).score).toBeGreaterThan(without)
  })
  test('another birth date, country and gender lower an exact name, and never clear it', () => {
    const other = person('Ilmar Vestrov', {
      birthDates: [day('1999-01-01')],
      countries: ['SE'],
      gender: 'female',
    })
    const { score, because } = compare(other, listed)
    expect(score).toBeGreaterThanOrEqual(0.7)
    expect(score).toBeLessThan(0.8)
    expect(because.map(({ feature }) => feature)).toEqual(
      expect.arrayContaining(['birthDate.differs', 'country.differs', 'gender.differs']),
    )
  })
  test('a year of birth fits every day of that year', () => {
    const { because } = compare(
      person('Ilmar Vestrov', { birthDates: [{ from: '1970-01-01', to: '1970-12-31' }] }),
      listed,
    )
    expect(because.map(({ feature }) => feature)).toContain('birthDate.overlaps')
  })
  test('one number that both bear is a match, whatever the names', () => {
    const ship = person('Nobody Else', { identifiers: [{ kind: 'passport', value: 'N 1234567' }] })
    const same = { ...listed, identifiers: [{ kind: 'passport', value: 'n1234567' }] }
    const { score, because } = compare(ship, same)
    expect(score).toBeGreaterThan(0.95)
    expect(because.at(-1)?.says).toContain('N1234567')
  })
})

test('every reason has its sentence and its own score', () => {
  const { because } = compareNames('Person', 'Mohammed Hasan Karim', 'Muhammad Hassan')
  expect(because.length).toBeGreaterThan(3)
  for (const { says, score } of because) {
    expect(says).toMatch(/\.$/)
    expect(says).not.toMatch(/[{}]|undefined/)
    expect(score).toBeGreaterThan(0)
  }
})

test('scores have four digits at most', () => {
  const { score } = compareNames('Company', 'Alphanet Incorporated', 'Alphabet Inc.')
  expect(String(score).length).toBeLessThanOrEqual(6)
})

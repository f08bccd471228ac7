import { expect, test } from 'vitest'
import { changesBetween } from './delta.ts'
import type { ListBody } from './model.ts'

const entry = (change: Partial<ListBody> = {}): ListBody => ({
  entry: 'EU.TEST.1',
  schema: 'Person',
  names: [{ full: 'Ivan Vymyshlenny', kind: 'primary' }],
  birthDates: [{ from: '1962-01-01', to: '1962-12-31', text: '1962' }],
  birthPlaces: [],
  nationalities: ['RU'],
  countries: [],
  titles: [],
  positions: [],
  addresses: [],
  identifiers: [],
  programmes: ['HR'],
  measures: [],
  ...change,
})

test('an entry that stayed the same has no change', () => {
  expect(changesBetween(entry(), entry())).toEqual([])
})

test('a change is told field by field, in words', () => {
  const after = entry({
    names: [
      { full: 'Ivan Vymyshlenny', kind: 'primary' },
      { full: 'Vanya', kind: 'weak' },
    ],
    birthDates: [{ from: '1963-01-01', to: '1963-12-31', text: '1963' }],
    nationalities: [],
    identifiers: [{ kind: 'passport', value: 'A1', country: 'RU' }],
    remarks: 'Deceased.',
  })
  expect(changesBetween(entry(), after).map(({ field, says }) => [field, says])).toEqual([
    ['names', 'name added: Vanya (weak)'],
    ['birthDates', 'birth date changed from 1962 to 1963'],
    ['nationalities', 'nationality removed: RU'],
    ['identifiers', 'number added: passport A1 (RU)'],
    ['remarks', 'remarks added: Deceased.'],
  ])
})

import { expect, test } from 'vitest'
import { columnNames, guessField, guessMapping } from './guess.ts'
import { delimiterOf } from './text.ts'

test('headings are understood in Swedish, Norwegian, Finnish and English', () => {
  const means = ['Namn', 'Fødselsdato', 'Kansalaisuus', 'Other names', 'IMO-nummer', 'Y-tunnus', 'Anmärkning']
  expect(means.map(guessField)).toEqual([
    ...['name', 'birthDate', 'nationality', 'alias', 'imo', 'registrationNumber', 'remark'],
  ])
})

test('a number at the end of a heading counts for nothing where a field takes several values', () => {
  expect(['alias 1', 'Alias_2', 'name 3', 'name'].map(guessField)).toEqual([
    'alias',
    'alias',
    undefined,
    'name',
  ])
})

test('a field that takes one value is filled by the first column that means it', () => {
  const mapping = guessMapping(['Name', 'Company', 'Alias', 'AKA'], [])
  expect(mapping?.columns).toEqual([
    { column: 'Name', field: 'name' },
    { column: 'Alias', field: 'alias' },
    { column: 'AKA', field: 'alias' },
  ])
})

test('where no heading means anything nothing is guessed; without a name the rest is', () => {
  expect(guessMapping(['Kolumn A', 'Kolumn B'], [])).toBeUndefined()
  expect(guessMapping(['Kolumn A', 'Land'], [])?.columns).toEqual([{ column: 'Land', field: 'country' }])
})

test('dates are read with the day first, unless they show that they are not', () => {
  const ordered = (...cells: string[]) =>
    guessMapping(
      ['name', 'born'],
      cells.map((cell) => ['X', cell]),
    )?.dates
  expect(ordered('03/04/1970')).toBe('dayFirst')
  expect(ordered('03/04/1970', '04/13/1970')).toBe('monthFirst')
  expect(ordered('13/04/1970', '04/13/1970')).toBe('dayFirst')
})

test('headings that are empty or come twice have names of their own', () => {
  expect(columnNames(['name', '', 'alias', ' alias '])).toEqual(['name', '#2', 'alias', 'alias (2)'])
})

test('the separator is the mark that parts the first lines most evenly; marks within quotes do not count', () => {
  expect(delimiterOf('a;b;c\n1,5;2;3\n"x,y,z";2;3\n')).toBe(';')
  expect(delimiterOf('a\tb\n1\t2\n')).toBe('\t')
  expect(delimiterOf('name\nAnna\n')).toBe(',')
})

import { expect, test } from 'vitest'
import { identifierProblem, plainNumber } from './identifiers.ts'

const problem = (kind: string, value: string, country?: string) =>
  identifierProblem({ kind, value, ...(country ? { country } : {}) })?.en

test.each([
  ['lei', '529900T8BM49AURSDO55', undefined],
  ['lei', '5299 00T8 BM49 AURS DO55', undefined],
  ['orgNo', '556012-5790', 'SE'],
  ['orgNo', '165560125790', 'SE'],
  ['orgNo', '923609016', 'NO'],
  ['orgNo', '0112038-9', 'FI'],
  ['vat', 'SE556012579001', undefined],
  ['vat', 'NO923609016MVA', undefined],
  ['vat', 'KZ123', undefined],
  ['orgNo', 'anything', 'BR'],
  ['passport', 'X 1', undefined],
])('%s %s is taken as it is', (kind, value, country) => {
  expect(problem(kind, value, country)).toBeUndefined()
})

test.each([
  ['lei', '529900T8BM49AURSDO56', undefined, 'check digits'],
  ['lei', '5299', undefined, '18 letters or digits'],
  ['orgNo', '556012-5791', 'SE', 'last digit'],
  ['orgNo', '55', 'SE', '10 digits'],
  ['orgNo', '923609017', 'NO', 'last digit'],
  ['orgNo', '0112038-8', 'FI', 'last digit'],
  ['vat', '556012579001', undefined, 'prefix'],
  ['vat', 'SE1', undefined, 'VAT number of SE'],
])('%s %s is refused, and the sentence says why', (...[kind, value, country, why]) => {
  expect(problem(kind, value, country)).toContain(why)
})

test('a number is compared without its dashes and blanks', () => {
  expect(plainNumber('se 556012-5790')).toBe('SE5560125790')
})

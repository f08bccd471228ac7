import { expect, test } from 'vitest'
import { isLuhn, modulo97, weighedSum } from './check-digits.ts'

test('modulo 97 leaves 1 of a right LEI, and something else after a slip', () => {
  expect(modulo97('529900T8BM49AURSDO55')).toBe(1)
  expect(modulo97('529900T8BM49AURSDO56')).not.toBe(1)
})

test('Luhn holds for a Swedish organisation number, and for no neighbour of it', () => {
  expect(isLuhn('5560125790')).toBe(true)
  expect(isLuhn('5560125791')).toBe(false)
  expect(isLuhn('5560215790')).toBe(false)
  expect(isLuhn('')).toBe(false)
})

test('each digit is weighed by its place', () => {
  expect(weighedSum('9074729', [7, 6, 5, 4, 3, 2])).toBe(139)
})

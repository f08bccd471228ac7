import { expect, test } from 'vitest'
import { isLuhn, isModulo11, modulo97, weighedSum } from './check-digits.ts'

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

test('modulo 11 holds for numbers of Norway and Finland, and for no neighbour of them', () => {
  const [norway, finland] = [
    [3, 2, 7, 6, 5, 4, 3, 2],
    [7, 9, 10, 5, 8, 4, 2],
  ]
  expect(isModulo11('923609016', norway)).toBe(true)
  expect(isModulo11('923609017', norway)).toBe(false)
  expect(isModulo11('01120389', finland)).toBe(true)
  expect(isModulo11('0112038', finland)).toBe(false)
  expect(isModulo11('', finland)).toBe(false)
})

import { expect, test } from 'vitest'
import { minorOf } from './amount.ts'

test('an amount is read as people write it, with either sign and either decimal mark', () => {
  expect(minorOf('125000')).toBe(12_500_000)
  expect(minorOf('−125 000,50')).toBe(-12_500_050)
  expect(minorOf('-0.1')).toBe(-10)
  expect(minorOf('1.005,00')).toBeUndefined()
  expect(minorOf('much')).toBeUndefined()
  expect(minorOf('')).toBeUndefined()
})

import { expect, test } from 'vitest'
import { spendOf } from './facts-draft.ts'

const typed = (amount: string, currency = 'SEK', year = '2026') => spendOf({ amount, currency, year })

test('what was bought is typed in kronor, with comma or point and blanks, and kept in öre', () => {
  expect(typed('12 500,50')).toEqual({ amount: 1_250_050, currency: 'SEK', year: 2026 })
  expect(typed('12500.5')).toEqual({ amount: 1_250_050, currency: 'SEK', year: 2026 })
  expect(typed('19.99')?.amount).toBe(1_999)
})

test('nothing typed takes it away; what is no amount, currency or year is not sent', () => {
  expect(typed('')).toBeNull()
  expect([typed('much'), typed('-5'), typed('1,234'), typed('5', 'kr'), typed('5', 'SEK', '26')]).toEqual(
    Array.from({ length: 5 }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ceilingScope, piecesOver, spareCeiling } from './index.ts'

test('F7: five per cent of fifty is two, so forty are thirty-eight too many', () => {
  const ceiling = spareCeiling(50, 0.05, 0)
  expect(ceiling).toEqual({ ceiling: 2, used: 0, remaining: 2 })
  expect(piecesOver(ceiling, 40)).toBe(38)
  expect(piecesOver(ceiling, 2)).toBe(0)
})

test('what was taken already is gone, and a ceiling overdrawn leaves none', () => {
  expect(piecesOver(spareCeiling(50, 0.05, 2), 1)).toBe(1)
  expect(spareCeiling(50, 0.05, 7).remaining).toBe(0)
})

test('a share that a computer cannot hold exactly is still rounded down from what was meant', () => {
  expect(spareCeiling(100, 0.29, 0).ceiling).toBe(29)
  expect(spareCeiling(100, 0.07, 0).ceiling).toBe(7)
})

test('for every base and share in thousandths the ceiling is that of whole numbers', () => {
  fc.assert(
    fc.property(fc.nat({ max: 1_000_000 }), fc.integer({ min: 0, max: 1000 }), (base, thousandths) => {
      const exact = Number((BigInt(base) * BigInt(thousandths)) / 1000n)
      expect(spareCeiling(base, thousandths / 1000, 0).ceiling).toBe(exact)
    }),
  )
})

test('spare parts are counted by what the decision names', () => {
  const line = { customer: 'handel', product: 'LG-D4', day: '2026-11-23' }
  expect(ceilingScope({ per: ['customer', 'product', 'calendarYear'] }, line)).toEqual({
    customer: 'handel',
    product: 'LG-D4',
    period: { from: '2026-01-01', to: '2027-01-01' },
  })
  expect(ceilingScope({ per: ['product'] }, line)).toEqual({
    customer: undefined,
    product: 'LG-D4',
    period: undefined,
  })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { OrderRecord } from './model.ts'
import { afterShipment, openOf, planShipment, shippedOf } from './shipment.ts'

const order = (quantities: readonly number[], more: Partial<OrderRecord> = {}): OrderRecord => ({
  type: 'order',
  ref: 'SO-1',
  legalEntity: 'se',
  buyer: 'kommun',
  state: 'released',
  lines: quantities.map((quantity) => ({ sku: 'AL-D4V', quantity, purpose: 'newSale' })),
  ...more,
})

test('a shipment that names no line sends all that is open', () => {
  expect(planShipment(order([4, 2], { shipped: [1, 0] }), {})).toEqual({ ok: true, value: [3, 2] })
})

test('a part of a line can be sent', () => {
  expect(planShipment(order([4, 2]), { lines: [{ line: 1, quantity: 3 }] })).toEqual({
    ok: true,
    value: [3, 0],
  })
})

test('more than is open is refused, and the sentence says how many are', () => {
  const answer = planShipment(order([4], { shipped: [3] }), { lines: [{ line: 1, quantity: 2 }] })
  expect(!answer.ok && answer.refusal.detail).toBe(
    'Line 1 of order SO-1 has 1 pieces open; 2 cannot be shipped.',
  )
})

test('the same line named twice counts together', () => {
  const twice = {
    lines: [
      { line: 1, quantity: 3 },
      { line: 1, quantity: 3 },
    ],
  }
  expect(planShipment(order([4]), twice)).toMatchObject({ ok: false, refusal: { code: 'not_allowed' } })
})

test('a line that the order does not have is refused by its number', () => {
  const answer = planShipment(order([4]), { lines: [{ line: 3 }] })
  expect(!answer.ok && answer.refusal.detail).toBe('Order SO-1 has no line 3; it has 1.')
})

test('an imported order that was shipped went out whole', () => {
  expect(shippedOf(order([4, 2], { state: 'shipped' }))).toEqual([4, 2])
  expect(openOf(order([4, 2], { state: 'shipped' }))).toEqual([0, 0])
})

test('however an order is sent in parts, no line ever sends more than was ordered', () => {
  const sending = fc.record({
    line: fc.integer({ min: 1, max: 3 }),
    quantity: fc.integer({ min: 1, max: 9 }),
  })
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 3 }),
      fc.array(sending),
      (quantities, sendings) => {
        let record = order(quantities)
        for (const line of sendings) {
          const plan = planShipment(record, { lines: [line] })
          if (plan.ok) record = afterShipment(record, plan.value, 'released')
        }
        for (const [index, sent] of shippedOf(record).entries())
          expect(sent).toBeLessThanOrEqual(quantities[index]!)
      },
    ),
  )
})

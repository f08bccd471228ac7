import { expect, test } from 'vitest'
import type { OrderRecord } from './model.ts'
import { afterMove } from './moved.ts'

const at = '2026-11-23T08:00:00.000Z'
const order = {
  ref: 'SO-1',
  legalEntity: 'se',
  buyer: 'kommun',
  lines: [{ sku: 'LG-D4', quantity: 4, purpose: 'newSale' as const }],
}
const record = (more: Partial<OrderRecord> = {}): OrderRecord => ({
  type: 'order',
  ...order,
  state: 'released',
  exceptions: [{ ref: 'X-1', pieces: 4 }],
  ...more,
})

test('a part that is shipped takes no less of an exception than the whole order did', () => {
  const exceptions = [{ ref: 'X-1', pieces: 1 }]
  const part = afterMove({ before: record(), order, state: 'released', at, pieces: [1], exceptions })
  expect(part.exceptions).toEqual([{ ref: 'X-1', pieces: 4 }])
  const rest = { before: record({ shipped: [3] }), order, state: 'released' as const, at, pieces: null }
  expect(afterMove({ ...rest, exceptions }).exceptions).toEqual([{ ref: 'X-1', pieces: 4 }])
})

test('an order released in a smaller version takes what that version needs', () => {
  const smaller = { ...order, lines: [{ sku: 'LG-D4', quantity: 2, purpose: 'newSale' as const }] }
  const before = record({ state: 'submitted' })
  const released = { before, order: smaller, state: 'released' as const, at, pieces: null }
  const exceptions = [{ ref: 'X-1', pieces: 2 }]
  expect(afterMove({ ...released, exceptions }).exceptions).toEqual(exceptions)
})

test('a cancelled order gives back what it took of an exception', () => {
  const cancelled = afterMove({ before: record(), order, state: 'cancelled', at, pieces: null })
  expect(cancelled.exceptions).toBeUndefined()
})

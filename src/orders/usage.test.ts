import { expect, test } from 'vitest'
import type { OrderRecord } from './model.ts'
import { usedSpares } from './usage.ts'

test('a release in the first hour of the new year counts in the new year, whatever the hour in Greenwich', () => {
  const releasedAt = '2026-12-31T23:30:00.000Z'
  const record: OrderRecord = {
    type: 'order',
    ref: 'SO-1',
    legalEntity: 'se',
    buyer: 'handel',
    lines: [{ sku: 'LG-D4', quantity: 2, purpose: 'sparePart' }],
    state: 'released',
    releasedAt,
  }
  const usedIn = (year: number) =>
    usedSpares([{ at: releasedAt, record }], {
      customer: 'handel',
      products: ['LG-D4'],
      period: { from: `${year}-01-01`, to: `${year + 1}-01-01` },
      except: 'SO-2',
    })
  expect([usedIn(2026), usedIn(2027)]).toEqual([0, 2])
})

import { optionsFrom } from '#lifecycle/interpret'
import { orderLife } from './life.ts'
import type { Order, OrderRecord, OrderView } from './model.ts'
import { openOf, shippedOf } from './shipment.ts'

interface StoredOrder {
  readonly id: string
  readonly version: number
  readonly at: string
  readonly record: OrderRecord
}

/** The order as it was typed, without what the house added to it. */
export function orderOf(record: OrderRecord): Order {
  const { type: _t, state: _s, shipped: _p, releasedAt: _a, verdict: _v, exceptions: _e, ...order } = record
  return order
}

/** The order as it leaves the server, field by field, with what may be done with it now. */
export function viewOf({ id, version, at, record }: StoredOrder): OrderView {
  return {
    id,
    ref: record.ref,
    version,
    at,
    state: record.state ?? 'draft',
    order: orderOf(record),
    shipped: shippedOf(record),
    verdict: record.verdict ?? null,
    may: deedsFrom(record),
  }
}

/** Deeds that the life cycle knows from here, each with the states it can lead to; the check inside it decides. */
function deedsFrom(record: OrderRecord): OrderView['may'] {
  const shippedBefore = shippedOf(record).some((pieces) => pieces > 0)
  const context = { shippedBefore, shippedWhole: openOf(record).every((pieces) => pieces === 0) }
  const outcomes = ['allow', 'block', 'hold'] as const
  const possible = outcomes
    .flatMap((outcome) =>
      optionsFrom(orderLife, record.state ?? 'draft', { context: { ...context, outcome } }),
    )
    .filter(({ may }) => may)
  const deeds = [...new Set(possible.map(({ deed }) => deed))]
  return deeds.map((deed) => ({
    deed,
    to: [...new Set(possible.filter((option) => option.deed === deed).map(({ to }) => to))],
    says: orderLife.deeds[deed],
  }))
}

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

/**
 * An order as the people of its party see it: what was ordered and where it stands. What the house asked itself about
 * them, what its check said, and what it may do now stay in the house: a hit on a list is not told to whom it is of.
 */
export function forItsParty(view: OrderView): OrderView {
  const lines = view.order.lines.map(({ answers: _, ...line }) => line)
  return { ...view, order: { ...view.order, lines }, verdict: null, may: [] }
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

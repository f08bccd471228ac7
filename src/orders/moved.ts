import type { Instant } from '#kernel'
import type { LastVerdict, Order, OrderRecord, OrderState, UsedException } from './model.ts'
import { afterShipment, shippedOf } from './shipment.ts'

/** A deed that may be done, and where it leads. */
export interface Moved {
  readonly before: OrderRecord
  /** As typed now: the same as before but for an amendment. */
  readonly order: Order
  readonly state: OrderState
  readonly at: Instant
  /** Pieces that go out with it; null: none. */
  readonly pieces: readonly number[] | null
  readonly last?: LastVerdict
  /** Counted exceptions under which its lines go. */
  readonly exceptions?: readonly UsedException[]
}

/** The order's record after a deed. The first release counts as its day, for what is counted by year. */
export function afterMove({ before, order, state, at, pieces, last, exceptions = [] }: Moved): OrderRecord {
  const isOut = state === 'released' || state === 'shipped'
  const releasedAt = isOut ? (before.releasedAt ?? at) : (before.releasedAt ?? null)
  const used = usedBy({ before, state, isPart: pieces !== null || hasShipped(before), exceptions })
  const moved: OrderRecord = {
    type: 'order',
    ...order,
    state,
    releasedAt,
    ...(before.shipped ? { shipped: before.shipped } : {}),
    verdict: last ?? before.verdict ?? null,
    ...(used.length > 0 ? { exceptions: [...used] } : {}),
  }
  return pieces ? afterShipment({ ...moved, state: before.state ?? 'draft' }, pieces, state) : moved
}

interface Using {
  readonly before: OrderRecord
  readonly state: OrderState
  /** The check was about a part of the order only: what is open, or what goes out now. */
  readonly isPart: boolean
  readonly exceptions: readonly UsedException[]
}

/**
 * What the order takes of counted exceptions: all of it from its release on, whatever part a shipment or a later check
 * is about; nothing once it is cancelled.
 */
function usedBy({ before, state, isPart, exceptions }: Using): readonly UsedException[] {
  const taken = before.exceptions ?? []
  if (state === 'cancelled') return []
  if (state !== 'released' && state !== 'shipped') return taken
  return isPart ? larger(taken, exceptions) : exceptions
}

function larger(one: readonly UsedException[], other: readonly UsedException[]): UsedException[] {
  const pieces = new Map(one.map((used) => [used.ref, used.pieces]))
  for (const used of other) pieces.set(used.ref, Math.max(used.pieces, pieces.get(used.ref) ?? 0))
  return [...pieces].map(([ref, most]) => ({ ref, pieces: most }))
}

function hasShipped(record: OrderRecord): boolean {
  return shippedOf(record).some((pieces) => pieces > 0)
}

import type { Instant } from '#kernel'
import type { LastVerdict, Order, OrderRecord, OrderState, UsedException } from './model.ts'
import { afterShipment } from './shipment.ts'

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
  const used = isOut ? exceptions : (before.exceptions ?? [])
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

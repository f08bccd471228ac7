import type { Act } from '#kernel'
import { inTransaction } from '#storage'
import type { OrderDesk } from '../check/actions.ts'
import { moveOrder } from '../deeds/move/actions.ts'
import { pageOfStale, type StaleWish } from '../store.ts'

export interface StopWish extends StaleWish {
  /** At most so many orders now. */
  readonly most: number
}

export interface AskedAfterStop {
  readonly asked: number
  /** Orders that are held or blocked now. */
  readonly moved: readonly string[]
  /** Whether all that the stop concerns has been asked again. */
  readonly isOver: boolean
}

/**
 * Asks open orders with stopped products again, each in its own transaction (R46, R47). The stop itself does not wait
 * for it: from its instant on every release and shipment is refused by its own check; this tells those who wait. What
 * has been asked since the stop is not asked twice, so that a run that was cut off goes on where it stood.
 */
export async function askAfterStop(
  desk: OrderDesk,
  act: Act,
  { most, ...wish }: StopWish,
): Promise<AskedAfterStop> {
  const refs = await inTransaction(desk.db, act.at, (tx) => pageOfStale(tx, { ...wish, limit: most + 1 }))
  const moved: string[] = []
  for (const ref of refs.slice(0, most)) {
    const answer = await moveOrder(desk, act, { order: ref, deed: 'recheck' })
    if (answer.ok && (answer.value.state === 'held' || answer.value.state === 'blocked')) moved.push(ref)
  }
  return { asked: Math.min(refs.length, most), moved, isOver: refs.length <= most }
}

import type { Act, Result } from '#kernel'
import { inTransaction } from '#storage'
import type { OrderDesk } from '../../check/actions.ts'
import { moveOrder, recheckTogether } from '../../deeds/move/actions.ts'
import type { DeedAnswer } from '../../model.ts'
import { type StaleWish, staleOrders } from '../../store.ts'

/** Orders asked in one transaction: enough that their reads share statements, and soon over for whoever waits. */
const atOnce = 100
const stopped: readonly string[] = ['held', 'blocked']

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
 * Asks open orders with stopped products again (R46, R47). The stop itself does not wait
 * for it: from its instant on every release and shipment is refused by its own check; this tells those who wait. What
 * has been asked since the stop is not asked twice, so that a run that was cut off goes on where it stood.
 */
export async function askAfterStop(
  desk: OrderDesk,
  act: Act,
  { most, ...wish }: StopWish,
): Promise<AskedAfterStop> {
  const found = await inTransaction(desk.db, act.at, (tx) => staleOrders(tx, wish, most + 1))
  const answers: Result<DeedAnswer>[] = []
  const now = found.slice(0, most)
  const free = now.filter(({ isScarce }) => !isScarce).map(({ key }) => key)
  for (let at = 0; at < free.length; at += atOnce)
    answers.push(...(await recheckTogether(desk, act, free.slice(at, at + atOnce))))
  for (const { key } of now.filter(({ isScarce }) => isScarce))
    answers.push(await moveOrder(desk, act, { order: key, deed: 'recheck' }))
  const moved = answers.flatMap((answer) =>
    answer.ok && stopped.includes(answer.value.state) ? [answer.value.ref] : [],
  )
  return { asked: now.length, moved: moved.toSorted(), isOver: found.length <= most }
}

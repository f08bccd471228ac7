import { recheckOpenOrders } from '#orders'
import type { DeedAnswer } from '#orders/model'
import { endDeadRuns, followDrafts, isAnotherInForce, noteFollowed } from '#rules'
import { inTransaction } from '#storage'
import type { Services } from '../services.ts'

/**
 * Drafts whose moment has come say that they are in force; where other rules are in force than before, open orders are
 * asked again, each in its own transaction, and what the new rules touch is held or blocked (F55). The rules
 * themselves count from their moment whether or not this runs. Answers the orders that moved.
 */
export async function followRules({ store: { db }, orders, act }: Services): Promise<DeedAnswer[]> {
  const by = act({ by: 'aktsam', reason: 'other rules are in force' })
  const digest = await inTransaction(db, by.at, async (tx) => {
    await followDrafts(tx, by)
    await endDeadRuns(tx, by.at)
    return await isAnotherInForce(tx, by)
  })
  if (digest === undefined) return []
  const moved = await recheckOpenOrders({ db, services: orders }, by)
  await inTransaction(db, by.at, (tx) => noteFollowed(tx, by, digest))
  return moved
}

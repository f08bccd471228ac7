import { forgetPartyChecks, recheckOpenOrders } from '#orders'
import { inTransaction } from '#storage'
import type { Services } from '../services.ts'

/**
 * Two records became one, or were parted: what was last said of either counts no more, and orders that are submitted
 * or released are checked again, each in its own transaction, which screens their parties as they are now.
 */
export async function followMerge(services: Services, refs: readonly string[]): Promise<void> {
  const { db } = services.store
  const act = services.act({ by: 'aktsam', reason: 'a merge of two records of one party' })
  await inTransaction(db, act.at, (tx) => forgetPartyChecks(tx, refs))
  await recheckOpenOrders({ db, services: services.orders }, act)
}

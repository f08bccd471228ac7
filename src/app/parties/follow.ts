import type { Act } from '#kernel'
import { forgetPartyChecks, recheckOpenOrders } from '#orders'
import { lookAgain } from '#screening'
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
  await followParties(services, act, refs)
  await recheckOpenOrders({ db, services: services.orders }, act)
}

/**
 * Parties are new or were changed: they are looked for on the lists as they are now. What they resemble becomes alerts,
 * verdicts that rested on what changed are open again, all others go on (R6, R7). Right after the change, in
 * transactions of its own: until then verdicts of the former version count for nothing, which is the safe side.
 */
export async function followParties(
  { store, snapshots, logger }: Pick<Services, 'store' | 'snapshots' | 'logger'>,
  act: Act,
  refs: readonly string[],
): Promise<void> {
  const desk = { db: store.db, snapshot: () => snapshots.current() }
  const looking = lookAgain(desk, { act, by: 'party' }, refs)
  if (refs.length <= awaited) return void (await looking)
  // Whoever brings a whole register does not wait for it; every order check looks for itself meanwhile.
  looking.catch((err: unknown) =>
    logger.error({ err }, 'parties that were brought in were not looked for on the lists'),
  )
}

/** So many are looked for while the one who changed them waits. */
const awaited = 500

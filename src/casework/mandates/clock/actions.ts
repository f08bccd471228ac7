import type { Act } from '#kernel'
import { livesIn, take } from '#lifecycle'
import { type Db, inTransaction } from '#storage'
import { followLife } from '../actions.ts'
import { mandateKind } from '../kind/index.ts'
import { lockMandate } from '../store.ts'

/**
 * Ends the mandates whose window is over. The expert was out the moment it ended, as the room asks for the hour; here it
 * is written down. For the app's clock, as the operator.
 */
export async function tickMandates({ db }: { readonly db: Db }, act: Act): Promise<string[]> {
  return await inTransaction(db, act.at, async (tx) => {
    const ended: string[] = []
    for (const { object } of await livesIn(tx, 'mandate', ['offered', 'conflicted', 'active', 'delivered'])) {
      const kept = (await lockMandate(tx, object))?.record
      if (!kept || act.at < kept.until) continue
      const taken = await take(tx, act, { life: mandateKind, object, deed: 'expire' })
      if (!taken.ok) continue
      await followLife(tx, { ...taken.value, deed: 'expire' }, kept)
      ended.push(object)
    }
    return ended
  })
}

import { seesOwnPeople } from '#access'
import type { Act } from '#kernel'
import { countParties, type PartyWish, pageOfParties } from '#parties'
import type { Organisation } from '#parties/model'
import { type Db, inTransaction, type Stored } from '#storage'
import { findIn } from '../search/find.ts'
import { catchUp } from '../search/keeper.ts'

/** What a reader wants of the parties; `q` finds them by their words in any script. */
export interface ListingWish extends Omit<PartyWish, 'among' | 'ownPeople'> {
  readonly q?: string | undefined
}

/** More than these nobody reads: whoever asks so widely asks again. */
const mostFound = 500

/** A page of parties, with the count on the first one. Found by words, they are sorted as asked, not by rank. */
export async function listing(
  { db, now }: { readonly db: Db; readonly now: () => string },
  act: Act,
  { q, ...wish }: ListingWish,
): Promise<{ items: Stored<Organisation>[]; next: string | null; total?: number }> {
  const words = q?.trim() ?? ''
  const ownPeople = seesOwnPeople(act)
  if (words !== '') await catchUp({ db, now }, 2)
  return await inTransaction(db, act.at, async (tx) => {
    const found =
      words === ''
        ? undefined
        : await findIn(tx, { text: words, kinds: ['party'], seen: {}, ownPeople, limit: mostFound })
    const among = found?.map(({ key }) => key)
    const page = await pageOfParties(tx, { ...wish, among, ownPeople })
    if (wish.after !== undefined) return page
    return { ...page, total: await countParties(tx, { ...wish, among, ownPeople }) }
  })
}

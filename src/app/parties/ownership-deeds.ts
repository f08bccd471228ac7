import type { Act, Result } from '#kernel'
import { entriesAmong, forgetPartyChecks, recheckOpenOrders } from '#orders'
import {
  endOwnership,
  findParties,
  type HoldingEnd,
  type HoldingWish,
  ownershipBelow,
  recordOwnership,
} from '#parties'
import type { Ownership } from '#parties/model'
import { inTransaction, type Stored } from '#storage'
import type { Services } from '../services.ts'

/** What a holding may name: parties on record, own companies, and entries of the lists in force. */
const ends: HoldingWish['ends'] = {
  isParty: async (tx, ref) => {
    const { organisations, legalEntities } = await findParties(tx, [ref])
    return organisations.length + legalEntities.length > 0
  },
  isEntry: async (tx, list, entry) => {
    const [found] = await entriesAmong(tx, [`entry:${list}/${entry}`])
    return found?.name != null
  },
}

/** Writes a holding down and asks again what rests on it. Refused as `recordOwnership` says. */
export async function writeHolding(
  services: Services,
  act: Act,
  wish: Omit<HoldingWish, 'ends'>,
): Promise<Result<Stored<Ownership>>> {
  const outcome = await recordOwnership(services.store.db, act, { ...wish, ends })
  if (outcome.ok) await followOwnership(services, [outcome.value.record.owned])
  return outcome
}

/** Ends a holding, or takes it back, and asks again what rested on it. Refused as `endOwnership` says. */
export async function endHolding(
  services: Services,
  act: Act,
  wish: HoldingEnd,
): Promise<Result<Stored<Ownership>>> {
  const outcome = await endOwnership(services.store.db, act, wish)
  if (outcome.ok) await followOwnership(services, [outcome.value.record.owned])
  return outcome
}

/**
 * Who owns these has changed (R7): what was last said of them, and of all that they own, counts no more, and orders that
 * are submitted or released are checked again, each in its own transaction.
 */
export async function followOwnership(services: Services, owned: readonly string[]): Promise<void> {
  const { db } = services.store
  const act = services.act({ by: 'aktsam', reason: 'a change of who owns a party' })
  await inTransaction(db, act.at, async (tx) => {
    const { holdings } = await ownershipBelow(tx, owned)
    const below = holdings.map(({ record }) => record.owned)
    await forgetPartyChecks(tx, [...new Set([...owned, ...below])])
  })
  await recheckOpenOrders({ db, services: services.orders }, act)
}

import type { Act, Result } from '#kernel'
import { type Imported, type ImportOrder, importList } from '#lists'
import { recheckOpenOrders } from '#orders'
import type { Services } from '../services.ts'

/** Loads a list; once it is in force, everything that rests on lists follows. */
export async function importAndFollow(
  services: Services,
  act: Act,
  order: ImportOrder,
): Promise<Result<Imported>> {
  const outcome = await importList(services.store.db, act, order)
  if (outcome.ok) await followLists(services, act, outcome.value)
  return outcome
}

/**
 * The snapshot that screening answers from is made anew (the old one serves until then), and orders that are
 * submitted or released are checked again, each in its own transaction: what a new entry touches is held (R7).
 */
export async function followLists(
  services: Services,
  act: Act,
  { change }: Pick<Imported, 'change'>,
): Promise<void> {
  await services.snapshots.renew()
  if (change === 'activated')
    await recheckOpenOrders({ db: services.store.db, services: services.orders }, act)
}

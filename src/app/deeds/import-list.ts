import type { Act, Result } from '#kernel'
import { type Imported, type ImportOrder, importList } from '#lists'
import type { Services } from '../services.ts'

/** Loads a list and makes the snapshot that screening answers from; the old one serves until the new one is whole. */
export async function importAndIndex(
  { store, snapshots }: Services,
  act: Act,
  order: ImportOrder,
): Promise<Result<Imported>> {
  const outcome = await importList(store.db, act, order)
  if (outcome.ok) await snapshots.renew()
  return outcome
}

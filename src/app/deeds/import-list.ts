import type { Act, Result } from '#kernel'
import { type Imported, type ImportOrder, importList, keepOriginal, type StagedVersion } from '#lists'
import { recheckOpenOrders } from '#orders'
import { records as parties } from '#parties'
import { lookAgain, noteFollowed, noteStart, partiesDecided, touchedBy } from '#screening'
import { inTransaction } from '#storage'
import type { Services } from '../services.ts'

/** Loads a list in two phases: read whole and indexed beside the one in force, then in force; what rests on lists follows. */
export async function importAndFollow(
  services: Services,
  act: Act,
  order: ImportOrder,
): Promise<Result<Imported>> {
  const outcome = await importAlone(services, act, order)
  const at = order.now?.() ?? act.at
  if (outcome.ok) await followLists(services, { ...act, at }, outcome.value)
  return outcome
}

/** Until the index of the new version answers, no other import makes one. */
async function importAlone(
  { snapshots, store, register }: Services,
  act: Act,
  order: ImportOrder,
): Promise<Result<Imported>> {
  let release = () => {}
  const prepare = async (staged: StagedVersion) => {
    await keepOriginals(store.dataDir, order, staged)
    release = await snapshots.reserve()
    await snapshots.prepare(staged)
    await register.ready(act)
  }
  try {
    const outcome = await importList(store.db, act, { ...order, prepare })
    if (outcome.ok) await snapshots.renew()
    return outcome
  } finally {
    release()
  }
}

/** An entry can be shown as the publisher wrote it, and read anew should we learn to read it better. */
export async function keepOriginals(
  dataDir: string,
  { files }: ImportOrder,
  staged: StagedVersion,
): Promise<void> {
  for (const [at, file] of files.entries())
    await keepOriginal(dataDir, () => file.open(), staged.files[at]?.sha256)
}

/**
 * The snapshot that screening answers from is made anew (the old one serves until then), and orders that are
 * submitted or released are checked again, each in its own transaction: what a new entry touches is held (R7). What
 * parties resemble now becomes alerts. Of the parties only those are looked at that the difference leads to.
 */
export async function followLists(
  services: Services,
  act: Act,
  { change }: Pick<Imported, 'change'>,
): Promise<void> {
  await services.snapshots.renew()
  if (change !== 'activated') return
  const { store, snapshots, register, orders } = services
  const { db } = store
  const desk = { db, snapshot: () => snapshots.current() }
  const lists = snapshots.current()?.versions ?? {}
  const touched = await touchedBy(db, act, { lists, register })
  const decided = await inTransaction(db, act.at, partiesDecided)
  const isTouched = new Set(touched ?? decided)
  // Verdicts first, so that no order is held for an entry that changed in nothing of substance; then what could go
  // out; what a person has to look at can wait for a moment.
  const first = decided.filter((ref) => isTouched.has(ref))
  await lookAgain(desk, { act, by: 'list' }, first)
  await recheckOpenOrders({ db, services: orders }, act, { first: touched ?? [] })
  if (touched === undefined) await lookAtAll(services, act)
  else
    await lookAgain(
      desk,
      { act, by: 'list' },
      touched.filter((ref) => !first.includes(ref)),
    )
  await inTransaction(db, act.at, async (tx) => {
    await noteStart(tx, act)
    await noteFollowed(tx, act, lists)
  })
}

/** Parties read at a time. */
const page = 500

/** Every party is looked for again: new matches become alerts, verdicts that rest on what changed are open again. */
async function lookAtAll({ store, snapshots }: Services, act: Act): Promise<void> {
  const desk = { db: store.db, snapshot: () => snapshots.current() }
  for (let after: string | undefined; ; ) {
    const from = { limit: page, ...(after === undefined ? {} : { after }) }
    const found = await inTransaction(store.db, act.at, (tx) => parties.organisation.table.page(tx, from))
    const refs = found.map(({ key }) => key)
    await lookAgain(desk, { act, by: 'list' }, refs)
    after = refs.at(-1)
    if (refs.length < page) return
  }
}

import type { Instant } from '#kernel'
import type { Tx } from '#storage'
import type { List } from '../list.ts'
import { listNamed, lists } from '../register.ts'
import { type Reader, settleAlarms } from '../store.ts'
import { listOfOwn } from './list.ts'
import type { OwnList } from './model.ts'

export interface StoredOwn {
  readonly record: OwnList
  readonly version: number
}

/** Own lists by name, ended ones too. */
export async function readOwnLists(db: Reader): Promise<StoredOwn[]> {
  return await db.selectFrom('lists.own_list').select(['record', 'version']).orderBy('key').execute()
}

export async function readOwnList(db: Reader, name: string): Promise<StoredOwn | undefined> {
  if (!name.startsWith('own-')) return undefined
  return await db
    .selectFrom('lists.own_list')
    .select(['record', 'version'])
    .where('key', '=', name)
    .executeTakeFirst()
}

/** The list of that name, registered or own (ended ones too); undefined where there is none. */
export async function listOf(db: Reader, name: string): Promise<List | undefined> {
  const own = await readOwnList(db, name)
  return own ? listOfOwn(own.record) : listNamed(name)
}

/** Every list that counts or may be loaded: the registered ones, then the own ones that have not ended. */
export async function allLists(db: Reader): Promise<{ lists: List[]; own: OwnList[] }> {
  const own = (await readOwnLists(db)).map(({ record }) => record).filter(({ state }) => state === 'open')
  return { lists: [...lists, ...own.map((record) => listOfOwn(record))], own }
}

/** Takes what is in force of a list out of force, without a successor; answers the version that was. */
export async function takeOut(tx: Tx, list: string, at: Instant): Promise<string | undefined> {
  const before = await tx
    .updateTable('lists.version')
    .set({ state: 'superseded' })
    .where('list', '=', list)
    .where('state', '=', 'active')
    .returning('version')
    .executeTakeFirst()
  await settleAlarms(tx, list, at)
  if (!before) return undefined
  await tx.insertInto('lists.activation').values({ list, version_id: null, at }).execute()
  return before.version
}

/** Own lists of which something is in force, by the name of its version. */
export async function ownInForce(
  db: Reader,
): Promise<{ list: string; version: string; entries: number; importedAt: Instant }[]> {
  const found = await db
    .selectFrom('lists.version')
    .select(['list', 'version', 'tally', 'imported_at as importedAt'])
    .where('state', '=', 'active')
    .where('list', 'like', 'own-%')
    .execute()
  return found.map(({ tally, ...rest }) => ({ ...rest, entries: tally.entries }))
}

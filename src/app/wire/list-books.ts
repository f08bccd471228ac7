import type { Instant } from '#kernel'
import { entriesOf, entryTimes, type ListStatus, listStatus } from '#lists'
import {
  type Book,
  bookFile,
  datasetName,
  entitiesOf,
  type FtmEntity,
  isKept,
  momentOf,
  openBook,
  writeBook,
} from '#screening'
import type { Db } from '#storage'
import { topicsOn } from './topics.ts'

/** A version of a list that the index is made of. */
export interface ListOfIndex {
  readonly list: string
  readonly version: string
}

/** The book of a list's version: the present one, one kept on the disk, or made of the entries in the database. */
export async function listBook(
  { db, folder, now }: { readonly db: Db; readonly folder: string; readonly now: Instant },
  of: ListOfIndex,
  present: Book | undefined,
): Promise<Book> {
  if (present?.version === of.version) return present
  const name = { dataset: datasetName(of.list), version: of.version }
  const file = bookFile(folder, name)
  if (!(await isKept(file))) await writeBook(file, entitiesIn(db, of, now))
  return await openBook(file, name)
}

async function* entitiesIn(db: Db, { list, version }: ListOfIndex, now: Instant): AsyncGenerator<FtmEntity> {
  const status = await statusOf(db, list, now)
  const times = await entryTimes(db, { list, version })
  const lastSeen = momentOf(status?.checkedAt ?? now)
  for await (const entry of entriesOf(db, { list, version })) {
    const of = times.get(entry.entry)
    yield* entitiesOf(entry, {
      ...{ list, title: status?.title ?? list, publisher: status?.publisher ?? '', url: status?.url ?? '' },
      topics: topicsOn(list, entry.programmes),
      ...{ firstSeen: momentOf(of?.firstSeen ?? now), lastChange: momentOf(of?.lastChange ?? now), lastSeen },
    })
  }
}

async function statusOf(db: Db, list: string, now: Instant): Promise<ListStatus | undefined> {
  return (await listStatus(db, now)).find(({ name }) => name === list)
}

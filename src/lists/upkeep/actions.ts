import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Instant } from '#kernel'
import type { Store } from '#storage'
import { type AgeLimit, isStale } from '../age.ts'
import { sweep } from '../entries/store.ts'
import type { ListStatus } from '../model.ts'
import { allLists } from '../own/store.ts'
import { statusLines } from '../status.ts'
import { dropVersion, type Reader, readActive, readAlarms, readStaged } from '../store.ts'
import { newOriginal, uploadPrefix } from '../uploads.ts'

/** One line for every registered list, loaded or not, and every own one, with its age at `at` and its open alarm. */
export async function listStatus(db: Reader, at: Instant, limit: AgeLimit = {}): Promise<ListStatus[]> {
  const [active, alarms, { lists, own }] = [await readActive(db), await readAlarms(db), await allLists(db)]
  return statusLines(lists, { active, alarms, at, limit, own })
}

/** Names of the active lists that are older than the limit in force (fact `lists.stale`). */
export async function staleLists(db: Reader, at: Instant, limit: AgeLimit): Promise<string[]> {
  const active = await readActive(db)
  return active.filter((version) => isStale(version, at, limit)).map(({ list }) => list)
}

/** Names of the required lists that are not loaded (fact `lists.absent`). */
export async function absentLists(db: Reader, required: readonly string[]): Promise<string[]> {
  const active = new Set((await readActive(db)).map(({ list }) => list))
  return required.filter((name) => !active.has(name))
}

/** An import on a server takes minutes at most: one that began longer ago than this died. */
const longestImportHours = 6

/**
 * Takes away what imports left that were killed on the way; nobody ever saw it. Called when the store is opened. An
 * embedded store has one process, so all that is staged is left over; a server's may have an import under way.
 */
export async function cleanLeftovers(
  { db, kind, dataDir }: Pick<Store, 'db' | 'kind' | 'dataDir'>,
  at: Instant,
): Promise<number> {
  const longAgo = new Date(Date.parse(at) - longestImportHours * 3_600_000).toISOString()
  const since = kind === 'postgres' ? longAgo : undefined
  await dropFolders(dataDir, uploadPrefix, since)
  await dropFolders(join(dataDir, 'lists', 'originals'), newOriginal, since)
  const left = await readStaged(db, since)
  for (const id of left) {
    await sweep(db, id)
    await dropVersion(db, id)
  }
  return left.length
}

/** Files rest in folders of their own while they come; what nobody has written to since then belongs to nobody. */
async function dropFolders(within: string, prefix: string, before: Instant | undefined): Promise<void> {
  for (const entry of await readdir(within, { withFileTypes: true }).catch(() => [])) {
    if (!entry.isDirectory() || !entry.name.startsWith(prefix)) continue
    const path = join(within, entry.name)
    const isOurs = before === undefined || (await stat(path)).mtimeMs < Date.parse(before)
    if (isOurs) await rm(path, { recursive: true, force: true })
  }
}

import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError, type Instant, worded } from '#kernel'
import { keyUnreadWords } from '../knowledge/backup-words.ts'
import type { Services } from '../services.ts'
import { nameAt } from './make.ts'
import type { Backup } from './model.ts'
import { sealKeyOf } from './seal.ts'

/** The directory in which this installation keeps its backups. */
export function shelfOf({ operation, store }: Pick<Services, 'operation' | 'store'>): string {
  return operation.backupDir ?? join(store.dataDir, 'backups')
}

/** The backups on a shelf, newest first; files of other names are none of ours. */
export async function backupsOn(shelf: string): Promise<Backup[]> {
  const names = await readdir(shelf).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  const found = names.flatMap((name) => {
    const madeAt = madeAtOf(name)
    return madeAt === undefined ? [] : [{ name, madeAt }]
  })
  const items = await Promise.all(
    found.map(async (one) => ({ ...one, bytes: (await stat(join(shelf, one.name))).size })),
  )
  return items.sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1))
}

/** Takes the oldest away until `keep` are left; answers what went. */
export async function pruneShelf(shelf: string, keep: number): Promise<string[]> {
  const gone = (await backupsOn(shelf)).slice(keep).map(({ name }) => name)
  for (const name of gone) await rm(join(shelf, name))
  return gone
}

/** `aktsam-2026-11-23T12-00-00-000Z.backup` → its instant. */
function madeAtOf(name: string): Instant | undefined {
  const [, day, h, m, s, ms] =
    /^aktsam-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z\.backup$/.exec(name) ?? []
  const instant = `${day}T${h}:${m}:${s}.${ms}Z`
  return day !== undefined && nameAt(instant) === name ? instant : undefined
}

/** The key that backups are encrypted with, where the operator of the machine named one. */
export async function sealKeyIn(file: string | undefined): Promise<Uint8Array | undefined> {
  if (file === undefined) return undefined
  try {
    return sealKeyOf(await readFile(file, 'utf8'))
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    const said = cause instanceof Error ? cause.message : String(cause)
    throw new AppError({ code: 'invalid_input', ...worded(keyUnreadWords(file, said)) }, cause)
  }
}

import { copyFile, cp, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { endEverySession } from '#access'
import { type Act, AppError, inEnglish } from '#kernel'
import { notesIn, record, settleMoved, verifyStore } from '#log'
import type { LogVerdict } from '#log/model'
import { inTransaction, type Migrations, openStore, type Store, type Tx } from '#storage'
import { migrations } from '../migrations.ts'
import { readArchive } from './archive.ts'
import { checkpointsFile } from './files.ts'
import { loadTables } from './load.ts'
import { filesOf, type Manifest, rowsOf } from './manifest.ts'
import { countRows } from './tables.ts'

export interface RestoreWish {
  readonly file: string
  /** A directory that does not exist yet, or is empty. */
  readonly dataDir: string
  /** An empty database of a server, instead of the embedded one. */
  readonly databaseUrl?: string | undefined
  /** Opens an encrypted backup. */
  readonly key?: Uint8Array | undefined
  /** The key that the log is signed with, where the backup does not hold it. */
  readonly logKeyFile?: string | undefined
  /** Restores a log that was already broken when the backup was made: for those who investigate it. */
  readonly evenIfBroken?: boolean
  /** An empty embedded database to begin with, instead of making one. */
  readonly image?: Uint8Array
}

export interface Restored {
  readonly manifest: Manifest
  readonly log: LogVerdict
  /** Whether the store can go on signing its log as it stands. */
  readonly hasLogKey: boolean
}

/**
 * Restores a backup into an empty place. All of it is checked before anything can be seen there: files against the
 * manifest, rows against their counts, the log against its signatures. Throws `invalid_input` (no backup, damaged, another
 * key), `conflict` (the place is not empty), `log_broken`; the place is then as it was.
 */
export async function restoreBackup(act: Act, wish: RestoreWish): Promise<Restored> {
  const place = resolve(wish.dataDir)
  const work = `${place}.restoring`
  await requireEmpty(place)
  await rm(work, { recursive: true, force: true })
  try {
    const unpacked = join(work, 'unpacked')
    const manifest = await readArchive({ file: wish.file, key: wish.key, into: unpacked })
    const data = join(work, 'data')
    const hasLogKey = await layOutFiles({ unpacked, data, logKeyFile: wish.logKeyFile })
    const { databaseUrl, image } = wish
    const where = { dataDir: data, databaseUrl, ...(image ? { image } : {}) }
    const store = await openStore(where, migrationsOf(manifest))
    const log = await filled(store, act, { manifest, unpacked, wish })
    await moveTo(data, place)
    return { manifest, log, hasLogKey }
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

interface Filling {
  readonly manifest: Manifest
  readonly unpacked: string
  readonly wish: RestoreWish
}

/** One transaction: a server's database that cannot be restored stays as empty as it was. */
async function filled(store: Store, act: Act, filling: Filling): Promise<LogVerdict> {
  try {
    return await inTransaction(store.db, act.at, (tx) => fill(tx, act, filling))
  } finally {
    await store.close()
  }
}

async function fill(tx: Tx, act: Act, { manifest, unpacked, wish }: Filling): Promise<LogVerdict> {
  const before = (await countRows(tx, 'log.entry')) + (await countRows(tx, 'log.checkpoint'))
  if (before > 0) throw notEmpty('The database')
  await loadTables(tx, manifest, unpacked)
  await settleMoved(tx)
  const { madeAt, version } = manifest
  const hasSessions = manifest.tables.some(({ table }) => table === 'access.session')
  const sessionsEnded = hasSessions ? await endEverySession(tx, act.at) : 0
  const counts = { rows: rowsOf(manifest), files: filesOf(manifest).length, sessionsEnded }
  const body = { madeAt, version, ...counts }
  await record(tx, act, { type: 'backup.restore', object: madeAt, body })
  const kept = await readFile(join(unpacked, 'files', checkpointsFile), 'utf8').catch(() => undefined)
  const verdict = await verifyStore(tx, kept === undefined ? {} : { notes: notesIn(kept) })
  if (verdict.verified || wish.evenIfBroken) return verdict
  const wayOut = 'Use another backup, or restore it all the same with --even-if-broken.'
  throw new AppError({
    code: 'log_broken',
    ...inEnglish(`The log in the backup is broken: ${verdict.says} ${wayOut}`),
  })
}

interface Layout {
  readonly unpacked: string
  readonly data: string
  readonly logKeyFile: string | undefined
}

async function layOutFiles({ unpacked, data, logKeyFile }: Layout): Promise<boolean> {
  await mkdir(data, { recursive: true, mode: 0o700 })
  if (await exists(join(unpacked, 'files'))) await cp(join(unpacked, 'files'), data, { recursive: true })
  const key = join(data, 'log', 'key')
  if (logKeyFile !== undefined) {
    await mkdir(dirname(key), { recursive: true })
    await copyFile(logKeyFile, key)
  }
  return await exists(key)
}

/** The tables as they were when the backup was made; the next start brings them up to date. */
function migrationsOf(manifest: Manifest): Migrations {
  const unknown = manifest.migrations.filter((name) => name.includes('/') && !migrations[name])
  if (unknown.length > 0) {
    throw new AppError({
      code: 'invalid_input',
      ...inEnglish(
        `The backup was made by a newer version of Aktsam (${manifest.version}). Restore it with that version.`,
      ),
    })
  }
  const then = new Set(manifest.migrations)
  return Object.fromEntries(Object.entries(migrations).filter(([name]) => then.has(name)))
}

async function requireEmpty(place: string): Promise<void> {
  const names = await readdir(place).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  if (names.length > 0) throw notEmpty(place)
}

function notEmpty(place: string): AppError {
  return new AppError({
    code: 'conflict',
    ...inEnglish(
      `${place} is not empty, and a backup is restored into an empty place only. Name another, or move what is there away.`,
    ),
  })
}

async function moveTo(data: string, place: string): Promise<void> {
  await rm(place, { recursive: true, force: true }) // it is empty
  await mkdir(dirname(place), { recursive: true })
  await rename(data, place)
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined
}

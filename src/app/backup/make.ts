import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { link, mkdir, mkdtemp, open, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Act, AppError, worded } from '#kernel'
import { record } from '#log'
import { inTransaction, type Store } from '#storage'
import { existsWords, unwritableWords } from '../knowledge/backup-words.ts'
import { filesOf, rowsOf } from './manifest.ts'
import type { MadeBackup } from './model.ts'
import { seal } from './seal.ts'
import { archiveOf, type Staged, stageBackup } from './stage.ts'

export interface BackupWish {
  /** With the private keys of the installation: whoever has the backup can then sign as we do. */
  readonly keys?: boolean
  /** Encrypts it. */
  readonly sealKey?: Uint8Array | undefined
}

/** The name of a backup made at this moment; `pruneShelf` knows backups by it. */
export function nameAt(at: string): string {
  return `aktsam-${at.replaceAll(/[:.]/g, '-')}.backup`
}

/**
 * Makes a backup at `to`: a new file, or a directory in which it gets a name with its time. It appears there whole or
 * not at all. Throws `invalid_input` where nothing can be written there, `conflict` where the file exists.
 */
export async function makeBackup(
  store: Store,
  act: Act,
  { to, ...wish }: BackupWish & { readonly to: string },
): Promise<MadeBackup> {
  const file = await fileAt(to, act)
  const work = await workFolder(dirname(file))
  try {
    const staged = await stageBackup(store, { folder: work, at: act.at, keys: wish.keys ?? false })
    const counted = countedOf(piecesOf(staged, act, wish))
    const beside = join(work, 'whole')
    await pipeline(Readable.from(counted.pieces), createWriteStream(beside, { mode: 0o600, flush: true }))
    await putInPlace(beside, file)
    return await note(store, act, { staged, wish, ...counted.sum(), name: basename(file) })
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/**
 * A backup to be sent away: it is laid out in `near` first, and nothing of it stays there. The log notes it when the
 * last piece has been read.
 */
export async function* sendBackup(
  store: Store,
  act: Act,
  { near, ...wish }: BackupWish & { readonly near: string },
): AsyncGenerator<Buffer> {
  const work = await workFolder(near)
  try {
    const staged = await stageBackup(store, { folder: work, at: act.at, keys: wish.keys ?? false })
    const counted = countedOf(piecesOf(staged, act, wish))
    yield* counted.pieces
    await note(store, act, { staged, wish, ...counted.sum(), name: null })
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

function piecesOf(staged: Staged, { random }: Act, { sealKey }: BackupWish): AsyncIterable<Buffer> {
  const plain = archiveOf(staged)
  return sealKey ? seal(plain, { key: sealKey, random }) : plain
}

function countedOf(source: AsyncIterable<Buffer>) {
  const hash = createHash('sha256')
  let bytes = 0
  async function* pieces() {
    for await (const piece of source) {
      hash.update(piece)
      bytes += piece.length
      yield piece
    }
  }
  return { pieces: pieces(), sum: () => ({ bytes, sha256: hash.digest('hex') }) }
}

interface Finished {
  readonly staged: Staged
  readonly wish: BackupWish
  readonly bytes: number
  readonly sha256: string
  readonly name: string | null
}

async function note(store: Store, act: Act, finished: Finished): Promise<MadeBackup> {
  const { staged, wish, bytes, sha256, name } = finished
  const { manifest } = staged
  const made = {
    ...{ name, madeAt: act.at, bytes, sha256, rows: rowsOf(manifest), files: filesOf(manifest).length },
    ...{ encrypted: wish.sealKey !== undefined, keys: manifest.keys },
  }
  await inTransaction(store.db, act.at, (tx) =>
    record(tx, act, { type: 'backup.make', object: name ?? 'sent', body: made }),
  )
  return made
}

async function fileAt(to: string, { at }: Act): Promise<string> {
  const path = resolve(to)
  const found = await stat(path).catch(() => undefined)
  if (found?.isDirectory()) return join(path, nameAt(at))
  if (found) throw new AppError({ code: 'conflict', ...worded(existsWords(to)) })
  return path
}

/** On the disk of the target, so that it can be moved there in one step; for its owner only. */
async function workFolder(near: string): Promise<string> {
  try {
    await mkdir(near, { recursive: true, mode: 0o700 })
    return await mkdtemp(join(near, '.aktsam-backup-'))
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause)
    throw new AppError({ code: 'invalid_input', ...worded(unwritableWords(near, said)) }, cause)
  }
}

/** Under its name only where nothing has that name: a link does not replace, a rename would. */
async function putInPlace(beside: string, file: string): Promise<void> {
  try {
    await link(beside, file)
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause
    throw new AppError({ code: 'conflict', ...worded(existsWords(file)) }, cause)
  }
  const folder = await open(dirname(file), 'r')
  await folder.sync().finally(() => folder.close())
}

import { createHash } from 'node:crypto'
import { constants, createReadStream, createWriteStream } from 'node:fs'
import { copyFile, mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { AppError, type Instant, saidBy, sentences, validate, worded } from '#kernel'
import { newestNote } from '#log'
import type { Store, Tx } from '#storage'
import { noneMadeWords } from '../knowledge/backup-words.ts'
import { migrations } from '../migrations.ts'
import { version } from '../version.ts'
import { checkpointsFile, filesBeside } from './files.ts'
import { type BackupFile, type BackupTable, filesOf, Manifest } from './manifest.ts'
import { countersOf, linesOf, migrationsIn, type Table, tablesOf } from './tables.ts'
import { ending, headerOf, paddingOf } from './tar.ts'

/** Everything of a backup, laid out in a folder. */
export interface Staged {
  readonly folder: string
  readonly manifest: Manifest
}

export interface StageWish {
  readonly folder: string
  readonly at: Instant
  /** With the private keys of the installation. */
  readonly keys: boolean
}

/** The schemas that a backup holds: those of the rooms. Jobs are set up anew at each start. */
export const rooms: readonly string[] = [
  ...new Set(Object.keys(migrations).map((name) => name.split('/')[0] ?? '')),
].filter((room) => room !== 'storage')

/**
 * Lays out a backup: the checkpoints first, which the database then surely knows, then all tables as of one moment, then
 * the files that these tables can refer to. The store goes on working meanwhile.
 */
export async function stageBackup(store: Store, wish: StageWish): Promise<Staged> {
  const { folder, at, keys } = wish
  await mkdir(join(folder, 'tables'), { recursive: true, mode: 0o700 })
  const checkpoints = await stageCheckpoints(store.dataDir, folder)
  const inside = await store.aside((tx) => stageDatabase(tx, folder))
  const paths = await filesBeside(store.dataDir, { keys })
  const beside = []
  for (const path of paths) beside.push(...(await stageFile(store.dataDir, folder, path)))
  const files = [...checkpoints, ...beside]
  const manifest = { aktsamBackup: 1, madeAt: at, version, store: store.kind, ...inside, files, keys }
  const checked = validate(Manifest, manifest) // what could not be read back is no backup
  if (checked.ok) return { folder, manifest: checked.value }
  throw new AppError({ code: 'fault', ...worded(sentences(noneMadeWords, saidBy(checked.refusal))) })
}

async function stageDatabase(tx: Tx, folder: string) {
  const tables: BackupTable[] = []
  for (const table of await tablesOf(tx, rooms)) tables.push(await stageTable(tx, folder, table))
  return {
    tables,
    migrations: await migrationsIn(tx),
    counters: await countersOf(tx, rooms),
    checkpoint: (await newestNote(tx)) ?? null,
  }
}

async function stageTable(tx: Tx, folder: string, table: Table): Promise<BackupTable> {
  const path = `tables/${table.table}.ndjson.gz`
  let rows = 0
  async function* text() {
    for await (const lines of linesOf(tx, table)) {
      rows += lines.length
      yield `${lines.join('\n')}\n`
    }
  }
  await pipeline(Readable.from(text()), createGzip({ level: 4 }), createWriteStream(join(folder, path)))
  return { table: table.table, columns: [...table.columns], rows, file: await describe(folder, path) }
}

async function stageCheckpoints(dataDir: string, folder: string): Promise<BackupFile[]> {
  const text = await readFile(join(dataDir, checkpointsFile)).catch(ifAbsent)
  if (!text) return []
  const path = `files/${checkpointsFile}`
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), text)
  return [await describe(folder, path)]
}

/** A file that went away meanwhile was one that nothing refers to any more. */
async function stageFile(dataDir: string, folder: string, name: string): Promise<BackupFile[]> {
  const path = `files/${name}`
  await mkdir(dirname(join(folder, path)), { recursive: true })
  const copied = await copyFile(join(dataDir, name), join(folder, path), constants.COPYFILE_FICLONE).then(
    () => true,
    ifAbsent,
  )
  return copied ? [await describe(folder, path)] : []
}

function ifAbsent(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
  throw error
}

async function describe(folder: string, path: string): Promise<BackupFile> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(join(folder, path)), hash)
  return { path, size: (await stat(join(folder, path))).size, sha256: hash.digest('hex') }
}

/** The backup as one tar: the manifest, its hash, then the files that it names, in its order. */
export async function* archiveOf({ folder, manifest }: Staged): AsyncGenerator<Buffer> {
  const text = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`)
  yield* small('manifest.json', text)
  yield* small('manifest.sha256', Buffer.from(createHash('sha256').update(text).digest('hex')))
  for (const { path, size } of filesOf(manifest)) {
    yield headerOf({ path, size })
    yield* createReadStream(join(folder, path))
    yield paddingOf(size)
  }
  yield ending
}

function* small(path: string, content: Buffer): Generator<Buffer> {
  const size = content.length
  yield Buffer.concat([headerOf({ path, size }), content, paddingOf(size)])
}

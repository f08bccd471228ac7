import { createHash, type Hash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** A file that came in and waits to be looked at. */
export interface Incoming {
  readonly path: string
  readonly sha256: string
  readonly size: number
}

/** Where a kept file lies: named by its own SHA-256, so that it can neither change unseen nor be kept twice. */
export function pathOf(root: string, sha256: string): string {
  return join(root, sha256.slice(0, 2), sha256)
}

/** A folder for what comes in, beside the kept files; `upload-` folders that a kill left are swept at the next start. */
export async function makeIntake(dataDir: string): Promise<string> {
  await mkdir(dataDir, { recursive: true })
  return await mkdtemp(join(dataDir, 'upload-'))
}

export async function discard(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
}

/** Writes a stream to a new file of the folder and hashes it on the way. */
export async function takeIn(folder: string, name: string, source: Readable): Promise<Incoming> {
  const path = join(folder, name)
  const hash = createHash('sha256')
  let size = 0
  const count = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      hash.update(chunk)
      size += chunk.byteLength
      done(null, chunk)
    },
  })
  await pipeline(source, count, createWriteStream(path, { mode: 0o600, flush: true }))
  return { path, sha256: hash.digest('hex'), size }
}

/** Moves a file to its place, durably. One that is there already and whole stays; a damaged one is replaced. */
export async function keepFile(root: string, { path, sha256 }: Omit<Incoming, 'size'>): Promise<void> {
  const place = pathOf(root, sha256)
  if ((await hashOf(place)) === sha256) return
  await mkdir(dirname(place), { recursive: true, mode: 0o700 })
  await rename(path, place)
  await syncFolder(dirname(place))
  await syncFolder(root)
}

/** The same for bytes that were made here. Answers their SHA-256. */
export async function keepBytes(root: string, bytes: Uint8Array): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const place = pathOf(root, sha256)
  if ((await hashOf(place)) === sha256) return sha256
  await mkdir(dirname(place), { recursive: true, mode: 0o700 })
  const folder = await mkdtemp(join(root, 'new-'))
  const path = join(folder, 'file')
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(path, place)
  await discard(folder)
  await syncFolder(dirname(place))
  await syncFolder(root)
  return sha256
}

/** Takes a kept file away, for an erasure. */
export async function removeFile(root: string, sha256: string): Promise<void> {
  await rm(pathOf(root, sha256), { force: true })
}

export async function isKept(root: string, sha256: string): Promise<boolean> {
  return (await stat(pathOf(root, sha256)).catch(() => undefined))?.isFile() ?? false
}

/** SHA-256 of what lies there now; undefined where nothing does. */
export async function hashOf(path: string): Promise<string | undefined> {
  const hash: Hash = createHash('sha256')
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
  return hash.digest('hex')
}

/** The names of all files that are kept. */
export async function keptFiles(root: string): Promise<string[]> {
  const found = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => [])
  return found.filter((one) => one.isFile() && /^[0-9a-f]{64}$/.test(one.name)).map(({ name }) => name)
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

import { createHash } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError, worded } from '#kernel'
import { buildSnapshotBytes, type SnapshotSource } from '../build.ts'
import { damagedIndexWords } from '../knowledge/refusal-words.ts'
import { openSnapshotBytes, type Snapshot } from '../snapshot.ts'

/** A snapshot as it lies in the data directory: named by the SHA-256 of its bytes. */
export interface SnapshotFile {
  readonly file: string
  readonly sha256: string
  readonly snapshot: Snapshot
}

const folder = (dataDir: string) => join(dataDir, 'snapshots')
const pointer = (dataDir: string) => join(folder(dataDir), 'current.json')

/**
 * Builds the index of these list versions, keeps it under `<dataDir>/snapshots/<sha256>.snap` and points
 * `current.json` at it. Until the pointer moves, which is one rename, the old snapshot is the current one.
 */
export async function buildSnapshot(
  sources: readonly SnapshotSource[],
  dataDir: string,
): Promise<SnapshotFile> {
  const prepared = await prepareSnapshot(sources, dataDir)
  await pointAt(dataDir, prepared)
  return prepared
}

/** Builds and keeps an index beside the current one, for versions that are to come into force. */
export async function prepareSnapshot(
  sources: readonly SnapshotSource[],
  dataDir: string,
): Promise<SnapshotFile> {
  const bytes = shared(await buildSnapshotBytes(sources))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const file = join(folder(dataDir), `${sha256}.snap`)
  await mkdir(folder(dataDir), { recursive: true })
  await writeWhole(file, bytes)
  return { file, sha256, snapshot: openSnapshotBytes(bytes) }
}

/** Makes a kept snapshot the one that is opened from now on. */
export async function pointAt(dataDir: string, { sha256 }: Pick<SnapshotFile, 'sha256'>): Promise<void> {
  await writeWhole(pointer(dataDir), new TextEncoder().encode(JSON.stringify({ snapshot: sha256 })))
}

/** The bytes of a snapshot, in shared memory, and their SHA-256. */
export interface SnapshotBytes {
  readonly bytes: Uint8Array
  readonly sha256: string
}

/** Opens a snapshot file. Throws `unavailable` when its bytes are not those that its name promises. */
export async function openSnapshot(file: string): Promise<Snapshot> {
  return opened(file, await bytesOf(file))
}

/** The snapshot that `current.json` points at; undefined before the first. */
export async function openCurrentSnapshot(dataDir: string): Promise<Snapshot | undefined> {
  const current = await openCurrentBytes(dataDir)
  return current?.snapshot
}

/** The same with its bytes, for threads that open them too. */
export async function openCurrentBytes(
  dataDir: string,
): Promise<(SnapshotBytes & { readonly snapshot: Snapshot }) | undefined> {
  let text: string
  try {
    text = await readFile(pointer(dataDir), 'utf8')
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
  const sha256 = /"snapshot":\s*"([0-9a-f]{64})"/.exec(text)?.[1]
  if (sha256 === undefined) throw damaged(pointer(dataDir))
  const file = join(folder(dataDir), `${sha256}.snap`)
  const bytes = await bytesOf(file)
  return { ...bytes, snapshot: opened(file, bytes) }
}

async function bytesOf(file: string): Promise<SnapshotBytes> {
  const bytes = await readShared(file).catch((error) => {
    throw isMissing(error) ? damaged(file, error) : error
  })
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  if (!file.endsWith(`${sha256}.snap`)) throw damaged(file)
  return { bytes, sha256 }
}

function opened(file: string, { bytes }: SnapshotBytes): Snapshot {
  try {
    return openSnapshotBytes(bytes)
  } catch (error) {
    if (error instanceof RangeError || error instanceof SyntaxError) throw damaged(file, error)
    throw error
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

function damaged(file: string, cause?: unknown): AppError {
  return new AppError({ code: 'unavailable', ...worded(damagedIndexWords(file)), facts: { file } }, cause)
}

/** Shared memory, so that threads use one copy. */
function shared(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length))
  copy.set(bytes)
  return copy
}

async function readShared(file: string): Promise<Uint8Array> {
  const handle = await open(file, 'r')
  try {
    const { size } = await handle.stat()
    const bytes = new Uint8Array(new SharedArrayBuffer(size))
    const part = new Uint8Array(1 << 20)
    for (let at = 0; at < size; ) {
      const { bytesRead } = await handle.read(part, 0, part.length, at)
      if (bytesRead === 0) break
      bytes.set(part.subarray(0, bytesRead), at)
      at += bytesRead
    }
    return bytes
  } finally {
    await handle.close()
  }
}

/** A file is whole or not there: written beside under a name that no other process has, flushed, renamed. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const beside = `${file}.${process.pid}.new`
  try {
    const handle = await open(beside, 'w', 0o600)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(beside, file)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
}

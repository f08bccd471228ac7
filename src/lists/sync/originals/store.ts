import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, open as openFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { AppError, worded } from '#kernel'
import { changedMeanwhile } from '../../knowledge/import-words.ts'
import { newOriginal } from '../../uploads.ts'

const folderOf = (dataDir: string) => join(dataDir, 'lists', 'originals')
const pathOf = (dataDir: string, sha256: string) =>
  join(folderOf(dataDir), sha256.slice(0, 2), `${sha256}.gz`)

/**
 * The bytes of a publisher's file that became a version, by the SHA-256 that the version's report names; undefined where
 * it is not kept. Each call reads anew. Throws where what lies there is damaged.
 */
export async function originalOf(
  dataDir: string,
  sha256: string,
): Promise<(() => AsyncIterable<Uint8Array>) | undefined> {
  if (!/^[0-9a-f]{64}$/.test(sha256)) return undefined
  const path = pathOf(dataDir, sha256)
  const found = await stat(path).catch(() => undefined)
  return found?.isFile() ? () => unpacked(path) : undefined
}

async function* unpacked(path: string): AsyncGenerator<Uint8Array> {
  const file = createReadStream(path)
  const gunzip = createGunzip()
  file.on('error', (error) => gunzip.destroy(error))
  yield* file.pipe(gunzip)
}

/**
 * Keeps a file under its own SHA-256, compressed; once, however often it comes. Answers the SHA-256. Throws
 * `list_refused` where it is another than was `known`: a version must not bear the hash of bytes that it was not read from.
 */
export async function keepOriginal(
  dataDir: string,
  read: () => AsyncIterable<Uint8Array>,
  known?: string,
): Promise<string> {
  if (known !== undefined && (await originalOf(dataDir, known))) return known
  const root = folderOf(dataDir)
  await mkdir(root, { recursive: true, mode: 0o700 })
  const folder = await mkdtemp(join(root, newOriginal))
  try {
    const path = join(folder, 'file.new')
    const hash = createHash('sha256')
    const hashed = async function* () {
      for await (const chunk of read()) {
        hash.update(chunk)
        yield chunk
      }
    }
    await pipeline(hashed, createGzip({ level: 6 }), createWriteStream(path, { mode: 0o600, flush: true }))
    const sha256 = hash.digest('hex')
    if (known !== undefined && sha256 !== known)
      throw new AppError({ code: 'list_refused', ...worded(changedMeanwhile) })
    const place = pathOf(dataDir, sha256)
    await mkdir(join(place, '..'), { recursive: true, mode: 0o700 })
    await rename(path, place)
    await syncFolder(join(place, '..'))
    return sha256
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await openFile(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { Type } from 'typebox'
import { Nullable, validate } from '#kernel'

/** What has come of a file so far, and by what the publisher knows that it is the same file. */
export interface Part {
  readonly size: number
  readonly validator: string
}

const About = Type.Object({ validator: Nullable(Type.String()) })

/** Where files lie while they come: one place for each file of each list, so that a later look can go on. */
export function placeOf(dataDir: string, list: string, file: string): string {
  const key = createHash('sha256').update(`${list}\n${file}`).digest('hex').slice(0, 24)
  return join(dataDir, 'lists', 'incoming', `${list}-${key}.part`)
}

const aboutOf = (place: string) => `${place}.about.part`
const wholeOf = (place: string) => `${place}.whole.part`

/** What can be gone on with; undefined where nothing can. */
export async function readPart(place: string): Promise<Part | undefined> {
  try {
    const { size } = await stat(place)
    const about = validate(About, JSON.parse(await readFile(aboutOf(place), 'utf8')))
    if (!about.ok || about.value.validator === null || size === 0) return undefined
    return { size, validator: about.value.validator }
  } catch {
    return undefined // not there, or not ours to read: it comes anew
  }
}

/** A file begins anew. `validator`: null where the publisher gives nothing to go on by. */
export async function beginPart(place: string, validator: string | null): Promise<void> {
  await mkdir(join(place, '..'), { recursive: true, mode: 0o700 })
  await writeFile(aboutOf(place), JSON.stringify({ validator }), { mode: 0o600 })
  await writeFile(place, '', { mode: 0o600 })
}

/** Adds what comes to the part. Throws what `count` throws, and errors of the disk and of the source. */
export async function addToPart(
  place: string,
  source: AsyncIterable<Uint8Array>,
  count: (bytes: number) => void,
): Promise<void> {
  await pipeline(source, counting(count), createWriteStream(place, { flags: 'a', mode: 0o600 }))
}

export async function sizeOfPart(place: string): Promise<number> {
  return (await stat(place).catch(() => undefined))?.size ?? 0
}

export async function dropPart(place: string): Promise<void> {
  for (const path of [place, aboutOf(place), wholeOf(place)]) await rm(path, { force: true })
}

/** A file that came whole. */
export interface Whole {
  readonly path: string
  readonly sha256: string
  readonly size: number
}

/** Unpacks a part that came packed, and hashes it on the way. Throws what `count` throws, and errors of zlib. */
export async function settlePart(
  place: string,
  isPacked: boolean,
  count: (bytes: number) => void,
): Promise<Whole> {
  const hash = createHash('sha256')
  let size = 0
  const look = counting((bytes) => {
    size += bytes
    count(bytes)
  }, hash)
  const path = wholeOf(place)
  if (isPacked)
    await pipeline(createReadStream(place), createGunzip(), look, createWriteStream(path, { mode: 0o600 }))
  else {
    await pipeline(createReadStream(place), look, async (bytes) => {
      for await (const _ of bytes);
    })
    await rename(place, path)
  }
  await rm(aboutOf(place), { force: true })
  return { path, sha256: hash.digest('hex'), size }
}

/** The first bytes of a file. */
export async function headOf(path: string, length: number): Promise<Uint8Array> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

function counting(count: (bytes: number) => void, hash?: ReturnType<typeof createHash>): Transform {
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      try {
        count(chunk.byteLength)
      } catch (error) {
        return done(error instanceof Error ? error : new Error(String(error)))
      }
      hash?.update(chunk)
      done(null, chunk)
    },
  })
}

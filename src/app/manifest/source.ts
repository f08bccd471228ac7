import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createGunzip } from 'node:zlib'
import { AppError, inEnglish } from '#kernel'

/** Where something is read from: an address, or a file; with the token that opens it. */
export interface Source {
  readonly at: string
  readonly token?: string | undefined
}

const patience = 600_000 // milliseconds for the whole of a file

/** A place as a manifest names it: an http address as it is, anything else as a file beside the manifest. */
export function placeFrom(manifest: string, place: string): string {
  if (/^https?:\/\//.test(place)) return place
  if (/^https?:\/\//.test(manifest)) return new URL(place, manifest).href
  return place.startsWith('file:') ? fileURLToPath(place) : resolve(dirname(manifest), place)
}

/** A token, or what the environment holds under `$NAME`. Throws where it holds nothing. */
export function tokenFrom(
  text: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const name = /^\$\{?(\w+)\}?$/.exec(text ?? '')?.[1]
  if (name === undefined) return text
  const token = environment[name]
  if (token) return token
  throw unreadable(`The manifest wants the token $${name}, which the environment does not hold.`)
}

export function unreadable(detail: string, cause?: unknown): AppError {
  return new AppError({ code: 'unavailable', ...inEnglish(detail) }, cause)
}

/** The bytes of a source as they come. Throws `unavailable` where it cannot be had. */
export async function bytesOf({ at, token }: Source): Promise<AsyncIterable<Uint8Array>> {
  if (!/^https?:\/\//.test(at)) return createReadStream(at, { highWaterMark: 1 << 18 })
  const headers = token === undefined ? {} : { authorization: `Token ${token}` }
  try {
    const response = await fetch(at, { headers, signal: AbortSignal.timeout(patience) })
    if (!response.ok || !response.body) throw new Error(`it answers ${response.status}`)
    return response.body
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw unreadable(`${at} cannot be read: ${why}.`, cause)
  }
}

/** When a file was last written; null for what is no file here. */
export async function writtenAt(at: string): Promise<string | null> {
  if (/^https?:\/\//.test(at)) return null
  const { mtime } = await stat(at).catch((cause: unknown) => {
    throw unreadable(`${at} cannot be read; give the path of a file, from the manifest on.`, cause)
  })
  return mtime.toISOString()
}

/** The whole of a source as JSON. */
export async function jsonFrom(source: Source): Promise<unknown> {
  const pieces: Uint8Array[] = []
  for await (const piece of await bytesOf(source)) pieces.push(piece)
  try {
    return JSON.parse(Buffer.concat(pieces).toString('utf8'))
  } catch (cause) {
    throw unreadable(`${source.at} is not JSON.`, cause)
  }
}

const longestLine = 64 * 1024 * 1024

/** The lines of a source, unpacked where it is packed; the SHA-1 of its bytes is compared at the end. Constant memory. */
export async function* linesFrom(source: Source, checksum?: string): AsyncGenerator<string> {
  const hash = createHash('sha1')
  const raw = await bytesOf(source)
  async function* counted() {
    for await (const piece of raw) {
      hash.update(piece)
      yield piece
    }
  }
  let left = ''
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for await (const piece of source.at.endsWith('.gz') ? unpacked(counted()) : counted()) {
    const lines = (left + decoder.decode(piece, { stream: true })).split('\n')
    left = lines.pop() ?? ''
    yield* lines
    if (left.length > longestLine) throw unreadable(`${source.at}: a line is longer than any entity.`)
  }
  left += decoder.decode()
  if (left !== '') yield left
  const sha1 = hash.digest('hex')
  if (checksum !== undefined && sha1 !== checksum)
    throw unreadable(`${source.at} has the SHA-1 ${sha1}; ${checksum} was promised. Nothing of it was taken.`)
}

async function* unpacked(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip()
  const feeding = (async () => {
    for await (const piece of pieces)
      if (!gunzip.write(piece)) await new Promise<void>((done) => gunzip.once('drain', () => done()))
    gunzip.end()
  })()
  feeding.catch((error: unknown) => gunzip.destroy(error instanceof Error ? error : new Error(String(error))))
  for await (const piece of gunzip) yield piece
  await feeding
}

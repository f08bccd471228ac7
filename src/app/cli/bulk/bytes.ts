import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { usage } from '../arguments.ts'
import { unreadable } from '../files.ts'

/** How far a file was read: so many bytes, and what they are. */
export interface At {
  readonly bytes: number
  readonly sha256: string
}
export interface Chunk {
  readonly bytes: Uint8Array
  readonly at: At
}

/** The same for every run: a run that goes on must find its place at the end of a chunk. */
const chunkSize = 256 * 1024

/** Size in bytes; undefined for standard input and for pipes. */
export async function sizeOf(file: string): Promise<number | undefined> {
  if (file === '-') return undefined
  const found = await stat(file).catch((cause: unknown) => {
    throw unreadable(file, cause)
  })
  if (found.isDirectory()) throw usage(`${file} is a directory. Name a file.`)
  return found.isFile() ? found.size : undefined
}

/**
 * The bytes of a file, or of standard input for `-`. Ends early once `signal` says so. Throws `invalid_input` where the
 * file does not begin as it did when a run over it was interrupted.
 */
export async function* chunksOf(
  file: string,
  { signal, before }: { readonly signal: AbortSignal; readonly before?: At | undefined },
): AsyncGenerator<Chunk> {
  const input: Readable = file === '-' ? process.stdin : createReadStream(file, { highWaterMark: chunkSize })
  const stop = () => input.destroy()
  signal.addEventListener('abort', stop)
  const hash = createHash('sha256')
  let bytes = 0
  let isKnown = before === undefined
  try {
    for await (const chunk of input) {
      hash.update(chunk)
      bytes += chunk.length
      const at = { bytes, sha256: hash.copy().digest('hex') }
      if (before && !isKnown) isKnown = isThere(file, at, before)
      yield { bytes: chunk, at }
    }
    if (!isKnown && !signal.aborted) throw changed(file)
  } catch (cause) {
    if (signal.aborted) return // whoever wanted us to stop closed the file
    throw cause instanceof Error && 'syscall' in cause ? unreadable(file, cause) : cause
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

/** Whether the place is reached at which the run before was. Chunks end where they ended then, unless the file is another. */
function isThere(file: string, at: At, before: At): boolean {
  if (at.bytes < before.bytes) return false
  if (at.sha256 !== before.sha256) throw changed(file)
  return true
}

/** The file is not what it was when a run over it was interrupted. */
export function changed(file: string) {
  return usage(
    `${file} has changed since the run over it was interrupted. Start anew: --overwrite instead of --resume.`,
  )
}

/** The first chunks, until there is enough to look into or no more, and all of them again. */
export async function peek(
  chunks: AsyncGenerator<Chunk>,
  isEnough: (head: Uint8Array) => boolean,
): Promise<{ readonly head: Uint8Array; readonly all: AsyncGenerator<Chunk> }> {
  const read: Chunk[] = []
  let head: Uint8Array = new Uint8Array()
  while (read.length === 0 || !isEnough(head)) {
    const next = await chunks.next()
    if (next.done) break
    read.push(next.value)
    head = Buffer.concat([head, next.value.bytes])
  }
  async function* again(): AsyncGenerator<Chunk> {
    for (let next = read.shift(); next; next = read.shift()) yield next
    yield* chunks
  }
  return { head, all: again() }
}

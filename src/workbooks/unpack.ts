import { setImmediate } from 'node:timers/promises'
import { Unzip, UnzipInflate } from 'fflate'
import { type Book, bookOf } from './book.ts'
import { WorkbookFault } from './fault.ts'

/** What a workbook may unpack to; more is made to harm. */
export interface UnpackedLimits {
  readonly bytes: number
  readonly files: number
}

/** Bytes unpacked at a time. */
const step = 65_536

/**
 * Opens a workbook that stands in memory or comes from a file: its parts are unpacked once, within limits, and held.
 * Throws a `WorkbookFault`.
 */
export async function readWorkbook(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  limits: UnpackedLimits,
): Promise<Book> {
  const unpacking = unpack(limits)
  for await (const chunk of source)
    for (let at = 0; at < chunk.length; at += step) {
      unpacking.push(chunk.subarray(at, at + step))
      await setImmediate() // others get their turn
    }
  const parts = unpacking.end()
  return await bookOf((name) => {
    const chunks = parts.get(name)
    return chunks && textOf(chunks)
  })
}

interface Unpacking {
  push(chunk: Uint8Array): void
  end(): ReadonlyMap<string, readonly Uint8Array[]>
}

function unpack(limits: UnpackedLimits): Unpacking {
  const parts = new Map<string, Uint8Array[]>()
  let [bytes, files] = [0, 0]
  let fault: WorkbookFault | undefined
  const unzip = new Unzip((file) => {
    files++
    const chunks: Uint8Array[] = []
    if (/\.(xml|rels)$/.test(file.name)) parts.set(file.name, chunks)
    file.ondata = (error, chunk) => {
      if (error) fault ??= new WorkbookFault('broken', { cause: error })
      else bytes += chunk.length
      if (bytes > limits.bytes || files > limits.files) fault ??= new WorkbookFault('swells')
      if (fault) file.terminate()
      else if (parts.has(file.name)) chunks.push(chunk)
    }
    if (!fault) file.start()
  })
  unzip.register(UnzipInflate)
  const push = (chunk: Uint8Array, isLast: boolean) => {
    try {
      unzip.push(chunk, isLast)
    } catch (cause) {
      fault ??= new WorkbookFault('broken', { cause })
    }
    if (fault) throw fault
  }
  return {
    push: (chunk) => push(chunk, false),
    end: () => {
      push(new Uint8Array(), true)
      return parts
    },
  }
}

async function* textOf(chunks: readonly Uint8Array[]): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for (const chunk of chunks) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

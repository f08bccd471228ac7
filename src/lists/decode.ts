import { readingFaults } from './knowledge/reading-words.ts'
import { refuseFile } from './refusal.ts'

/** Pieces handed on are at most this long, so that a reader can notice text without end between two of them. */
const pieceLength = 65_536

/**
 * Bytes as text, strictly UTF-8 (a byte order mark is dropped). Refuses any other encoding and NUL characters,
 * with the offset of the first wrong byte.
 */
export async function* decodeUtf8(file: string, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let offset = 0
  for await (const chunk of bytes) {
    yield* pieces(file, decode(file, { decoder, chunk, offset }), offset)
    offset += chunk.byteLength
  }
  yield* pieces(file, decode(file, { decoder, chunk: null, offset }), offset)
}

/** The same for a file of windows-1252: every byte is a character, so only NUL is refused. */
export async function* decodeLatin(file: string, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('windows-1252')
  let offset = 0
  for await (const chunk of bytes) {
    yield* pieces(file, decoder.decode(chunk, { stream: true }), offset)
    offset += chunk.byteLength
  }
}

interface Step {
  readonly decoder: InstanceType<typeof TextDecoder>
  readonly chunk: Uint8Array | null
  readonly offset: number
}

function decode(file: string, { decoder, chunk, offset }: Step): string {
  try {
    return chunk === null ? decoder.decode() : decoder.decode(chunk, { stream: true })
  } catch {
    const at = offset + firstWrongByte(chunk ?? new Uint8Array())
    refuseFile(file, readingFaults.notUtf8(at), { byte: at })
  }
}

/** Only reached once decoding has failed: a lenient second look finds roughly where. */
function firstWrongByte(chunk: Uint8Array): number {
  const lenient = new TextDecoder('utf-8').decode(chunk)
  const index = lenient.indexOf('\uFFFD')
  return index < 0 ? chunk.byteLength : new TextEncoder().encode(lenient.slice(0, index)).byteLength
}

function* pieces(file: string, text: string, offset: number): Generator<string> {
  if (text.includes('\0')) {
    refuseFile(file, readingFaults.nul(offset), { byte: offset })
  }
  for (let start = 0; start < text.length; start += pieceLength) yield text.slice(start, start + pieceLength)
}

import { AppError, worded } from '#kernel'
import { cutOffWords } from '../knowledge/backup-words.ts'

/** Bytes that come in pieces, read as many at a time as are asked for. */
export interface ByteReader {
  /** Exactly so many; fewer only at the end. */
  take(count: number): Promise<Buffer>
  /** The next so many, as they come. Throws `invalid_input` where they end before. */
  stream(count: number): AsyncGenerator<Buffer>
  /** All that is left. */
  rest(): AsyncGenerator<Buffer>
}

export function readerOf(pieces: AsyncIterable<Uint8Array>): ByteReader {
  const source = pieces[Symbol.asyncIterator]()
  let held: Buffer = Buffer.alloc(0)
  /** What is held, or the next piece; undefined at the end. */
  const next = async (): Promise<Buffer | undefined> => {
    while (held.length === 0) {
      const { value, done } = await source.next()
      if (done) return undefined
      held = Buffer.from(value)
    }
    return held
  }
  const upTo = async (count: number): Promise<Buffer | undefined> => {
    const piece = await next()
    if (!piece) return undefined
    held = piece.subarray(Math.min(count, piece.length))
    return piece.subarray(0, count)
  }
  return {
    async take(count) {
      const parts: Buffer[] = []
      for (let lacking = count; lacking > 0; ) {
        const part = await upTo(lacking)
        if (!part) break
        parts.push(part)
        lacking -= part.length
      }
      return Buffer.concat(parts)
    },
    async *stream(count) {
      for (let lacking = count; lacking > 0; ) {
        const part = await upTo(lacking)
        if (!part) throw cutOff()
        yield part
        lacking -= part.length
      }
    },
    async *rest() {
      for (let part = await next(); part; part = await next()) {
        held = Buffer.alloc(0)
        yield part
      }
    },
  }
}

/** The backup ends before its end. */
export function cutOff(): AppError {
  return new AppError({ code: 'invalid_input', ...worded(cutOffWords) })
}

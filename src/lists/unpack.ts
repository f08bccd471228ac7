import { readingFaults } from './knowledge/reading-words.ts'
import { refuseFile } from './refusal.ts'

/** No list unpacks to anything near this; more is an attack. */
const mostBytes = 1_073_741_824

/** The bytes of a file, unpacked where they begin as gzip does (whatever the file is called). */
export async function* unpack(file: string, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source = bytes[Symbol.asyncIterator]()
  const head = await firstTwo(source)
  const isPacked = head[0] === 0x1f && head[1] === 0x8b
  const whole = chain(head, source)
  let total = 0
  for await (const chunk of isPacked ? unzip(file, whole) : whole) {
    total += chunk.byteLength
    if (total > mostBytes) refuseFile(file, readingFaults.longer(mostBytes, isPacked))
    yield chunk
  }
}

async function firstTwo(source: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  let head = new Uint8Array()
  while (head.byteLength < 2) {
    const { done, value } = await source.next()
    if (done) break
    const longer = new Uint8Array(head.byteLength + value.byteLength)
    longer.set(head)
    longer.set(value, head.byteLength)
    head = longer
  }
  return head
}

/** Whoever reads only the beginning, or stops at a fault, leaves no file open behind. */
async function* chain(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield head
    for (let step = await rest.next(); !step.done; step = await rest.next()) yield step.value
  } finally {
    await rest.return?.()
  }
}

async function* unzip(file: string, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const packed = ReadableStream.from(bytes)
  try {
    yield* packed.pipeThrough(new DecompressionStream('gzip'))
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    refuseFile(file, readingFaults.notUnpacked)
  }
}

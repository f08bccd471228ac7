import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { createInflateRaw } from 'node:zlib'

/** A file within a ZIP archive, as the archive's directory describes it. */
export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly crc: number
  /** Bytes as they lie there, and as the directory says that they unpack to. */
  readonly packed: number
  readonly unpacked: number
  /** Where its bytes begin in the archive. */
  readonly start: number
}
export interface UnpackedLimits {
  readonly bytes: number
  readonly files: number
}

const [endMark, entryMark] = [0x06054b50, 0x02014b50]
const [endSize, entrySize, headerSize] = [22, 46, 30]
const longestComment = 65_535
/** A directory of a million files is none of a workbook. */
const longestDirectory = 64 * 1024 * 1024
const [stored, deflated] = [0, 8]

/**
 * The directory of a ZIP archive (PKWARE APPNOTE 6.3.10, §4.3). Read here and not by a package: those that read an
 * archive from its beginning to its end lose their way where sizes stand behind the files, as our own exports write
 * them. Throws for what is no archive.
 */
export async function entriesOf(file: string, size: number): Promise<ZipEntry[]> {
  const handle = await open(file, 'r')
  try {
    const tailAt = Math.max(0, size - endSize - longestComment)
    const tail = await part(handle, tailAt, size - tailAt)
    let end = tail.length - endSize
    while (end >= 0 && tail.readUInt32LE(end) !== endMark) end--
    if (end < 0) throw new Error('its directory is missing')
    const directory = await part(handle, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12))
    const entries: ZipEntry[] = []
    for (let at = 0; at + entrySize <= directory.length && directory.readUInt32LE(at) === entryMark; ) {
      const [named, extra, comment] = [28, 30, 32].map((offset) => directory.readUInt16LE(at + offset))
      const header = await part(handle, directory.readUInt32LE(at + 42), headerSize)
      const body = header.readUInt16LE(26) + header.readUInt16LE(28)
      entries.push({
        name: directory.toString('utf8', at + entrySize, at + entrySize + (named ?? 0)),
        method: directory.readUInt16LE(at + 10),
        crc: directory.readUInt32LE(at + 16),
        packed: directory.readUInt32LE(at + 20),
        unpacked: directory.readUInt32LE(at + 24),
        start: directory.readUInt32LE(at + 42) + headerSize + body,
      })
      at += entrySize + (named ?? 0) + (extra ?? 0) + (comment ?? 0)
    }
    if (entries.length !== tail.readUInt16LE(end + 10)) throw new Error('its directory is not whole')
    return entries
  } finally {
    await handle.close()
  }
}

async function part(handle: FileHandle, from: number, length: number): Promise<Buffer> {
  if (length > longestDirectory) throw new Error('its directory is too long')
  const bytes = Buffer.alloc(length)
  const { bytesRead } = await handle.read(bytes, 0, length, from)
  if (bytesRead < length) throw new Error('it ends too soon')
  return bytes
}

const packedBytes = (file: string, { start, packed }: ZipEntry) =>
  createReadStream(file, { start, end: start + packed - 1 })

/** Unpacks all without keeping anything: whether it stays within limits. The sizes that an archive states may lie. */
export async function staysWithin(
  file: string,
  entries: readonly ZipEntry[],
  limits: UnpackedLimits,
): Promise<boolean> {
  if (entries.length > limits.files) return false
  let bytes = 0
  for (const entry of entries) {
    if (entry.method !== stored && entry.method !== deflated)
      throw new Error(`'${entry.name}' is packed by method ${entry.method}`)
    if (entry.method === stored) bytes += entry.packed
    else if (entry.packed > 0) {
      const source = packedBytes(file, entry)
      const inflate = createInflateRaw()
      source.on('error', (error) => inflate.destroy(error))
      for await (const chunk of source.pipe(inflate)) {
        bytes += chunk.length
        if (bytes > limits.bytes) break
      }
      source.destroy()
    }
    if (bytes > limits.bytes) return false
  }
  return true
}

/** A file of the archive as text, piece by piece. */
export async function* textOf(file: string, entry: ZipEntry): AsyncGenerator<string> {
  if (entry.packed === 0) return
  const decoder = new TextDecoder('utf-8')
  const source = packedBytes(file, entry)
  const inflate = createInflateRaw()
  source.on('error', (error) => inflate.destroy(error))
  try {
    for await (const bytes of entry.method === stored ? source : source.pipe(inflate))
      yield decoder.decode(bytes, { stream: true })
    yield decoder.decode()
  } finally {
    source.destroy()
  }
}

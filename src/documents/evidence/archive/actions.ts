import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createInflateRaw } from 'node:zlib'
import { ok, type Result, refuse, type Wording, worded } from '#kernel'
import { archiveFaults, archiveRefusedWords } from '../../knowledge/archive-words.ts'
import { limits } from '../model.ts'
import { readDirectory, type ZipEntry } from './zip.ts'

interface Budget {
  left: number
  readonly depth: number
}

const nestedNames = /\.(zip|docx|xlsx|pptx|odt|ods|jar)$/i
const macros = /(^|\/)vbaProject\.bin$/i

/**
 * Looks through an archive before it is kept: its directory, whether every file unpacks to just the size that the
 * directory says, and the archives within it, all on one budget. Nothing is written and no more than one nested
 * archive is held. Refuses `too_large` and `invalid_input` with a sentence.
 */
export async function inspectArchive(bytes: Uint8Array): Promise<Result<{ expanded: number }>> {
  const budget: Budget = { left: limits.archive.expanded, depth: 1 }
  const fault = await inspect(bytes, budget)
  return fault ?? ok({ expanded: limits.archive.expanded - budget.left })
}

type Refused = Result<never>

async function inspect(bytes: Uint8Array, budget: Budget): Promise<Refused | undefined> {
  const entries = readDirectory(bytes, { ...limits.archive, expanded: budget.left })
  if (!entries.ok) return entries
  const macro = entries.value.find(({ name }) => macros.test(name))
  if (macro) return unfit(archiveFaults.program(macro.name))
  for (const entry of entries.value) {
    const fault = await inspectEntry(bytes, entry, budget)
    if (fault) return fault
  }
  return undefined
}

async function inspectEntry(
  bytes: Uint8Array,
  entry: ZipEntry,
  budget: Budget,
): Promise<Refused | undefined> {
  const isNested = nestedNames.test(entry.name)
  if (isNested && budget.depth >= limits.archive.depth) return unfit(archiveFaults.tooDeep)
  if (isNested && entry.size > limits.file) return unfit(archiveFaults.nestedTooLarge(entry.name))
  budget.left -= entry.size
  const unpacked = await unpack(bytes.subarray(entry.from, entry.from + entry.packed), entry, isNested)
  if (unpacked === undefined) return unfit(archiveFaults.otherSize(entry.name))
  if (!isNested) return undefined
  const inner = { left: budget.left, depth: budget.depth + 1 }
  const fault = await inspect(unpacked, inner)
  budget.left = inner.left
  return fault
}

/** The bytes where they are to be kept, none where they are only counted; undefined where the size is another. */
async function unpack(
  packed: Uint8Array,
  { method, size }: ZipEntry,
  keep: boolean,
): Promise<Uint8Array | undefined> {
  if (method === 0) return packed.byteLength === size ? packed : undefined
  const parts: Uint8Array[] = []
  let count = 0
  try {
    await pipeline(Readable.from([packed]), createInflateRaw(), async (chunks) => {
      for await (const chunk of chunks) {
        count += chunk.length
        if (count > size) throw new RangeError('more than the directory says')
        if (keep) parts.push(chunk)
      }
    })
  } catch {
    return undefined
  }
  return count === size ? new Uint8Array(Buffer.concat(parts)) : undefined
}

function unfit(why: Wording) {
  return refuse({ code: 'invalid_input', ...worded(archiveRefusedWords(why)) })
}

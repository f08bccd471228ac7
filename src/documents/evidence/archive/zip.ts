import { ok, type Result, refuse, type Wording, worded } from '#kernel'
import { archiveFaults, archiveRefusedWords, archiveUnreadWords } from '../../knowledge/archive-words.ts'

/** One file in an archive, as its directory tells of it. Sizes in bytes. */
export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly size: number
  /** Where its packed bytes begin. */
  readonly from: number
}

export interface ZipBounds {
  readonly entries: number
  readonly expanded: number
  readonly ratio: number
}

const endMark = 0x06054b50
const entryMark = 0x02014b50
const localMark = 0x04034b50
/** A directory's end may stand before a comment of at most 65,535 bytes. */
const endReach = 22 + 0xffff
/** Below this a high ratio is ordinary: a page of blanks, an empty sheet. */
const smallEntry = 1024 * 1024

/**
 * The directory of a zip file, read without unpacking anything. Refuses (`too_large`, `invalid_input`) more entries or
 * bytes than the bounds, a ratio that no honest file has, entries that overlap (one body for many names), names that
 * leave the folder, and what cannot be looked into: encryption, zip64, other methods than stored and deflate.
 */
export function readDirectory(bytes: Uint8Array, bounds: ZipBounds): Result<ZipEntry[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  if (end === undefined) return unreadable(archiveFaults.noDirectory)
  const count = view.getUint16(end + 10, true)
  if (view.getUint16(end + 4, true) !== 0 || count === 0xffff) return unreadable(archiveFaults.splitOrZip64)
  if (count > bounds.entries) return tooLarge(archiveFaults.tooManyFiles(count, bounds.entries))
  const entries = entriesOf(view, { count, from: view.getUint32(end + 16, true) })
  if (!entries.ok) return entries
  const fault = expansionFault(entries.value, bytes.byteLength, bounds)
  if (fault) return tooLarge(fault)
  return overlap(entries.value) ? unreadable(archiveFaults.overlapping) : entries
}

function endOf(view: DataView): number | undefined {
  const least = Math.max(0, view.byteLength - endReach)
  for (let at = view.byteLength - 22; at >= least; at--) {
    const isEnd = view.getUint32(at, true) === endMark
    if (isEnd && at + 22 + view.getUint16(at + 20, true) === view.byteLength) return at
  }
  return undefined
}

function entriesOf(view: DataView, { count, from }: { count: number; from: number }): Result<ZipEntry[]> {
  const entries: ZipEntry[] = []
  let at = from
  for (let n = 0; n < count; n++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== entryMark)
      return unreadable(archiveFaults.brokenDirectory)
    const entry = entryAt(view, at)
    if (!entry.ok) return entry
    entries.push(entry.value)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return ok(entries)
}

function entryAt(view: DataView, at: number): Result<ZipEntry> {
  const flags = view.getUint16(at + 8, true)
  const method = view.getUint16(at + 10, true)
  const [packed, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)]
  const name = nameAt(view, at + 46, view.getUint16(at + 28, true))
  const local = view.getUint32(at + 42, true)
  if (flags & 0x41) return unreadable(archiveFaults.encrypted(name))
  if (method !== 0 && method !== 8) return unreadable(archiveFaults.packedOtherwise(name))
  if ([packed, size, local].includes(0xffffffff)) return unreadable(archiveFaults.zip64)
  if (leavesFolder(name)) return unreadable(archiveFaults.pointsOut(name))
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== localMark)
    return unreadable(archiveFaults.elsewhere(name))
  const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  if (from + packed > view.byteLength) return unreadable(archiveFaults.cutOff(name))
  return ok({ name, method, packed, size, from })
}

function nameAt(view: DataView, from: number, length: number): string {
  const bytes = new Uint8Array(view.buffer, view.byteOffset + from, Math.min(length, view.byteLength - from))
  return new TextDecoder().decode(bytes)
}

function leavesFolder(name: string): boolean {
  const parts = name.split(/[/\\]/)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a name with NUL ends early for some programs
  return name === '' || parts.includes('..') || /^[/\\]|^[A-Za-z]:|[\u0000-\u001F]/.test(name)
}

function expansionFault(entries: readonly ZipEntry[], whole: number, bounds: ZipBounds): Wording | undefined {
  const expanded = entries.reduce((sum, { size }) => sum + size, 0)
  if (expanded > bounds.expanded) return archiveFaults.unpacksTo(mebibytes(expanded))
  if (expanded > smallEntry && expanded > whole * bounds.ratio)
    return archiveFaults.swells(Math.round(expanded / whole))
  const bomb = entries.find(({ packed, size }) => size > smallEntry && size > packed * bounds.ratio)
  return bomb && archiveFaults.entrySwells(bomb.name, Math.round(bomb.size / Math.max(1, bomb.packed)))
}

function mebibytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`
}

function overlap(entries: readonly ZipEntry[]): boolean {
  const sorted = entries.toSorted((a, b) => a.from - b.from)
  return sorted.some(({ from }, n) => {
    const before = sorted[n - 1]
    return before !== undefined && before.from + before.packed > from - 30
  })
}

function unreadable(why: Wording) {
  return refuse({ code: 'invalid_input', ...worded(archiveUnreadWords(why)) })
}

function tooLarge(why: Wording) {
  return refuse({ code: 'too_large', ...worded(archiveRefusedWords(why)) })
}

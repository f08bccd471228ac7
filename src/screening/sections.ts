/** How a snapshot lies in its file: magic, length of the header, header as JSON, then arrays at multiples of eight. */

const magic = 'AKTSNAP1'
export const formatVersion = 3

export type Section = Uint8Array | Uint32Array
export interface Header {
  readonly format: number
  /** By what rules names were read and can be found again (`engineDigest`). */
  readonly engine: string
  readonly lists: readonly ListVersion[]
  readonly counts: { readonly entries: number; readonly names: number; readonly words: number }
}
/** A version of a list that the snapshot was built from. */
export interface ListVersion {
  readonly name: string
  readonly version: string
}
interface Placed {
  readonly at: number
  readonly bytes: number
}

const aligned = (at: number) => Math.ceil(at / 8) * 8

/** One run of bytes that holds the header and every section. */
export function packSections(header: Header, sections: Readonly<Record<string, Section>>): Uint8Array {
  const placed: Record<string, Placed> = {}
  let at = 0
  for (const [name, { byteLength }] of Object.entries(sections)) {
    placed[name] = { at, bytes: byteLength }
    at = aligned(at + byteLength)
  }
  const head = new TextEncoder().encode(JSON.stringify({ ...header, sections: placed }))
  const start = aligned(12 + head.length)
  const file = new Uint8Array(start + at)
  file.set(new TextEncoder().encode(magic))
  new DataView(file.buffer).setUint32(8, head.length, true)
  file.set(head, 12)
  for (const [name, section] of Object.entries(sections)) {
    const bytes = new Uint8Array(section.buffer, section.byteOffset, section.byteLength)
    file.set(bytes, start + (placed[name]?.at ?? 0))
  }
  return file
}

export interface Sections {
  readonly header: Header
  bytes(name: string): Uint8Array
  numbers(name: string): Uint32Array
}

/** Views on the bytes of a snapshot; throws a RangeError for what is none. Nothing is copied. */
export function unpackSections(file: Uint8Array): Sections {
  if (textIn(file, 0, 8) !== magic) throw new RangeError('This file is not a screening snapshot.')
  const length = new DataView(file.buffer, file.byteOffset).getUint32(8, true)
  const parsed: unknown = JSON.parse(textIn(file, 12, 12 + length))
  if (!isHeader(parsed)) throw new RangeError('The snapshot was made by another version; build it again.')
  const start = aligned(12 + length)
  const find = (name: string): Placed => {
    const placed = parsed.sections[name]
    if (!placed || start + placed.at + placed.bytes > file.length)
      throw new RangeError(`The snapshot is cut off: section '${name}' is missing.`)
    return placed
  }
  return {
    header: parsed,
    bytes(name) {
      const { at, bytes } = find(name)
      return new Uint8Array(file.buffer, file.byteOffset + start + at, bytes)
    },
    numbers(name) {
      const { at, bytes } = find(name)
      return new Uint32Array(file.buffer, file.byteOffset + start + at, bytes / 4)
    },
  }
}

function isHeader(value: unknown): value is Header & { sections: Record<string, Placed> } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'format' in value &&
    value.format === formatVersion &&
    'engine' in value &&
    'lists' in value &&
    'sections' in value
  )
}

const decoder = new TextDecoder()
/** UTF-8 between two offsets; copied first, because shared memory cannot be decoded in place everywhere. */
export function textIn(bytes: Uint8Array, from: number, to: number): string {
  return decoder.decode(bytes.slice(from, to))
}

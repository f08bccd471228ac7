import { codesOf } from '../edits.ts'
import type { Habits, Reading } from './lattice.ts'

/**
 * A lattice as one run of bytes, in the order in which comparing walks it: a head, then each letter of the script: what
 * leaving it out costs (hundredths), the size of its readings in two bytes, and reading by reading: first letter, how
 * many letters of the script, cost (hundredths), how many letters, and those after the first.
 *
 * The head: letters of the script, those of weight, habits (twentieths; `share` in hundredths), the bits of the letters
 * that a reading may begin with, and of those that any has.
 */
export type FlatReadings = Uint8Array

/** Places in the head, and where it ends. */
export const lengthAt = 0
export const weightAt = 1
export const vowelAt = 2
export const vowelsAt = 3
export const hAt = 4
export const letterAt = 5
export const mostAt = 6
export const shareAt = 7
export const startsAt = 8
export const lettersAt = 12
export const head = 16
/** Longest words that are compared; what is longer is no word. */
export const longestScript = 40

/** What a lattice says beside its readings. */
export interface FlatHead {
  readonly habits: Habits
  readonly weight: number
  readonly starts: number
}

/** Added to the first letter of a reading that has no other; a reading without letters has `silent` instead. */
export const single = 64
export const silent = 255
/** Bytes before the readings of a letter, and before the further letters of a reading. */
export const rowHead = 3
export const readingHead = 4
const hundredths = (cost: number) => Math.round(cost * 100)

/** Lays a lattice out; of a word that is too long for one, the head alone. */
export function flatten(
  readings: readonly (readonly Reading[])[],
  drops: readonly number[],
  { habits, weight, starts }: FlatHead,
): FlatReadings {
  const isWord = readings.length <= longestScript
  const { vowel, vowels, h, letter, most, share } = habits
  const codes = codesOf(
    readings
      .flat()
      .map(({ latin }) => latin)
      .join(''),
  )
  const letters = codes.reduce((bits, code) => bits | letterBit(code), 0)
  const rows = readings.flatMap((here, row) => {
    const bytes = here.flatMap(bytesOf)
    return [hundredths(drops[row] ?? 1), bytes.length & 255, bytes.length >> 8, ...bytes]
  })
  return Uint8Array.from([
    ...[isWord ? readings.length : 0, Math.min(weight, 255)],
    ...[vowel, vowels, h, letter, most].map((cost) => Math.round(cost * 20)),
    hundredths(share),
    ...fourBytes(starts),
    ...fourBytes(letters),
    ...(isWord ? rows : []),
  ])
}

const fourBytes = (bits: number) => [0, 8, 16, 24].map((shift) => (bits >>> shift) & 255)
/** Bits of the head. */
export function bitsAt(bytes: Uint8Array, at: number): number {
  const [a = 0, b = 0, c = 0, d = 0] = [bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]
  return a | (b << 8) | (c << 16) | (d << 24)
}

function bytesOf({ span, latin, cost }: Reading): number[] {
  const [first = silent, ...others] = codesOf(latin)
  return [latin.length === 1 ? first + single : first, span, hundredths(cost), latin.length, ...others]
}

/** Where the readings of the letter at `row` end, and those of the next begin with their head. */
export function rowEnd(flat: FlatReadings, row: number): number {
  return row + rowHead + (flat[row + 1] ?? 0) + ((flat[row + 2] ?? 0) << 8)
}

/** A bit for each letter a–z, and one for all else. */
export const letterBit = (code: number) => 1 << Math.min(code, 26)

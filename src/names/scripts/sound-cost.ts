import { type Letters, substitutionCost } from '../edits.ts'
import {
  bitsAt,
  head,
  lengthAt,
  letterAt,
  letterBit,
  lettersAt,
  longestScript,
  mostAt,
  readingHead,
  rowEnd,
  rowHead,
  shareAt,
  silent,
  single,
  startsAt,
  vowelAt,
  weightAt,
} from './flat.ts'
import { face, latinSide, longestLatin, otherStart } from './latin-side.ts'

/** A row for each letter of the script and one more; in it a cell for each place of the Latin word. */
const width = longestLatin + 1
const costs = new Float64Array((longestScript + 1) * width)
/** Which cells of a row are reached, one bit each. */
const reached = new Uint32Array(longestScript + 1)
/** What may be spent. */
let most = 0

/** A lattice (`flatten`), somewhere in a run of bytes. */
export interface Readings {
  readonly bytes: Uint8Array
  readonly at: number
}

/**
 * What it costs to read a word of another script as this Latin word: 0 when one of its readings is the word.
 * Infinity above `limit` or above what a word of that script tolerates.
 */
export function soundCost({ bytes: flat, at: from }: Readings, latin: Letters, limit: number): number {
  const rows = flat[from + lengthAt] ?? 0
  const columns = latin.end - latin.at
  if (rows === 0 || columns > longestLatin) return Number.POSITIVE_INFINITY
  // in another script a slip of the first letter is so rare that the letter may decide at once
  const first = columns === 0 ? letterBit(single) : letterBit(latin.bytes[latin.at] ?? single)
  if ((bitsAt(flat, from + startsAt) & first) === 0) return Number.POSITIVE_INFINITY
  most = Math.min(limit, toleranceOf(flat, from, columns)) + 1e-9
  face(latin, flat, from)
  if (leastUnread(flat, from) > most) return Number.POSITIVE_INFINITY
  reached.fill(0, 0, rows + 1)
  reached[0] = 1
  costs[0] = 0
  const letter = (flat[from + letterAt] ?? 0) / 20
  for (let row = 0, at = from + head; row < rows; row++) {
    const end = rowEnd(flat, at)
    if (reached[row] !== 0) {
      readLetters(row)
      dropLetter(row, (flat[at] ?? 0) / 100)
      readRow(flat, letter, { row, from: at + rowHead, end })
    }
    at = end
  }
  readLetters(rows)
  return (((reached[rows] ?? 0) >>> columns) & 1) === 1
    ? (costs[rows * width + columns] ?? 0)
    : Number.POSITIVE_INFINITY
}

/** Short words tolerate less: where vowels are free, consonants must carry the likeness. */
function toleranceOf(flat: Uint8Array, at: number, columns: number): number {
  const weight = flat[at + weightAt] ?? 0
  const isFree = (flat[at + vowelAt] ?? 0) < 2
  const carried = weight < 2 ? 0.25 : 0.1 + 0.13 * weight
  return Math.min(
    (flat[at + mostAt] ?? 0) / 20,
    isFree ? carried : ((flat[at + shareAt] ?? 0) / 100) * columns,
  )
}

/** What the letters that no reading has cost at the least: each is one too many, or stands for another. */
function leastUnread(flat: Uint8Array, at: number): number {
  const read = bitsAt(flat, at + lettersAt)
  if ((latinSide.bits & ~read) === 0) return 0
  const { codes, length, insertions } = latinSide
  const letter = (flat[at + letterAt] ?? 0) / 20
  let cost = 0
  for (let place = 0; place < length; place++) {
    const code = codes[place] ?? 0
    if ((letterBit(code) & read) === 0)
      cost += Math.min(insertions[place] ?? 1, (leastSubstitution[code] ?? 0) * letter)
  }
  return cost
}

const leastSubstitution = Float64Array.from({ length: 37 }, (_, code) =>
  Math.min(...Array.from({ length: 37 }, (_, other) => (other === code ? 1 : substitutionCost(code, other)))),
)
const leastOfAll = Math.min(...leastSubstitution)

function relax(row: number, column: number, cost: number): void {
  if (cost > most) return
  const cells = reached[row] ?? 0
  const at = row * width + column
  if (((cells >>> column) & 1) === 1 && (costs[at] ?? 0) <= cost) return
  reached[row] = cells | (1 << column)
  costs[at] = cost
}

/** Passes over letters of the Latin word that no reading gives. */
function readLetters(row: number): void {
  const { insertions, length } = latinSide
  for (let column = 0; column < length; column++)
    if ((((reached[row] ?? 0) >>> column) & 1) === 1)
      relax(row, column + 1, (costs[row * width + column] ?? 0) + (insertions[column] ?? 1))
}

/** Leaves a letter of the script out, or passes over one that is silent. */
function dropLetter(row: number, cost: number, row2 = row + 1): void {
  for (let cells = reached[row] ?? 0; cells !== 0; cells &= cells - 1) {
    const column = 31 - Math.clz32(cells & -cells)
    relax(row2, column, (costs[row * width + column] ?? 0) + cost)
  }
}

interface Row {
  readonly row: number
  /** Where the readings of this letter lie. */
  readonly from: number
  readonly end: number
}

/** Goes on by each reading that begins at a letter of the script; a single letter may be another. */
function readRow(flat: Uint8Array, letter: number, { row, from, end }: Row): void {
  const { places } = latinSide
  const cells = reached[row] ?? 0
  const near = cellsBelow(row, most - leastOfAll * letter)
  for (let at = from; at < end; ) {
    const first = flat[at] ?? 0
    const row2 = row + (flat[at + 1] ?? 1)
    const extra = (flat[at + 2] ?? 0) / 100
    const length = flat[at + 3] ?? 0
    const others = at + readingHead
    at = others + Math.max(0, length - 1)
    if (first === silent) {
      dropLetter(row, extra, row2)
      continue
    }
    const there = places[first & (single - 1)] ?? 0
    for (let same = cells & there; same !== 0; same &= same - 1) {
      const column = 31 - Math.clz32(same & -same)
      if (isRead(flat, others, { column, length }))
        relax(row2, column + length, (costs[row * width + column] ?? 0) + extra)
    }
    if (first >= single) replace(row, near & ~there, { letter: first - single, row2, extra, weight: letter })
  }
}

/** The cells of a row that cost no more than this, and from which a letter may be read. */
function cellsBelow(row: number, cost: number): number {
  let below = 0
  for (let cells = reached[row] ?? 0; cells !== 0; cells &= cells - 1) {
    const column = 31 - Math.clz32(cells & -cells)
    if (column < latinSide.length && (costs[row * width + column] ?? 0) <= cost) below |= 1 << column
  }
  return below
}

/** Whether the letters of a reading after its first stand in the Latin word. */
function isRead(flat: Uint8Array, others: number, { column, length }: { column: number; length: number }) {
  if (column + length > latinSide.length) return false
  for (let same = 1; same < length; same++)
    if (flat[others + same - 1] !== latinSide.codes[column + same]) return false
  return true
}

interface Single {
  readonly letter: number
  readonly row2: number
  readonly extra: number
  readonly weight: number
}

/** Another letter in place of a single one. */
function replace(row: number, from: number, { letter, row2, extra, weight }: Single): void {
  for (let cells = from; cells !== 0; cells &= cells - 1) {
    const column = 31 - Math.clz32(cells & -cells)
    const other = Math.min(1, substitutionCost(letter, latinSide.codes[column] ?? 0)) * weight
    const start = column === 0 ? otherStart : 0
    relax(row2, column + 1, (costs[row * width + column] ?? 0) + extra + other + start)
  }
}

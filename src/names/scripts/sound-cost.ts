import { codesOf, substitutionCost } from '../edits.ts'
import { bitOf, type Habits, type Lattice, type Reading } from './lattice.ts'

/** Longest words that are compared; what is longer is no word. */
const longestScript = 40
const longestLatin = 64
const width = longestLatin + 1
const costs = new Float64Array((longestScript + 1) * width)
const insertions = new Float64Array(longestLatin)
const doubled = 0.05
/** A word that begins otherwise is another word sooner than one that ends otherwise. */
const otherStart = 0.25
const [a = 0, e = 0, i = 0, o = 0, u = 0, h = 0] = codesOf('aeiouh')
const isVowel = (code: number) => code === a || code === e || code === i || code === o || code === u

/**
 * What it costs to read a word of another script as this Latin word: 0 when one of its readings is the word.
 * Infinity above `limit` or above what a word of that script tolerates.
 */
export function soundCost(lattice: Lattice, latin: string, limit: number): number {
  const rows = lattice.readings.length
  const columns = latin.length
  if (rows === 0 || rows > longestScript || columns > longestLatin) return Number.POSITIVE_INFINITY
  // in another script a slip of the first letter is so rare that the letter may decide at once
  if ((lattice.starts & bitOf(latin)) === 0) return Number.POSITIVE_INFINITY
  const most = Math.min(limit, toleranceOf(lattice, columns)) + 1e-9
  const codes = codesOf(latin)
  readInsertions(codes, lattice.habits)
  costs.fill(Number.POSITIVE_INFINITY, 0, (rows + 1) * width)
  costs[0] = 0
  for (let row = 0; row <= rows; row++) {
    const here = lattice.readings[row]
    const drop = lattice.drops[row] ?? 1
    for (let column = 0; column <= columns; column++) {
      const cost = costs[row * width + column] ?? 0
      if (cost > most) continue
      if (column < columns) relax(row, column + 1, cost + (insertions[column] ?? 1))
      if (!here) continue
      relax(row + 1, column, cost + drop)
      readAt({ row, column, cost }, here, { latin, codes, letter: lattice.habits.letter })
    }
  }
  const cost = costs[rows * width + columns] ?? Number.POSITIVE_INFINITY
  return cost <= most ? cost : Number.POSITIVE_INFINITY
}

interface Place {
  readonly row: number
  readonly column: number
  readonly cost: number
}
interface Asked {
  readonly latin: string
  readonly codes: Uint8Array
  readonly letter: number
}

function readAt(
  { row, column, cost }: Place,
  here: readonly Reading[],
  { latin, codes, letter }: Asked,
): void {
  for (const reading of here) {
    const { span, latin: read } = reading
    if (latin.startsWith(read, column)) relax(row + span, column + read.length, cost + reading.cost)
    else if (reading.code >= 0 && column < codes.length) {
      const other = Math.min(1, substitutionCost(reading.code, codes[column] ?? 0)) * letter
      relax(row + span, column + 1, cost + reading.cost + other + (column === 0 ? otherStart : 0))
    }
  }
}

function relax(row: number, column: number, cost: number): void {
  const at = row * width + column
  if (cost < (costs[at] ?? 0)) costs[at] = cost
}

/** What each letter of the Latin word costs if no reading gives it. */
function readInsertions(codes: Uint8Array, habits: Habits): void {
  for (let at = 0; at < codes.length; at++) {
    const code = codes[at] ?? 0
    const before = at > 0 ? (codes[at - 1] ?? 0) : -1
    insertions[at] = insertion(code, before, habits) + (at === 0 ? otherStart : 0)
  }
}

function insertion(code: number, before: number, habits: Habits): number {
  if (code === before) return isVowel(code) ? Math.min(habits.vowel, 0.3) : doubled
  if (!isVowel(code)) return code === h ? habits.h : habits.letter
  // French ou is one vowel
  return !isVowel(before) || (code === u && before === o) ? habits.vowel : habits.vowels
}

/** Short words tolerate less: where vowels are free, consonants must carry the likeness. */
function toleranceOf({ habits, weight }: Lattice, columns: number): number {
  if (habits.vowel < 0.1) return Math.min(habits.most, weight < 2 ? 0.25 : 0.1 + 0.13 * weight)
  return Math.min(habits.most, habits.share * columns)
}

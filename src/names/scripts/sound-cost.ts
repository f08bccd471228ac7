import { codesOf, substitutionCost } from '../edits.ts'
import { bitOf, type Habits, type Lattice } from './lattice.ts'

/** Longest words that are compared; what is longer is no word. */
const longestScript = 40
const longestLatin = 64
/** Cells of a row: one more than the Latin word has letters. */
let width = longestLatin + 1
/** What may be spent, and the row that was reached with it: behind it nothing is left to look at. */
let most = 0
let farthest = 0
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
  most = Math.min(limit, toleranceOf(lattice, columns)) + 1e-9
  farthest = 0
  const codes = codesKept(latin)
  readInsertions(codes, lattice.habits)
  width = columns + 1
  costs.fill(Number.POSITIVE_INFINITY, 0, (rows + 1) * width)
  costs[0] = 0
  for (let row = 0; row <= farthest; row++) {
    const drop = lattice.drops[row] ?? 1
    for (let column = 0; column <= columns; column++) {
      const cost = costs[row * width + column] ?? 0
      if (cost > most) continue
      if (column < columns) relax(row, column + 1, cost + (insertions[column] ?? 1))
      if (row === rows) continue
      relax(row + 1, column, cost + drop)
      readAt(lattice, codes, row * width + column)
    }
  }
  const cost = costs[rows * width + columns] ?? Number.POSITIVE_INFINITY
  return cost <= most ? cost : Number.POSITIVE_INFINITY
}

/** Goes on from a place by each reading that begins there; a single letter may be another. */
function readAt({ flat, habits }: Lattice, codes: Uint8Array, place: number): void {
  const row = Math.floor(place / width)
  const column = place - row * width
  const cost = costs[place] ?? 0
  const { places, spans, starts, letters } = flat
  const last = places[row + 1] ?? 0
  for (let reading = places[row] ?? 0; reading < last; reading++) {
    const start = starts[reading] ?? 0
    const length = (starts[reading + 1] ?? 0) - start
    const next = cost + (flat.costs[reading] ?? 0)
    const row2 = row + (spans[reading] ?? 1)
    let same = 0
    while (same < length && column + same < codes.length && letters[start + same] === codes[column + same])
      same++
    if (same === length) relax(row2, column + length, next)
    else if (length === 1 && column < codes.length) {
      const other = Math.min(1, substitutionCost(letters[start] ?? 0, codes[column] ?? 0)) * habits.letter
      relax(row2, column + 1, next + other + (column === 0 ? otherStart : 0))
    }
  }
}

function relax(row: number, column: number, cost: number): void {
  if (cost > most) return
  const at = row * width + column
  if (cost < (costs[at] ?? 0)) costs[at] = cost
  if (row > farthest) farthest = row
}

let keptText = ''
let kept = codesOf('')
/** One Latin word is compared with many words of other scripts. */
function codesKept(latin: string): Uint8Array {
  if (latin !== keptText) {
    keptText = latin
    kept = codesOf(latin)
  }
  return kept
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

import { substitutionCost } from '../edits.ts'
import type { Lattice } from './lattice.ts'

/** Longest words that are compared; what is longer is no word. */
const longestScript = 40
const longestLatin = 64
const width = longestLatin + 1
const costs = new Float64Array((longestScript + 5) * width)
const vowels = /[aeiou]/
const doubled = 0.05

/**
 * What it costs to read a word of another script as this Latin word: 0 when one of its readings is the word.
 * Infinity above `limit` or above what a word of that script tolerates.
 */
export function soundCost(lattice: Lattice, latin: string, limit: number): number {
  const { readings, habits } = lattice
  const rows = readings.length
  const columns = latin.length
  const most = Math.min(limit, toleranceOf(lattice, columns))
  if (rows === 0 || rows > longestScript || columns > longestLatin) return Number.POSITIVE_INFINITY
  costs.fill(Number.POSITIVE_INFINITY, 0, (rows + 1) * width)
  costs[0] = 0
  for (let i = 0; i <= rows; i++) {
    const here = readings[i]
    for (let j = 0; j <= columns; j++) {
      const cost = costs[i * width + j] ?? 0
      if (cost > most) continue
      if (j < columns) relax(i, j + 1, cost + insertion(latin, j, habits) + (j === 0 ? 0.25 : 0))
      if (!here) continue
      relax(i + 1, j, cost + (lattice.drops[i] ?? 1))
      for (const { span, latin: read, cost: extra } of here) {
        if (latin.startsWith(read, j)) relax(i + span, j + read.length, cost + extra)
        else if (read.length === 1 && j < columns) {
          const other = substitutionCost(read, latin[j] ?? '') * habits.letter + (j === 0 ? 0.25 : 0)
          relax(i + span, j + 1, cost + extra + Math.min(other, habits.letter))
        }
      }
    }
  }
  const cost = costs[rows * width + columns] ?? Number.POSITIVE_INFINITY
  return cost <= most + 1e-9 ? cost : Number.POSITIVE_INFINITY
}

function relax(i: number, j: number, cost: number): void {
  const at = i * width + j
  if (cost < (costs[at] ?? 0)) costs[at] = cost
}

function insertion(latin: string, j: number, habits: Lattice['habits']): number {
  const letter = latin[j] ?? ''
  const before = latin[j - 1] ?? ''
  if (letter === before) return vowels.test(letter) ? Math.min(habits.vowel, 0.3) : doubled
  if (vowels.test(letter)) {
    if (!vowels.test(before)) return habits.vowel
    return letter === 'u' && before === 'o' ? habits.vowel : habits.vowels
  }
  return letter === 'h' ? habits.h : habits.letter
}

/** Short words tolerate less: where vowels are free, consonants must carry the likeness. */
function toleranceOf({ habits, weight }: Lattice, columns: number): number {
  if (habits.vowel < 0.1) return Math.min(habits.most, weight < 2 ? 0.3 : 0.15 + 0.2 * weight)
  return Math.min(habits.most, habits.share * columns)
}

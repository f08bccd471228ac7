import type { Feature, Word } from './model.ts'
import { isForeign } from './scripts/across.ts'
import { compareWords, type WordDifference } from './word-cost.ts'

/** A word of the query and the word of the candidate that stands for it. */
export interface Pair {
  readonly a: number
  readonly b: number
  readonly cost: number
  readonly feature: Feature
}

export interface Pairing {
  readonly pairs: readonly Pair[]
  /** Positions without a partner. */
  readonly leftA: readonly number[]
  readonly leftB: readonly number[]
}

type Compare = (a: Word, b: Word, limit: number) => WordDifference

/**
 * The assignment of words that leaves the fewest alone and costs the least. Equal words pair first; the rest is
 * searched whole up to eight words, and greedily above.
 */
export function pairUp(
  wordsA: readonly Word[],
  wordsB: readonly Word[],
  { limit, compare = compareWords }: { limit: number; compare?: Compare },
): Pairing {
  const pairs: Pair[] = []
  const freeB = wordsB.map((_, b) => b)
  const freeA: number[] = []
  wordsA.forEach((word, a) => {
    const at = freeB.findIndex((b) => isEqual(word, wordsB[b]))
    const b = freeB[at]
    if (b === undefined || word.kind === 'initial') freeA.push(a)
    else {
      pairs.push({ a, b, cost: 0, feature: 'word.same' })
      freeB.splice(at, 1)
    }
  })
  if (freeA.length > 0 && freeB.length > 0) {
    const options = optionsOf(freeA, freeB, (a, b) => {
      const wordA = wordsA[a]
      const wordB = wordsB[b]
      return wordA && wordB ? compare(wordA, wordB, limit) : undefined
    })
    pairs.push(...(freeA.length <= 8 ? cheapest(options, freeA) : greedy(options)))
  }
  const takenA = new Set(pairs.map(({ a }) => a))
  const takenB = new Set(pairs.map(({ b }) => b))
  return {
    pairs,
    leftA: freeA.filter((a) => !takenA.has(a)),
    leftB: freeB.filter((b) => !takenB.has(b)),
  }
}

/** Equal letters; two words of other scripts must be written alike too: homophones are many. */
function isEqual(a: Word, b: Word | undefined): boolean {
  if (b?.text !== a.text) return false
  return a.written === b.written || !(isForeign(a) && isForeign(b))
}

function optionsOf(
  freeA: readonly number[],
  freeB: readonly number[],
  compare: (a: number, b: number) => WordDifference | undefined,
): Pair[] {
  const options: Pair[] = []
  for (const a of freeA) {
    for (const b of freeB) {
      const difference = compare(a, b)
      if (difference && difference.cost < 9) options.push({ a, b, ...difference })
    }
  }
  return options
}

function greedy(options: readonly Pair[]): Pair[] {
  const chosen: Pair[] = []
  for (const option of [...options].sort((x, y) => x.cost - y.cost)) {
    if (!chosen.some(({ a, b }) => a === option.a || b === option.b)) chosen.push(option)
  }
  return chosen
}

/** A word left alone costs as much as a contradiction, so pairs win where there are any. */
const alone = 3

function cheapest(options: readonly Pair[], freeA: readonly number[]): readonly Pair[] {
  if (options.length <= 1) return options
  let best: readonly Pair[] = []
  let least = Number.POSITIVE_INFINITY
  let steps = 0
  const search = (at: number, cost: number, chosen: readonly Pair[]) => {
    if (cost >= least || steps++ > 5000) return
    const a = freeA[at]
    if (a === undefined) {
      least = cost
      best = chosen
      return
    }
    for (const option of options) {
      if (option.a === a && !chosen.some(({ b }) => b === option.b))
        search(at + 1, cost + option.cost, [...chosen, option])
    }
    search(at + 1, cost + alone, chosen)
  }
  search(0, 0, [])
  return best
}

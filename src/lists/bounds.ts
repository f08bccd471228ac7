import type { Wording } from '#kernel'
import { boundWords, fellWords, fewerWords, rateWords } from './knowledge/import-words.ts'
import type { Bound, ListFacts } from './list.ts'
import type { Tally } from './model.ts'

/** Shares say nothing about a handful: below this many entries the bounds on rates are not asked. */
const fewestForRates = 200
/** A version that loses more than this share of the entries in force is refused (decisions, F19). */
const greatestLoss = 0.2

/**
 * Sentences for every bound that a reading breaks: the fill rates of its own kind of file. Empty where all hold.
 * A list below its expected number of entries is a doubt (`tooFew`), not a breach: old and cut-down files are small.
 */
export function brokenBounds(facts: ListFacts, variant: string, tally: Tally): Wording[] {
  if (tally.entries < fewestForRates) return []
  const kind = facts.variants.find(({ name }) => name === variant) ?? facts.variants[0]
  return Object.entries(kind.rates).flatMap(([name, bound]) => {
    const rate = tally.rates[name]
    return rate === undefined || holds(bound, rate) ? [] : [sentence(name, rate, bound)]
  })
}

/** Why fewer entries than expected came; undefined where enough did. */
export function tooFew({ entries: bound }: ListFacts, { entries }: Tally): string | undefined {
  if (holds(bound, entries)) return undefined
  return `${entries} entries are fewer than the ${bound.atLeast} expected (${bound.because}). Is this the whole list?`
}

/**
 * What a new version loses against the one in force, as sentences: more than a fifth of its entries, and, between
 * files of the same kind, more than a fifth of its names or 20 percentage points of a fill rate.
 */
export function losses(before: Kind, now: Kind): Wording[] {
  const found: Wording[] = []
  const compare = (what: 'entries' | 'names', had: number, has: number) => {
    if (has < had * (1 - greatestLoss)) {
      const share = Math.round((1000 * (had - has)) / had) / 10
      found.push(fewerWords(what, { had, has, share }))
    }
  }
  compare('entries', before.tally.entries, now.tally.entries)
  if (before.variant !== now.variant || found.length > 0) return found
  compare('names', before.tally.names, now.tally.names)
  if (before.tally.entries < fewestForRates) return found
  for (const [name, had] of Object.entries(before.tally.rates)) {
    const has = now.tally.rates[name] ?? 0
    if (has < had - 0.2) found.push(fellWords(rateWords(name), percent(had), percent(has)))
  }
  return found
}
export interface Kind {
  readonly variant: string
  readonly tally: Tally
}

function holds(
  { atLeast = Number.NEGATIVE_INFINITY, atMost = Number.POSITIVE_INFINITY }: Bound,
  value: number,
): boolean {
  return atLeast <= value && value <= atMost
}

function sentence(name: string, rate: number, { atLeast, atMost, because }: Bound): Wording {
  const isLeast = atLeast !== undefined
  const limit = percent(atLeast ?? atMost ?? 1)
  return boundWords(rateWords(name), percent(rate), { limit, isLeast, because })
}

function percent(rate: number): string {
  return `${Math.round(rate * 1000) / 10} %`
}

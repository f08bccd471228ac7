import type { ListBody } from '#lists/model'
import { type AnalysedName, analyse, costOf, nameCost } from '#names'
import { candidatesFor } from '../candidates.ts'
import { kindsOf } from '../compare.ts'
import { normaliseIdentifier } from '../evidence.ts'
import { defaultThreshold } from '../model.ts'
import { likelyCost } from '../screen.ts'
import type { Snapshot } from '../snapshot.ts'
import { companyWords } from './company-words.ts'
import { joinedNear } from './joined.ts'
import { confirmedIn } from './register.ts'

/** One entry that differs between two versions of a list: what it said, and what it says; null where it is not there. */
export interface EntryDelta {
  readonly entry: string
  readonly before: ListBody | null
  readonly after: ListBody | null
}

/**
 * The parties of an index (`buildPartyIndex`) whose matches a delta may change: those whose names come near a name of
 * an entry as it was or as it is, and those that share a number with one. Costs what the delta costs, however many
 * parties there are. A few too many, by what only birth dates and countries tell apart; `rescreening.test.ts` shows
 * that none is left out.
 */
export function partiesTouched(
  parties: Snapshot,
  delta: Iterable<EntryDelta>,
  threshold = defaultThreshold,
): Set<string> {
  const places = new Set<number>()
  const addNear = nearness(parties, threshold, places)
  for (const { before, after } of delta) {
    for (const name of namesIn(before, after)) addNear(name)
    for (const number of numbersIn(before, after))
      for (const at of parties.entriesWithNumber(number)) places.add(at)
  }
  return new Set([...places].map((at) => parties.entry(at).entry))
}

/**
 * Adds the places of parties as `screen` would find them: names are compared in the direction in which parties are
 * screened, up to the limit that what the party states gives it. Candidates are asked for further off: which word of a name
 * the sieve takes first, and which is its commonest, then decide nothing.
 */
function nearness(parties: Snapshot, threshold: number, places: Set<number>): (name: AnalysedName) => void {
  const most = costOf(threshold)
  const limits = new Map(
    [...confirmedIn].map(([list, confirmed]) => [
      list,
      Math.max(most, Math.min(most + confirmed, likelyCost)),
    ]),
  )
  const widest = Math.max(likelyCost, ...limits.values())
  const joined = joinedNear(parties)
  return (name) => {
    const mayCome = companyWords(parties, name)
    const look = (candidate: number) => {
      const place = parties.entryOf(candidate)
      if (places.has(place)) return
      const limit = limits.get(parties.listOf(place)) ?? widest
      if (mayCome?.(candidate, limit) === false) return
      if (nameCost(parties.name(candidate), name, limit) <= limit) places.add(place)
    }
    for (const candidate of candidatesFor(parties, name, widest)) look(candidate)
    joined(name, look)
  }
}

/** Each name of an entry once, as it was and as it is, read as the index of the lists reads it. */
function namesIn(...bodies: readonly (ListBody | null)[]): AnalysedName[] {
  const names = new Map<string, AnalysedName>()
  for (const body of bodies) {
    if (!body) continue
    for (const kind of kindsOf(body))
      for (const { full } of body.names) names.set(`${kind} ${full}`, analyse(full, kind))
  }
  return [...names.values()].filter(({ words }) => words.length > 0)
}

function numbersIn(...bodies: readonly (ListBody | null)[]): Set<string> {
  const numbers = bodies
    .flatMap((body) => body?.identifiers ?? [])
    .map(({ value }) => normaliseIdentifier(value))
  return new Set(numbers.filter((number) => number !== ''))
}

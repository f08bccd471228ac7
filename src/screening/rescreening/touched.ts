import type { ListBody } from '#lists/model'
import { type AnalysedName, analyse, costOf, nameCost } from '#names'
import { candidatesFor } from '../candidates.ts'
import { nameKindOf } from '../compare.ts'
import { type Identity, mostConfirmed, normaliseIdentifier } from '../evidence.ts'
import { defaultThreshold } from '../model.ts'
import { likelyCost } from '../screen.ts'
import type { Snapshot } from '../snapshot.ts'
import { joinedNear } from './joined.ts'

/** One entry that differs between two versions of a list: what it said, and what it says; null where it is not there. */
export interface EntryDelta {
  readonly entry: string
  readonly before: ListBody | null
  readonly after: ListBody | null
}

/**
 * The parties of an index (`entriesOfParty`) whose matches a delta may change: those whose names come near a name of an
 * entry as it was or as it is, and those that share a number with one. Costs what the delta costs, however many parties
 * there are. A few too many, by what only birth dates and countries tell apart; `rescreening.test.ts` shows that none
 * is left out.
 */
export function partiesTouched(
  parties: Snapshot,
  delta: Iterable<EntryDelta>,
  threshold = defaultThreshold,
): Set<string> {
  const limits = limitsAt(threshold)
  const places = new Set<number>()
  for (const { before, after } of delta) {
    for (const name of namesIn(before, after)) for (const at of nearTo(parties, name, limits)) places.add(at)
    for (const number of numbersIn(before, after))
      for (const at of parties.entriesWithNumber(number)) places.add(at)
  }
  return new Set([...places].map((at) => parties.entry(at).entry))
}

/**
 * The most that names may differ for parties that state nothing, a country, a birth date or both: `screen` asks up to
 * there, and where comparing may stop has a say in which words it pairs.
 */
function limitsAt(threshold: number): readonly number[] {
  const most = costOf(threshold)
  return stated.map((identity) => Math.max(most, Math.min(most + mostConfirmed(identity), likelyCost)))
}
const none: Identity = { birthDates: [], countries: [], nationalities: [], identifiers: [] }
const birthDates = [{ from: '2000-01-01', to: '2000-01-01' }]
const stated: readonly Identity[] = [
  { ...none, birthDates, countries: ['SE'] },
  { ...none, birthDates },
  { ...none, countries: ['SE'] },
  none,
]

/**
 * Compared in the direction in which parties are screened. Candidates are asked for further off, where neither the
 * commonest word nor the order of the two names decides which are looked at.
 */
function nearTo(parties: Snapshot, name: AnalysedName, limits: readonly number[]): Set<number> {
  const found = new Set<number>()
  const see = (candidate: number) => {
    const place = parties.entryOf(candidate)
    if (found.has(place)) return
    if (comesWithin(parties.name(candidate), name, limits)) found.add(place)
  }
  for (const candidate of candidatesFor(parties, name, Math.max(likelyCost, ...limits))) see(candidate)
  joinedNear(parties, name, see)
  return found
}

/** @param limits the widest first: what it rules out by sight no other lets in */
function comesWithin(party: AnalysedName, name: AnalysedName, limits: readonly number[]): boolean {
  for (const limit of limits) {
    const cost = nameCost(party, name, limit)
    if (cost <= limit) return true
    if (cost === Number.POSITIVE_INFINITY) return false
  }
  return false
}

/** Each name of an entry once, as it was and as it is, read as the index of the lists reads it. */
function namesIn(...bodies: readonly (ListBody | null)[]): AnalysedName[] {
  const names = new Map<string, AnalysedName>()
  for (const body of bodies) {
    if (!body) continue
    const kind = nameKindOf(body.schema) ?? 'organisation'
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

import type { Wording } from '#kernel'
import { type AnalysedName, costOf, matchNames, nameCost, scoreOf } from '#names'
import { candidatesFor } from './candidates.ts'
import { nearestNames, round, type SeenNames, totalCost, weigh } from './compare.ts'
import { evidenceFor, mostConfirmed, normaliseIdentifier, sharedIdentifier } from './evidence.ts'
import { importListFirst, listNotIncluded, noListNamed } from './knowledge/refusal-words.ts'
import { settlesOf } from './measures/settles.ts'
import {
  defaultLimit,
  defaultThreshold,
  type FullMatch,
  type Refused,
  type Screened,
  type ScreeningQuery,
  type ScreenOptions,
} from './model.ts'
import { type ReadQuery, readQuery } from './query.ts'
import type { Snapshot } from './snapshot.ts'

/** A name of which no word is another's costs less. */
export const likelyCost = 2.9

interface Scored {
  readonly entry: number
  readonly cost: number
  readonly nameCost: number
  readonly pair: { readonly query: AnalysedName; readonly name: number } | undefined
}

/**
 * Looks for a party on the lists of a snapshot. Matches come best first, in a total order: score, list, entry.
 * What cannot be looked for is refused with a reason, never answered with an empty list.
 */
export function screen(
  snapshot: Snapshot,
  query: ScreeningQuery,
  options: ScreenOptions = {},
): Screened | Refused {
  const { threshold = defaultThreshold, limit = defaultLimit } = options
  const unknown = options.lists?.find((list) => snapshot.versions[list] === undefined)
  if (unknown !== undefined) return refused(listNotIncluded(unknown))
  if (options.lists?.length === 0) return refused(noListNamed)
  if (snapshot.lists.length === 0) return refused(importListFirst)
  const read = readQuery(query)
  if (!read.ok) return refused(read.refusal.reason)
  const wanted = new Set(options.lists ?? snapshot.lists.map(({ name }) => name))
  const scored = scoreAll(snapshot, read.value, { threshold, wanted })
  const matches = scored
    .map((one) => ({ ...one, score: round(scoreOf(one.cost)) }))
    .filter(({ score }) => score >= threshold)
    .map((one) => ({ ...one, list: snapshot.listOf(one.entry), kept: snapshot.entry(one.entry) }))
    .sort((a, b) => b.score - a.score || order(a.list, b.list) || order(a.kept.entry, b.kept.entry))
  const versions = Object.fromEntries(Object.entries(snapshot.versions).filter(([name]) => wanted.has(name)))
  const found = () => matches.map(({ list, kept, score }) => ({ list, entry: kept.entry, score }))
  const chosen = options.pick?.(found()).flatMap((place) => matches[place] ?? []) ?? matches.slice(0, limit)
  const best = chosen.map((one) => explain(snapshot, read.value, one))
  return { status: 'screened', matches: best, lists: versions, total: matches.length }
}

const refused = (reason: Wording): Refused => ({ status: 'refused', reason })
const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

interface Asked {
  readonly threshold: number
  readonly wanted: ReadonlySet<string>
}

/** No birth date makes up for a word that is another: such a name must reach the threshold by itself. */
function mostCost(name: number, confirmed: number): number {
  return Math.max(name, Math.min(name + confirmed, likelyCost))
}

function scoreAll(snapshot: Snapshot, query: ReadQuery, { threshold, wanted }: Asked): Scored[] {
  const most = mostCost(costOf(threshold), mostConfirmed(query.identity))
  const best = new Map<number, Scored>()
  const offer = (entry: number, pair: { query: AnalysedName; name: number } | undefined, cost: number) => {
    const known = best.get(entry)
    if (!known || cost < known.nameCost) best.set(entry, { entry, cost, nameCost: cost, pair })
  }
  for (const kind of query.kinds) {
    for (const name of query.names[kind]) {
      if (name.words.length === 0) continue
      for (const candidate of candidatesFor(snapshot, name, most)) {
        const entry = snapshot.entryOf(candidate)
        if (!wanted.has(snapshot.listOf(entry))) continue
        const cost = nameCost(
          name,
          snapshot.name(candidate),
          Math.min(most, best.get(entry)?.nameCost ?? most),
        )
        if (cost <= most) offer(entry, { query: name, name: candidate }, cost)
      }
    }
  }
  for (const entry of entriesByNumber(snapshot, query)) {
    if (wanted.has(snapshot.listOf(entry)) && !best.has(entry)) offer(entry, undefined, 9)
  }
  return [...best.values()].map((one) => withEvidence(snapshot, query, one))
}

function entriesByNumber(snapshot: Snapshot, query: ReadQuery): number[] {
  return query.identity.identifiers.flatMap(({ value }) => {
    const plain = normaliseIdentifier(value)
    return plain === ''
      ? []
      : snapshot
          .entriesWithNumber(plain)
          .filter((entry) => sharedIdentifier(query.identity, snapshot.entry(entry)) !== undefined)
  })
}

function withEvidence(snapshot: Snapshot, query: ReadQuery, one: Scored): Scored {
  const kept = snapshot.entry(one.entry)
  const shares = sharedIdentifier(query.identity, kept) !== undefined
  return { ...one, cost: totalCost(one.nameCost, evidenceFor(query.identity, kept), shares) }
}

function explain(
  snapshot: Snapshot,
  query: ReadQuery,
  one: Scored & { score: number; list: string },
): FullMatch {
  const kept = snapshot.entry(one.entry)
  const seen = namesSeen(snapshot, query, one)
  const { because, ...weighed } = weigh(seen, query.identity, kept)
  const { list, score } = one
  const { entry, schema, programmes, version: entryVersion } = kept
  const settles = settlesOf(query.identity, kept)
  return { ...weighed, list, entry, score, because, settles, schema, programmes, entryVersion }
}

/** What found it; of an entry that was found by its number alone, the names that come nearest. */
function namesSeen(snapshot: Snapshot, query: ReadQuery, { pair, nameCost: cost, entry }: Scored): SeenNames {
  if (pair) {
    const candidate = snapshot.name(pair.name)
    const { notes } = matchNames(pair.query, candidate, Number.POSITIVE_INFINITY)
    return { nameCost: cost, notes, name: candidate.full, pair: { query: pair.query, candidate } }
  }
  const theirs = snapshot.namesOf(entry).map((name) => snapshot.name(name))
  const own = query.kinds.flatMap((kind) => query.names[kind])
  const near = nearestNames(own, theirs)
  return near.pair ? near : { ...near, name: theirs[0]?.full ?? '' }
}

import type { Language } from '#kernel'
import { scoreOf } from '#names'
import { compare } from '../../compare.ts'
import { normaliseIdentifier } from '../../evidence.ts'
import { inWords, threeOf } from '../../measures/in-words.ts'
import { settlesOf } from '../../measures/settles.ts'
import type { Because, FoundMatch, Measured, Settle } from '../../model.ts'
import { likelyCost, screen } from '../../screen.ts'
import { shown } from '../entities/shown.ts'
import { isComparable } from '../ftm/schema.ts'
import type { MatchOptions, ScoredEntity } from '../model.ts'
import type { Scope } from '../scope.ts'
import type { Shelf, WireIndex } from '../shelf.ts'
import type { Asked } from './example.ts'
import { explanationsOf } from './explanations.ts'
import { type Tuning, tuned } from './tuning.ts'

export interface Sought {
  readonly asked: Asked
  readonly options: MatchOptions
  readonly scope: Scope
  readonly language: Language
  /** What the caller's weights change; absent where they change nothing. */
  readonly tuning?: Tuning | undefined
}
/** What was found; `total` counts before `limit`, among those weighed: `isCut` where there were more. Or why nobody could look. */
export type Matched =
  | {
      readonly ok: true
      readonly results: readonly ScoredEntity[]
      readonly total: number
      readonly isCut: boolean
    }
  | { readonly ok: false; readonly reason: string }

/** Looks for one query in every index. Best first, then by id: a total order. */
export function match({ indexes }: Shelf, sought: Sought): Matched {
  const results: ScoredEntity[] = []
  let total = 0
  let isCut = false
  for (const index of indexes) {
    const found = matchIn(index, sought)
    if (!found.ok) return found
    results.push(...found.results)
    total += found.total
    isCut ||= found.isCut
  }
  return { ok: true, results: results.sort(inOrder).slice(0, sought.options.limit), total, isCut }
}

const inOrder = (a: { score: number; id: string }, b: { score: number; id: string }) =>
  b.score - a.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** How many candidates are looked at: what the contract says for a limit. More are neither weighed anew nor counted. */
export function candidatesFor(limit: number): number {
  return Math.min(Math.max(20, limit * 10), Math.max(500, limit))
}

const cutoffOf = ({ threshold, cutoff }: MatchOptions) => Math.min(threshold, cutoff)

/**
 * From which score on candidates are brought in: a digit below what is kept, as scores are rounded. All of them where
 * weights may lift one above it.
 */
function leastOf({ options, tuning }: Sought): number {
  return tuning ? lowestScore : Math.max(lowestScore, cutoffOf(options) - 0.0001)
}
/** Names of which a word is another's are never brought in, whatever the cutoff. */
const lowestScore = scoreOf(likelyCost)

interface Candidate extends FoundMatch {
  readonly place: number
  readonly id: string
}

function matchIn(index: WireIndex, sought: Sought): Matched {
  const { query } = sought.asked
  const names = [query.name].flat()
  if (names.length === 0) return byNumber(index, sought)
  const { tuning, options } = sought
  let total = 0
  let isCut = false
  const answer = screen(index.snapshot, query, {
    threshold: leastOf(sought),
    pick: (found) => {
      const best = choose(index, found, { ...sought, cutoff: tuning ? 0 : cutoffOf(options) })
      total = best.filter(({ score }) => score >= options.threshold).length
      const most = tuning ? candidatesFor(options.limit) : options.limit
      isCut = tuning !== undefined && best.length > most // without weights, all were scored
      return best.slice(0, most).map(({ place }) => place)
    },
  })
  if (answer.status === 'refused') return { ok: false, reason: answer.reason.en }
  const matches = tuning ? weighedAnew(answer.matches, options, tuning) : answer.matches
  if (tuning) total = matches.filter(({ score }) => score >= options.threshold).length
  const results = matches.flatMap((one) =>
    scored(index, sought, {
      ...{ ...one, measured: one },
      compared: { because: one.because, asked: names, name: one.name },
    }),
  )
  return { ok: true, results, total, isCut }
}

/** Candidates as the caller's weights score them: those strictly better than the cutoff. */
function weighedAnew<T extends { readonly score: number; readonly because: readonly Because[] }>(
  found: readonly T[],
  options: MatchOptions,
  tuning: Tuning,
): T[] {
  return found
    .map((one) => ({ ...one, score: tuned(one.because, tuning) }))
    .filter(({ score }) => score > cutoffOf(options))
}

/** Those that the request wants, each entity once, best first: strictly better than the cutoff. */
function choose(
  index: WireIndex,
  found: readonly FoundMatch[],
  { asked, scope, cutoff }: Pick<Sought, 'asked' | 'scope'> & { readonly cutoff: number },
): Candidate[] {
  const best = new Map<string, Candidate>()
  for (const [place, one] of found.entries()) {
    if (one.score <= cutoff) continue
    const book = index.bookOf(one.list)
    const id = index.idOf(one.list, one.entry)
    const record = book?.find(id)
    if (!book || record === undefined || (best.get(id)?.score ?? -1) >= one.score) continue
    if (isComparable(asked.schema.name, book.schemata[record] ?? '') && scope(book, record))
      best.set(id, { ...one, place, id })
  }
  return [...best.values()].sort(inOrder)
}

interface Explained extends FoundMatch {
  readonly measured: Measured
  readonly settles: readonly Settle[]
  readonly compared: {
    readonly because: readonly Because[]
    readonly asked: readonly string[]
    readonly name: string
  }
}

function scored(index: WireIndex, { options, language }: Sought, one: Explained): ScoredEntity[] {
  const book = index.bookOf(one.list)
  const record = book?.find(index.idOf(one.list, one.entry))
  if (!book || record === undefined) return []
  return [
    {
      ...shown(book.read(record)),
      score: one.score,
      match: one.score >= options.threshold,
      explanations: explanationsOf(one.compared, language),
      ...threeOf(one.measured),
      in_words: inWords(one.measured)[language],
      settles: one.settles.map(({ code, says }) => ({ code, says: says[language] })),
    },
  ]
}

/** Who asks by a number alone is answered by it alone. */
function byNumber(index: WireIndex, sought: Sought): Matched {
  const { query } = sought.asked
  const numbers = [query.identifiers ?? []].flat()
  const known = numbers.map(normaliseIdentifier).filter((plain) => plain !== '')
  if (known.length === 0)
    return { ok: false, reason: 'it has neither a name nor a number that can be looked for.' }
  const profile = {
    ...{ names: [], birthDates: [], countries: [], nationalities: [] },
    identifiers: numbers.map((value) => ({ kind: 'other', value })),
  }
  const { snapshot } = index
  const { tuning } = sought
  const entries = new Set(known.flatMap((plain) => snapshot.entriesWithNumber(plain)))
  const { threshold, limit } = sought.options
  const found = [...entries].map((entry) => {
    const kept = snapshot.entry(entry)
    const compared = compare(profile, { ...kept, names: [] })
    const { because } = compared
    const score = tuning ? tuned(because, tuning) : compared.score
    const settles = settlesOf(profile, kept)
    return { list: snapshot.listOf(entry), entry: kept.entry, score, because, measured: compared, settles }
  })
  const best = choose(index, found, { ...sought, cutoff: cutoffOf(sought.options) })
  const results = best.slice(0, limit).flatMap((one) => {
    const known = found[one.place]
    if (!known) return []
    const because = known.because.filter(({ feature }) => feature !== 'name')
    return scored(index, sought, { ...known, ...one, compared: { because, asked: [], name: '' } })
  })
  return { ok: true, results, total: best.filter(({ score }) => score >= threshold).length, isCut: false }
}

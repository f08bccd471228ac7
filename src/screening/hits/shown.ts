import { inWords, threeOf } from '../measures/in-words.ts'
import { type FullMatch, type Hit, hitStanding, type ShownHit } from '../model.ts'
import { saidOf } from './said.ts'
import { takesTwo } from './second-person.ts'

const verdicts = ['falsePositive', 'trueMatch', 'needInfo'] as const

/** Matches of now with what people said of them, and hits that no longer match; what is open first, the closest first. */
export function shownHits({
  version,
  matches,
  hits,
}: {
  readonly version: number
  readonly matches: readonly FullMatch[]
  readonly hits: readonly Hit[]
}): ShownHit[] {
  const isOf = (match: FullMatch) => (hit: Hit) => hit.list === match.list && hit.entry === match.entry
  const seen = matches.map((match) => shown(match, { version, match, hit: hits.find(isOf(match)) }))
  const unseen = hits
    .filter((hit) => !matches.some((match) => isOf(match)(hit)))
    .map((hit) => shown(hit, { version, hit }))
  return [...seen, ...unseen].toSorted((one, other) => rank(one) - rank(other))
}

interface Known {
  readonly version: number
  readonly match?: FullMatch
  readonly hit?: Hit | undefined
}

function shown({ list, entry }: { list: string; entry: string }, { version, match, hit }: Known): ShownHit {
  const score = match?.score ?? hit?.score ?? null
  const now = { version, ...(match ? { entryVersion: match.entryVersion } : {}) }
  const asHit = { list, verdict: hit?.verdict ?? null, ...(score === null ? {} : { score }) }
  return {
    ...{ list, entry, name: match?.name ?? null, score, because: match ? saidOf(match) : [] },
    ...{ measured: match ? threeOf(match) : null, inWords: match ? inWords(match) : null },
    settles: [...(match?.settles ?? [])],
    programmes: [...new Set([...(match?.programmes ?? []), ...(hit?.programme ? [hit.programme] : [])])],
    standing: hitStanding(hit, now),
    hit: hit ?? null,
    takesTwo: verdicts.filter((verdict) => takesTwo(verdict, asHit)),
  }
}

const rank = ({ standing, score }: ShownHit): number =>
  ({ open: 0, confirmed: 2, cleared: 4 })[standing] - (score ?? 1)

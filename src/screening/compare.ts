import {
  type AnalysedName,
  analyse,
  matchNames,
  type NameKind,
  type Note,
  nameCost,
  say,
  scoreOf,
} from '#names'
import { type Evidence, evidenceFor, type Identity, mostContradiction, sharedIdentifier } from './evidence.ts'
import type { Because } from './model.ts'

/** A party or a listed entry as it is compared: its analysed names and what stands beside them. */
export interface Profile extends Identity {
  readonly names: readonly AnalysedName[]
}

export interface Comparison {
  /** 0 to 1, four decimals. */
  readonly score: number
  readonly because: Because[]
  /** The candidate's name that came nearest. */
  readonly name: string
}

/** Both bear one number: that alone is a match, whatever the names. */
const identifierCost = 0.2

/** How alike a party and a listed entry are, and why. Pure: the same input gives the same answer. */
export function compare(query: Profile, candidate: Profile): Comparison {
  let best: { query: AnalysedName; candidate: AnalysedName; cost: number } | undefined
  for (const a of query.names) {
    for (const b of candidate.names) {
      if (a.kind !== b.kind) continue
      const cost = nameCost(a, b, best?.cost ?? Number.POSITIVE_INFINITY)
      if (best === undefined || cost < best.cost) best = { query: a, candidate: b, cost }
    }
  }
  const notes = best ? matchNames(best.query, best.candidate, Number.POSITIVE_INFINITY).notes : []
  const seen = { nameCost: best?.cost ?? 9, notes, name: best?.candidate.full ?? '' }
  return weigh(seen, query, candidate)
}

/** The name's cost together with the evidence beside it. */
export function weigh(
  seen: { readonly nameCost: number; readonly notes: readonly Note[]; readonly name: string },
  query: Identity,
  candidate: Identity,
): Comparison {
  const evidence = evidenceFor(query, candidate)
  const identifier = sharedIdentifier(query, candidate)
  const because = [
    nameReason(seen.nameCost, seen.name),
    ...seen.notes.map(reasonOf),
    ...evidence.map(evidenceReason),
  ]
  if (identifier !== undefined)
    because.push({ feature: 'identifier.same', says: `The number is the same: ${identifier}.`, score: 1 })
  const cost = totalCost(seen.nameCost, evidence, identifier !== undefined)
  return { score: round(scoreOf(cost)), because, name: seen.name }
}

/** One cost of name, evidence and identifier: what the score is made of. */
export function totalCost(name: number, evidence: readonly Evidence[], sharesIdentifier: boolean): number {
  const against = evidence.reduce((sum, { cost }) => sum + Math.max(0, cost), 0)
  const inFavour = evidence.reduce((sum, { cost }) => sum + Math.min(0, cost), 0)
  const cost = Math.max(0, name + Math.min(mostContradiction, against) + inFavour)
  return sharesIdentifier ? Math.min(cost, identifierCost) : cost
}

export function round(score: number): number {
  return Math.round(score * 10_000) / 10_000
}

function nameReason(cost: number, name: string): Because {
  const says = cost === 0 ? `The name is the same as "${name}".` : `The name was compared with "${name}".`
  return { feature: 'name', says, score: round(scoreOf(cost)) }
}

function reasonOf(note: Note): Because {
  const { feature, query, candidate, cost } = note
  return {
    feature,
    says: say(note),
    score: round(scoreOf(cost)),
    ...(query === undefined ? {} : { query }),
    ...(candidate === undefined ? {} : { candidate }),
  }
}

function evidenceReason({ feature, says, cost }: Evidence): Because {
  return { feature, says, score: round(scoreOf(cost)) }
}

/** How names of this schema are taken apart; undefined for a schema that may be any. */
export function nameKindOf(schema: string | undefined): NameKind | undefined {
  if (schema === 'Person') return 'person'
  if (schema === 'Vessel' || schema === 'Aircraft' || schema === 'Airplane') return 'object'
  return schema === undefined || schema === '' || schema === 'LegalEntity' ? undefined : 'organisation'
}

/** Two bare names, for `aktsam compare`. A schema that may be any is read as an organisation. */
export function compareNames(schema: string | undefined, name1: string, name2: string): Comparison {
  const kind = nameKindOf(schema) ?? 'organisation'
  const query = analyse(name1, kind)
  const candidate = analyse(name2, kind)
  const { cost, notes } = matchNames(query, candidate, Number.POSITIVE_INFINITY)
  const because = [nameReason(cost, name2), ...notes.map(reasonOf)]
  return { score: round(scoreOf(cost)), because, name: name2 }
}

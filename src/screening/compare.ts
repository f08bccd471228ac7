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
import { measureRow } from './knowledge/measure-table.ts'
import { addressEvidence } from './measures/address-evidence.ts'
import { measured } from './measures/measure.ts'
import type { Measured } from './measures/model.ts'
import { numberEvidence } from './measures/number-evidence.ts'
import { type Shared, sharedRarity } from './measures/rarity.ts'
import type { Because } from './model.ts'

/** A party or a listed entry as it is compared: its analysed names and what stands beside them. */
export interface Profile extends Identity {
  readonly names: readonly AnalysedName[]
}

export interface Comparison extends Measured {
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
  return weigh(nearestNames(query.names, candidate.names), query, candidate)
}

/** The two names, one of each side, that cost least, with what was seen of them. */
export function nearestNames(own: readonly AnalysedName[], theirs: readonly AnalysedName[]): SeenNames {
  let best: { query: AnalysedName; candidate: AnalysedName; cost: number } | undefined
  for (const a of own) {
    for (const b of theirs) {
      if (a.kind !== b.kind) continue
      const cost = nameCost(a, b, best?.cost ?? Number.POSITIVE_INFINITY)
      if (best === undefined || cost < best.cost) best = { query: a, candidate: b, cost }
    }
  }
  if (!best) return { nameCost: unnamed, notes: [], name: '' }
  const { notes } = matchNames(best.query, best.candidate, Number.POSITIVE_INFINITY)
  return { nameCost: best.cost, notes, name: best.candidate.full, pair: best }
}

/** As good as another name: found by its number alone. */
const unnamed = 9

/** What was seen of two names: what they cost, and why. `pair` is absent where none were compared. */
export interface SeenNames {
  readonly nameCost: number
  readonly notes: readonly Note[]
  readonly name: string
  readonly pair?: { readonly query: AnalysedName; readonly candidate: AnalysedName } | undefined
}

/** The name's cost together with the evidence beside it. */
export function weigh(seen: SeenNames, query: Identity, candidate: Identity): Comparison {
  const evidence = evidenceFor(query, candidate)
  const numbers = numberEvidence(query, candidate)
  const addresses = addressEvidence(query, candidate)
  const identifier = sharedIdentifier(query, candidate)
  const shared = rarityOf(seen)
  const because = [
    nameReason(seen.nameCost, seen.name),
    ...seen.notes.map(reasonOf),
    ...rarityReason(shared),
    ...evidence.map(evidenceReason),
  ]
  if (identifier !== undefined)
    because.push(
      told({ feature: 'identifier.same', says: `The number is the same: ${identifier}.`, score: 1 }),
    )
  because.push(...numbers.filter(({ feature }) => feature !== 'identifier.same').map(evidenceReason))
  because.push(...addresses.map(evidenceReason))
  const cost = totalCost(seen.nameCost, evidence, identifier !== undefined)
  const three = measured({
    nameCost: seen.pair && seen.nameCost,
    felt: [...feltIn(seen.notes, shared), ...[...evidence, ...numbers, ...addresses].map(withStrength)],
  })
  return { score: round(scoreOf(cost)), ...three, because, name: seen.name }
}

const rarityOf = ({ notes, pair }: Pick<SeenNames, 'notes' | 'pair'>): Shared =>
  pair ? sharedRarity(notes, pair.query, pair.candidate) : { strength: 0, words: [] }
const withStrength = ({ feature, strength = 1 }: Evidence) => ({ feature, strength })
const feltIn = (notes: readonly Note[], { strength }: Shared) => [
  ...notes.map(({ feature }) => ({ feature, strength: 1 })),
  { feature: 'name.rare', strength },
]

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
  return { feature: 'name', says, score: round(scoreOf(cost)), feeds: 'similarity' }
}

function reasonOf(note: Note): Because {
  const { feature, query, candidate, cost } = note
  return {
    feature,
    says: say(note),
    score: round(scoreOf(cost)),
    ...(query === undefined ? {} : { query }),
    ...(candidate === undefined ? {} : { candidate }),
    feeds: measureRow(feature)?.feeds ?? 'similarity',
  }
}

/** From here on what agrees is rare enough, or so common, that it is worth a sentence. */
const [rare, common] = [0.75, 0.3]

function rarityReason({ strength, words }: Shared): Because[] {
  if (words.length === 0 || (strength < rare && strength > common)) return []
  const [feature, what] = strength >= rare ? ['name.rare', 'rare'] : ['name.common', 'common']
  return [
    { feature, says: `What agrees in the name is ${what}: ${words.join(' ')}.`, score: 1, feeds: 'evidence' },
  ]
}

function evidenceReason({ feature, says, cost }: Evidence): Because {
  return told({ feature, says, score: round(scoreOf(cost)) })
}

/** With the number that it is part of. */
function told(reason: Because): Because {
  const feeds = measureRow(reason.feature)?.feeds
  return feeds ? { ...reason, feeds } : reason
}

/** How names of this schema are taken apart; undefined for a schema that may be any. */
export function nameKindOf(schema: string | undefined): NameKind | undefined {
  if (schema === 'Person') return 'person'
  if (schema === 'Vessel' || schema === 'Aircraft' || schema === 'Airplane') return 'object'
  return schema === undefined || schema === '' || schema === 'LegalEntity' ? undefined : 'organisation'
}

/** As what the names of a listed entry are read: as a person's and as a body's where its publisher does not say. */
export function kindsOf({
  schema,
  kindUnsaid = false,
}: {
  schema: string
  kindUnsaid?: boolean
}): readonly NameKind[] {
  return kindUnsaid ? ['person', 'organisation'] : [nameKindOf(schema) ?? 'organisation']
}

/** Two bare names, for `aktsam compare`. A schema that may be any is read as an organisation. */
export function compareNames(schema: string | undefined, name1: string, name2: string): Comparison {
  const kind = nameKindOf(schema) ?? 'organisation'
  const query = analyse(name1, kind)
  const candidate = analyse(name2, kind)
  const { cost: nameCost, notes } = matchNames(query, candidate, Number.POSITIVE_INFINITY)
  return weigh({ nameCost, notes, name: name2, pair: { query, candidate } }, nothing, nothing)
}

const nothing: Identity = { birthDates: [], countries: [], nationalities: [], identifiers: [] }

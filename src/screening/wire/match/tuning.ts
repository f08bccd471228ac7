import { costOf, scoreOf } from '#names'
import { round } from '../../compare.ts'
import { mostContradiction } from '../../evidence.ts'
import type { Because } from '../../model.ts'
import { unwired, type Wired, wired } from './faults.ts'

/** What a caller wants to count otherwise, by kind of reason. */
export interface Tuning {
  /** By how many times its effect on a score is multiplied. */
  readonly times: ReadonlyMap<string, number>
  /** What it adds to a score. */
  readonly added: ReadonlyMap<string, number>
}

/** A feature that a weight or a setting reaches: the reasons it is of, and the value with which nothing changes. */
interface Reached {
  readonly reasons: readonly string[]
  readonly usual: number
}

/** The weights that may be given. `usual` is the coefficient that `/algorithms` tells. */
export const weighable: Readonly<Record<string, Reached>> = {
  name_match: { reasons: ['name'], usual: 1 },
  identifier_match: { reasons: ['identifier.same'], usual: 0.96 },
  birth_date_match: { reasons: ['birthDate.same', 'birthDate.overlaps'], usual: 0.08 },
  birth_date_mismatch: { reasons: ['birthDate.year', 'birthDate.day'], usual: -0.25 },
  country_match: { reasons: ['country.same'], usual: 0.02 },
  country_mismatch: { reasons: ['country.differs'], usual: -0.06 },
  gender_mismatch: { reasons: ['gender.differs'], usual: -0.18 },
  // As the reference engine calls them, and with its own usual weights.
  dob_year_disjoint: { reasons: ['birthDate.year'], usual: -0.15 },
  dob_day_disjoint: { reasons: ['birthDate.day'], usual: -0.25 },
}

/** What is no part of a score unless somebody weighs it: then it is added, by how strongly it speaks. */
const addable: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  identifier_check: { 'identifier.checked': 1 },
  identifier_mismatch: { 'identifier.differs': 1 },
  address_prop_match: { 'address.same': 1, 'address.place': 0.2 },
}

/** The settings that change how names are compared, with the values of the reference engine. */
export const adjustable: Readonly<Record<string, Reached>> = {
  nm_number_mismatch: { reasons: ['number.conflict', 'number.missing'], usual: 0.3 },
  nm_extra_query_name: { reasons: ['extra.asked'], usual: 0.8 },
  nm_extra_result_name: { reasons: ['extra.listed'], usual: 0.2 },
}

/** What weights and settings change; nothing where all say what is usual. 400 for a weight that nobody knows. */
export function tuningOf(
  weights: Readonly<Record<string, number>>,
  config: Readonly<Record<string, unknown>>,
): Wired<Tuning | undefined> {
  const times = new Map<string, number>()
  const added = new Map<string, number>()
  const multiply = ({ reasons, usual }: Reached, given: number) => {
    if (given !== usual) for (const reason of reasons) times.set(reason, given / usual)
  }
  for (const [name, given] of Object.entries(weights)) {
    const [reached, strengths] = [own(weighable, name), own(addable, name)]
    if (!reached && !strengths) return unwired(400, unknownWeight(name))
    if (reached) multiply(reached, given)
    for (const [reason, strength] of Object.entries(strengths ?? {})) added.set(reason, given * strength)
  }
  for (const [name, given] of Object.entries(config)) {
    const reached = own(adjustable, name)
    if (reached && typeof given !== 'number')
      return unwired(400, `Invalid value for config key ${name}: a number is expected.`)
    if (reached && typeof given === 'number') multiply(reached, given)
  }
  return wired(times.size + added.size === 0 ? undefined : { times, added })
}

const own = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined
const unknownWeight = (name: string) =>
  `Unknown weight: ${name.slice(0, 80)}. Known are ${Object.keys({ ...weighable, ...addable }).join(', ')}.`

/** What confirms takes off a cost: a reason itself only says that nothing is left to take off. */
const confirmed: Readonly<Record<string, number>> = {
  'birthDate.same': -0.4,
  'birthDate.overlaps': -0.2,
  'country.same': -0.1,
}

/**
 * The score that the reasons of a match make when they count as the caller wants. What speaks against costs as many
 * times as much, what confirms takes off as many times as much; the weight of the names is what the score of the names
 * is multiplied with, and a shared number scores what its weight says.
 */
export function tuned(because: readonly Because[], tuning: Tuning): number {
  const times = (kind: string) => tuning.times.get(kind) ?? 1
  const names = because.reduce((sum, reason) => sum + nameShare(reason, times), 0)
  const beside = because.flatMap((reason) => besideCost(reason, times))
  const against = beside.reduce((sum, cost) => sum + Math.max(0, cost), 0)
  const inFavour = beside.reduce((sum, cost) => sum + Math.min(0, cost), 0)
  const bound = contradicting.some((kind) => tuning.times.has(kind))
    ? Number.POSITIVE_INFINITY
    : mostContradiction
  const cost = Math.max(0, names) + Math.min(bound, against) + inFavour
  const byName = scoreOf(cost) * times('name')
  const hasNumber = because.some(({ feature }) => feature === 'identifier.same')
  const byNumber = hasNumber ? scoreOf(sharedCost) * times('identifier.same') : 0
  const added = because.reduce((sum, { feature }) => sum + (tuning.added.get(feature) ?? 0), 0)
  return round(Math.min(1, Math.max(0, Math.max(byName, byNumber) + added)))
}

/** What a shared number leaves of doubt. */
const sharedCost = 0.2
/** Who weighs one of these himself is not held to the bound on all of them together. */
const contradicting = ['birthDate.year', 'birthDate.day', 'country.differs', 'gender.differs']

function nameShare(reason: Because, times: (kind: string) => number): number {
  const cost = costOf(reason.score)
  if (reason.feature === 'name') return cost
  return (times(kindOf(reason)) - 1) * (nameKinds.has(kindOf(reason)) ? cost : 0)
}

const nameKinds = new Set(Object.values(adjustable).flatMap(({ reasons }) => reasons))
const besideKinds = new Set([...Object.keys(confirmed), ...contradicting])

function besideCost(reason: Because, times: (kind: string) => number): number[] {
  const kind = kindOf(reason)
  return besideKinds.has(kind) ? [(confirmed[kind] ?? costOf(reason.score)) * times(kind)] : []
}

/** A reason as weights reach it: whether another birth date is of another year, on which side a word stands alone. */
function kindOf({ feature, says, query }: Because): string {
  if (feature === 'word.extra') return query === undefined ? 'extra.listed' : 'extra.asked'
  if (feature !== 'birthDate.differs') return feature
  const sides = says.split('; listed ').map((side): readonly string[] => side.match(/\b\d{4}\b/g) ?? [])
  const [asked = [], listed = []] = sides
  return asked.some((year) => listed.includes(year)) ? 'birthDate.day' : 'birthDate.year'
}

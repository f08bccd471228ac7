import type { Facts } from '#rules/model'
import {
  type FullMatch,
  type Hit,
  hitStanding,
  isOnlyFound,
  type ScreeningState,
  stateOf,
} from '#screening/model'
import type { ListLaw, Meaning } from './services.ts'

/** What is known of one party: its matches (null: we could not look) and what people said of its hits. */
export interface Looked {
  readonly version: number
  readonly matches: readonly FullMatch[] | null
  readonly hits: readonly Hit[]
}

interface Finding {
  readonly list: string
  readonly programmes: readonly string[]
  readonly verdict: 'open' | 'confirmed' | 'cleared'
}

/**
 * Where a party stands (docs/decisions, "Screening and orders"). A decision counts for the versions of party and entry
 * that it was made on; when either changes, the hit is open again. A hit that a person confirmed stays confirmed even
 * where the index no longer shows it: only a person takes that back. What freezes makes a party confirmed, and so does a
 * restriction that no rule has a word for; what else lists mean is said by their word in `listedOn`. A counter-measure
 * and a list that is closed hold nothing by themselves.
 */
export function screeningFacts(
  looked: Looked,
  law: ListLaw,
  seller: { country: string; inEu: boolean },
): Facts {
  const found = findings(looked).map((one) => ({
    ...one,
    meanings: law.meaningsOn(one.list, one.programmes),
  }))
  const open = found.filter(({ verdict }) => verdict === 'open')
  const alerts = open.filter(({ meanings: [most] }) => isLaw(most))
  const signals = open.filter(({ meanings: [most] }) => most.effect === 'signal' && holds(most))
  const confirmed = found.filter(({ verdict }) => verdict === 'confirmed')
  const frozen = confirmed.filter(({ meanings: [most] }) => most.effect === 'freeze')
  const heavy = confirmed.filter(({ meanings }) => meanings.some(isUnsaid))
  const programmes = distinct(confirmed.flatMap((one) => one.programmes))
  const acts = confirmed.flatMap(({ list, programmes: own }) =>
    own.flatMap((name) => law.baseAct(list, name) ?? []),
  )
  return {
    screening: screeningOf(looked, { open: alerts.length, confirmed: heavy.length }),
    alertsOn: distinct(alerts.map(({ list }) => list)),
    signalsOn: distinct(signals.map(({ list }) => list)),
    confirmedOn: distinct(confirmed.map(({ list }) => list)),
    listedOn: distinct(confirmed.flatMap(({ meanings }) => meanings.flatMap(({ listing }) => listing ?? []))),
    confirmedProgrammes: programmes,
    confirmedActs: distinct(acts),
    boundList: frozen.some(({ list }) => law.bindsSeller(list, seller)),
  }
}

function isLaw({ effect }: Meaning): boolean {
  return effect === 'freeze' || effect === 'restriction'
}

/** A part of a list that is new to us, or a list of which no rule speaks by a word, would else pass for clear. */
function isUnsaid({ effect, listing }: Meaning): boolean {
  return effect === 'freeze' || (effect === 'restriction' && listing === undefined)
}

/** A counter-measure is never a reason to refuse; who is on a list of today is not told by one that is closed. */
function holds({ effect, closed = false }: Meaning): boolean {
  return effect !== 'counterMeasure' && !closed
}

/** Does anybody still have to look at a hit of this party? A confirmed one is none to wait for, and none to pass. */
export function hasOpenHit(hits: readonly Hit[], law: Pick<ListLaw, 'meaningsOn'>): boolean {
  return hits.some((hit) => {
    if (hit.verdict === 'falsePositive' || stateOf(hit) === 'lapsed') return false
    return law.meaningsOn(hit.list, programmesOf(hit)).some(holds)
  })
}

function screeningOf({ matches }: Looked, found: { open: number; confirmed: number }): ScreeningState {
  if (found.confirmed > 0) return 'confirmed'
  if (found.open > 0) return 'alert'
  return matches === null ? 'notScreened' : 'clear'
}

function findings({ version, matches, hits }: Looked): Finding[] {
  const seen = (matches ?? []).map((match) => {
    const hit = hits.find(({ list, entry }) => list === match.list && entry === match.entry)
    const programmes = distinct([...match.programmes, ...programmesOf(hit)])
    return {
      list: match.list,
      programmes,
      verdict: hitStanding(hit, { version, entryVersion: match.entryVersion }),
    }
  })
  // What only the machine found holds as long as it finds it; where it could not look, it holds as well.
  const others = hits.filter(
    (hit) =>
      !(matches ?? []).some(({ list, entry }) => hit.list === list && hit.entry === entry) &&
      stateOf(hit) !== 'lapsed' &&
      (matches === null || !isOnlyFound(hit)),
  )
  const unseen = others.map((hit) => ({
    list: hit.list,
    programmes: programmesOf(hit),
    verdict: hitStanding(hit, { version }),
  }))
  return [...seen, ...unseen]
}

function programmesOf(hit: Hit | undefined): string[] {
  return hit?.programme ? [hit.programme] : []
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort()
}

import type { Instant } from '#kernel'
import type { AlertState } from '../../hits/model.ts'
import { type Trial, type TrialItem, type TrialPoint, thresholdRange } from '../model.ts'

/** An alert as it is kept; `score` as it was when it was found or decided, null for one that was brought in without. */
interface Kept {
  readonly alert: string
  readonly party: string
  readonly list: string
  readonly name: string | null
  readonly score: number | null
}
/** An alert that is open. `isOnlyFound`: nobody has said anything of it, so that it closes when it is not found. */
export interface KeptOpen extends Kept {
  readonly state: AlertState
  readonly isOnlyFound: boolean
}
/** One verdict that came into force. `hours`: from found, or open again, to decided; null where nobody knows. */
export interface KeptDecision extends Kept {
  readonly verdict: 'trueMatch' | 'falsePositive'
  readonly decidedAt: Instant
  readonly hours: number | null
}

export interface KeptWork {
  readonly open: readonly KeptOpen[]
  readonly decisions: readonly KeptDecision[]
}

/** As many of each kind as are shown; their number is always told. */
const mostShown = 200

interface Asked {
  readonly at: number
  readonly inForce: number
  readonly from: Instant
}

/** What a threshold would have done to what is kept: nobody is looked for, so below the one in force it is silent. */
export function trialOf({ open, decisions }: KeptWork, { at, inForce, from }: Asked): Trial {
  const below = ({ score }: Kept) => score !== null && score < at
  const low = open.filter(below)
  const closing = low.filter(({ isOnlyFound }) => isOnlyFound)
  const lost = (verdict: KeptDecision['verdict']) =>
    decisions.filter((one) => one.verdict === verdict && below(one))
  const count = (verdict: KeptDecision['verdict']) =>
    decisions.filter((one) => one.verdict === verdict && one.score !== null).length
  return {
    ...{ at, inForce, from, isLower: at < inForce },
    open: {
      stay: open.length - closing.length,
      close: closing.length,
      people: low.length - closing.length,
      unscored: open.filter(({ score }) => score === null).length,
    },
    decided: {
      matches: count('trueMatch'),
      falsePositives: count('falsePositive'),
      unscored: decisions.filter(({ score }) => score === null).length,
    },
    lost: {
      matches: shown(lost('trueMatch').map(decidedItem)),
      falsePositives: shown(lost('falsePositive').map(decidedItem)),
      open: shown(closing.map(openItem)),
    },
    curve: curveOf({ open, decisions }, Math.min(at, inForce)),
  }
}

/** The highest score first: what comes nearest to having been asked. */
function shown(items: readonly TrialItem[]) {
  const sorted = items.toSorted((a, b) => b.score - a.score || (a.alert < b.alert ? -1 : 1))
  return { count: items.length, items: sorted.slice(0, mostShown) }
}

const decidedItem = ({ alert, party, list, name, score, verdict, decidedAt }: KeptDecision): TrialItem => ({
  ...{ alert, party, partyName: null, list, name, score: score ?? 0, state: verdict, decidedAt },
})
const openItem = ({ alert, party, list, name, score, state }: KeptOpen): TrialItem => ({
  ...{ alert, party, partyName: null, list, name, score: score ?? 0, state, decidedAt: null },
})

/** Hundredths are counted, so that 0.7 + 0.01 is 0.71. */
const hundredths = (score: number) => Math.round(score * 100)

/** What each threshold from the lowest asked about up to 1 would have asked, a hundredth apart. */
export function curveOf({ open, decisions }: KeptWork, from: number): TrialPoint[] {
  const points: TrialPoint[] = []
  for (let step = hundredths(from); step <= 100; step++) {
    const threshold = step / 100
    const asked = ({ score }: Kept) => score === null || score >= threshold
    const decided = (verdict: KeptDecision['verdict']) =>
      decisions.filter((one) => one.verdict === verdict && one.score !== null && asked(one)).length
    points.push({
      threshold,
      open: open.filter((one) => !one.isOnlyFound || asked(one)).length,
      matches: decided('trueMatch'),
      falsePositives: decided('falsePositive'),
    })
  }
  return points
}

/** Two decimals, and where a threshold may stand. */
export function isThreshold(value: number): boolean {
  const { lowest, highest } = thresholdRange
  return Math.abs(value * 100 - hundredths(value)) < 1e-9 && value >= lowest && value <= highest
}

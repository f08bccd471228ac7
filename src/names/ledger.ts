import type { Feature, Note } from './model.ts'

/** At this cost a pair of names scores exactly 0.70, the threshold. */
export const thresholdCost = 1.8

/** 0 costs nothing and scores 1; each 1.8 takes 30 % away. */
export function scoreOf(cost: number): number {
  return 0.7 ** (Math.max(0, cost) / thresholdCost)
}
/** The most that two names may differ and still reach this score. */
export function costOf(score: number): number {
  return score <= 0 ? Number.POSITIVE_INFINITY : (thresholdCost * Math.log(score)) / Math.log(0.7)
}

/** What was seen, added up. Past `limit` nobody needs the rest: comparing stops. */
export interface Ledger {
  cost: number
  readonly limit: number
  /** Absent while candidates are only scored; present when the answer is explained. */
  readonly notes: Note[] | undefined
}

export function openLedger(limit: number, explains: boolean): Ledger {
  return { cost: 0, limit, notes: explains ? [] : undefined }
}

export function add(ledger: Ledger, feature: Feature, seen: Omit<Note, 'feature'>): void {
  ledger.cost += seen.cost
  ledger.notes?.push({ feature, ...seen })
}

export function isOver(ledger: Ledger): boolean {
  return ledger.cost > ledger.limit
}

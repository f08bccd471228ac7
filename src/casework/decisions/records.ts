import { type Day, type Instant, toInstant } from '#kernel'
import type { Decision } from '../model.ts'
import { chosenOf } from './judge.ts'
import type { Proposal } from './model.ts'

/** What its signature says of a proposal besides its text. */
export interface SignedBy {
  readonly at: Instant
  readonly approvedBy: readonly string[]
  readonly legalEntities: readonly string[]
  /** Named suppliers first, then their family. */
  readonly suppliers: readonly string[]
}

/**
 * The decisions that a signature makes: one a supplier, `D-2026-1`, `D-2026-1-b` … None where it concludes a case that
 * is not about a supplier.
 */
export function recordsOf(
  proposal: Proposal,
  { at, approvedBy, legalEntities, suppliers }: SignedBy,
): Decision[] {
  const kind = chosenOf(proposal)?.kind
  if (kind === undefined || kind === 'conclude') return []
  const { ref, categories, countries, purposes, reason, reviewOn, newSales, transition, sparePartCeiling } =
    proposal
  const isPhaseOut = kind === 'phaseOut'
  return suppliers.map((supplier, n) => ({
    ...{ type: 'decision', ref: n === 0 ? ref : `${ref}-${letters(n)}`, kind, supplier },
    ...{
      categories,
      legalEntities: [...legalEntities],
      effectiveAt: effectOf(proposal, at),
      reason,
      reviewOn,
    },
    ...{ approvedBy: [...approvedBy], transition },
    ...(isPhaseOut ? { newSales, sparePartCeiling } : {}),
    ...(countries.length > 0 ? { countries } : {}),
    ...(purposes.length > 0 ? { purposes } : {}),
  }))
}

/** From when on a decision counts: its own moment, or that of the last signature. */
export function effectOf({ effectiveAt }: Pick<Proposal, 'effectiveAt'>, signedAt: Instant): Instant {
  return effectiveAt === null ? signedAt : toInstant(effectiveAt)
}

/** 1 → b, 2 → c … 25 → z, 26 → ba: the first record bears the bare reference. */
function letters(n: number): string {
  const last = String.fromCharCode(97 + (n % 26))
  return n < 26 ? last : `${letters(Math.floor(n / 26))}${last}`
}

/** So many days later. */
export function daysAfter(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

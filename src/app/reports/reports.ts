import { byDuty, byException } from './duties.ts'
import { byCountry, bySupplier } from './exposure.ts'
import type { ReportKind } from './kind.ts'
import { byOutcome, byReason, hitsByReason, hitsDecided, timeToDecide } from './work.ts'

/** Every report there is, in the order in which they are shown. */
export const reports: readonly ReportKind[] = [
  byOutcome,
  byReason,
  timeToDecide,
  byException,
  byDuty,
  hitsDecided,
  hitsByReason,
  byCountry,
  bySupplier,
]

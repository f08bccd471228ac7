import type { Refusal } from '#kernel'
import type { Verdict } from '#rules/model'

export interface ScreeningMatch {
  readonly list: string
  readonly entry: string
  readonly score: number
  readonly because: readonly { readonly feature: string; readonly says: string }[]
}

/** What one deed of a scenario came to. A deed that was refused has `refusal` and nothing else. */
export interface DeedOutcome {
  readonly deed: number
  readonly name: string
  readonly refusal?: Refusal
  readonly verdict?: Verdict
  readonly digest?: string
  readonly state?: string
  readonly matches?: readonly ScreeningMatch[]
  readonly activeVersion?: string
  readonly alarm?: string
  readonly released?: number
  readonly releasedAfterStop?: number
  readonly checkedLater?: number
  readonly log?: 'verified' | 'broken'
  readonly firstBad?: number
  /** Place of the last entry of the log when it was verified. */
  readonly lastEntry?: number
}

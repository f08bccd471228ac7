import type { Wording } from '#kernel'
import type { CalendarCode } from './holidays.ts'
import type { RollCode } from './roll-rules.ts'

export const units = ['hours', 'calendarDays', 'workingDays', 'weeks', 'months', 'years'] as const
export type Unit = (typeof units)[number]
export interface Span {
  readonly count: number
  readonly unit: Unit
}

/**
 * How long: a span; a date of each year (MM-DD); one date; or a number that somebody else sets, within bounds and in
 * this unit, which must then be given.
 */
export type Length =
  | Span
  | { readonly yearlyOn: string }
  | { readonly on: string }
  | {
      readonly setBy: 'authority' | 'act' | 'own'
      readonly unit: Unit
      readonly atLeast: number
      readonly atMost: number
    }

/** A duty with a clock: what must be done, by which act, from when on and how it is counted. */
export interface Duty {
  readonly code: string
  readonly titles: Wording
  readonly instrument: string
  readonly article: string
  /** What starts the clock. */
  readonly trigger: string
  readonly length: Length
  /** Whose working days and whose clock: one country's, our legal entity's, or the authority's that asked. */
  readonly calendar: CalendarCode | 'entity' | 'authority'
  readonly roll: RollCode | 'national'
  /** How far it may be carried, counted from the start, if its reason is told before it ends; left out: it may not. */
  readonly extension?: Span | 'byAgreement'
  readonly note?: string
  readonly source: string
  readonly verified: boolean
}

/** The code stands before each duty in the tables: the key is the code. */
export function codedIn<T extends Readonly<Record<string, Omit<Duty, 'code'>>>>(table: T): Duty[] {
  return Object.entries(table).map(([code, duty]) => ({ code, ...duty }))
}

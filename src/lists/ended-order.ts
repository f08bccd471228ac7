import type { Day } from '#kernel'

/** An order that denies somebody something, from a day to a day; without an end until it is lifted. */
export interface Order {
  readonly from: Day
  readonly to: Day | undefined
}

/** So many of the newest days are not believed: one mistyped year would end every order. */
const doubted = 4

/** The day up to which a file surely speaks, by the days on which what stands in it began. */
export function spokenUpTo(begun: readonly Day[]): Day | undefined {
  return begun.toSorted().at(-1 - doubted)
}

/**
 * Whether every order on somebody had ended when the file was made. An end before its beginning is a slip of the pen and
 * ends nothing. What ends later is in force until the publisher's next file: a day too long rather than one too short.
 */
export function hasEnded(orders: readonly Order[], upTo: Day | undefined): boolean {
  if (upTo === undefined) return false
  return orders.length > 0 && orders.every(({ from, to }) => to !== undefined && from <= to && to < upTo)
}

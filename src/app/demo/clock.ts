import type { Instant } from '#kernel'

const day = 86_400_000
const someMinutes = 7 * 60_000

/** Time in the demo: set back to tell what has happened so far, and the machine's own when all is told. */
export interface StoryClock {
  now(): Instant
  /** An hour of a day so long ago; of the Friday before where that is a weekend. */
  at(moment: Moment): Instant
  /** Goes on to that hour; where it is past, some minutes on: never back, and never ahead of the machine. */
  goTo(moment: Moment): void
  /** From here on the machine's own time. */
  catchUp(): void
}

export interface Moment {
  readonly daysAgo: number
  /** `07:30`, UTC, of a working day; left out: to the hour so long ago, whatever the day. */
  readonly hour?: string
}

/** When the demo was written. */
const written = Date.parse('2026-11-23')
const week = 7 * day

/** The days of a text, as many whole weeks later as have gone by since it was written: a demo does not grow old. */
export function inOurDays(text: string, today = new Date()): string {
  const weeks = Math.max(0, Math.floor((today.getTime() - written) / week))
  if (weeks === 0) return text
  return text.replaceAll(/\b20\d\d-[01]\d-[0-3]\d(?!\d)/g, (of) =>
    new Date(Date.parse(of) + weeks * week).toISOString().slice(0, 10),
  )
}

/** Begins at a moment in the past. */
export function storyClock(beginning: Moment): StoryClock {
  let behind = Date.now() - instantOf(beginning)
  return {
    now: () => new Date(Date.now() - behind).toISOString(),
    at: (moment) => new Date(instantOf(moment)).toISOString(),
    goTo: (moment) => {
      behind = Math.max(0, Math.min(behind - someMinutes, Date.now() - instantOf(moment)))
    },
    catchUp: () => {
      behind = 0
    },
  }
}

function instantOf({ daysAgo, hour }: Moment): number {
  const then = Date.now() - daysAgo * day
  if (hour === undefined) return then
  const date = new Date(then - weekend(then) * day).toISOString().slice(0, 10)
  return Date.parse(`${date}T${hour}:00.000Z`)
}

/** Days since Friday, on a weekend. */
function weekend(at: number): number {
  return Math.max(0, ((new Date(at).getUTCDay() + 6) % 7) - 4)
}

import { Type } from 'typebox'

/** A point in time, UTC, always `YYYY-MM-DDTHH:MM:SS.mmmZ` once inside the house. */
export type Instant = string
/** A calendar day, `YYYY-MM-DD`. */
export type Day = string

/** As callers write it: with an offset or Z. `toInstant` brings it to UTC. */
export const InstantText = Type.Refine(
  Type.String({
    pattern: '^(19|2\\d)\\d{2}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,6})?)?(Z|[+-]\\d{2}:\\d{2})$',
    description: 'Instant with offset, e.g. 2026-11-23T09:00:00+01:00; not before 1900',
  }),
  (text) => isInCalendar(text.slice(0, 10)) && !Number.isNaN(Date.parse(text)),
  () => 'must be a moment that the calendar and the clock have',
)
export const DayText = Type.Refine(
  Type.String({
    pattern: '^(19|2\\d)\\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
    description: 'Day, e.g. 2026-11-23; not before 1900',
  }),
  isInCalendar,
  () => 'must be a day that the calendar has',
)

/** 31 February reads as 3 March where nobody asks. */
function isInCalendar(day: Day): boolean {
  const at = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day)
}

/** UTC with milliseconds. Throws a RangeError for what is not an instant. */
export function toInstant(text: string | Date): Instant {
  return new Date(text).toISOString()
}

/** Making a formatter takes longer than a whole order check has; each zone's is kept. */
const calendars = new Map<string, Intl.DateTimeFormat>()

/** The day that an instant falls on in a zone (IANA name), e.g. for a legal entity's calendar. */
export function dayIn(zone: string, at: Instant): Day {
  const calendar = calendars.get(zone) ?? calendarOf(zone)
  calendars.set(zone, calendar)
  return calendar.format(new Date(at))
}

function calendarOf(zone: string): Intl.DateTimeFormat {
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, ...parts })
}

/** The zone of a legal entity's country; Europe/Stockholm where no entity applies (docs/decisions). */
export function zoneOf(country: string | undefined): string {
  return (
    { FI: 'Europe/Helsinki', NO: 'Europe/Oslo', SE: 'Europe/Stockholm', DE: 'Europe/Berlin' }[
      country ?? 'SE'
    ] ?? 'Europe/Stockholm'
  )
}

/** Half-open: `from` belongs to the period, `to` is the first day after it; null or absent is open. */
export function isInPeriod(day: Day, from: Day | null | undefined, to: Day | null | undefined): boolean {
  return (from == null || from <= day) && (to == null || day < to)
}

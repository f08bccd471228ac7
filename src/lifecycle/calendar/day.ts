import { type Day, dayIn, type Instant } from '#kernel'

const millisOfDay = 86_400_000

/** The day so many days later (or earlier). */
export function addDays(day: Day, count: number): Day {
  return asDay(new Date(Date.parse(day) + count * millisOfDay))
}

/** The same date so many months later; where the month lacks it, its last day. */
export function addMonths(day: Day, count: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + count + 1, 0)).getUTCDate()
  return asDay(new Date(Date.UTC(year, month - 1 + count, Math.min(date, last))))
}

/** 0 is Sunday, 6 is Saturday. */
export function weekdayOf(day: Day): number {
  return new Date(Date.parse(day)).getUTCDay()
}

/** Days from one to the other; negative when `to` is before `from`. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / millisOfDay)
}

/** Easter Sunday of a Gregorian year (Meeus, Jones, Butcher). */
export function easterSunday(year: number): Day {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const rest = year % 100
  const epact =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30
  const correction = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7
  const shift = Math.floor((golden + 11 * epact + 22 * correction) / 451)
  const sum = epact + correction - 7 * shift + 114
  return asDay(new Date(Date.UTC(year, Math.floor(sum / 31) - 1, (sum % 31) + 1)))
}

/** The first instant of a day in a zone, whatever the clocks do that night. */
export function startOfDay(zone: string, day: Day): Instant {
  const midnight = Date.parse(day)
  const guess = midnight - offsetAt(zone, midnight)
  return new Date(midnight - offsetAt(zone, guess)).toISOString()
}

/** 23:59:59.999 of a day in a zone. */
export function endOfDay(zone: string, day: Day): Instant {
  return new Date(Date.parse(startOfDay(zone, addDays(day, 1))) - 1).toISOString()
}

/** The instant at which clocks of a zone show an hour of a day; where they jump over it, the hour after the jump. */
export function hourOfDay(zone: string, day: Day, hour: number): Instant {
  const wall = Date.parse(day) + hour * 3_600_000
  const guess = wall - offsetAt(zone, wall)
  return new Date(wall - offsetAt(zone, guess)).toISOString()
}

/** An instant as people of a zone read it: `2026-12-14 23:59`. */
export function clockIn(zone: string, at: Instant): string {
  const local = new Date(Date.parse(at) + offsetAt(zone, Date.parse(at))).toISOString()
  return `${dayIn(zone, at)} ${local.slice(11, 16)}`
}

/** Milliseconds that the clocks of a zone are ahead of UTC. */
function offsetAt(zone: string, millis: number): number {
  const parts = new Map(
    clockOf(zone)
      .formatToParts(millis)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
  const shown = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'))
  return shown - Math.floor(millis / 1000) * 1000
}

/** Making a formatter takes long; each zone's is kept. */
const clocks = new Map<string, Intl.DateTimeFormat>()
function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone)
  if (known) return known
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  clocks.set(zone, clock)
  return clock
}

function asDay(at: Date): Day {
  return at.toISOString().slice(0, 10)
}

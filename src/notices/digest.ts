import { type Day, dayIn, type Instant, zoneOf } from '#kernel'

/** A day on which people of a country work. */
export type WorkingDays = (country: string, day: Day) => boolean

/** Monday to Friday: where nobody hands in a calendar with holidays. */
export const weekdays: WorkingDays = (_country, day) => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday >= 1 && weekday <= 5
}

const digestHour = 7
const longestBreak = 60 // days

/** The next seven o'clock on a working morning of a country, after an instant. */
export function nextDigest(after: Instant, country: string, isWorkingDay: WorkingDays): Instant {
  const zone = zoneOf(country)
  const first = Date.parse(`${dayIn(zone, after)}T00:00:00Z`)
  for (let n = 0; n < longestBreak; n++) {
    const day = new Date(first + n * 86_400_000).toISOString().slice(0, 10)
    const at = isWorkingDay(country, day) ? sevenOn(day, zone) : undefined
    if (at !== undefined && at > after) return at
  }
  return sevenOn(new Date(first + longestBreak * 86_400_000).toISOString().slice(0, 10), zone)
}

/** The clocks change at night: on every day there is one seven o'clock. */
function sevenOn(day: Day, zone: string): Instant {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' })
  const wall = Date.parse(`${day}T${String(digestHour).padStart(2, '0')}:00:00Z`)
  for (let ahead = -12; ahead <= 14; ahead++) {
    const at = new Date(wall - ahead * 3_600_000)
    if (Number(clock.format(at)) === digestHour && dayIn(zone, at.toISOString()) === day)
      return at.toISOString()
  }
  return new Date(wall).toISOString()
}

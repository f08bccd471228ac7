import type { Day } from '#kernel'
import type { Retention } from '../model.ts'

/**
 * The day before which data that began is past its time: what began on the day itself or later is kept. Years that are
 * counted from the end of the calendar year end with 31 December.
 */
export function cutoffOf({ count, unit, endOfYear }: Retention, today: Day): Day {
  const year = Number(today.slice(0, 4))
  if (unit === 'years' && endOfYear) return `${padded(year - count)}-01-01`
  if (unit === 'years') return inCalendar(`${padded(year - count)}${today.slice(4)}`)
  return new Date(Date.parse(`${today}T00:00:00Z`) - count * 86_400_000).toISOString().slice(0, 10)
}

function padded(year: number): string {
  return String(Math.max(year, 0)).padStart(4, '0')
}

/** 29 February of a year that has none is the 28th: what began on the 28th is kept a day longer, not shorter. */
function inCalendar(day: Day): Day {
  return day.endsWith('02-29') && new Date(`${day}T00:00:00Z`).getUTCDate() !== 29
    ? `${day.slice(0, 8)}28`
    : day
}

/** Days of a length, about: to tell whether it is shorter than a law allows. */
export function daysOf({ count, unit }: Pick<Retention, 'count' | 'unit'>): number {
  return unit === 'years' ? count * 365.25 : count
}

import type { Day, Wording } from '#kernel'
import {
  type CalendarCode,
  type Holiday,
  type HolidayKind,
  type HolidayRule,
  holidayNames,
  holidays,
} from '../knowledge/holidays.ts'
import { addDays, easterSunday, weekdayOf } from './day.ts'

/** Whose days off count, and whether the eves that acts on time limits name are among them. */
export interface Calendar {
  readonly country: CalendarCode
  readonly closedOn: 'publicHolidays' | 'publicHolidaysAndEves'
}

/** A holiday of one year. */
export interface HolidayOn {
  readonly on: Day
  readonly code: string
  readonly names: Wording
  readonly kind: HolidayKind
  readonly source: string
  readonly verified: boolean
}

const names: ReadonlyMap<string, Wording> = new Map(Object.entries(holidayNames))
const years = new Map<string, readonly HolidayOn[]>()

/** The holidays of a country in a year, by day; half days too, which move no date. */
export function holidaysOf(country: CalendarCode, year: number): readonly HolidayOn[] {
  const key = `${country} ${year}`
  const known = years.get(key)
  if (known) return known
  const made = holidays
    .filter((holiday) => holiday.country === country)
    .map((holiday) => onDay(holiday, year))
    .sort((a, b) => (a.on < b.on ? -1 : 1))
  years.set(key, made)
  return made
}

/** Neither Saturday nor Sunday nor a day off of the calendar. */
export function isWorkingDay(calendar: Calendar, day: Day): boolean {
  return whyClosed(calendar, day) === undefined
}

/** The day off that a day is; `weekend`; undefined for a working day. */
export function whyClosed({ country, closedOn }: Calendar, day: Day): HolidayOn | 'weekend' | undefined {
  const closed = holidaysOf(country, Number(day.slice(0, 4))).find(
    ({ on, kind }) =>
      on === day && (kind === 'publicHoliday' || (kind === 'eve' && closedOn === 'publicHolidaysAndEves')),
  )
  if (closed) return closed
  const weekday = weekdayOf(day)
  return weekday === 0 || weekday === 6 ? 'weekend' : undefined
}

/** The working day so many working days after a day, which is not counted itself. `count` is at least 1. */
export function addWorkingDays(calendar: Calendar, day: Day, count: number): Day {
  let at = day
  for (let left = count; left > 0; ) {
    at = addDays(at, 1)
    if (isWorkingDay(calendar, at)) left--
  }
  return at
}

/** The day itself where it is a working day, else the next that is. */
export function workingDayFrom(calendar: Calendar, day: Day): Day {
  return isWorkingDay(calendar, day) ? day : addWorkingDays(calendar, day, 1)
}

/** The day itself where it is a working day, else the last before it. */
export function workingDayUntil(calendar: Calendar, day: Day): Day {
  let at = day
  while (!isWorkingDay(calendar, at)) at = addDays(at, -1)
  return at
}

/** Working days after `from`, up to and with `to`. */
export function workingDaysBetween(calendar: Calendar, from: Day, to: Day): number {
  let count = 0
  for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) if (isWorkingDay(calendar, at)) count++
  return count
}

function onDay({ code, rule, kind, source, verified }: Holiday, year: number): HolidayOn {
  const named = names.get(code) ?? { sv: code, nb: code, fi: code, en: code }
  return { on: dayOf(rule, year), code, names: named, kind, source, verified }
}

function dayOf(rule: HolidayRule, year: number): Day {
  if ('fixed' in rule) return `${year}-${rule.fixed}`
  if ('easter' in rule) return addDays(easterSunday(year), rule.easter)
  const first = `${year}-${rule.from}`
  return addDays(first, (rule.weekday - weekdayOf(first) + 7) % 7)
}

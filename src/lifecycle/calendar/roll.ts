import type { Day } from '#kernel'
import type { CalendarCode } from '../knowledge/holidays.ts'
import { nationalRoll, type RollCode, type RollRule, rollRules } from '../knowledge/roll-rules.ts'
import { addWorkingDays, type Calendar, workingDayFrom, workingDaysBetween } from './working-days.ts'

/** A period that has been counted: the day of the event, and the day on which the count ends. */
export interface Period {
  readonly from: Day
  readonly to: Day
}

/** The roll rule of a duty where its act is to be done. */
export function rollOf(roll: RollCode | 'national', place: CalendarCode): RollCode {
  const code = roll === 'national' ? nationalRoll[place] : roll
  // Whether Regulation 1182/71 binds in Norway is not settled: the earlier date stands.
  return code === 'EU_1182' && place === 'NO' ? 'none' : code
}

/** Whose days off a rule looks at; undefined where it looks at none. */
export function calendarOf(roll: RollCode, place: CalendarCode): Calendar | undefined {
  const { closedOn, calendar }: RollRule = rollRules[roll]
  return closedOn === null ? undefined : { country: calendar === 'act' ? place : calendar, closedOn }
}

/**
 * Where a period really ends: on the next open day, and in periods of two days or more not before the working days
 * that the rule demands. Periods in hours never come here.
 */
export function rolled(roll: RollCode, place: CalendarCode, { from, to }: Period): Day {
  const calendar = calendarOf(roll, place)
  if (!calendar) return to
  const { leastWorkingDays }: RollRule = rollRules[roll]
  let end = workingDayFrom(calendar, to)
  const isShort = Date.parse(to) - Date.parse(from) < 2 * 86_400_000
  if (isShort) return end
  while (workingDaysBetween(calendar, from, end) < leastWorkingDays) end = addWorkingDays(calendar, end, 1)
  return end
}

import {
  type Day,
  dayIn,
  fieldFault,
  type Instant,
  noSuch,
  ok,
  type Result,
  refuse,
  things,
  toInstant,
  type Wording,
  worded,
  zoneOf,
} from '#kernel'
import { dateNoSpanWords, noCalendarWords, setByWords, wholeNumber } from '../knowledge/calendar-words.ts'
import { dutyOf } from '../knowledge/duties.ts'
import type { Duty, Span } from '../knowledge/duty.ts'
import { type CalendarCode, calendarCodes } from '../knowledge/holidays.ts'
import { rollRules } from '../knowledge/roll-rules.ts'
import { addDays, addMonths, endOfDay, startOfDay } from './day.ts'
import * as explained from './explain.ts'
import type { Due } from './model.ts'
import { calendarOf, rolled, rollOf } from './roll.ts'
import { addWorkingDays, type Calendar, isWorkingDay, workingDayUntil } from './working-days.ts'

/** Where a clock runs. */
export interface Where {
  /** Of our legal entity. */
  readonly country: string
  /** Of the authority that asked; left out: the same. */
  readonly authorityCountry?: string | undefined
  /** The number that the authority or own policy set, where the duty leaves it open; in the duty's unit. */
  readonly length?: number | undefined
}

/**
 * When a duty is due that started at `start`, an instant or a day: the day of the event is not counted, hours run in
 * elapsed time, a day ends at 23:59:59.999 of the zone. Refuses `not_found` (no such duty), and `invalid_input` where
 * the country has no calendar or the length is set by somebody else and not given, or out of its bounds.
 */
export function dueOf(duty: string, start: Instant | Day, where: Where): Result<Due> {
  const known = dutyOf(duty)
  if (!known) return refuse({ code: 'not_found', ...worded(noSuch(things.duty, duty)), facts: { duty } })
  const place = placeOf(known, where)
  if (!place) return refuse(noCalendar(where))
  const { length } = known
  if ('on' in length) return ok(fixed(known, place, length.on))
  const zone = zoneOf(place)
  const startOn = start.length === 10 ? start : dayIn(zone, toInstant(start))
  if ('yearlyOn' in length) return ok(fixed(known, place, nextOf(length.yearlyOn, startOn)))
  const span = spanOf(known, where.length)
  if (!span.ok) return span
  return ok(counted(known, span.value, { place, start, startOn }))
}

/** From where a span is counted. */
export interface Begun {
  readonly place: CalendarCode
  readonly start: Instant | Day
  readonly startOn: Day
}

/** The end of a span of a duty. The extension of a duty is counted the same way, from the same start. */
export function counted(duty: Duty, span: Span, begun: Begun): Due {
  const { place, start, startOn } = begun
  const zone = zoneOf(place)
  const head = { duty: duty.code, zone, verified: duty.verified }
  if (span.unit === 'hours') {
    const from = start.length === 10 ? startOfDay(zone, start) : toInstant(start)
    const dueAt = new Date(Date.parse(from) + span.count * 3_600_000).toISOString()
    const explain = [explained.hours(span.count, from, zone)]
    return { ...head, dueOn: dayIn(zone, dueAt), dueAt, rolledFrom: null, actBy: null, explain }
  }
  const roll = rollOf(duty.roll, place)
  const nominal = endOf(startOn, span, workingCalendar(duty, place))
  const dueOn = rolled(roll, place, { from: startOn, to: nominal })
  return {
    ...{ ...head, dueOn, dueAt: endOfDay(zone, dueOn), rolledFrom: dueOn === nominal ? null : nominal },
    actBy: actBy(dueOn, place),
    explain: [
      explained.counted(span, startOn, nominal),
      ...ending({ duty, place, nominal, dueOn }),
      explained.endsWithDay(dueOn, zone),
    ],
  }
}

/** The day on which a span from a day ends, before any roll. */
export function endOf(day: Day, { count, unit }: Span, calendar: Calendar): Day {
  switch (unit) {
    case 'calendarDays':
      return addDays(day, count)
    case 'workingDays':
      return addWorkingDays(calendar, day, count)
    case 'weeks':
      return addDays(day, 7 * count)
    case 'months':
      return addMonths(day, count)
    case 'years':
      return addMonths(day, 12 * count)
    case 'hours':
      return addDays(day, Math.ceil(count / 24))
  }
}

/** Whose working days a duty counts in: by regulation without the eves, by own policy with them. */
export function workingCalendar(duty: Duty, place: CalendarCode): Calendar {
  const rolling = calendarOf(rollOf(duty.roll, place), place)
  return rolling ?? { country: place, closedOn: 'publicHolidays' }
}

/** Whose calendar and clock a duty runs by; undefined where we have none of that country. */
export function placeOf({ calendar }: Pick<Duty, 'calendar'>, where: Where): CalendarCode | undefined {
  const country =
    calendar === 'entity'
      ? where.country
      : calendar === 'authority'
        ? (where.authorityCountry ?? where.country)
        : calendar
  return calendarCodes.find((code) => code === country)
}

/** The span of a duty; where somebody else sets it, the number that they set. */
export function spanOf({ code, length }: Duty, given: number | undefined): Result<Span> {
  if ('count' in length) return ok(length)
  if (!('setBy' in length)) return refuse({ code: 'invalid_input', ...worded(dateNoSpanWords(code)) })
  const { setBy, unit, atLeast, atMost } = length
  if (given !== undefined && Number.isInteger(given) && given >= atLeast && given <= atMost)
    return ok({ count: given, unit })
  return refuse({
    code: 'invalid_input',
    ...worded(setByWords(code, setBy, { unit, atLeast, atMost })),
    errors: [fieldFault('/length', wholeNumber(atLeast, atMost))],
  })
}

function fixed(duty: Duty, place: CalendarCode, dueOn: Day): Due {
  const zone = zoneOf(place)
  return {
    ...{ duty: duty.code, dueOn, dueAt: endOfDay(zone, dueOn), zone, rolledFrom: null },
    actBy: actBy(dueOn, place),
    explain: [explained.fixedDate(dueOn), ...stays(dueOn, place), explained.endsWithDay(dueOn, zone)],
    verified: duty.verified,
  }
}

function nextOf(monthAndDay: string, day: Day): Day {
  const year = Number(day.slice(0, 4))
  const thisYear = `${year}-${monthAndDay}`
  return thisYear >= day ? thisYear : `${year + 1}-${monthAndDay}`
}

function actBy(dueOn: Day, place: CalendarCode): Day | null {
  const calendar: Calendar = { country: place, closedOn: 'publicHolidays' }
  return isWorkingDay(calendar, dueOn) ? null : workingDayUntil(calendar, dueOn)
}

function ending(end: { duty: Duty; place: CalendarCode; nominal: Day; dueOn: Day }): Wording[] {
  const { duty, place, nominal, dueOn } = end
  if (dueOn === nominal) return stays(dueOn, place)
  const roll = rollOf(duty.roll, place)
  return [explained.rolls({ nominal, dueOn, rule: rollRules[roll].title })]
}

function stays(dueOn: Day, place: CalendarCode): Wording[] {
  const before = actBy(dueOn, place)
  return before === null ? [] : [explained.stays(dueOn, before)]
}

function noCalendar({ country, authorityCountry }: Where) {
  const given = authorityCountry ?? country
  return {
    code: 'invalid_input' as const,
    ...worded(noCalendarWords(given, calendarCodes)),
    facts: { country: given },
  }
}

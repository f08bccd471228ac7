import { type Day, dayIn, fieldFault, type Instant, ok, type Result, refuse, worded, zoneOf } from '#kernel'
import { addDays, daysBetween, endOfDay } from '../calendar/day.ts'
import { counted, placeOf, workingCalendar } from '../calendar/due.ts'
import { rolled, rollOf } from '../calendar/roll.ts'
import { addWorkingDays, workingDaysBetween } from '../calendar/working-days.ts'
import {
  type DeadlineWish,
  lateWords,
  mustBeDayAfter,
  needsUntilWords,
  noExtensionWords,
  notFromWords,
  oneExtensionWords,
} from '../knowledge/deadline-words.ts'
import { dutyOf } from '../knowledge/duties.ts'
import type { Duty } from '../knowledge/duty.ts'
import type { CalendarCode } from '../knowledge/holidays.ts'
import type { Deadline, DeadlineState, Owner } from './model.ts'
import { extended, paused } from './says.ts'
import { nextSignal } from './signals.ts'

/** Who changes a deadline, when and why. */
export interface Change {
  readonly by: string
  readonly at: Instant
  readonly reason: string
}

/** The clock stands still from now on. Only a running one can be paused. */
export function pauseDeadline(deadline: Deadline, { by, at, reason }: Change): Result<Deadline> {
  if (deadline.state !== 'running') return notFrom(deadline, 'paused', ['running'])
  if (at > deadline.dueAt) return late(deadline)
  const pauses = [...deadline.pauses, { from: at, until: null, reason, by }]
  return ok({ ...deadline, state: 'paused', pauses, nextAt: null })
}

/** The clock runs on, and the end moves by the length of the pause, in the unit of the duty. */
export function resumeDeadline(deadline: Deadline, { at }: Pick<Change, 'at'>): Result<Deadline> {
  const open = deadline.pauses.at(-1)
  if (deadline.state !== 'paused' || !open) return notFrom(deadline, 'resumed', ['paused'])
  const moved = after(deadline, { from: open.from, until: at })
  const pauses = [...deadline.pauses.slice(0, -1), { ...open, until: at }]
  const explain = [...deadline.explain, paused(dayOf(deadline, open.from), dayOf(deadline, at), moved.dueOn)]
  return ok(running({ ...deadline, ...moved, state: 'running', pauses, explain }, at))
}

/**
 * The end moves to a later day, where the duty allows it, once by law, and only before it has passed. `until` is asked
 * for where the duty leaves the day open; where an act bounds it, it may be earlier than the bound.
 */
export function extendDeadline(
  deadline: Deadline,
  { by, at, reason, until }: Change & { readonly until?: Day | undefined },
): Result<Deadline> {
  if (deadline.state !== 'running') return notFrom(deadline, 'extended', ['running'])
  if (at > deadline.dueAt) return late(deadline)
  const furthest = furthestOf(deadline)
  if (!furthest.ok) return furthest
  const dueOn = until ?? furthest.value
  if (
    dueOn === undefined ||
    dueOn <= deadline.dueOn ||
    (furthest.value !== undefined && dueOn > furthest.value)
  )
    return outOfBounds(deadline, furthest.value)
  const extension = { from: deadline.dueOn, until: dueOn, reason, noticeBy: deadline.dueOn, at, by }
  const explain = [...deadline.explain, extended(deadline.dueOn, dueOn)]
  const dueAt = endOfDay(zoneOf(deadline.country), dueOn)
  const extensions = [...deadline.extensions, extension]
  return ok(running({ ...deadline, dueOn, dueAt, extensions, explain }, at))
}

/** Somebody else owes it from now on. What was told of it so far is not told again. */
export function assignDeadline(deadline: Deadline, owner: Owner): Result<Deadline> {
  if (deadline.state === 'met' || deadline.state === 'cancelled')
    return notFrom(deadline, 'handed over', ['running', 'paused', 'missed'])
  return ok({ ...deadline, owner })
}

/** Done, in time or late; or not owed any more. */
export function endDeadline(
  deadline: Deadline,
  { by, at, reason, state }: Change & { readonly state: 'met' | 'cancelled' },
): Result<Deadline> {
  if (deadline.state === 'met' || deadline.state === 'cancelled')
    return notFrom(deadline, state, ['running', 'paused', 'missed'])
  return ok({ ...deadline, state, endedAt: at, endedBy: by, endReason: reason || null, nextAt: null })
}

/** What is due tells again from now on, and nothing of what lies before. */
function running(deadline: Deadline, at: Instant): Deadline {
  return { ...deadline, toldUntil: at, nextAt: nextSignal(deadline, at) }
}

interface Period {
  readonly from: Instant
  readonly until: Instant
}

function after(deadline: Deadline, { from, until }: Period): Pick<Deadline, 'dueOn' | 'dueAt'> {
  const zone = zoneOf(deadline.country)
  if (deadline.reminders.unit === 'hours') {
    const dueAt = new Date(Date.parse(deadline.dueAt) + Date.parse(until) - Date.parse(from)).toISOString()
    return { dueAt, dueOn: dayIn(zone, dueAt) }
  }
  const dueOn = dayAfter(deadline, dayIn(zone, from), dayIn(zone, until))
  return { dueOn, dueAt: endOfDay(zone, dueOn) }
}

function dayAfter(deadline: Deadline, from: Day, until: Day): Day {
  const counting = countingOf(deadline)
  if (!counting) return addDays(deadline.dueOn, daysBetween(from, until))
  const { duty, place } = counting
  if ('unit' in duty.length && duty.length.unit === 'workingDays') {
    const calendar = workingCalendar(duty, place)
    const days = workingDaysBetween(calendar, from, until)
    return days === 0 ? deadline.dueOn : addWorkingDays(calendar, deadline.dueOn, days)
  }
  const to = addDays(deadline.dueOn, daysBetween(from, until))
  return rolled(rollOf(duty.roll, place), place, { from: dayOf(deadline, deadline.startAt), to })
}

/** The last day to which it may be carried; undefined where nobody bounds it. */
function furthestOf(deadline: Deadline): Result<Day | undefined> {
  const counting = countingOf(deadline)
  if (deadline.duty === null || counting?.duty.extension === 'byAgreement') return ok(undefined)
  const extension = counting?.duty.extension
  if (!counting || extension === undefined)
    return refuse({
      code: 'not_allowed',
      ...worded(noExtensionWords(deadline, counting?.duty.instrument ?? deadline.duty)),
    })
  if (deadline.extensions.length > 0)
    return refuse({
      code: 'not_allowed',
      ...worded(oneExtensionWords(deadline, counting.duty.instrument)),
    })
  const startOn = dayOf(deadline, deadline.startAt)
  const { dueOn } = counted(counting.duty, extension, { ...counting, start: deadline.startAt, startOn })
  return ok(addDays(dueOn, pausedDays(deadline)))
}

function pausedDays(deadline: Deadline): number {
  return deadline.pauses.reduce(
    (sum, { from, until }) =>
      sum + (until === null ? 0 : daysBetween(dayOf(deadline, from), dayOf(deadline, until))),
    0,
  )
}

function countingOf({ duty, country }: Deadline): { duty: Duty; place: CalendarCode } | undefined {
  const known = duty === null ? undefined : dutyOf(duty)
  const place = known && placeOf(known, { country })
  return known && place ? { duty: known, place } : undefined
}

function dayOf({ country }: Deadline, at: Instant): Day {
  return dayIn(zoneOf(country), at)
}

function notFrom(deadline: Deadline, wish: DeadlineWish, from: readonly DeadlineState[]) {
  const { state } = deadline
  return refuse({
    code: 'not_allowed_from',
    ...worded(notFromWords(deadline, wish, from)),
    facts: { state },
  })
}

function late(deadline: Deadline) {
  const { dueOn } = deadline
  return refuse({ code: 'not_allowed', ...worded(lateWords(deadline)), facts: { dueOn } })
}

function outOfBounds({ dueOn }: Deadline, furthest: Day | undefined) {
  return refuse({
    code: 'invalid_input',
    ...worded(needsUntilWords(dueOn, furthest)),
    errors: [fieldFault('/until', mustBeDayAfter(dueOn, furthest))],
  })
}

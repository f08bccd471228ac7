import { type Day, dayIn, type Instant, zoneOf } from '#kernel'
import { addDays, daysBetween, hourOfDay } from '../calendar/day.ts'
import type { Deadline, Signal } from './model.ts'

/** Reminders of a day come when people begin to work. */
const morning = 8
const millisOfHour = 3_600_000

type Timed = Pick<Deadline, 'startAt' | 'dueOn' | 'dueAt' | 'country' | 'owner' | 'reminders' | 'escalations'>

/**
 * Everything that falls due with a deadline after `from`, up to and with `to`, in the order of time: reminders at their
 * distances, that it was missed, then a reminder each morning, and what is told to others. Whatever the instants
 * between which it is asked, the answers of a whole time put together are the answer for that time.
 */
export function signalsBetween(deadline: Timed, from: Instant, to: Instant): Signal[] {
  const after = from > deadline.startAt ? from : deadline.startAt
  return [...once(deadline), ...mornings(deadline, after, to)]
    .filter(({ at }) => after < at && at <= to)
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

/** When the next of them comes; there is always one, for what is overdue is told each morning. */
export function nextSignal(deadline: Timed, after: Instant): Instant {
  const late = addDays(later(deadline.dueOn, dayIn(zoneOf(deadline.country), after)), 2)
  const horizon = hourOfDay(zoneOf(deadline.country), late, morning)
  return signalsBetween(deadline, after, horizon)[0]?.at ?? horizon
}

/** The first instant at which it is too late. */
export function missedAt({ dueAt }: Pick<Deadline, 'dueAt'>): Instant {
  return new Date(Date.parse(dueAt) + 1).toISOString()
}

/** What comes a single time. */
function once(deadline: Timed): Signal[] {
  const { owner, reminders, escalations, dueOn, country } = deadline
  const zone = zoneOf(country)
  return [
    ...reminders.at.map((left) => ({
      kind: 'reminder' as const,
      at: reminderAt(deadline, left),
      to: owner,
      left,
    })),
    { kind: 'missed' as const, at: missedAt(deadline), to: owner, left: 0 },
    ...escalations.map(({ days, to }) => ({
      kind: 'escalation' as const,
      at: days === 0 ? missedAt(deadline) : hourOfDay(zone, addDays(dueOn, days), morning),
      to,
      left: days === 0 ? 0 : -days,
    })),
  ]
}

function reminderAt({ reminders, dueOn, dueAt, country }: Timed, left: number): Instant {
  if (reminders.unit === 'hours') return new Date(Date.parse(dueAt) - left * millisOfHour).toISOString()
  return hourOfDay(zoneOf(country), addDays(dueOn, -left), morning)
}

/** What is overdue is told each morning, from the day after. */
function mornings({ dueOn, country, owner }: Timed, from: Instant, to: Instant): Signal[] {
  const zone = zoneOf(country)
  const last = dayIn(zone, to)
  const all: Signal[] = []
  for (let day = later(addDays(dueOn, 1), dayIn(zone, from)); day <= last; day = addDays(day, 1))
    all.push({ kind: 'overdue', at: hourOfDay(zone, day, morning), to: owner, left: daysBetween(day, dueOn) })
  return all
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b
}

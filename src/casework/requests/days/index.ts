import type { Day } from '#kernel'
import { isWorkingDay } from '#lifecycle'
import type { ReminderDays } from '../progress.ts'

/** Working days before and after the last day on which the supplier is reminded (R33). */
const apart = 7
const calendars = ['SE', 'NO', 'FI'] as const

/** The days of the reminders, by the calendar of the country in which the own company sits. */
export function reminderDays(country: string, dueOn: Day): ReminderDays {
  return { before: shifted(country, dueOn, -apart), due: dueOn, after: shifted(country, dueOn, apart) }
}

function shifted(country: string, day: Day, by: number): Day {
  const code = calendars.find((one) => one === country) ?? 'SE'
  let at = day
  for (let left = Math.abs(by); left > 0; ) {
    at = new Date(Date.parse(at) + Math.sign(by) * 86_400_000).toISOString().slice(0, 10)
    if (isWorkingDay({ country: code, closedOn: 'publicHolidaysAndEves' }, at)) left--
  }
  return at
}

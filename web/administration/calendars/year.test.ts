import { expect, test } from 'vitest'
import { type CalendarYear, monthOf } from './year.ts'

const names = { sv: 'Nyårsdagen', nb: 'Nyttårsdag', fi: 'Uudenvuodenpäivä', en: "New Year's Day" }
const calendar: CalendarYear = {
  ...{ country: 'SE', year: 2026, zone: 'Europe/Stockholm' },
  items: [{ on: '2026-01-01', names, kind: 'publicHoliday', source: 'SFS 1989:253', verified: true }],
}

test('New Year 2026 is a Thursday, and a day off', () => {
  expect(monthOf(calendar, 0)[0]).toMatchObject({ weekday: 3, week: 0, off: { kind: 'publicHoliday' } })
})

test('a leap year has its 29 February, and weeks begin on Monday', () => {
  const days = monthOf({ ...calendar, year: 2028 }, 1)
  expect(days).toHaveLength(29)
  expect(days.at(-1)).toMatchObject({ on: '2028-02-29', weekday: 1, week: 4 })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayIn } from '#kernel'
import { addDays, addMonths, daysBetween, easterSunday, endOfDay, hourOfDay, startOfDay } from './day.ts'
import { dueOf } from './due.ts'
import {
  addWorkingDays,
  type Calendar,
  isWorkingDay,
  workingDayFrom,
  workingDaysBetween,
  workingDayUntil,
} from './working-days.ts'

/* A slow, plain reference: days are walked one by one, Easter is counted by Gauss, nothing is shared with the product. */
type Country = 'SE' | 'NO' | 'FI' | 'DE'
const day = fc
  .integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2040, 11, 31) })
  .map((millis) => new Date(millis).toISOString().slice(0, 10))
const country = fc.constantFrom<Country>('SE', 'NO', 'FI', 'DE')
const calendar = fc.record<Calendar>({
  country,
  closedOn: fc.constantFrom('publicHolidays', 'publicHolidaysAndEves'),
})
const next = (from: string) => {
  const at = new Date(`${from}T12:00:00Z`)
  at.setUTCDate(at.getUTCDate() + 1)
  return at.toISOString().slice(0, 10)
}

function gauss(year: number): string {
  const k = Math.floor(year / 100)
  const m = (15 - Math.floor((13 + 8 * k) / 25) + k - Math.floor(k / 4)) % 30
  const n = (4 + k - Math.floor(k / 4)) % 7
  const d = (19 * (year % 19) + m) % 30
  const e = (n + 2 * (year % 4) + 4 * (year % 7) + 6 * d) % 7
  let march = 22 + d + e
  if (d === 29 && e === 6) march = 50
  if (d === 28 && e === 6 && (11 * m + 11) % 30 < 19) march = 49
  return new Date(Date.UTC(year, 2, march)).toISOString().slice(0, 10)
}

const fixedDays: Record<Country, string[]> = {
  SE: ['01-01', '01-06', '05-01', '06-06', '12-25', '12-26'],
  NO: ['01-01', '05-01', '05-17', '12-25', '12-26'],
  FI: ['01-01', '01-06', '05-01', '12-06', '12-25', '12-26'],
  DE: ['01-01', '05-01', '10-03', '12-25', '12-26'],
}
const easterDays: Record<Country, number[]> = {
  SE: [-2, 0, 1, 39, 49],
  NO: [-3, -2, 0, 1, 39, 49, 50],
  FI: [-2, 0, 1, 39, 49],
  DE: [-2, 1, 39, 50],
}
function plainlyOpen({ country: of, closedOn }: Calendar, on: string): boolean {
  const at = new Date(`${on}T12:00:00Z`)
  const weekday = at.getUTCDay()
  const monthDay = on.slice(5)
  if (weekday === 0 || weekday === 6) return false // Midsummer Day and the Nordic All Saints' Day are Saturdays
  if (of === 'EU') throw new Error('not in this test')
  if (fixedDays[of].includes(monthDay)) return false
  const easter = Date.parse(`${gauss(Number(on.slice(0, 4)))}T12:00:00Z`)
  if (easterDays[of].includes(Math.round((at.getTime() - easter) / 86_400_000))) return false
  if (closedOn === 'publicHolidays' || of === 'NO' || of === 'DE') return true
  if (weekday === 5 && monthDay >= '06-19' && monthDay <= '06-25') return false
  return !(monthDay === '12-24' || (of === 'SE' && monthDay === '12-31'))
}

test('Easter falls where Gauss counts it, from 1900 to 2299', () => {
  for (let year = 1900; year < 2300; year++) expect(easterSunday(year)).toBe(gauss(year))
})

test('a day is a working day exactly where the plain table says so, on every day from 2020 to 2040', () => {
  for (const of of ['SE', 'NO', 'FI', 'DE'] as const)
    for (const closedOn of ['publicHolidays', 'publicHolidaysAndEves'] as const)
      for (let on = '2020-01-01'; on < '2041-01-01'; on = next(on)) {
        const one = { country: of, closedOn }
        if (isWorkingDay(one, on) !== plainlyOpen(one, on)) expect.fail(`${of} ${closedOn} ${on}`)
      }
})

test('working days are counted as if walked one by one', () => {
  fc.assert(
    fc.property(calendar, day, fc.integer({ min: 1, max: 90 }), (one, from, count) => {
      let at = from
      for (let left = count; left > 0; ) {
        at = next(at)
        if (plainlyOpen(one, at)) left--
      }
      expect(addWorkingDays(one, from, count)).toBe(at)
      expect(workingDaysBetween(one, from, at)).toBe(count)
    }),
  )
})

test('the next working day is never before, the last never after, and nothing open lies between', () => {
  fc.assert(
    fc.property(calendar, day, (one, from) => {
      const after = workingDayFrom(one, from)
      const before = workingDayUntil(one, from)
      expect(before <= from && from <= after).toBe(true)
      for (let at = from; at < after; at = next(at)) expect(plainlyOpen(one, at)).toBe(false)
      for (let at = next(before); at <= from; at = next(at)) expect(plainlyOpen(one, at)).toBe(false)
    }),
  )
})

test('months keep the date, or end with the month that lacks it', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 60 }), (from, count) => {
      const [year, month, date] = from.split('-').map(Number)
      const to = addMonths(from, count)
      const [toYear, toMonth, toDate] = to.split('-').map(Number)
      expect(toYear! * 12 + toMonth!).toBe(year! * 12 + month! + count)
      expect(toDate === date || (toDate! < date! && next(to).endsWith('-01'))).toBe(true)
    }),
  )
})

test('days are added and subtracted as if walked one by one, across years and changes of the clock', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 400 }), (from, count) => {
      let at = from
      for (let i = 0; i < count; i++) at = next(at)
      expect(addDays(from, count)).toBe(at)
      expect(addDays(at, -count)).toBe(from)
      expect(daysBetween(from, at)).toBe(count)
    }),
  )
})

test('a day of a zone begins and ends where its date changes, also when the clocks do', () => {
  const zones = fc.constantFrom('Europe/Stockholm', 'Europe/Oslo', 'Europe/Helsinki', 'Europe/Berlin')
  const changes = fc.constantFrom(
    '2026-03-28',
    '2026-03-29',
    '2026-10-24',
    '2026-10-25',
    '2026-12-31',
    '2028-02-29',
  )
  fc.assert(
    fc.property(zones, fc.oneof(day, changes), (zone, on) => {
      const [start, end] = [startOfDay(zone, on), endOfDay(zone, on)]
      expect(dayIn(zone, start)).toBe(on)
      expect(dayIn(zone, end)).toBe(on)
      expect(dayIn(zone, new Date(Date.parse(start) - 1).toISOString())).not.toBe(on)
      expect(dayIn(zone, new Date(Date.parse(end) + 1).toISOString())).toBe(next(on))
      expect(Date.parse(hourOfDay(zone, on, 8))).toBeGreaterThan(Date.parse(start))
      expect(dayIn(zone, hourOfDay(zone, on, 8))).toBe(on)
    }),
  )
})

test('a month clock of the Union ends on a working day, holds two of them, and no earlier day would do', () => {
  fc.assert(
    fc.property(day, fc.constantFrom<Country>('SE', 'FI', 'DE'), (start, of) => {
      const answer = dueOf('EU_GDPR_DSAR', start, { country: of })
      if (!answer.ok) throw new Error(answer.refusal.detail)
      const { dueOn, rolledFrom } = answer.value
      const one: Calendar = { country: of, closedOn: 'publicHolidays' }
      const nominal = addMonths(start, 1)
      let plain = nominal
      while (!plainlyOpen(one, plain)) plain = next(plain)
      expect(dueOn).toBe(plain)
      expect(rolledFrom).toBe(plain === nominal ? null : nominal)
    }),
  )
})

test('three weeks in Norway end on the same weekday, whatever day that is', () => {
  fc.assert(
    fc.property(day, (start) => {
      const answer = dueOf('NO_TA_ANSWER', start, { country: 'NO' })
      let plain = start
      for (let i = 0; i < 21; i++) plain = next(plain)
      expect(answer).toMatchObject({ ok: true, value: { dueOn: plain, rolledFrom: null } })
    }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysOf, isoDay, slashedBirthDate, slashedDay, writtenBirthDate } from './birth-date.ts'

test.each([
  ['25 Mar 1977', '1977-03-25', '1977-03-25', undefined],
  ['Mar 1977', '1977-03-01', '1977-03-31', undefined],
  ['1977', '1977-01-01', '1977-12-31', undefined],
  ['circa 1977', '1977-01-01', '1977-12-31', true],
  ['1976 to 1978', '1976-01-01', '1978-12-31', undefined],
  ['circa 1976-1978', '1976-01-01', '1978-12-31', true],
  ['01 Jan 1976 to 31 Dec 1978', '1976-01-01', '1978-12-31', undefined],
  ['Feb 1976 to May 1976', '1976-02-01', '1976-05-31', undefined],
  ['circa 12 Oct 1944', '1944-10-12', '1944-10-12', true],
])('OFAC writes %s', (text, ...[from, to, circa]) => {
  expect(writtenBirthDate(text)).toEqual({ from, to, text, ...(circa ? { circa } : {}) })
})

test.each([
  '',
  'unknown',
  '31 Feb 1977',
  '1978 to 1976',
  '25 Mrz 1977',
  '1976 to 1977 to 1978',
])('"%s" is no birth date', (text) => {
  expect(writtenBirthDate(text)).toBeUndefined()
  expect(slashedBirthDate(text)).toBeUndefined()
})

test('a month ends on its last day, in leap years too', () => {
  expect(daysOf({ year: 1996, month: 2 })).toEqual({ from: '1996-02-01', to: '1996-02-29' })
  expect(daysOf({ year: 1997, month: 2 })).toEqual({ from: '1997-02-01', to: '1997-02-28' })
  expect(daysOf({ year: 1997, month: 2, day: 29 })).toBeUndefined()
})

test('a range holds exactly the days that a partial date can mean', () => {
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(day, (date) => {
      const iso = date.toISOString().slice(0, 10)
      const [year = 0, month = 0, dayOfMonth = 0] = iso.split('-').map(Number)
      const ranges = [daysOf({ year }), daysOf({ year, month }), daysOf({ year, month, day: dayOfMonth })]
      for (const range of ranges) expect(range && range.from <= iso && iso <= range.to).toBe(true)
      const [slash = ''] = [iso.split('-').toReversed().join('/')]
      expect(slashedDay(slash)).toBe(iso)
      expect(isoDay(`${iso}T10:00:00Z`)).toBe(iso)
    }),
  )
})

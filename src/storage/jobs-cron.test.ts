import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextTime } from './jobs-cron.ts'

const stockholm = 'Europe/Stockholm'

test.each([
  [
    '0 7 * * 1-5',
    '2026-11-20T06:00:00.000Z',
    '2026-11-23T06:00:00.000Z',
    'from Friday seven to Monday seven',
  ],
  [
    '0 7 * * 1-5',
    '2026-11-20T05:59:59.999Z',
    '2026-11-20T06:00:00.000Z',
    'on the same day while it is to come',
  ],
  ['*/15 * * * *', '2026-11-20T06:01:00.000Z', '2026-11-20T06:15:00.000Z', 'every quarter of an hour'],
  ['0 0 1 1 *', '2026-11-20T06:01:00.000Z', '2026-12-31T23:00:00.000Z', 'New Year in Stockholm'],
  ['0 0 29 2 *', '2026-11-20T06:01:00.000Z', '2028-02-28T23:00:00.000Z', 'only leap years have the day'],
  ['0 12 1 * 0', '2026-11-20T06:01:00.000Z', '2026-11-22T11:00:00.000Z', 'either kind of day will do'],
  ['30 2 29 3 *', '2026-03-28T12:00:00.000Z', '2026-03-29T01:30:00.000Z', 'half past two is leapt over'],
  ['30 2 25 10 *', '2026-10-24T12:00:00.000Z', '2026-10-25T00:30:00.000Z', 'the first of two half past twos'],
  ['30 2 * 10 *', '2026-10-25T00:30:00.000Z', '2026-10-26T01:30:00.000Z', 'not again an hour later'],
])('%s after %s comes at %s: %s', (cron, after, next) => {
  expect(nextTime(cron, stockholm, after)).toBe(next)
})

test.each([
  '',
  '* * * *',
  '60 * * * *',
  '* * 0 * *',
  'x * * * *',
  '5-1 * * * *',
  '*/0 * * * *',
  '0 0 31 2 *',
])('what is no schedule is refused: "%s"', (cron) => {
  expect(() => nextTime(cron, stockholm, '2026-11-20T06:00:00.000Z')).toThrow(/schedule/)
})

/** Minute by minute, as one would wait for it. */
function slowly(minute: number, hour: number, after: string): string {
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: stockholm, hour: '2-digit', minute: '2-digit' })
  const wanted = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
  for (let at = Math.floor(Date.parse(after) / 60_000 + 1) * 60_000; ; at += 60_000)
    if (clock.format(at) === wanted) return new Date(at).toISOString()
}

test('a daily time outside the nights of change is the one that a patient reader of the clock finds', () => {
  const minutes = fc.integer({
    min: Date.parse('2026-01-01') / 60_000,
    max: Date.parse('2027-12-31') / 60_000,
  })
  const hour = fc.integer({ min: 4, max: 23 })
  fc.assert(
    fc.property(minutes, hour, fc.integer({ min: 0, max: 59 }), (from, hour, minute) => {
      const after = new Date(from * 60_000).toISOString()
      expect(nextTime(`${minute} ${hour} * * *`, stockholm, after)).toBe(slowly(minute, hour, after))
    }),
    { numRuns: 60 },
  )
})

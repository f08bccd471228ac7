import { expect, test } from 'vitest'
import { inOurDays, storyClock } from './clock.ts'

const day = 86_400_000
const daysAgo = (instant: string) => (Date.now() - Date.parse(instant)) / day

test('the story goes on and never back, and ends at the machine’s own time', () => {
  const clock = storyClock({ daysAgo: 30, hour: '08:00' })
  const began = clock.now()
  clock.goTo({ daysAgo: 20, hour: '09:30' })
  const later = clock.now()
  expect(later > began).toBe(true)
  expect(later.slice(11, 16)).toBe('09:30')
  clock.goTo({ daysAgo: 25, hour: '09:30' })
  expect(clock.now() > later).toBe(true)
  clock.goTo({ daysAgo: -3, hour: '09:30' })
  expect(Math.abs(daysAgo(clock.now()))).toBeLessThan(0.01)
  clock.catchUp()
  expect(Math.abs(daysAgo(clock.now()))).toBeLessThan(0.01)
})

test('nobody works on a weekend; without an hour it is exactly so long ago', () => {
  const clock = storyClock({ daysAgo: 40, hour: '08:00' })
  for (let ago = 7; ago < 21; ago++) {
    const at = clock.at({ daysAgo: ago, hour: '12:00' })
    expect([1, 2, 3, 4, 5]).toContain(new Date(at).getUTCDay())
    expect(daysAgo(at)).toBeGreaterThan(ago - 1)
    expect(daysAgo(at)).toBeLessThan(ago + 3)
  }
  expect(daysAgo(clock.at({ daysAgo: 0.25 }))).toBeCloseTo(0.25, 3)
})

test('the days of what was written for the demo lie as far back as they did, by whole weeks', () => {
  const text =
    'from: 2026-10-01, effectiveAt: "2026-09-30T22:00:00.000Z", ref: DS-2026-1, sku: LG-2026-11-023'
  expect(inOurDays(text, new Date('2026-11-29T23:00:00Z'))).toBe(text)
  expect(inOurDays(text, new Date('2020-01-01'))).toBe(text)
  expect(inOurDays(text, new Date('2027-01-05'))).toBe(
    'from: 2026-11-12, effectiveAt: "2026-11-11T22:00:00.000Z", ref: DS-2026-1, sku: LG-2026-11-023',
  )
})

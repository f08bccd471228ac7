import { expect, test } from 'vitest'
import { cronOf, rhythmOf, rhythms } from './cron.ts'

test('a rhythm is known again whatever minute the list is looked for at', () => {
  expect(rhythmOf('41 */6 * * *')).toBe('hours6')
  expect(rhythmOf(' 0 5  * * 1')).toBe('week')
  expect(rhythmOf('0 7 1 * *')).toBe('other')
  expect(rhythmOf('*/5 * * * *')).toBe('other')
})

test('a rhythm keeps the minute of the list, so that not all lists are asked for at once', () => {
  for (const rhythm of rhythms.filter((one) => one !== 'other')) {
    const cron = cronOf(rhythm, '41 3 * * *')
    expect(cron).toMatch(/^41 /)
    expect(rhythmOf(cron ?? '')).toBe(rhythm)
  }
  expect(cronOf('hours6', null)).toBeUndefined()
  expect(cronOf('other', '0 7 1 * *')).toBe('0 7 1 * *')
})

import { expect, test } from 'vitest'
import type { Band } from '../model.ts'
import type { CountryOverride } from './model.ts'
import { standingOf, whyNotApprove, whyNotWithdraw } from './override.ts'

const at = '2026-11-23T09:00:00.000Z'
const one = (more: Partial<CountryOverride> = {}): CountryOverride => ({
  ...{ type: 'countryOverride', id: 'ovr_1', country: 'SE', area: null, band: 'B', instead: 'C' },
  ...{ reason: 'The figure is being corrected.', expiresAt: '2026-12-01T00:00:00.000Z', state: 'asked' },
  ...{ askedBy: 'anna', askedAt: at, approvedBy: null, approvedAt: null },
  ...{ withdrawnBy: null, withdrawnAt: null, ...more },
})

test('it counts until its end, and no longer at that instant', () => {
  const approved = one({ state: 'approved' })
  expect(standingOf(approved, '2026-11-30T23:59:59.999Z')).toBe('inForce')
  expect(standingOf(approved, '2026-12-01T00:00:00.000Z')).toBe('ended')
  expect(standingOf(approved, '2026-12-01T01:00:00.000+02:00')).toBe('inForce')
})

test('what was asked for instead of C is not approved once new figures say E, or nothing', () => {
  expect(whyNotApprove(one(), { at, now: 'C' })).toBeUndefined()
  expect(whyNotApprove(one(), { at, now: 'E' })).toMatchObject({
    code: 'conflict',
    detail: expect.stringContaining('then C, now E'),
  })
  expect(whyNotApprove(one(), { at, now: undefined })?.wording?.sv).toContain('då C, nu inte bedömt')
  expect(whyNotApprove(one({ instead: null }), { at, now: undefined })).toBeUndefined()
})

test('one person alone takes away what bettered a band, and not what made it worse', () => {
  const why = (without: Band | undefined) =>
    whyNotWithdraw(one({ state: 'approved', band: 'D' }), { at, without })
  expect([why('E'), why('D')]).toEqual([undefined, undefined])
  expect(why(undefined)).toMatchObject({
    code: 'not_allowed_from',
    detail: expect.stringContaining('one person alone could rate it better'),
  })
  const best = one({ state: 'approved', band: 'A' })
  expect(whyNotWithdraw(best, { at, without: undefined })).toBeUndefined() // nothing is better
  expect(why('C')).toMatchObject({ code: 'not_allowed_from', detail: expect.stringContaining('Ask for C') })
  expect(whyNotWithdraw(one({ band: 'D' }), { at, without: 'C' })).toBeUndefined() // nobody approved it yet
})

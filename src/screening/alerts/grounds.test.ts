import { expect, test } from 'vitest'
import type { Hit } from '../hits/model.ts'
import { reasonCodes } from '../knowledge/reason-codes.ts'
import { undoableUntil, whyNotGrounds, whyNotTogether } from './grounds.ts'

const hit = (more: Partial<Hit> = {}): Hit => ({
  ...{ type: 'hit', party: 'handel', list: 'eu-fsf', entry: 'EU.2', score: 0.8, state: 'new' },
  ...more,
})
const today = '2026-11-23'
const at = '2026-11-23T08:00:00.000Z'
const detail = (refusal: ReturnType<typeof whyNotGrounds>) => refusal?.detail

test('a reason stands in the list of its verdict; one that says nothing by itself needs words', () => {
  expect(whyNotGrounds({ verdict: 'falsePositive', reasonCode: 'otherBirthDate' }, today)).toBeUndefined()
  expect(detail(whyNotGrounds({ verdict: 'trueMatch', reasonCode: 'otherBirthDate' }, today))).toContain(
    'no reason',
  )
  const bare = { verdict: 'falsePositive', reasonCode: 'otherByDocument' } as const
  expect(detail(whyNotGrounds(bare, today))).toContain('words of your own')
  expect(whyNotGrounds({ ...bare, text: 'the passport' }, today)).toBeUndefined()
})

test('no verdict has more than nine reasons, one for each key; no code twice', () => {
  for (const verdict of ['falsePositive', 'trueMatch', 'needInfo'])
    expect(reasonCodes.filter((one) => one.verdict === verdict).length).toBeLessThanOrEqual(9)
  expect(new Set(reasonCodes.map(({ code }) => code)).size).toBe(reasonCodes.length)
})

test('known good counts for a year at most, from tomorrow on, and never for a true match', () => {
  const good = (goodUntil: string, verdict: 'falsePositive' | 'trueMatch' = 'falsePositive') =>
    whyNotGrounds({ verdict, goodUntil }, today)
  expect(good('2027-11-23')).toBeUndefined()
  expect(good('2027-12-01')).toMatchObject({ code: 'invalid_input' })
  expect(good(today)).toMatchObject({ code: 'invalid_input' })
  expect(good('2027-01-01', 'trueMatch')).toMatchObject({ code: 'invalid_input' })
})

test('one takes back one’s own verdict for a quarter of an hour, and not what two have signed', () => {
  const done = { deed: 'clear', by: 'elin', role: 'complianceOfficer', at, reason: null }
  const cleared = hit({ state: 'falsePositive', verdict: 'falsePositive', done })
  const who = (by: string, time: string) => undoableUntil(cleared, { by, at: time })
  expect(who('elin', '2026-11-23T08:15:00.000Z')).toBe('2026-11-23T08:15:00.000Z')
  expect(who('elin', '2026-11-23T08:15:00.001Z')).toMatchObject({ code: 'not_allowed' })
  expect(who('maj', at)).toMatchObject({ code: 'forbidden' })
  expect(undoableUntil({ ...cleared, secondBy: 'maj' }, { by: 'elin', at })).toMatchObject({
    code: 'not_allowed',
  })
  expect(undoableUntil(hit(), { by: 'elin', at })).toMatchObject({ code: 'not_allowed' })
})

test('alerts are cleared in one go for the same entry, or the same party and reasons; others are refused', () => {
  const other = (more: Partial<Hit>) => whyNotTogether([hit({ against: ['country.differs'] }), hit(more)])
  expect(other({ party: 'annan' })).toBeUndefined()
  expect(other({ entry: 'EU.3', against: ['country.differs'] })).toBeUndefined()
  expect(other({ entry: 'EU.3', against: ['birthDate.differs'] })).toMatchObject({ code: 'not_allowed' })
  expect(other({ entry: 'EU.3' })?.detail).toContain('one by one')
  expect(other({ party: 'annan', score: 0.93 })?.detail).toContain('second person')
  expect(other({ party: 'annan', state: 'falsePositive' })?.detail).toContain('decided already')
})

import { describe, expect, test } from 'vitest'
import type { Hit } from '../model.ts'
import { decidedBy, proposedBy, takesTwo } from './second-person.ts'

const distant = { list: 'eu-fsf', score: 0.8 }
const hit: Hit = { type: 'hit', party: 'handel', entry: 'EU.2', ...distant }
const act = (by: string) => ({
  ...{ at: '2026-11-23T08:00:00.000Z', by, role: 'complianceOfficer' },
  random: (length: number) => new Uint8Array(length),
})

describe('what stands as a true match', () => {
  const confirmed = decidedBy(hit, { verdict: 'trueMatch', reason: 'the same address' }, act('maj'))

  test('is not taken back by one person, though the score alone would let one person decide', () => {
    expect(takesTwo('falsePositive', hit)).toBe(false)
    expect(takesTwo('falsePositive', confirmed)).toBe(true)
    expect(takesTwo('needInfo', hit)).toBe(false)
    expect(takesTwo('needInfo', confirmed)).toBe(true)
  })

  test('goes on standing while the first signature waits for the second', () => {
    const asked = proposedBy(confirmed, { verdict: 'falsePositive', reason: 'a namesake' }, act('elin'))
    expect(asked).toMatchObject({ verdict: 'trueMatch', proposed: { verdict: 'falsePositive', by: 'elin' } })
  })
})

test('a vessel that the UN designated is confirmed by two, like whoever else the UN froze', () => {
  expect(takesTwo('trueMatch', { list: 'un-vessels', score: 0.8 })).toBe(true)
  expect(takesTwo('trueMatch', { list: 'eu-vessels', score: 0.8 })).toBe(false)
})

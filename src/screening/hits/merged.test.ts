import { expect, test } from 'vitest'
import type { Hit } from '../model.ts'
import { hitsOfMerged } from './merged.ts'

const hit = (party: string, more: Partial<Hit> = {}): Hit => ({
  party,
  list: 'eu-fsf',
  entry: 'EU.1',
  partyVersion: 1,
  ...more,
})
const merged = '2026-11-20T08:00:00.000Z'

test('a true match of a record is one of the party it was merged into', () => {
  const found = hitsOfMerged(
    'a',
    [hit('a', { verdict: 'falsePositive' }), hit('b', { verdict: 'trueMatch' })],
    merged,
  )
  expect(found).toMatchObject([{ party: 'a', verdict: 'trueMatch', partyVersion: null }])
})

test('a clearance that another record was given clears nothing', () => {
  const [found] = hitsOfMerged('a', [hit('b', { verdict: 'falsePositive' })], merged)
  expect(found).toMatchObject({ party: 'a', verdict: 'falsePositive', partyVersion: 0 })
})

test('an open hit of the other record stays open beside a clearance', () => {
  const [found] = hitsOfMerged('a', [hit('a', { verdict: 'falsePositive' }), hit('b')], merged)
  expect(found?.verdict).toBeUndefined()
})

test('what is decided after the merge stands alone', () => {
  const own = hit('a', { verdict: 'falsePositive', partyVersion: 2, decidedAt: '2026-11-21T08:00:00.000Z' })
  expect(hitsOfMerged('a', [own, hit('b', { verdict: 'trueMatch' })], merged)).toEqual([own])
})

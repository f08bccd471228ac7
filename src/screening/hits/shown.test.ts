import { expect, test } from 'vitest'
import type { FullMatch, Hit } from '../model.ts'
import { shownHits } from './shown.ts'

const match = (entry: string, score: number, more: Partial<FullMatch> = {}): FullMatch => ({
  ...{ list: 'eu-fsf', entry, name: `Listed ${entry}`, score, because: [], schema: 'Organization' },
  ...{ similarity: 1, evidence: 0, contradiction: 0, settles: [] },
  ...{ programmes: ['UKR'], entryVersion: 'v1', ...more },
})
const hit = (entry: string, more: Partial<Hit> = {}): Hit => ({ party: 'p', list: 'eu-fsf', entry, ...more })
const show = (matches: FullMatch[], hits: Hit[] = []) => shownHits({ version: 2, matches, hits })

test('a match that nobody judged is open, and the closest stands first', () => {
  const shown = show([match('a', 0.75), match('b', 0.95)])
  expect(shown.map(({ entry, standing, hit: kept }) => [entry, standing, kept])).toEqual([
    ['b', 'open', null],
    ['a', 'open', null],
  ])
})

test('what was cleared for these versions stays cleared; after a change of the entry it is open again', () => {
  const cleared = hit('a', { verdict: 'falsePositive', partyVersion: 2, entryVersion: 'v1' })
  expect(show([match('a', 0.8)], [cleared])[0]?.standing).toBe('cleared')
  expect(show([match('a', 0.8, { entryVersion: 'v2' })], [cleared])[0]?.standing).toBe('open')
})

test('a confirmed hit is shown though the index no longer finds it', () => {
  const confirmed = hit('z', { verdict: 'trueMatch', partyVersion: 2, programme: 'HR', score: 0.9 })
  expect(show([], [confirmed])).toMatchObject([
    { entry: 'z', standing: 'confirmed', name: null, programmes: ['HR'], score: 0.9 },
  ])
})

test('a close match says beforehand that every verdict but a question takes two people', () => {
  expect(show([match('a', 0.95)])[0]?.takesTwo).toEqual(['falsePositive', 'trueMatch'])
  expect(show([match('a', 0.75)])[0]?.takesTwo).toEqual(['trueMatch'])
  expect(show([match('a', 0.75, { list: 'other' })])[0]?.takesTwo).toEqual([])
})

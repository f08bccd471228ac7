import { expect, test } from 'vitest'
import type { Hit } from '../hits/model.ts'
import type { FullMatch } from '../model.ts'
import { afterChange, hasRunOut, isStale, newAlert } from './found.ts'

const act = {
  at: '2026-11-23T08:00:00.000Z',
  by: 'sara',
  role: 'sales',
  random: (n: number) => new Uint8Array(n),
}
const match: FullMatch = {
  ...{ list: 'eu-fsf', entry: 'EU.2', name: 'Highline', score: 0.86, schema: 'Organization' },
  ...{ programmes: ['HR'], entryVersion: 'v1' },
  ...{ similarity: 0.86, evidence: 0.1, contradiction: 0.2, settles: [] },
  because: [
    { feature: 'name', says: 'The name is the same.', score: 1 },
    { feature: 'country.differs', says: 'The countries differ.', score: 0.8 },
  ],
}
const side = { names: ['Highline'], countries: ['SE'], addresses: ['Storgatan 1'] }
const bound = { party: side, entry: { names: ['Highline'] } }
const cleared: Hit = {
  ...{ type: 'hit', party: 'handel', list: 'eu-fsf', entry: 'EU.2', score: 0.86, state: 'falsePositive' },
  ...{ verdict: 'falsePositive', reasonCode: 'otherPlace', decidedBy: 'elin', decidedAt: act.at },
  ...{ partyVersion: 1, entryVersion: 'v1', bound },
}
const now = (party: typeof side) => ({ version: 2, entryVersion: 'v1', bound: { ...bound, party } })

test('a match that nobody judged becomes an alert that knows by what it was found and what speaks against it', () => {
  expect(newAlert({ party: 'handel', version: 1, match }, { act, by: 'order' })).toMatchObject({
    ...{ state: 'new', foundBy: 'order', foundAt: act.at, name: 'Highline', programme: 'HR' },
    ...{ against: ['country.differs'], done: { deed: 'find', by: 'sara' } },
    measured: { similarity: 0.86, evidence: 0.1, contradiction: 0.2 },
  })
})

test('an edited address opens a cleared alert again, and it is told what changed (R6)', () => {
  expect(isStale(cleared, { version: 2, entryVersion: 'v1' })).toBe(true)
  const again = afterChange(cleared, now({ ...side, addresses: ['Storgatan 2'] }), { act })
  expect(again).toMatchObject({
    ...{ state: 'reopened', verdict: null },
    reopened: {
      because: 'party',
      changed: [{ field: 'addresses', before: ['Storgatan 1'], after: ['Storgatan 2'] }],
    },
  })
  expect(again).not.toHaveProperty('decidedBy')
})

test('another sector carries the verdict over to the new version of the party', () => {
  expect(afterChange(cleared, now(side), { act })).toEqual({ ...cleared, partyVersion: 2 })
})

test('a verdict that nobody knows the grounds of is open again after any change', () => {
  const { bound: _, ...bare } = cleared
  expect(afterChange(bare, now(side), { act })).toMatchObject({
    state: 'reopened',
    reopened: { because: 'both' },
  })
})

test('a true match that is open again is still taken back by two only', () => {
  const match = { ...cleared, verdict: 'trueMatch', state: 'trueMatch', secondBy: 'maj' } as const
  const again = afterChange(match, now({ ...side, names: ['Lowline'] }), { act })
  expect(again).toMatchObject({ state: 'reopened', verdict: 'trueMatch', secondBy: 'maj' })
  expect(isStale(again, { version: 3, entryVersion: 'v1' })).toBe(false) // once is enough
})

test('a first signature waits on through a change of no substance, and falls through one of substance', () => {
  const signed: NonNullable<Hit['proposed']> = {
    ...{ verdict: 'trueMatch', reason: '', by: 'elin', at: act.at, partyVersion: 1, entryVersion: 'v1' },
  }
  const waiting: Hit = { ...cleared, verdict: null, state: 'proposed', proposed: signed }
  expect(isStale(waiting, { version: 2, entryVersion: 'v1' })).toBe(true)
  expect(afterChange(waiting, now(side), { act })).toMatchObject({
    state: 'proposed',
    proposed: { partyVersion: 2 },
  })
  expect(afterChange(waiting, now({ ...side, countries: ['NO'] }), { act })).not.toHaveProperty('proposed')
})

test('who is known to be good is asked about again the day after the last', () => {
  const good = { ...cleared, goodUntil: '2026-11-22' }
  expect(hasRunOut(good, '2026-11-22T23:00:00.000Z')).toBe(false)
  expect(hasRunOut(good, '2026-11-23T00:00:00.000Z')).toBe(true)
})

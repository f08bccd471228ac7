import { expect, test } from 'vitest'
import { assessOwnership } from './judge.ts'
import type { Ownership, OwnershipJudgement, Regime, Standing } from './model.ts'

const today = '2026-11-23'
const lists: Record<string, string> = { EU: 'eu-fsf', UK: 'uk-sl', OFAC: 'us-ofac-sdn', BIS: 'usEntityList' }

/** `a>x`: a holds x. */
const holds = (ends: string, share: number | null, more: Partial<Ownership> = {}): Ownership => {
  const [owner = '', owned = ''] = ends.split('>')
  return { type: 'ownership', owner, owned, share, kind: 'direct', ...more }
}
interface Setting {
  readonly listed?: readonly string[]
  readonly maybe?: readonly string[]
  readonly unlooked?: readonly string[]
  readonly day?: string
}

function judged(
  regime: Regime,
  company: string,
  [records, { listed = [], maybe = [], unlooked = [], day = today }]: readonly [
    readonly Ownership[],
    Setting,
  ],
): OwnershipJudgement {
  const list = lists[regime] ?? ''
  const names = new Set([company, ...records.flatMap(({ owner, owned }) => [owner, owned])])
  const standings = new Map(
    [...names].map((name): [string, Standing] => [
      name,
      {
        name: name.toUpperCase(),
        listed: listed.includes(name) ? [list] : [],
        maybe: maybe.includes(name) ? [list] : [],
        isLooked: !unlooked.includes(name),
      },
    ]),
  )
  return assessOwnership({ records, day, standings })
    .of(company)
    .find((one) => one.regime === regime)!
}
const state = (...asked: Parameters<typeof judged>) => judged(...asked).state

const thirtyAndTwentyFive = [holds('a>x', 30), holds('b>x', 25)]

test('30 and 25 per cent of two listed owners are 55 together for the EU, the US Treasury and BIS', () => {
  for (const regime of ['EU', 'OFAC', 'BIS'] as const) {
    const one = judged(regime, 'x', [thirtyAndTwentyFive, { listed: ['a', 'b'] }])
    expect(one).toMatchObject({ state: 'owned', share: { least: 55, most: 55 } })
    expect(one.paths.map((path) => path.map(({ owner, share }) => [owner, share.least]))).toEqual([
      [['a', 30]],
      [['b', 25]],
    ])
    expect(one.sentence.en).toContain('A 30\u00a0% → X; B 25\u00a0% → X')
  }
})

test('the United Kingdom does not add them, and asks whether they act as one', () => {
  const one = judged('UK', 'x', [thirtyAndTwentyFive, { listed: ['a', 'b'] }])
  expect(one).toMatchObject({ state: 'review', share: { least: 30, most: 30 } })
  expect(one.missing.map(({ kind }) => kind)).toContain('joint')
  const joint = thirtyAndTwentyFive.map((record) => ({ ...record, joint: 'shareholders agreement' }))
  expect(judged('UK', 'x', [joint, { listed: ['a', 'b'] }])).toMatchObject({
    ...{ state: 'owned', share: { least: 55 } },
  })
})

test('with an owner that is not listed, an agreement to act as one is looked into', () => {
  const joint = thirtyAndTwentyFive.map((record) => ({ ...record, joint: 'pact' }))
  expect(state('UK', 'x', [joint, { listed: ['a'] }])).toBe('review')
  expect(state('EU', 'x', [joint, { listed: ['a'] }])).toBe('review')
})

test('half is enough for the EU since July 2024, for the US, not for the United Kingdom', () => {
  const half = [holds('a>x', 50)]
  expect(state('EU', 'x', [half, { listed: ['a'] }])).toBe('owned')
  expect(state('OFAC', 'x', [half, { listed: ['a'] }])).toBe('owned')
  expect(state('UK', 'x', [half, { listed: ['a'] }])).toBe('minority')
  expect(state('EU', 'x', [half, { listed: ['a'], day: '2024-07-02' }])).toBe('minority')
  expect(state('UK', 'x', [[holds('a>x', 50.1)], { listed: ['a'] }])).toBe('owned')
})

test('what a listed party owns by half owns in full: A half of B, B half of C', () => {
  const chain = [holds('a>b', 50), holds('b>c', 50)]
  const one = judged('OFAC', 'c', [chain, { listed: ['a'] }])
  expect(one.state).toBe('owned')
  expect(one.holders).toMatchObject([{ ref: 'b', because: 'owned' }])
  expect(one.paths.map((path) => path.map(({ owner, owned }) => `${owner}>${owned}`))).toEqual([
    ['a>b', 'b>c'],
  ])
  expect(one.sentence.sv).toContain('A 50\u00a0% → B 50\u00a0% → C')
})

test('below half there is no chain: 49 of B, and all of C by B, is a minority', () => {
  const chain = [holds('a>b', 49), holds('b>c', 100)]
  expect(state('OFAC', 'c', [chain, { listed: ['a'] }])).toBe('minority')
})

test('a share that nobody knows is not clear', () => {
  const one = judged('EU', 'x', [[holds('a>x', null)], { listed: ['a'] }])
  expect(one).toMatchObject({ state: 'untold', share: { least: 0, most: 100 } })
  expect(one.missing).toMatchObject([{ kind: 'share', owner: 'a', owned: 'x' }, { kind: 'owners' }])
  expect(one.missing[0]?.wording.en).toContain('is not known')
})

test('a share within bounds gives the least and the most', () => {
  const one = judged('EU', 'x', [
    [holds('a>x', null, { range: { least: 25, most: 50, over: true } }), holds('b>x', 20)],
    { listed: ['a', 'b'] },
  ])
  expect(one).toMatchObject({ state: 'untold', share: { least: 45, most: 70, over: true } })
})

test('an owner with an open hit: if it is the one, the company is owned; nobody has said yet', () => {
  const one = judged('EU', 'x', [[holds('a>x', 80)], { maybe: ['a'] }])
  expect(one.state).toBe('untold')
  expect(one.missing).toMatchObject([{ kind: 'hit', owner: 'a' }, { kind: 'owners' }])
  expect(state('EU', 'x', [[holds('a>x', 20)], { maybe: ['a'] }])).toBe('notOwned')
})

test('an owner that could not be screened is not clear', () => {
  const one = judged('EU', 'x', [[holds('a>x', 80)], { unlooked: ['a'] }])
  expect(one.state).toBe('untold')
  expect(one.missing).toMatchObject([{ kind: 'look', owner: 'a' }, { kind: 'owners' }])
})

test('control without the share is for a person to judge; for the US it is a red flag', () => {
  const minority = [holds('a>x', 30), holds('a>x', null, { kind: 'control' })]
  expect(state('EU', 'x', [minority, { listed: ['a'] }])).toBe('review')
  const us = judged('OFAC', 'x', [minority, { listed: ['a'] }])
  expect(us.state).toBe('review')
  expect(us.sentence.en).toContain('red flag')
  expect(state('EU', 'x', [[holds('a>x', null, { kind: 'board' })], { listed: ['a'] }])).toBe('review')
  expect(state('EU', 'x', [[holds('a>x', 60, { kind: 'voting' })], { listed: ['a'] }])).toBe('review')
  expect(state('EU', 'x', [[holds('a>x', 10, { kind: 'voting' })], { listed: ['a'] }])).toBe('minority')
})

test('another tie is a sign only beside a holding', () => {
  const tie = holds('a>x', null, { kind: 'other' })
  expect(state('EU', 'x', [[tie], { listed: ['a'] }])).toBe('minority')
  expect(state('EU', 'x', [[tie, holds('a>x', 10)], { listed: ['a'] }])).toBe('review')
})

test('control of an owner that holds the share is looked into as well', () => {
  const chain = [holds('a>b', null, { kind: 'control' }), holds('b>c', 60)]
  expect(state('EU', 'c', [chain, { listed: ['a'] }])).toBe('review')
})

test('circles of holdings end, and own nobody by themselves', () => {
  const circle = [holds('a>b', 60), holds('b>a', 60), holds('p>a', 30)]
  expect(state('EU', 'b', [circle, { listed: ['p'] }])).toBe('minority')
  expect(state('EU', 'b', [circle, { listed: [] }])).toBe('notOwned')
  expect(state('EU', 'b', [[...circle, holds('q>a', 25)], { listed: ['p', 'q'] }])).toBe('owned')
})

test('holdings count on their days alone; the last day is the one before the end', () => {
  const past = [holds('a>x', 60, { from: '2020-01-01', to: '2026-11-23' })]
  expect(state('EU', 'x', [past, { listed: ['a'] }])).toBe('noOwners')
  expect(state('EU', 'x', [past, { listed: ['a'], day: '2026-11-22' }])).toBe('owned')
})

test('a stake held through others and those others’ own stakes are not added for certain', () => {
  const twice = [holds('a>x', 30, { kind: 'indirect' }), holds('a>m', 100), holds('m>x', 30)]
  expect(judged('EU', 'x', [twice, { listed: ['a'] }])).toMatchObject({
    ...{ state: 'untold', share: { least: 30, most: 60 } },
  })
  expect(state('EU', 'x', [[holds('a>x', 60, { kind: 'indirect' })], { listed: ['a'] }])).toBe('owned')
})

test('what is only assumed neither owns nor clears', () => {
  const one = judged('EU', 'x', [[holds('a>x', 60, { confidence: 'assumed' })], { listed: ['a'] }])
  expect(one.state).toBe('untold')
  expect(one.missing).toMatchObject([{ kind: 'assumed' }, { kind: 'owners' }])
})

test('the rule of BIS applied in October 2025, was suspended, and is not confirmed since', () => {
  const asked = (day: string) => judged('BIS', 'x', [[holds('a>x', 50)], { listed: ['a'], day }])
  const standing = (day: string) => [asked(day).rule.standing, asked(day).rule.verified]
  expect(standing('2025-09-28')).toEqual(['none', true])
  expect(standing('2025-09-29')).toEqual(['inForce', true])
  expect(standing('2025-11-09')).toEqual(['inForce', true])
  expect(standing('2025-11-10')).toEqual(['suspended', true])
  expect(standing('2026-11-09')).toEqual(['suspended', true])
  expect(standing('2026-11-10')).toEqual(['unconfirmed', false])
  expect(asked('2026-11-23').missing.map(({ kind }) => kind)).toContain('rule')
  expect(asked('2026-03-01').sentence.nb).toContain('suspendert')
})

test('a company whose owners nobody knows is not cleared, and one that is listed needs no owners', () => {
  expect(state('EU', 'x', [[], {}])).toBe('noOwners')
  expect(judged('EU', 'x', [[holds('b>x', 60)], {}]).sentence.en).toContain('no clearance')
  expect(state('EU', 'x', [[], { listed: ['x'] }])).toBe('listed')
})

test('an open hit on the company itself says nothing of its owners', () => {
  expect(state('EU', 'x', [[holds('b>x', 60)], { maybe: ['x'] }])).toBe('notOwned')
})

test('owners who hold more than all of it are a mistake in the records', () => {
  const one = judged('EU', 'x', [[holds('b>x', 70), holds('c>x', 60)], {}])
  expect(one.missing).toMatchObject([{ kind: 'excess' }])
})

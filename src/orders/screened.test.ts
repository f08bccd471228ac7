import { expect, test } from 'vitest'
import type { FullMatch, Hit } from '#screening/model'
import { hasOpenHit, type Looked, screeningFacts } from './screened.ts'

const law = {
  bindsSeller: (list: string) => list === 'eu-fsf',
  baseAct: (_list: string, programme: string) => (programme === 'HR' ? 'Reg. (EU) 2020/1998' : undefined),
}
const match = (more: Partial<FullMatch> = {}): FullMatch => ({
  list: 'eu-fsf',
  entry: 'EU.1',
  name: 'Exempel',
  score: 0.97,
  because: [],
  schema: 'Organization',
  programmes: ['HR'],
  entryVersion: 'v1',
  ...{ similarity: 1, evidence: 0, contradiction: 0, settles: [] },
  ...more,
})
const hit = (verdict: NonNullable<Hit['verdict']>, more: Partial<Hit> = {}): Hit => ({
  party: 'kommun',
  list: 'eu-fsf',
  entry: 'EU.1',
  verdict,
  partyVersion: 1,
  entryVersion: 'v1',
  ...more,
})
const facts = (looked: Partial<Looked>) =>
  screeningFacts({ version: 1, matches: [], hits: [], ...looked }, law, { country: 'SE', inEu: true })

test('nothing found is clear; could not look is not', () => {
  expect(facts({})).toMatchObject({ screening: 'clear' })
  expect(facts({ matches: null })).toMatchObject({ screening: 'notScreened' })
})

test('a match that nobody decided is an alert on its list', () => {
  expect(facts({ matches: [match()] })).toMatchObject({
    screening: 'alert',
    alertsOn: ['eu-fsf'],
    confirmedOn: [],
  })
})

test('a false positive clears the hit that it was decided on', () => {
  expect(facts({ matches: [match()], hits: [hit('falsePositive')] })).toMatchObject({ screening: 'clear' })
})

test('a decision lapses when the party or the entry changes', () => {
  const hits = [hit('falsePositive')]
  expect(facts({ version: 2, matches: [match()], hits })).toMatchObject({ screening: 'alert' })
  expect(facts({ matches: [match({ entryVersion: 'v2' })], hits })).toMatchObject({ screening: 'alert' })
})

test('one cleared hit does not clear another', () => {
  const matches = [match(), match({ list: 'un-sc', entry: 'QDi.1' })]
  expect(facts({ matches, hits: [hit('falsePositive')] })).toMatchObject({
    screening: 'alert',
    alertsOn: ['un-sc'],
  })
})

test('a confirmed match names its list, its programme and the act behind it, and whether the list binds the seller', () => {
  expect(facts({ matches: [match()], hits: [hit('trueMatch')] })).toEqual({
    screening: 'confirmed',
    alertsOn: [],
    confirmedOn: ['eu-fsf'],
    confirmedProgrammes: ['HR'],
    confirmedActs: ['Reg. (EU) 2020/1998'],
    boundList: true,
  })
  const us = { list: 'us-ofac-sdn', entry: '1' }
  expect(facts({ matches: [match(us)], hits: [hit('trueMatch', us)] })).toMatchObject({ boundList: false })
})

test('a hit confirmed by a person counts even where no list is loaded', () => {
  expect(
    facts({ hits: [hit('trueMatch', { programme: 'HR', partyVersion: null, entryVersion: null })] }),
  ).toMatchObject({
    screening: 'confirmed',
    confirmedActs: ['Reg. (EU) 2020/1998'],
  })
})

test('more information needed is still an alert', () => {
  expect(facts({ matches: [match()], hits: [hit('needInfo')] })).toMatchObject({ screening: 'alert' })
  expect(hasOpenHit([hit('needInfo')])).toBe(true)
  expect(hasOpenHit([hit('falsePositive')])).toBe(false)
})

import { expect, test } from 'vitest'
import type { FullMatch, Hit } from '#screening/model'
import { hasOpenHit, type Looked, screeningFacts } from './screened.ts'
import type { Meaning } from './services.ts'

const law = {
  bindsSeller: (list: string) => list === 'eu-fsf',
  meaningsOn: (list: string): [Meaning] => [
    {
      'us-csl': { effect: 'restriction' as const, listing: 'usEntityList' },
      'cn-mofcom': { effect: 'counterMeasure' as const, listing: 'cnUnreliable' },
      'no-nbim': { effect: 'signal' as const, listing: 'nbimExcluded' },
      'eu-vessels': { effect: 'restriction' as const },
      'uk-ofsi': { effect: 'signal' as const, closed: true },
    }[list] ?? { effect: 'freeze' },
  ],
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
    signalsOn: [],
    listedOn: [],
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
  expect(hasOpenHit([hit('needInfo')], law)).toBe(true)
  expect(hasOpenHit([hit('falsePositive')], law)).toBe(false)
})

test('an open hit on a list of law is an alert, on a list that binds nobody a signal, on a counter-measure neither', () => {
  const on = (list: string) => facts({ matches: [match({ list })] })
  expect(on('us-csl')).toMatchObject({ screening: 'alert', alertsOn: ['us-csl'], signalsOn: [] })
  expect(on('no-nbim')).toMatchObject({ screening: 'clear', alertsOn: [], signalsOn: ['no-nbim'] })
  expect(on('cn-mofcom')).toMatchObject({ screening: 'clear', alertsOn: [], signalsOn: [] })
})

test('a confirmed match on a list that freezes nothing is a listing for the rules, and no freeze', () => {
  const confirmed = (list: string) =>
    facts({ matches: [match({ list })], hits: [hit('trueMatch', { list })] })
  expect(confirmed('us-csl')).toMatchObject({
    screening: 'clear',
    listedOn: ['usEntityList'],
    boundList: false,
  })
  expect(confirmed('no-nbim')).toMatchObject({ screening: 'clear', listedOn: ['nbimExcluded'] })
  expect(confirmed('cn-mofcom')).toMatchObject({ screening: 'clear', listedOn: ['cnUnreliable'] })
  expect(confirmed('eu-fsf')).toMatchObject({ screening: 'confirmed', listedOn: [] })
})

test('a confirmed match under a restriction that rules have no word for is no clearance: it waits for legal', () => {
  const vessel = { list: 'eu-vessels' }
  expect(facts({ matches: [match(vessel)], hits: [hit('trueMatch', vessel)] })).toMatchObject({
    screening: 'confirmed',
    confirmedOn: ['eu-vessels'],
    boundList: false,
  })
})

test('a list that is closed says who was listed: an open hit on it holds nothing', () => {
  expect(facts({ matches: [match({ list: 'uk-ofsi' })] })).toMatchObject({
    screening: 'clear',
    signalsOn: [],
    alertsOn: [],
  })
})

test('during an outage nobody waits for an open hit on a counter-measure or a closed list', () => {
  const open = (list: string) => hasOpenHit([{ party: 'kommun', list, entry: '1', foundBy: 'list' }], law)
  expect(open('cn-mofcom')).toBe(false)
  expect(open('uk-ofsi')).toBe(false)
  expect(open('no-nbim')).toBe(true)
  expect(open('eu-fsf')).toBe(true)
})

import { expect, test } from 'vitest'
import { assessOwnership } from '#parties'
import type { Ownership, Standing } from '#parties/model'
import { partyFacts } from '#rules/model'
import { ownerFacts, unowned } from './owner-facts.ts'

const holds = (owner: string, owned: string, share: number | null): Ownership => ({
  ...{ type: 'ownership', owner, owned, share, kind: 'direct' },
})
const standing = (name: string, listed: string[] = []): [string, Standing] => [
  name,
  { name: `${name} AB`, listed, maybe: [], isLooked: true },
]
const factsOn = (records: Ownership[], standings: [string, Standing][]) =>
  ownerFacts(
    assessOwnership({ records, day: '2026-11-23', standings: new Map(standings) }).of('x'),
    (owner) => [`the act on ${owner}`],
  )

test('every fact on owners is a word of the vocabulary', () => {
  expect(Object.keys(unowned).filter((name) => !(name in partyFacts))).toEqual([])
})

test('owned by an EU-listed party: by whom, by which way, and under which act', () => {
  const records = [holds('a', 'b', 50), holds('b', 'x', 60)]
  expect(factsOn(records, [standing('a', ['eu-fsf']), standing('b'), standing('x')])).toEqual({
    ...unowned,
    ownedUnder: ['EU'],
    ownersPath: 'a AB 50 % → b AB 60 % → x AB',
    ownersActs: ['the act on a'],
  })
})

test('a share that nobody knows is told as such', () => {
  const facts = factsOn([holds('a', 'x', null)], [standing('a', ['us-ofac-sdn']), standing('x')])
  expect(facts).toEqual({ ...unowned, ownershipUntold: ['OFAC'], ownersPath: 'a AB ? % → x AB' })
})

test('an owner of whom nobody knows anything is one at whom nobody could look', () => {
  const facts = factsOn([holds('stranger', 'x', 80)], [standing('x')])
  expect(facts).toMatchObject({ ownedUnder: [], ownershipUntold: ['EU', 'UK', 'OFAC', 'BIS'] })
})

test('listed on every list, it is told for each regime once', () => {
  const all = ['eu-fsf', 'uk-sl', 'us-ofac-sdn', 'usEntityList']
  expect(factsOn([holds('a', 'x', 50)], [standing('a', all), standing('x')])).toMatchObject({
    ...{ ownedUnder: ['EU', 'OFAC', 'BIS'], minorityUnder: ['UK'] },
  })
})

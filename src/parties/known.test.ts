import { expect, test } from 'vitest'
import { validate } from '#kernel'
import { legalEntityFacts, organisationFacts } from './index.ts'
import { Organisation, Ownership } from './model.ts'
import { problemsOf, referencesOf } from './references.ts'

const bare: Organisation = { type: 'organisation', ref: 'x', name: 'Exempel', country: 'SE' }

test('what is left out of a party in the EEA is known to be none', () => {
  expect(organisationFacts(bare, true)).toEqual({
    ref: 'x',
    name: 'Exempel',
    country: 'SE',
    area: null,
    listedOn: [],
    publicBody: false,
    securityForce: 'none',
    usFederalContractor: false,
  })
})

test.each([
  ['outside the EEA', false],
  ['in a country that we do not know', undefined],
])('what is left out of a party %s is unknown, its listings excepted', (_where, inEea) => {
  expect(organisationFacts({ ...bare, country: 'VN' }, inEea)).toEqual({
    ref: 'x',
    name: 'Exempel',
    country: 'VN',
    area: null,
    listedOn: [],
  })
})

test('what the record says outranks what is assumed', () => {
  const police: Organisation = {
    ...bare,
    publicBody: true,
    securityForce: 'police',
    usFederalContractor: true,
  }
  expect(organisationFacts(police, true)).toMatchObject({
    publicBody: true,
    securityForce: 'police',
    usFederalContractor: true,
  })
})

test('without a country neither country nor area is known', () => {
  const facts = organisationFacts({ type: 'organisation', ref: 'x', name: 'Exempel' }, undefined)
  expect(facts).toEqual({ ref: 'x', name: 'Exempel', listedOn: [] })
})

test('of our own companies everything is known', () => {
  expect(
    legalEntityFacts({ type: 'legalEntity', ref: 'se', name: 'Nordvakt AB', country: 'SE' }),
  ).toMatchObject({
    publicBody: false,
    securityForce: 'none',
    listedOn: [],
  })
})

test.each([
  ['an unknown field', { colour: 'red' }, '/colour'],
  ['an unknown listing', { listedOn: ['someList'] }, '/listedOn/0'],
  ['an unknown kind of force', { securityForce: 'pirates' }, '/securityForce'],
  ['a country by name', { country: 'Sverige' }, '/country'],
  ['a name of blanks', { name: '   ' }, '/name'],
  ['a name of 100,000 characters', { name: 'x'.repeat(100_000) }, '/name'],
  ['a NUL byte in its name', { name: 'a\u0000b' }, '/name'],
  ['a reference that ends in a blank', { ref: 'x ' }, '/ref'],
])('a party with %s is refused, and the field is named', (_what, more, path) => {
  const checked = validate(Organisation, { ...bare, ...more })
  expect(checked.ok).toBe(false)
  if (!checked.ok) expect(checked.refusal.errors?.map((error) => error.path)).toContain(path)
})

const ownership: Ownership = {
  type: 'ownership',
  owner: 'x',
  owned: 'y',
  share: 50,
  kind: 'direct',
  from: '2020-01-01',
}

test('an ownership points to both its parties', () => {
  expect(referencesOf(ownership).map(({ ref, path }) => `${ref} ${path}`)).toEqual(['x /owner', 'y /owned'])
})

test('nobody owns themselves, and no period ends before it begins', () => {
  const problems = problemsOf({ ...ownership, owned: 'x', to: '2019-01-01' })
  expect(problems.map(({ path }) => path)).toEqual(['/owned', '/to'])
  expect(validate(Ownership, { ...ownership, share: 101 }).ok).toBe(false)
})

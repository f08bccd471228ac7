import { expect, test } from 'vitest'
import { ownPersonPrefix as ourPrefix } from '../../src/access/model.ts'
import { contractKinds } from '../../src/assurance/model.ts'
import { decisionKinds } from '../../src/casework/model.ts'
import { ownPersonKinds as ourPeople, partySchemas } from '../../src/parties/model.ts'
import { listings, securityForces as ours, siteTypes } from '../../src/rules/model.ts'
import { wordsOf } from '../locales/catalogues.ts'
import { ownPersonKinds, ownPersonPrefix, partyKinds, securityForces } from './words.ts'

test('the screen knows the words of the records', () => {
  expect([...partyKinds].sort()).toEqual([...partySchemas].sort())
  expect([...securityForces].sort()).toEqual([...ours].sort())
  expect([...ownPersonKinds]).toEqual([...ourPeople])
  expect(ownPersonPrefix).toBe(ourPrefix)
})

test('every kind of site, listing, decision and contract has its word', () => {
  const words = wordsOf('en', 'parties')
  const wanted = [
    ...siteTypes.map((one) => `siteType.${one}`),
    ...listings.map((one) => `listing.${one}`),
    ...decisionKinds.map((one) => `decisionKind.${one}`),
    ...contractKinds.map((one) => `contractKind.${one}`),
  ]
  expect(wanted.filter((key) => !words.has(key))).toEqual([])
})

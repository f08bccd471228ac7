import fc from 'fast-check'
import { expect, test } from 'vitest'
import { redFlagCatalogue, redFlags, unknownAnswers } from './index.ts'

const home = { inEea: true, band: 'A', isStateSecurity: false, isBiometric: false, buyer: 'kommun' }
const abroad = { ...home, inEea: false, band: 'E', destination: 'VN' }
const everyNo = Object.fromEntries(redFlagCatalogue.map(({ id }) => [id, false]))

test('an ordinary sale at home asks nothing and raises nothing', () => {
  expect(redFlags({}, home)).toEqual({ asked: [], unanswered: [], raised: [], score: 0 })
})

test('a sale to a country of a weak band asks, and what is not answered is open', () => {
  const { asked, unanswered, raised } = redFlags({}, abroad)
  expect(asked).toContain('priorMisuse')
  expect(unanswered).toEqual(asked)
  expect(raised).toEqual([])
})

test('when every question is answered with no, nothing is open and nothing raised', () => {
  expect(redFlags(everyNo, abroad)).toMatchObject({ unanswered: [], raised: [], score: 0 })
})

test('a forwarder as consignee and an unknown end user are raised and weigh together', () => {
  const { raised, score } = redFlags({ ...everyNo, consigneeForwarder: true, endUserVague: true }, abroad)
  expect(raised).toEqual(['endUserVague', 'consigneeForwarder'])
  expect(score).toBe(6)
})

test('an answer of yes raises a flag at home too', () => {
  expect(redFlags({ removeTraces: true }, home).raised).toEqual(['removeTraces'])
})

test('state security or biometrics outside the EEA ask where no band says A or B', () => {
  const unbanded = { inEea: false, buyer: 'x' }
  expect(redFlags({}, { ...unbanded, isStateSecurity: true }).asked).not.toEqual([])
  expect(redFlags({}, { ...unbanded, isBiometric: true, band: 'C' }).asked).not.toEqual([])
  expect(redFlags({}, { ...unbanded, isBiometric: true, band: 'B' }).asked).toEqual([])
  expect(redFlags({}, unbanded).asked).toEqual([])
})

test('the records raise what they know: police abroad, a third-party payer, a diversion route', () => {
  const context = { ...abroad, isStateSecurity: true, isHighPriority: true, destination: 'KZ', payer: 'bank' }
  expect(redFlags(everyNo, context).raised).toEqual(['securityEndUser', 'diversionRoute', 'thirdPartyPayer'])
})

test('words that name a group raise a flag wherever the sale goes', () => {
  expect(redFlags({}, { ...home, text: 'räkna romer på torget' }).raised).toEqual(['namesGroup'])
})

test('an answer to a question that does not exist is named', () => {
  expect(unknownAnswers({ endUserVague: true, favouriteColour: true })).toEqual(['favouriteColour'])
})

test('the score is the sum of the weights of what was raised, and an answered question is never open', () => {
  const ids = redFlagCatalogue.map(({ id }) => id)
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...ids), fc.boolean()), (answers) => {
      const { raised, score, unanswered } = redFlags(answers, abroad)
      const weights = redFlagCatalogue
        .filter(({ id }) => raised.includes(id))
        .map(({ weight }) => weight as number)
      expect(score).toBe(weights.reduce((sum, weight) => sum + weight, 0))
      expect(unanswered.filter((id) => id in answers)).toEqual([])
    }),
  )
})

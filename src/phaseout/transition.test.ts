import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Contract } from '#assurance/model'
import type { Decision } from '#casework/model'
import { type GivenPromise, honours } from './index.ts'

const decision: Decision = {
  type: 'decision',
  ref: 'D-1',
  kind: 'phaseOut',
  supplier: 'longan',
  categories: ['camera'],
  legalEntities: ['se'],
  effectiveAt: '2026-10-01T00:00:00+02:00',
  transition: { quotesBefore: '2026-10-01T00:00:00+02:00', honouredUntil: '2026-12-31' },
}
const quote: GivenPromise = {
  quotedAt: '2026-09-10T10:00:00+02:00',
  bindingUntil: '2026-12-31',
  contract: null,
}
const framework: Contract = {
  type: 'contract',
  ref: 'RAM-1',
  kind: 'framework',
  party: 'kommun',
  concludedOn: '2025-02-01',
  from: '2025-02-01',
  to: '2027-02-01',
}
const none: GivenPromise = { quotedAt: null, bindingUntil: null, contract: null }
const on = (promise: GivenPromise, at = '2026-11-23T08:00:00.000Z') =>
  honours(decision, promise, { at, zone: 'Europe/Stockholm' })

test('F8: a binding quote from before the stop is kept to the end of the last day, by the clock of the entity', () => {
  expect(on(quote)).toBe(true)
  expect(on(quote, '2026-12-31T22:59:59.999Z')).toBe(true)
  expect(on(quote, '2026-12-31T23:00:00.000Z')).toBe(false)
})

test('the same moment is another day in Finland', () => {
  const at = '2026-12-31T22:30:00.000Z'
  expect(honours(decision, quote, { at, zone: 'Europe/Stockholm' })).toBe(true)
  expect(honours(decision, quote, { at, zone: 'Europe/Helsinki' })).toBe(false)
})

test('a quote given at the stop or later is not kept', () => {
  expect(on({ ...quote, quotedAt: '2026-09-30T21:59:59.000Z' })).toBe(true)
  expect(on({ ...quote, quotedAt: '2026-09-30T22:00:00.000Z' })).toBe(false)
  expect(on({ ...quote, quotedAt: '2026-10-01' })).toBe(false)
})

test('a quote that binds no longer, or never did, is not kept', () => {
  expect(on({ ...quote, bindingUntil: '2026-11-22' })).toBe(false)
  expect(on({ ...quote, bindingUntil: null })).toBe(false)
  expect(on({ ...quote, bindingUntil: '2026-11-23T09:00:00+01:00' })).toBe(true)
})

test('F8: a call-off from a framework concluded before the stop is kept while it runs', () => {
  expect(on({ ...none, contract: framework })).toBe(true)
  expect(on({ ...none, contract: framework }, '2027-01-02T08:00:00.000Z')).toBe(false)
  expect(on({ ...none, contract: { ...framework, concludedOn: '2026-10-01' } })).toBe(false)
  expect(on({ ...none, contract: { ...framework, to: '2026-11-01' } })).toBe(false)
  expect(on({ ...none, contract: { ...framework, kind: 'service' } })).toBe(false)
})

test('without a transition rule, or without a promise, nothing is kept', () => {
  const { transition: _left, ...bare } = decision
  expect(honours(bare, quote, { at: '2026-11-23T08:00:00.000Z', zone: 'Europe/Stockholm' })).toBe(false)
  expect(on(none)).toBe(false)
})

test('once a promise has run out it never comes back', () => {
  const moment = fc.date({
    min: new Date('2026-10-01T00:00:00Z'),
    max: new Date('2027-03-01T00:00:00Z'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(moment, moment, (one, other) => {
      const [earlier, later] = [one, other].map((date) => date.toISOString()).sort() as [string, string]
      for (const promise of [quote, { ...none, contract: framework }])
        if (on(promise, later)) expect(on(promise, earlier)).toBe(true)
    }),
  )
})

import { expect, test } from 'vitest'
import { validate } from '#kernel'
import { decisionsCovering, moveOf, stopsNewCustomersOnly } from './index.ts'
import { Decision } from './model.ts'
import { problemsOf } from './references.ts'

const decision: Decision = {
  type: 'decision',
  ref: 'D-1',
  kind: 'phaseOut',
  supplier: 'longan',
  categories: ['camera', 'recorder'],
  legalEntities: ['se', 'no', 'fi'],
  effectiveAt: '2026-10-01T00:00:00+02:00',
  newSales: 'all',
}
const scope = { makers: ['longan'], category: 'camera', legalEntity: 'fi', at: '2026-11-23T08:00:00.000Z' }
const covering = (decisions: readonly Decision[], more: Partial<typeof scope> = {}) =>
  decisionsCovering(decisions, { ...scope, ...more }).map(({ ref }) => ref)

test('a group decision covers the Finnish company too', () => {
  expect(covering([decision])).toEqual(['D-1'])
})

test('a decision is in force from its moment on, by the offset that it names', () => {
  expect(covering([decision], { at: '2026-09-30T21:59:59.999Z' })).toEqual([])
  expect(covering([decision], { at: '2026-09-30T22:00:00.000Z' })).toEqual(['D-1'])
})

test('a decision covers no other category, entity or maker', () => {
  expect(covering([decision], { category: 'audio' })).toEqual([])
  expect(covering([decision], { legalEntity: 'de' })).toEqual([])
  expect(covering([decision], { makers: ['alfa'] })).toEqual([])
})

test('a maker behind the brand is covered', () => {
  expect(covering([decision], { makers: ['nordline', 'longan'] })).toEqual(['D-1'])
})

test('a later decision on the same supplier supersedes the earlier one', () => {
  const later: Decision = {
    ...decision,
    ref: 'D-2',
    newSales: 'newCustomersOnly',
    effectiveAt: '2026-11-01T00:00:00+01:00',
  }
  expect(covering([later, decision])).toEqual(['D-2'])
  expect(covering([later, decision], { at: '2026-10-15T00:00:00.000Z' })).toEqual(['D-1'])
  expect([later, decision].filter(stopsNewCustomersOnly)).toEqual([later])
})

test('a phase-out moves the supplier to phasing out, at the moment in UTC', () => {
  expect(moveOf(decision)).toMatchObject({ state: 'phasingOut', effectiveAt: '2026-09-30T22:00:00.000Z' })
})

test('a decision whose name could not name its rules is refused', () => {
  expect(validate(Decision, { ...decision, ref: 'Beslut 1' }).ok).toBe(false)
})

test('a transition that ends before the decision begins is refused', () => {
  const transition = { quotesBefore: '2026-10-01T00:00:00+02:00', honouredUntil: '2026-09-01' }
  expect(problemsOf({ ...decision, transition }).map(({ path }) => path)).toEqual([
    '/transition/honouredUntil',
  ])
})

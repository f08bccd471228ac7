import { expect, test } from 'vitest'
import { standingOf } from './index.ts'
import type { StateMove, SupplierRelation } from './model.ts'

const relation = (more: Partial<SupplierRelation> = {}): SupplierRelation => ({
  ...{ type: 'supplierRelation', supplier: 'longan', legalEntity: 'se' },
  ...{ categories: ['camera', 'recorder'], state: 'approved' },
  ...more,
})
const move = (state: StateMove['state'], on: string, ref = 'D-1'): StateMove => ({
  ...{ ref, supplier: 'longan', categories: ['camera'], legalEntities: ['se'], state },
  effectiveAt: `2026-${on}T00:00:00.000Z`,
})
const scope = { supplier: 'longan', legalEntity: 'se', category: 'camera', at: '2026-11-23T08:00:00.000Z' }
const byHand = (state: SupplierRelation['state'], on: string) =>
  relation({ state, movedAt: `2026-${on}T00:00:00.000Z` })

test('an approval counts through its last day, and is conditional from the next: nobody approved it for longer', () => {
  const until = relation({ approvedUntil: '2026-11-23' })
  expect(standingOf(until, [], { ...scope, day: '2026-11-23' })).toMatchObject({ state: 'approved' })
  expect(standingOf(until, [], { ...scope, day: '2026-11-24' })).toMatchObject({
    ...{ state: 'conditional', cause: 'ranOut', since: '2026-11-23' },
  })
})

test('the day is that of the company: at half past eleven in the evening in Stockholm it is the next one in Helsinki', () => {
  const until = relation({ approvedUntil: '2026-11-23' })
  const late = { ...scope, at: '2026-11-23T22:30:00.000Z' }
  expect(standingOf(until, [], { ...late, day: '2026-11-24' })?.state).toBe('conditional')
  expect(standingOf(until, [], { ...late, day: '2026-11-23' })?.state).toBe('approved')
})

test('what is stricter than approved is not made freer by a day that is over', () => {
  for (const state of ['conditional', 'underInvestigation', 'suspended', 'terminated'] as const)
    expect(standingOf(relation({ state, approvedUntil: '2020-01-01' }), [], scope)?.state).toBe(state)
})

test('a reinstating decision after the old approval ran out is an approval of its own', () => {
  const old = relation({ state: 'suspended', approvedUntil: '2026-01-31' })
  expect(standingOf(old, [move('approved', '10-01')], scope)).toMatchObject({
    ...{ state: 'approved', decision: 'D-1', approvedUntil: null },
  })
})

test('while a decision binds, a move by hand makes nothing freer', () => {
  const decided = [move('phasingOut', '10-01')]
  expect(standingOf(byHand('approved', '11-01'), decided, scope)).toMatchObject({
    ...{ state: 'phasingOut', cause: 'decision', decision: 'D-1' },
  })
})

test('while a decision binds, a move by hand may be stricter, and says that it was by hand', () => {
  const decided = [move('conditional', '10-01')]
  expect(standingOf(byHand('suspended', '11-01'), decided, scope)).toMatchObject({
    ...{ state: 'suspended', cause: 'hand', decision: null },
  })
})

test('after a decision that reinstates, moves by hand count again', () => {
  const decided = [move('suspended', '09-01'), move('approved', '10-01', 'D-2')]
  expect(standingOf(byHand('underInvestigation', '11-01'), decided, scope)?.state).toBe('underInvestigation')
})

test('who was terminated and reinstated applies anew, and is then approved by hand', () => {
  const decided = [move('terminated', '09-01'), move('approved', '10-01', 'D-2')]
  expect(standingOf(relation(), decided, scope)?.state).toBe('onboarding')
  expect(standingOf(byHand('approved', '11-01'), decided, scope)).toMatchObject({
    ...{ state: 'approved', cause: 'hand' },
  })
})

test('a decision after a move by hand moves it on', () => {
  const decided = [move('phasingOut', '11-10')]
  expect(standingOf(byHand('underInvestigation', '11-01'), decided, scope)).toMatchObject({
    ...{ state: 'phasingOut', decision: 'D-1' },
  })
})

test('one category may stand apart from the others of its relation', () => {
  const apart = relation({ byCategory: [{ category: 'recorder', state: 'suspended' }] })
  expect(standingOf(apart, [], scope)?.state).toBe('approved')
  expect(standingOf(apart, [], { ...scope, category: 'recorder' })?.state).toBe('suspended')
  expect(standingOf(apart, [], { ...scope, category: 'audio' })).toBeUndefined()
})

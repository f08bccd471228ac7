import { expect, test } from 'vitest'
import { faultsOf } from '#lifecycle'
import { may } from '#lifecycle/interpret'
import { supplierStates } from '#rules/model'
import type { SupplierRelation, SupplierState } from '../model.ts'
import { movedRelation, whyNotMove } from './judge.ts'
import { relationDeeds } from './model.ts'
import { moveLife } from './move-life.ts'
import { relationLife, seatsOf } from './relation-life.ts'

const relation = (state: SupplierState): SupplierRelation => ({
  ...{ type: 'supplierRelation', supplier: 'longan', legalEntity: 'se', categories: ['camera'], state },
})
const at = '2026-11-23T08:00:00.000Z'
const ground = (state: SupplierState) => ({ relation: relation(state), moves: [], at, today: '2026-11-23' })

test('the tables have no fault', () => {
  expect(faultsOf(relationLife)).toEqual([])
  expect(faultsOf(moveLife)).toEqual([])
})

test.each(supplierStates)('from %s every step of the table is possible, and no other', (state) => {
  for (const deed of relationDeeds) {
    const refusal = whyNotMove({ deed }, ['camera'], ground(state))
    expect([deed, refusal?.code]).toEqual([
      deed,
      may(relationLife, state, deed) ? undefined : 'not_allowed_from',
    ])
  }
})

test('every step of the table leads where it says', () => {
  for (const { from, to, deed } of relationLife.transitions)
    for (const state of from) {
      const move = { from: [{ category: 'camera' as const, state }], to, deed, approvedUntil: null }
      expect(movedRelation(relation(state), move, at)).toMatchObject({ state: to, movedAt: at })
    }
})

test('what approves or ends takes another person; who was stopped comes back by two others, management among them', () => {
  expect(seatsOf('approve', ['onboarding'])).toHaveLength(1)
  expect(seatsOf('approve', ['suspended'])).toEqual([['complianceOfficer', 'legal'], ['management']])
  expect(seatsOf('approve', ['onboarding', 'suspended'])).toHaveLength(2)
  expect(seatsOf('setConditions', ['suspended'])).toHaveLength(2)
  for (const [deed, state] of [
    ['investigate', 'approved'],
    ['suspend', 'approved'],
    ['setConditions', 'approved'],
  ] as const)
    expect(seatsOf(deed, [state])).toEqual([])
})

test('nothing leads past onboarding to approved, and nothing out of terminated but onboarding', () => {
  const out = (state: SupplierState) =>
    relationLife.transitions.filter(({ from }) => from.includes(state)).map(({ to }) => to)
  expect(out('terminated')).toEqual(['onboarding'])
  expect(out('prospect')).not.toContain('approved')
  expect(out('phasingOut')).toEqual(['terminated'])
})

test('one category is moved, the others stay', () => {
  const both: SupplierRelation = { ...relation('approved'), categories: ['camera', 'recorder'] }
  const moved = movedRelation(
    { ...both, approvedUntil: '2027-06-30' },
    {
      ...{ from: [{ category: 'camera', state: 'approved' }], to: 'suspended', deed: 'suspend' },
      approvedUntil: null,
    },
    at,
  )
  expect(moved).toMatchObject({ state: 'approved', approvedUntil: '2027-06-30' })
  expect(moved.byCategory).toEqual([
    { category: 'camera', state: 'suspended', movedAt: at, approvedUntil: '2027-06-30' },
  ])
})

import { expect, test } from 'vitest'
import { supplierStates } from '#rules/model'
import { freedBy } from './imported.ts'
import type { StateMove, SupplierRelation } from './model.ts'

const at = '2026-11-01T09:00:00.000Z'
const relation = (
  state: SupplierRelation['state'],
  more: Partial<SupplierRelation> = {},
): SupplierRelation => ({
  ...{ type: 'supplierRelation', supplier: 'longan', legalEntity: 'se', categories: ['camera'], state },
  ...more,
})
const freed = (kept: SupplierRelation | undefined, given: SupplierRelation, moves: StateMove[] = []) =>
  freedBy({ kept, given, moves, at })

test('a new supplier comes in by a file as a prospect, in onboarding or stopped, never approved', () => {
  const taken = supplierStates.filter((state) => freed(undefined, relation(state)) === undefined)
  expect(taken.toSorted()).toEqual(['onboarding', 'phasingOut', 'prospect', 'suspended', 'terminated'])
})

test('a file makes it as strict or stricter; freer only by a step that one person takes alone', () => {
  const from = (kept: SupplierRelation['state']) =>
    supplierStates.filter((state) => freed(relation(kept), relation(state)) !== undefined).toSorted()
  expect(from('approved')).toEqual([])
  expect(from('underInvestigation')).toEqual(['approved', 'conditional'])
  expect(from('prospect')).toEqual(['approved', 'conditional', 'underInvestigation'])
  expect(from('terminated')).toEqual([
    ...['approved', 'conditional', 'phasingOut', 'prospect', 'suspended', 'underInvestigation'],
  ])
})

test('an approval is not made longer by a file, nor without an end', () => {
  const until = (approvedUntil: string | null) => relation('approved', { approvedUntil })
  expect(freed(until('2026-12-31'), until('2026-12-31'))).toBeUndefined()
  expect(freed(until('2026-12-31'), until('2026-11-30'))).toBeUndefined()
  expect(freed(until('2026-12-31'), until('2027-12-31'))).toBe('camera')
  expect(freed(until('2026-12-31'), until(null))).toBe('camera')
  expect(freed(until(null), until('2026-12-31'))).toBeUndefined()
})

test('a stopped category is not dropped, for it could come back as new; one that stands apart counts too', () => {
  const two = relation('approved', {
    categories: ['camera', 'recorder'],
    byCategory: [{ category: 'recorder', state: 'suspended' }],
  })
  expect(freed(two, relation('approved'))).toBe('recorder')
  expect(freed(two, relation('approved', { categories: ['camera', 'recorder'] }))).toBe('recorder')
  expect(freed(two, two)).toBeUndefined()
})

test('to leave out when somebody suspended it would let an older approval by decision count again', () => {
  const reinstated: StateMove = {
    ...{ ref: 'D-1', supplier: 'longan', categories: ['camera'], legalEntities: ['se'], state: 'approved' },
    effectiveAt: '2026-09-01T00:00:00.000Z',
  }
  const byHand = relation('suspended', { movedAt: '2026-10-01T00:00:00.000Z' })
  expect(freed(byHand, relation('suspended'), [reinstated])).toBe('camera')
  expect(freed(byHand, byHand, [reinstated])).toBeUndefined()
})

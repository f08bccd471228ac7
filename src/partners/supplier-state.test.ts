import fc from 'fast-check'
import { expect, test } from 'vitest'
import { supplierStates } from '#rules/model'
import { supplierState } from './index.ts'
import type { StateMove, SupplierRelation } from './model.ts'

const relation = (supplier: string, more: Partial<SupplierRelation> = {}): SupplierRelation => ({
  type: 'supplierRelation',
  supplier,
  legalEntity: 'se',
  categories: ['camera'],
  state: 'approved',
  ...more,
})
const move = (supplier: string, more: Partial<StateMove> = {}): StateMove => ({
  ref: 'D-1',
  supplier,
  categories: ['camera'],
  legalEntities: ['se', 'no', 'fi'],
  effectiveAt: '2026-09-30T22:00:00.000Z',
  state: 'phasingOut',
  ...more,
})
const scope = { makers: ['longan'], legalEntity: 'se', category: 'camera', at: '2026-11-23T08:00:00.000Z' }

test('before any decision a supplier stands where its relation says', () => {
  expect(supplierState([relation('longan')], [], scope)).toEqual({
    state: 'approved',
    supplier: 'longan',
    decision: null,
    unknown: [],
  })
})

test('a decision moves the state at its moment, not a millisecond before', () => {
  const at = (instant: string) =>
    supplierState([relation('longan')], [move('longan')], { ...scope, at: instant })
  expect(at('2026-09-30T21:59:59.999Z').state).toBe('approved')
  expect(at('2026-09-30T22:00:00.000Z')).toMatchObject({ state: 'phasingOut', decision: 'D-1' })
})

test('a decision moves its categories and entities only', () => {
  const relations = [
    relation('longan', { categories: ['camera', 'audio'] }),
    relation('longan', { legalEntity: 'de' }),
  ]
  expect(supplierState(relations, [move('longan')], { ...scope, category: 'audio' }).state).toBe('approved')
  expect(supplierState(relations, [move('longan')], { ...scope, legalEntity: 'de' }).state).toBe('approved')
})

test('a relabelled camera of an approved brand stands as strictly as its real maker', () => {
  const relations = [relation('nordline'), relation('longan')]
  const standing = supplierState(relations, [move('longan')], { ...scope, makers: ['nordline', 'longan'] })
  expect(standing).toEqual({ state: 'phasingOut', supplier: 'longan', decision: 'D-1', unknown: [] })
})

test('a supplier that nobody recorded is unknown, not approved', () => {
  expect(supplierState([], [], scope)).toEqual({ supplier: null, decision: null, unknown: ['longan'] })
})

test('an unknown maker behind an approved brand leaves the state unknown', () => {
  const standing = supplierState([relation('nordline')], [], { ...scope, makers: ['nordline', 'somebody'] })
  expect(standing).toEqual({ supplier: null, decision: null, unknown: ['somebody'] })
})

test('a maker being phased out is an answer even where another is unknown', () => {
  const standing = supplierState([], [move('longan')], { ...scope, makers: ['nordline', 'longan'] })
  expect(standing).toMatchObject({ state: 'phasingOut', unknown: ['nordline'] })
})

test('who was terminated comes back through onboarding, not straight to approved', () => {
  const moves = [
    move('longan', { state: 'terminated' }),
    move('longan', { ref: 'D-2', state: 'approved', effectiveAt: '2026-10-10T00:00:00.000Z' }),
  ]
  expect(supplierState([relation('longan')], moves, scope)).toMatchObject({
    state: 'onboarding',
    decision: 'D-2',
  })
})

test('decisions count in the order in which they take effect, whatever the order of the records', () => {
  const instants = fc.uniqueArray(fc.integer({ min: 1, max: 28 }), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(
      instants,
      fc.infiniteStream(fc.constantFrom(...supplierStates)),
      fc.nat(),
      (days, states, seed) => {
        const moves = days.map((day, i) => {
          const on = String(day).padStart(2, '0')
          const { value: state = 'approved' } = states.next()
          return move('longan', { ref: `D-${i}`, effectiveAt: `2026-10-${on}T00:00:00.000Z`, state })
        })
        const shuffled = moves.toSorted(
          (a, b) => ((a.ref.charCodeAt(2) * (seed + 7)) % 13) - ((b.ref.charCodeAt(2) * (seed + 7)) % 13),
        )
        const last = moves.toSorted((a, b) => (a.effectiveAt < b.effectiveAt ? -1 : 1)).at(-1)
        expect(supplierState([], shuffled, scope).decision).toBe(last?.ref)
        expect(supplierState([], shuffled, scope)).toEqual(supplierState([], moves, scope))
      },
    ),
  )
})

test('one more maker along the chain never makes the answer freer', () => {
  const rank = (state: string | undefined) =>
    state === undefined
      ? 5
      : [
          'approved',
          'conditional',
          'underInvestigation',
          'onboarding',
          'prospect',
          '',
          'phasingOut',
          'suspended',
          'terminated',
        ].indexOf(state)
  const makers = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom(...supplierStates)), {
    maxLength: 4,
  })
  fc.assert(
    fc.property(makers, fc.constantFrom('a', 'b', 'c', 'd', 'x'), (known, extra) => {
      const relations = known.map(([supplier, state]) => relation(supplier, { state }))
      const chain = ['a', 'b']
      const before = supplierState(relations, [], { ...scope, makers: chain })
      const after = supplierState(relations, [], { ...scope, makers: [...chain, extra] })
      // An unknown state holds: it may turn into one that stops sales, never into one that frees.
      expect(rank(after.state)).toBeGreaterThanOrEqual(rank(before.state))
    }),
  )
})

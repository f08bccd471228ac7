import { expect, test } from 'vitest'
import { faultsOf } from '#lifecycle'
import { may, step } from '#lifecycle/interpret'
import { type PlanDeed, planLife, uncoveredIn } from './life.ts'
import { planStates } from './model.ts'

test('the table of plans has no fault', () => {
  expect(faultsOf(planLife)).toEqual([])
})

test('a plan goes every step of its table from where it says, and from nowhere else', () => {
  for (const state of planStates)
    for (const deed of Object.keys(planLife.deeds) as PlanDeed[]) {
      const known = planLife.transitions.find((one) => one.deed === deed && one.from.includes(state))
      const outcome = step(planLife, { state, deed }, { role: 'operator', context: { uncovered: 0 } })
      expect(may(planLife, state, deed), `${deed} from ${state}`).toBe(known !== undefined)
      expect(outcome.ok ? outcome.value : outcome.refusal.code).toBe(known?.to ?? 'not_allowed_from')
    }
})

test('it is announced only when every stopped product has a replacement or a recorded gap (F41)', () => {
  const product = { name: 'Dome', maker: 'longan', via: 'made' }
  const stopped = [
    { ...product, sku: 'LG-1', replacements: ['AL-1'], gap: null },
    { ...product, sku: 'LG-2', replacements: [], gap: 'Nobody else makes it.' },
    { ...product, sku: 'LG-3', replacements: [], gap: null },
  ]
  expect(uncoveredIn(stopped)).toEqual(['LG-3'])
  const outcome = step(
    planLife,
    { state: 'ready', deed: 'announce' },
    { role: 'management', context: { uncovered: 1 } },
  )
  expect(outcome.ok ? '' : outcome.refusal.detail).toContain('neither a replacement nor a recorded gap')
})

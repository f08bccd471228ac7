import { expect, test } from 'vitest'
import { faultsOf } from '#lifecycle'
import { may, step } from '#lifecycle/interpret'
import { type MeasureDeed, measureLife } from './life.ts'
import { measureStates } from './model.ts'

test('the table of measures has no fault', () => {
  expect(faultsOf(measureLife)).toEqual([])
})

test('a measure goes every step of its table from where it says, and from nowhere else', () => {
  for (const state of measureStates)
    for (const deed of Object.keys(measureLife.deeds) as MeasureDeed[]) {
      const known = measureLife.transitions.find((one) => one.deed === deed && one.from.includes(state))
      const outcome = step(measureLife, { state, deed }, { role: 'operator', context: { hasProof: true } })
      expect(may(measureLife, state, deed), `${deed} from ${state}`).toBe(known !== undefined)
      expect(outcome.ok ? outcome.value : outcome.refusal.code).toBe(known?.to ?? 'not_allowed_from')
    }
})

test('a measure is not done while nothing shows it', () => {
  const outcome = step(
    measureLife,
    { state: 'open', deed: 'finish' },
    { role: 'sales', context: { hasProof: false } },
  )
  expect(outcome.ok ? '' : outcome.refusal.detail).toContain('nothing shows that it is done')
})

test('a measure falls by two, with no less', () => {
  expect(measureLife.transitions.find(({ deed }) => deed === 'drop')?.approvals).toHaveLength(2)
})

import { expect, test } from 'vitest'
import { faultsOf } from '#lifecycle'
import { may, step } from '#lifecycle/interpret'
import { failing, type PlanContext, type PlanDeed, planLife, uncoveredIn } from './life.ts'
import { planStates } from './model.ts'

const free: PlanContext = {
  ...{ isConsulted: true, uncovered: 0, isInForce: true, unready: 0, unreached: 0 },
  ...{ measures: 0, underWarranty: 0, unmet: [], newcomers: [] },
}

test('the table of plans has no fault', () => {
  expect(faultsOf(planLife)).toEqual([])
})

test('a plan goes every step of its table from where it says, and from nowhere else', () => {
  for (const state of planStates)
    for (const deed of Object.keys(planLife.deeds) as PlanDeed[]) {
      const known = planLife.transitions.find((one) => one.deed === deed && one.from.includes(state))
      const outcome = step(planLife, { state, deed }, { role: 'operator', context: free })
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
    { role: 'management', context: { ...free, uncovered: 1 } },
  )
  expect(outcome.ok ? '' : outcome.refusal.detail).toContain('neither a replacement nor a recorded gap')
})

test('each step waits for its own conditions, and names those that fail (F42)', () => {
  const ways: [PlanDeed, Partial<PlanContext>, string[]][] = [
    ['finish', { isConsulted: false }, ['isConsulted']],
    ['announce', { isInForce: false, unready: 3 }, ['isInForce', 'isReady']],
    ['announce', { uncovered: 1 }, ['isCovered']],
    ['windDown', { unreached: 12 }, ['isReached']],
    ['close', { measures: 1, underWarranty: 4 }, ['isMeasured', 'isOutOfWarranty']],
    ['close', { unreached: 1, unmet: ['The stock is empty.'] }, ['isReached', 'isMet']],
    ['announce', { newcomers: ['Kund 8'] }, ['isComplete']],
    ['windDown', { newcomers: ['Kund 8'], unreached: 1 }, ['isComplete', 'isReached']],
    ['consult', { isConsulted: false, uncovered: 9 }, []],
  ]
  for (const [deed, more, fails] of ways) {
    expect(failing(deed, { ...free, ...more })).toEqual(fails)
    const state = planLife.transitions.find((one) => one.deed === deed)?.from[0] ?? 'draft'
    const outcome = step(planLife, { state, deed }, { role: 'operator', context: { ...free, ...more } })
    expect(outcome.ok).toBe(fails.length === 0)
  }
})

test('it is closed by two: compliance or legal, then legal or management', () => {
  const close = planLife.transitions.find(({ deed }) => deed === 'close')
  expect(close?.approvals).toHaveLength(2)
  expect(close?.from).toEqual(['runOff'])
})

import { expect, test } from 'vitest'
import { guidelinePoints } from '../knowledge/guideline-points.ts'
import type { ObligationShown } from './model.ts'
import { standingsTo } from './standings.ts'

const scope = { supplier: 'longan', legalEntity: 'se', day: '2026-11-23' }
const shown = (more: Partial<ObligationShown> = {}): ObligationShown => ({
  ...{ obligation: 'G-1', supplier: 'longan', legalEntity: 'se', verdict: 'met', evidence: ['evd_1'] },
  ...{ until: '2026-11-23', reason: 'read', by: 'olga', at: '2026-01-01T00:00:00.000Z' },
  ...more,
})
const [first] = guidelinePoints
const stateOf = (all: readonly ObligationShown[], more: Partial<typeof scope> = {}) =>
  standingsTo(guidelinePoints, all, { ...scope, ...more })[0]?.state

test('nothing on record is not shown, never met', () => {
  expect(stateOf([])).toBe('notShown')
  expect(stateOf([shown({ legalEntity: 'fi' })])).toBe('notShown')
  expect(stateOf([shown({ supplier: 'another' })])).toBe('notShown')
})

test('what was met until a day that is over has expired; what was not met has not', () => {
  expect(stateOf([shown()])).toBe('met')
  expect(stateOf([shown()], { day: '2026-11-24' })).toBe('expired')
  expect(stateOf([shown({ verdict: 'notMet' })], { day: '2026-11-24' })).toBe('notMet')
})

test('an obligation binds from its day until the day before its end, and whom it names', () => {
  if (!first) throw new Error('no point')
  const named = (more: Partial<typeof first>) => standingsTo([{ ...first, ...more }], [], scope).length
  expect(named({ from: '2026-11-23' })).toBe(1)
  expect(named({ from: '2026-11-24' })).toBe(0)
  expect(named({ to: '2026-11-23' })).toBe(0)
  expect(named({ suppliers: ['longan'] })).toBe(1)
  expect(named({ suppliers: ['another'] })).toBe(0)
  expect(named({ legalEntities: ['fi'] })).toBe(0)
})

test('the guideline to begin with names what shows each of its points, in four languages', () => {
  expect(guidelinePoints.map(({ ref }) => ref)).toEqual([
    'G-1',
    'G-2',
    'G-3',
    'G-4',
    'G-5',
    'G-6',
    'G-7',
    'G-8',
  ])
  for (const { requiredEvidence, source } of guidelinePoints) {
    expect(requiredEvidence.length).toBeGreaterThan(0)
    expect(source).not.toBe('')
  }
})

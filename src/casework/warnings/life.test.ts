import { describe, expect, test } from 'vitest'
import { faultsOf } from '#lifecycle'
import { step } from '#lifecycle/interpret'
import { type WarningContext, type WarningDeed, warningLife } from './life.ts'
import { type WarningState, warningStates } from './model.ts'

const ready: WarningContext = { cases: 1, hasReview: true }
const bare: WarningContext = { cases: 0, hasReview: false }
const deeds = Object.keys(warningLife.deeds) as WarningDeed[]
const roles = ['complianceOfficer']
const tried = (state: WarningState, deed: WarningDeed, context = ready) =>
  step(warningLife, { state, deed }, { roles, context })

describe('the life of a warning', () => {
  test('the table is sound', () => {
    expect(faultsOf(warningLife)).toEqual([])
  })

  test.each(
    warningLife.transitions.flatMap(({ deed, from, to }) => from.map((state) => [deed, state, to] as const)),
  )('%s leads from %s to %s', (deed, state, to) => {
    expect(tried(state, deed)).toMatchObject({ ok: true, value: to })
  })

  test('every other deed from every other state is refused', () => {
    const wrong = warningStates.flatMap((state) =>
      deeds
        .filter(
          (deed) => !warningLife.transitions.some((one) => one.deed === deed && one.from.includes(state)),
        )
        .filter((deed) => tried(state, deed).ok)
        .map((deed) => `${deed} from ${state}`),
    )
    expect(wrong).toEqual([])
  })

  test('it is neither monitored without a day nor given to a case without one', () => {
    expect(tried('acknowledged', 'monitor', bare).ok).toBe(false)
    expect(tried('acknowledged', 'link', bare).ok).toBe(false)
    expect(tried('acknowledged', 'openCase', bare).ok).toBe(false)
  })

  test('"no action" takes two of compliance and legal', () => {
    const [dismiss] = warningLife.transitions.filter(({ deed }) => deed === 'dismiss')
    expect(dismiss?.approvals).toEqual([
      ['complianceOfficer', 'legal'],
      ['complianceOfficer', 'legal'],
    ])
  })

  test('nothing deletes a warning', () => {
    expect(deeds.filter((deed) => /delete|remove|erase/i.test(deed))).toEqual([])
  })
})

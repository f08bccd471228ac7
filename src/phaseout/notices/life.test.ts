import { expect, test } from 'vitest'
import { faultsOf } from '#lifecycle'
import { may, step } from '#lifecycle/interpret'
import { coverageOf, type NoticeDeed, noticeLife } from './life.ts'
import { noticeStates } from './model.ts'

test('the table of notices has no fault', () => {
  expect(faultsOf(noticeLife)).toEqual([])
})

test('a notice goes every step of its table from where it says, and from nowhere else', () => {
  for (const state of noticeStates)
    for (const deed of Object.keys(noticeLife.deeds) as NoticeDeed[]) {
      const known = noticeLife.transitions.find((one) => one.deed === deed && one.from.includes(state))
      const outcome = step(noticeLife, { state, deed }, { context: null })
      expect(may(noticeLife, state, deed), `${deed} from ${state}`).toBe(known !== undefined)
      expect(outcome.ok ? outcome.value : outcome.refusal.code).toBe(known?.to ?? 'not_allowed_from')
    }
})

test('F42: of 340 that were sent and 12 that came back, 96.5 percent are reached', () => {
  const states = [...Array(328).fill('sent'), ...Array(12).fill('bounced')]
  expect(coverageOf(states, 340)).toMatchObject({ customers: 340, reached: 328, bounced: 12, percent: 96.5 })
})

test('who has no notice is not reached, and what is written but not sent reaches nobody', () => {
  expect(coverageOf(['sent', 'ready', 'draft'], 4).percent).toBe(25)
  expect(coverageOf([], 0).percent).toBe(100)
})

test('whoever read or answered was reached, and an answer counts as read', () => {
  expect(coverageOf(['read', 'answered', 'delivered'], 3)).toMatchObject({
    percent: 100,
    read: 2,
    answered: 1,
  })
})

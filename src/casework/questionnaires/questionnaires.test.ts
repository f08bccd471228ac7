import { expect, test } from 'vitest'
import { faultsOf } from '#lifecycle'
import { may, step } from '#lifecycle/interpret'
import { compareYears, knownAnswers, unconfirmed } from './known.ts'
import { type QuestionnaireDeed, questionnaireLife } from './life.ts'
import { questionnaireStates } from './model.ts'

const says = (text: string) => ({ sv: text, nb: text, fi: text, en: text })
const form = {
  properties: {
    policy: { type: 'string', 'x-title': says('Policy'), 'x-order': 20 },
    year: { type: 'integer', 'x-title': says('Year'), 'x-order': 10 },
    staff: { type: 'integer', 'x-title': says('Staff'), 'x-order': 30 },
  },
}
const set = (id: string, submittedAt: string, answers: Record<string, unknown>) => ({
  ...{ id, form: 'attestation', submittedAt, answers },
})
const now = '2026-11-23T12:00:00.000Z'
const lastMay = set('b', '2026-05-01T00:00:00.000Z', { policy: 'P1', year: 2025, staff: 'ten' })
const before = set('a', '2025-05-01T00:00:00.000Z', { policy: 'P0', staff: 9 })

test('every step of the table is possible from where it says, and from nowhere else', () => {
  expect(faultsOf(questionnaireLife)).toEqual([])
  const deeds = Object.keys(questionnaireLife.deeds) as QuestionnaireDeed[]
  for (const state of questionnaireStates)
    for (const deed of deeds) {
      const known = questionnaireLife.transitions.find((one) => one.deed === deed && one.from.includes(state))
      expect(may(questionnaireLife, state, deed)).toBe(known !== undefined)
      const outcome = step(
        questionnaireLife,
        { state, deed },
        { role: 'operator', context: { unconfirmed: 0 } },
      )
      expect(outcome.ok ? outcome.value : outcome.refusal.code).toBe(known?.to ?? 'not_allowed_from')
    }
  const context = { unconfirmed: 1 }
  expect(step(questionnaireLife, { state: 'sent', deed: 'submit' }, { role: 'supplier', context }).ok).toBe(
    false,
  )
})

test('what was answered within twelve months is not asked twice; other types and the year are', () => {
  const known = knownAnswers(form, [before, lastMay], now)
  expect(known).toMatchObject([{ question: 'policy', answer: 'P1', from: { answers: 'b' } }])
  expect(knownAnswers(form, [before], now)).toEqual([])
})

test('a known answer is confirmed or changed before it goes in', () => {
  const known = knownAnswers(form, [lastMay], now)
  expect(unconfirmed(known, { policy: 'P1' })).toEqual(['policy'])
  expect(unconfirmed(known, { policy: 'P2' })).toEqual([])
  expect(
    unconfirmed(
      known.map((one) => ({ ...one, confirmedAt: now })),
      { policy: 'P1' },
    ),
  ).toEqual([])
})

test('the answers of the years stand side by side, with what changed', () => {
  const compared = compareYears(form, [before, lastMay])
  expect(compared.map(({ question }) => question)).toEqual(['year', 'policy', 'staff'])
  expect(compared[1]).toMatchObject({ answers: [{ answer: 'P1' }, { answer: 'P0' }], isChanged: true })
  expect(compareYears(form, [lastMay])[1]?.isChanged).toBe(false)
})

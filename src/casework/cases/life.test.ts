import { expect, test } from 'vitest'
import { faultsOf } from '#lifecycle'
import { may, optionsFrom, step } from '#lifecycle/interpret'
import { type CaseContext, type CaseDeed, caseLife, lacksOf } from './life.ts'
import { type CaseState, caseStates } from './model.ts'

/** A case on which everything is done, so that only the table decides. */
const done: CaseContext = {
  ...{ lacks: [], findings: 2, uncited: 0, notFinal: 0, hearing: 'done', unweighed: [] },
  ...{ isSigned: true, openMeasures: 0, newInformation: 1 },
}
const deeds = Object.keys(caseLife.deeds) as CaseDeed[]
const role = 'operator'
const refusal = (state: CaseState, deed: CaseDeed, context: CaseContext) => {
  const outcome = step(caseLife, { state, deed }, { role, context })
  return outcome.ok ? undefined : outcome.refusal.detail
}

test('its table has no fault', () => {
  expect(faultsOf(caseLife)).toEqual([])
})

test('every step of the table is possible from where it says, and from nowhere else', () => {
  for (const state of caseStates)
    for (const deed of deeds) {
      const known = caseLife.transitions.find((one) => one.deed === deed && one.from.includes(state))
      const outcome = step(caseLife, { state, deed }, { role, context: done })
      expect(may(caseLife, state, deed), `${deed} from ${state}`).toBe(known !== undefined)
      expect(outcome.ok ? outcome.value : outcome.refusal.code).toBe(known?.to ?? 'not_allowed_from')
    }
})

test('nobody investigates before the charter says why, how far, what is asked, against what and by when', () => {
  const blank = { why: '', scope: '', questions: [], obligations: [], timetable: [] }
  expect(lacksOf(blank)).toEqual(['why', 'scope', 'questions', 'obligations', 'timetable'])
  expect(refusal('opened', 'approveCharter', { ...done, lacks: ['why'] })).toContain(
    'its charter does not yet say',
  )
})

test('no finding goes to the hearing without evidence, and no case without a finding', () => {
  expect(refusal('gathering', 'hear', { ...done, uncited: 1 })).toContain('cites no evidence')
  expect(refusal('gathering', 'hear', { ...done, findings: 0 })).toContain('there is no finding')
})

test('nothing is weighed before whom it is about was heard, or legal said why not', () => {
  for (const hearing of ['none', 'sent', 'replied'] as const)
    expect(refusal('hearing', 'assess', { ...done, hearing })).toContain('was not heard')
  expect(refusal('hearing', 'assess', { ...done, hearing: 'skipped' })).toBeUndefined()
})

test('no decision is proposed while a finding is a draft, or suspicion, risk or guidelines are not weighed', () => {
  expect(refusal('assessment', 'propose', { ...done, notFinal: 1 })).toContain('not every finding is final')
  expect(refusal('assessment', 'propose', { ...done, unweighed: ['risk'] })).toContain('are not weighed')
})

test('it is closed when every measure is done, and taken up again only for something new', () => {
  expect(refusal('monitoring', 'close', { ...done, openMeasures: 1 })).toContain('not every measure is done')
  expect(refusal('closed', 'reopen', { ...done, newInformation: 0 })).toContain('nothing new')
})

test('sales, engineers and experts may move no case; nobody decides one by hand', () => {
  const hands = optionsFrom(caseLife, 'decisionPending', { role: 'legal', context: done })
  expect(hands.find(({ deed }) => deed === 'decide')).toMatchObject({ may: false })
  for (const outsider of ['sales', 'engineer', 'expert', 'supplier'])
    expect(step(caseLife, { state: 'gathering', deed: 'hear' }, { role: outsider, context: done }).ok).toBe(
      false,
    )
})

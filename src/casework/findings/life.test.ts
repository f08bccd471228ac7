import { expect, test } from 'vitest'
import { faultsOf } from '#lifecycle'
import { may, step } from '#lifecycle/interpret'
import { type FindingContext, type FindingDeed, findingLife } from './life.ts'
import { findingStates } from './model.ts'

const whole: FindingContext = { evidence: 1, isRated: true, hearing: 'done', isWellSaid: true }
const contexts: readonly FindingContext[] = [whole, { ...whole, hearing: 'skipped' }]
const deeds = Object.keys(findingLife.deeds) as FindingDeed[]
const role = 'complianceOfficer'

test('its table has no fault', () => {
  expect(faultsOf(findingLife)).toEqual([])
})

test('every step of the table is possible from where it says, and from nowhere else', () => {
  for (const state of findingStates)
    for (const deed of deeds) {
      const known = findingLife.transitions.filter((one) => one.deed === deed && one.from.includes(state))
      expect(may(findingLife, state, deed), `${deed} from ${state}`).toBe(known.length > 0)
      const outcomes = contexts.map((context) => step(findingLife, { state, deed }, { role, context }))
      const reached = outcomes.flatMap((one) => (one.ok ? [one.value] : []))
      for (const { to } of known) expect(reached, `${deed} from ${state}`).toContain(to)
      if (known.length === 0)
        expect(outcomes.every((one) => !one.ok && one.refusal.code === 'not_allowed_from')).toBe(true)
    }
})

test('a finding is final only with evidence, rating, fair words and a hearing that is over', () => {
  const final = (state: 'heard' | 'draft', more: Partial<FindingContext>) =>
    step(findingLife, { state, deed: 'finalise' }, { role, context: { ...whole, ...more } }).ok
  expect(final('heard', {})).toBe(true)
  expect(final('heard', { evidence: 0 })).toBe(false)
  expect(final('heard', { isRated: false })).toBe(false)
  expect(final('heard', { isWellSaid: false })).toBe(false)
  for (const hearing of ['none', 'sent', 'replied'] as const) expect(final('heard', { hearing })).toBe(false)
})

test('what nobody was heard on becomes final only where legal skipped the hearing', () => {
  const final = (hearing: FindingContext['hearing']) =>
    step(findingLife, { state: 'draft', deed: 'finalise' }, { role, context: { ...whole, hearing } }).ok
  expect(final('done')).toBe(false)
  expect(final('skipped')).toBe(true)
})

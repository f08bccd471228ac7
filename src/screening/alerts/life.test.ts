import { expect, test } from 'vitest'
import { diagramOf, faultsOf } from '#lifecycle'
import { step } from '#lifecycle/interpret'
import { type AlertContext, alertLife } from './life.ts'

const context: AlertContext = { takesTwo: false, proposed: null, standsAsMatch: false }
const after = (
  state: Parameters<typeof step<keyof typeof alertLife.states, 'clear', AlertContext>>[1]['state'],
  deed: keyof typeof alertLife.deeds,
  more: Partial<AlertContext> = {},
) => step(alertLife, { state, deed }, { role: 'complianceOfficer', context: { ...context, ...more } })

test('its table has no fault, and its diagram can be drawn', () => {
  expect(faultsOf(alertLife)).toEqual([])
  expect(diagramOf(alertLife)).toContain('proposed')
})

test('one person clears a distant match at once; a close one waits for the second', () => {
  expect(after('new', 'clear')).toMatchObject({ value: 'falsePositive' })
  expect(after('new', 'clear', { takesTwo: true })).toMatchObject({ value: 'proposed' })
  expect(after('proposed', 'confirm', { proposed: 'trueMatch' })).toMatchObject({ value: 'trueMatch' })
})

test('nobody confirms what nobody proposed', () => {
  expect(after('new', 'confirm')).toMatchObject({ ok: false, refusal: { code: 'not_allowed_from' } })
  expect(after('proposed', 'confirm')).toMatchObject({ ok: false, refusal: { code: 'not_allowed' } })
})

test('people open nothing again and let nothing lapse: the house does, when something changed', () => {
  expect(after('falsePositive', 'reopen')).toMatchObject({ ok: false })
  expect(after('new', 'lapse')).toMatchObject({ ok: false })
})

test('whoever takes their first signature back leaves a true match what it was', () => {
  expect(after('proposed', 'undo', { standsAsMatch: true })).toMatchObject({ value: 'trueMatch' })
  expect(after('proposed', 'undo')).toMatchObject({ value: 'inReview' })
})

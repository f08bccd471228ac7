import { expect, test } from 'vitest'
import { toInstant } from '#kernel'
import { rulesOfDecision } from './decision-rules.ts'
import { evaluateLine } from './evaluate.ts'
import { loadRules } from './load.ts'
import type { Facts } from './model.ts'

const stop = toInstant('2026-10-01T00:00:00+02:00')
const noon = toInstant('2026-11-23T12:00:00+01:00')
const decision = {
  ref: 'D-1',
  kind: 'phaseOut',
  supplier: 'longan',
  categories: ['camera', 'recorder'],
  legalEntities: ['se', 'no', 'fi'],
  effectiveAt: '2026-10-01T00:00:00+02:00',
  newSales: 'all',
  transition: {},
  sparePartCeiling: {},
} as const
const facts: Facts = {
  'line.number': 1,
  'line.purpose': 'newSale',
  'line.quantity': 12,
  'item.sku': 'LG-D4',
  'item.category': 'camera',
  'item.makers': ['longan'],
  'item.relabelOf': null,
  'item.relabelEvidence': null,
  'seller.entity': 'se',
  'seller.country': 'SE',
  'customer.existing': false,
  'exceptions.rules': [],
  'transition.honoured': [],
}
const rules = rulesOfDecision(decision)
const judged = (more: Facts = {}, at = noon) => evaluateLine(rules, { ...facts, ...more }, at)
const spoke = (line: ReturnType<typeof judged>) => line.policy.spoke.map(({ rule }) => rule)

test.each([
  'phaseOut',
  'suspend',
  'terminateNow',
  'rejectNew',
  'conditions',
  'continue',
  'reinstate',
])('the rules of a decision to %s are wholly understood', (kind) => {
  const loaded = loadRules(rulesOfDecision({ ...decision, kind }))
  expect(loaded).toMatchObject({ ok: true })
})

test('a new sale is blocked by our own decision, in four languages, and never called illegal', () => {
  const line = judged()
  expect(line).toMatchObject({
    outcome: 'block',
    law: { outcome: 'allow' },
    next: [{ act: 'substitutes' }, { act: 'requestException' }],
  })
  expect(spoke(line)).toEqual(['D-1/newSale'])
  expect(line.policy.spoke[0]?.citation).toContain('UNGP 19')
  expect(line.wording.sv).toContain('eget beslut')
  expect(line.wording.nb).toContain('egen beslutning')
  expect(line.wording.fi).toContain('oma päätös')
  expect(line.sentence).toContain('own decision')
  expect(line.sentence).not.toMatch(/illegal|law/)
})

test('the stop begins at its moment and not a millisecond before', () => {
  expect(judged({}, '2026-09-30T21:59:59.999Z').outcome).toBe('allow')
  expect(judged({}, stop).outcome).toBe('block')
})

test('an expansion becomes a substitute', () => {
  expect(judged({ 'line.purpose': 'expansion' })).toMatchObject({ outcome: 'substitute' })
})

test('F10: a relabelled product is caught, and the evidence is told', () => {
  const line = judged({
    'item.sku': 'NL-D4',
    'item.makers': ['nordline', 'longan'],
    'item.relabelOf': 'LG-D4',
    'item.relabelEvidence': 'type approval, 2024',
  })
  expect(line.outcome).toBe('block')
  expect(line.sentence).toContain('NL-D4, a relabel of LG-D4 (type approval, 2024), have stopped')
  expect(line.policy.spoke[0]?.reads).toMatchObject({ 'item.relabelEvidence': 'type approval, 2024' })
})

test('another entity, category or maker is free', () => {
  expect(judged({ 'seller.entity': 'de' }).outcome).toBe('allow')
  expect(judged({ 'item.category': 'radar' }).outcome).toBe('allow')
  expect(judged({ 'item.makers': ['alfa'] }).outcome).toBe('allow')
})

test('service, support, warranty and returns go on where the proof is there', () => {
  const proof = { 'proof.asset': true, 'proof.warranty': true, 'proof.contract': false }
  for (const purpose of ['service', 'support', 'warranty', 'rma']) {
    const line = judged({ 'line.purpose': purpose, ...proof })
    expect(line.outcome).toBe('allow')
    expect(spoke(line)).toEqual([`D-1/${purpose}`])
  }
})

test('spare parts stay below the ceiling, and the sentence counts what is above it', () => {
  const spare = { 'line.purpose': 'sparePart', 'spare.ceiling': 2, 'spare.used': 0 }
  expect(spoke(judged({ ...spare, 'spare.over': 0 }))).toEqual(['D-1/sparePart'])
  const over = judged({ ...spare, 'line.quantity': 40, 'spare.over': 38 })
  expect(over).toMatchObject({ outcome: 'hold', kind: 'data' })
  expect(over.sentence).toContain('38 of 40')
})

test('a promise from before the stop is honoured and flagged', () => {
  const line = judged({ 'transition.honoured': ['D-1'] })
  expect(line.outcome).toBe('allowWithConditions')
  expect(spoke(line)).toEqual(['D-1/transition'])
})

test('an exception frees from the one rule that it names', () => {
  expect(judged({ 'exceptions.rules': ['D-1/newSale'] }).outcome).toBe('allow')
  expect(judged({ 'exceptions.rules': ['D-1/expansion'] }).outcome).toBe('block')
})

test('F12: where only new customers are stopped, an existing one is served with a notice', () => {
  const mild = rulesOfDecision({ ...decision, newSales: 'newCustomersOnly' })
  const given = (existing: boolean) => evaluateLine(mild, { ...facts, 'customer.existing': existing }, noon)
  expect(given(false)).toMatchObject({ outcome: 'block', policy: { spoke: [{ rule: 'D-1/newSale' }] } })
  expect(given(true)).toMatchObject({
    outcome: 'allowWithConditions',
    policy: { spoke: [{ rule: 'D-1/newSale' }] },
  })
  expect(given(true).sentence).toContain('existing customer')
})

import { expect, test } from 'vitest'
import { canonicalVerdict, evaluateLine, strictest } from './evaluate.ts'
import type { Facts, Rule } from './model.ts'
import { isInForce, toMillis } from './periods.ts'

const noon = '2026-11-23T12:00:00.000Z'
const say = (text: string) => ({ sv: text, nb: text, fi: text, en: text })
const rule = (over: Partial<Rule>): Rule => ({
  id: 'P-TEST',
  layer: 'policy',
  title: say('A test'),
  message: say('Because of {item.sku} ({citation}). Ask {authority}.'),
  citation: 'Own policy 1',
  verified: true,
  from: '2026-01-01',
  when: { fact: 'item.sku', is: 'AL-D4V' },
  outcome: 'block',
  ...over,
})
const law = (over: Partial<Rule>) => rule({ id: 'L-TEST', layer: 'law', ...over })
const facts: Facts = { 'line.number': 1, 'item.sku': 'AL-D4V', 'seller.country': 'SE' }
const judged = (rules: Rule[], more: Facts = {}) => evaluateLine(rules, { ...facts, ...more }, noon)

test('no rule spoke: allowed, and told not to be a clearance', () => {
  const line = judged([])
  expect(line).toMatchObject({ outcome: 'allow', law: { spoke: [] }, policy: { spoke: [] } })
  expect(line.sentence).toBe('Allowed. No restriction found; this is not a clearance.')
})

test('a rule that speaks tells what it read, and the sentence says why and what to do', () => {
  const line = judged([rule({})])
  expect(line.policy.spoke).toEqual([
    {
      rule: 'P-TEST',
      citation: 'Own policy 1',
      verified: true,
      outcome: 'block',
      reads: { 'item.sku': 'AL-D4V' },
    },
  ])
  expect(line.sentence).toBe('Blocked. Because of AL-D4V (Own policy 1). Ask ISP.')
})

test('law and policy are judged apart, and the line takes the stricter', () => {
  const line = judged([
    rule({ outcome: 'block' }),
    law({ outcome: 'notifyAuthority', citation: 'Art. 5(2)' }),
  ])
  expect(line).toMatchObject({
    outcome: 'block',
    law: { outcome: 'notifyAuthority' },
    policy: { outcome: 'block' },
  })
  expect(line.sentence).toContain('By law besides: authority must be told (Art. 5(2)).')
})

test('no outcome lowers another', () => {
  const line = judged([rule({ outcome: 'allow' }), rule({ id: 'P-2', outcome: 'hold', kind: 'review' })])
  expect(line).toMatchObject({ outcome: 'hold', kind: 'review' })
})

test('of several holds, the one that takes longest to lift gives the kind', () => {
  const line = judged([
    rule({ id: 'P-1', outcome: 'hold', kind: 'data' }),
    rule({ id: 'P-2', outcome: 'hold', kind: 'review' }),
    law({ id: 'L-3', outcome: 'hold', kind: 'clause' }),
  ])
  expect(line).toMatchObject({ outcome: 'hold', kind: 'clause' })
})

const chp = law({ when: { fact: 'item.chp', is: true }, citation: 'Art. 12g' })

test('a missing fact holds, names who can supply it, and says what the outcome may become', () => {
  const line = judged([chp])
  expect(line).toMatchObject({
    outcome: 'hold',
    kind: 'data',
    missing: [{ fact: 'item.cn', who: 'product' }],
    next: [{ act: 'askData', fact: 'item.cn' }],
    law: { couldBe: [{ rule: 'L-TEST', outcome: 'block', missing: ['item.chp'] }] },
  })
  expect(line.sentence).toBe(
    'Held. Still missing: CN code (product management). Once the missing facts are known, the outcome may be: blocked (Art. 12g).',
  )
})

test('a missing fact in a rule that only sets conditions holds only where the rule requires it', () => {
  const soft = { ...chp, outcome: 'allowWithConditions' as const }
  expect(judged([soft])).toMatchObject({ outcome: 'allow', missing: [] })
  expect(judged([{ ...soft, required: ['item.chp'] }])).toMatchObject({ outcome: 'hold', kind: 'data' })
})

test('what is known in unless excuses, what is unknown there does not', () => {
  const unless = law({ unless: { fact: 'item.usContent', is: false } })
  expect(judged([unless], { 'item.usContent': false }).outcome).toBe('allow')
  expect(judged([unless], { 'item.usContent': true }).outcome).toBe('block')
  const open = judged([unless])
  expect(open).toMatchObject({ outcome: 'block', missing: [{ fact: 'item.usContent', who: 'product' }] })
})

test('an end user that is not named is asked for by name', () => {
  const line = judged([rule({ when: { fact: 'endUser.isStateSecurity', is: true } })])
  expect(line.missing).toEqual([{ fact: 'order.endUser', who: 'sales' }])
})

test('a party is named once, in the role that the rule read', () => {
  const frozen = law({
    when: { anyParty: { fact: 'party.confirmedOn', has: 'eu-fsf' } },
    message: say('{party} is listed[[ under {party.confirmedActs}]].'),
    citation: '{party.confirmedActs}',
  })
  const party = (role: string) => ({
    [`${role}.ref`]: 'x',
    [`${role}.name`]: 'Granby',
    [`${role}.confirmedOn`]: ['eu-fsf'],
    [`${role}.confirmedActs`]: ['Reg. (EU) 2020/1998'],
  })
  const line = judged([frozen], { ...party('buyer'), ...party('endUser') })
  expect(line.sentence).toBe('Blocked. Granby is listed under Reg. (EU) 2020/1998.')
  expect(line.law.spoke[0]?.citation).toBe('Reg. (EU) 2020/1998')
})

test('a rule is in force from midnight in Stockholm, and no longer at its end', () => {
  expect(toMillis('2026-10-01')).toBe(Date.parse('2026-09-30T22:00:00Z'))
  expect(toMillis('2026-12-01')).toBe(Date.parse('2026-11-30T23:00:00Z'))
  const october = { from: '2026-10-01', to: '2026-11-01' }
  expect(isInForce(october, '2026-09-30T21:59:59.999Z')).toBe(false)
  expect(isInForce(october, '2026-09-30T22:00:00.000Z')).toBe(true)
  expect(isInForce(october, '2026-10-31T23:00:00.000Z')).toBe(false)
})

test('an unverified rule acts, and is marked', () => {
  const line = judged([law({ verified: false })])
  expect(line).toMatchObject({ outcome: 'block', law: { spoke: [{ verified: false }] } })
  expect(line.sentence).toContain('The rule is not verified.')
})

test('the sentence is spoken in four languages', () => {
  const rules = [chp]
  const line = evaluateLine(rules, facts, noon)
  expect(line.wording.sv).toContain('Pausad. Det saknas: tulltaxenummer (KN) (produktledningen).')
  expect(line.wording.nb).toContain('På vent. Det mangler:')
  expect(line.wording.fi).toContain('Odottaa. Puuttuu: CN-koodi (tuotehallinta).')
})

test('the canonical verdict holds outcomes, rules, values and missing facts, and no prose', () => {
  const text = JSON.stringify(canonicalVerdict([judged([rule({}), chp])]))
  expect(text).toContain('"evaluator":"1"')
  expect(text).toContain('"rule":"P-TEST","outcome":"block","reads":{"item.sku":"AL-D4V"}')
  expect(text).not.toMatch(/Own policy|Because|sentence/)
})

test('an order is as strict as its strictest line', () => {
  expect(strictest([judged([]), judged([rule({ outcome: 'hold', kind: 'review' })])])).toEqual({
    outcome: 'hold',
    kind: 'review',
  })
})

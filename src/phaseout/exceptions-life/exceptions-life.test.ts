import { expect, test } from 'vitest'
import { diagramOf, faultsOf } from '#lifecycle'
import type { Exception } from '../model.ts'
import { canBeExcepted, daysOf, whyNotAsk } from './ask.ts'
import { exceptionLife } from './life.ts'
import type { AskException } from './model.ts'
import { type KnownException, sumsOf, viewOfException } from './view.ts'

const ask: AskException = {
  rule: 'D-1/expansion',
  legalEntity: 'se',
  reason: 'The recorder in the corridor takes no other make.',
  customer: 'lindhult',
  count: 4,
  from: '2026-11-23',
  to: '2027-02-21',
  measures: ['no network outside the corridor'],
}
const words = { sv: 'a', nb: 'a', fi: 'a', en: 'a' }
const rule = {
  ...{
    id: 'D-1/expansion',
    layer: 'policy',
    title: words,
    message: words,
    citation: 'UNGP 19',
    verified: true,
  },
  ...{ from: '2026-10-01', when: { all: [] }, outcome: 'substitute' },
  unless: { any: [{ fact: 'exceptions.rules', has: 'D-1/expansion' }] },
} as const
const about = { rule, today: '2026-11-23', knowsCustomer: true, knowsProduct: true } as never as Parameters<
  typeof whyNotAsk
>[1]
const paths = (more: Partial<AskException>, other: Partial<typeof about> = {}) =>
  whyNotAsk({ ...ask, ...more }, { ...about, ...other })?.errors?.map(({ path }) => path)

test('its table has no fault, and the law of four eyes is drawn in its diagram', () => {
  expect(faultsOf(exceptionLife)).toEqual([])
  expect(diagramOf(exceptionLife)).toContain(
    'asked --> granted: grant [longer than 90 days, not past] (complianceOfficer, then legal, then management)',
  )
})

test('ninety days in a prison corridor take two; one day more takes management besides', () => {
  expect(daysOf(ask)).toBe(90)
  const needs = (days: number) =>
    exceptionLife.transitions
      .filter(
        ({ deed, guard }) =>
          deed === 'grant' && guard?.holds({ days, today: 'a', to: 'b', count: null, used: 0 }),
      )
      .map(({ approvals }) => approvals?.flat())
  expect(needs(90)).toEqual([['complianceOfficer', 'legal']])
  expect(needs(91)).toEqual([['complianceOfficer', 'legal', 'management']])
})

test('nothing can be excepted from the law, and nothing need be from a rule that stops nothing', () => {
  expect(whyNotAsk(ask, about)).toBeUndefined()
  expect(whyNotAsk({ ...ask, rule: 'L-EU-833-12g' }, about)).toMatchObject({
    code: 'not_allowed',
    detail: expect.stringContaining('nobody can make an exception from the law'),
  })
  expect(canBeExcepted(rule as never)).toBe(true)
  expect(canBeExcepted({ layer: 'law', unless: rule.unless } as never)).toBe(false)
  expect(whyNotAsk(ask, { ...about, rule: { ...about.rule!, unless: { all: [] } } })).toMatchObject({
    detail: expect.stringContaining('there is nothing to make an exception from'),
  })
})

test.each([
  ['a rule that is not in force', {}, { rule: undefined }, '/rule'],
  ['a start that is past', { from: '2026-11-22' }, {}, '/from'],
  ['no day at all', { to: '2026-11-23' }, {}, '/to'],
  ['more than a year', { to: '2027-11-25' }, {}, '/to'],
  ['a customer that nobody knows', {}, { knowsCustomer: false }, '/customer'],
  ['a product that nobody knows', {}, { knowsProduct: false }, '/product'],
])('%s is refused by its field', (...[_what, more, other, path]) => {
  expect(paths(more, other)).toEqual([path])
})

const record: Exception = {
  ...{
    type: 'exception',
    ref: 'X-1',
    rule: 'D-1/newSale',
    legalEntity: 'fi',
    from: '2026-10-01',
    to: '2026-11-01',
  },
  ...{ reason: 'one', approvedBy: ['anna', 'bo'], count: 10 },
}
const known = (more: Partial<KnownException>) =>
  viewOfException({
    ...{ request: undefined, life: undefined, used: 0, today: '2026-10-15' },
    granted: { record, at: '2026-09-30T09:00:00.000Z' },
    ...more,
  })

test('one that came in as a record stands as its days and its pieces say', () => {
  expect(known({})).toMatchObject({
    state: 'granted',
    count: 10,
    used: 0,
    remaining: 10,
    grantedBy: ['anna', 'bo'],
  })
  expect(known({ used: 10 })).toMatchObject({ state: 'usedUp', remaining: 0 })
  expect(known({ today: '2026-11-01' })).toMatchObject({ state: 'expired', stateTitle: { sv: 'utgånget' } })
})

test('what rules are set aside is summed by rule and company', () => {
  const views = [known({ used: 4 }), known({ today: '2026-11-01', used: 6 })].filter(
    (view) => view !== undefined,
  )
  expect(sumsOf(views)).toEqual([
    {
      ...{ rule: 'D-1/newSale', legalEntity: 'fi', ruleTitle: null, total: 2, pieces: 20, used: 10 },
      states: { granted: 1, expired: 1 },
    },
  ])
})

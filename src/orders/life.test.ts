import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { diagramOf, faultsOf } from '#lifecycle'
import { step } from '#lifecycle/interpret'
import type { Outcome } from '#rules/model'
import { type OrderContext, type OrderDeed, orderLife } from './life.ts'
import type { OrderState } from './model.ts'

const nothingOut = { shippedBefore: false, shippedWhole: false }
const after = (state: OrderState, deed: OrderDeed, context: Outcome | OrderContext) =>
  step(
    orderLife,
    { state, deed },
    { context: typeof context === 'string' ? { outcome: context, ...nothingOut } : context },
  )

test('the table of the order has no state that nothing reaches and no step that is never taken', () => {
  expect(faultsOf(orderLife)).toEqual([])
})

test('a draft is submitted, released and shipped when each check allows it', () => {
  expect(after('draft', 'submit', 'allow')).toEqual({ ok: true, value: 'submitted' })
  expect(after('submitted', 'release', 'allowWithConditions')).toEqual({ ok: true, value: 'released' })
  expect(after('released', 'ship', { outcome: 'allow', shippedBefore: true, shippedWhole: true })).toEqual({
    ok: true,
    value: 'shipped',
  })
})

test('a release takes a draft as well', () => {
  expect(after('draft', 'release', 'allow')).toEqual({ ok: true, value: 'released' })
})

test.each<[Outcome, OrderState]>([
  ['block', 'blocked'],
  ['licence', 'held'],
  ['notifyAuthority', 'held'],
  ['hold', 'held'],
  ['substitute', 'held'],
])('a release that is answered %s leaves the order %s', (outcome, state) => {
  expect(after('submitted', 'release', outcome)).toEqual({ ok: true, value: state })
  expect(after('released', 'ship', outcome)).toEqual({ ok: true, value: state })
})

test('a held order is released once the reason is gone', () => {
  expect(after('held', 'release', 'allow')).toEqual({ ok: true, value: 'released' })
})

test('a part shipped leaves the order released', () => {
  expect(after('released', 'ship', 'allow')).toEqual({ ok: true, value: 'released' })
})

test('an order of which a part has gone out is neither cancelled nor amended', () => {
  const refused = { ok: false, refusal: { code: 'not_allowed' } }
  expect(
    after('released', 'cancel', { outcome: 'allow', shippedBefore: true, shippedWhole: false }),
  ).toMatchObject(refused)
  expect(
    after('released', 'amend', { outcome: 'allow', shippedBefore: true, shippedWhole: false }),
  ).toMatchObject(refused)
})

test('what is shipped or cancelled stays so', () => {
  for (const state of ['shipped', 'cancelled'] as const)
    for (const deed of ['amend', 'submit', 'release', 'ship', 'cancel'] as const)
      expect(after(state, deed, 'allow')).toMatchObject({ ok: false, refusal: { code: 'not_allowed_from' } })
})

test('the drawing beside the table is that of the table', () => {
  const drawing = readFileSync(new URL('./life.md', import.meta.url), 'utf8')
  expect(drawing).toContain(diagramOf(orderLife))
})

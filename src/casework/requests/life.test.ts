import { expect, test } from 'vitest'
import { faultsOf } from '#lifecycle'
import { may, step } from '#lifecycle/interpret'
import { type RequestContext, type RequestDeed, requestLife } from './life.ts'
import { requestStates } from './model.ts'

/** Contexts of which each deed finds one that lets it through. */
const contexts: readonly RequestContext[] = [
  { items: 2, missing: 0, refused: 0, unjudged: 0, isOver: false },
  { items: 2, missing: 1, refused: 0, unjudged: 0, isOver: true },
  { items: 2, missing: 1, refused: 0, unjudged: 0, isOver: false },
  { items: 2, missing: 2, refused: 0, unjudged: 0, isOver: false },
  { items: 2, missing: 0, refused: 2, unjudged: 0, isOver: false },
]
const deeds = Object.keys(requestLife.deeds) as RequestDeed[]
const role = 'operator'

test('its table has no fault', () => {
  expect(faultsOf(requestLife)).toEqual([])
})

test('every step of the table is possible from where it says, and from nowhere else', () => {
  for (const state of requestStates)
    for (const deed of deeds) {
      const known = requestLife.transitions.filter((one) => one.deed === deed && one.from.includes(state))
      expect(may(requestLife, state, deed), `${deed} from ${state}`).toBe(known.length > 0)
      const outcomes = contexts.map((context) => step(requestLife, { state, deed }, { role, context }))
      const reached = outcomes.flatMap((one) => (one.ok ? [one.value] : []))
      for (const { to } of known) expect(reached, `${deed} from ${state}`).toContain(to)
      if (known.length === 0)
        expect(outcomes.every((one) => !one.ok && one.refusal.code === 'not_allowed_from')).toBe(true)
    }
})

test('a request that asks for nothing is not sent, and one that is not judged is not assessed', () => {
  const [whole] = contexts
  if (!whole) throw new Error('no context')
  const blank = step(requestLife, { state: 'draft', deed: 'send' }, { role, context: { ...whole, items: 0 } })
  expect(blank).toMatchObject({ ok: false, refusal: { code: 'not_allowed' } })
  const context = { ...whole, unjudged: 1 }
  expect(step(requestLife, { state: 'received', deed: 'assess' }, { role, context }).ok).toBe(false)
})

test('only the clock lets it lapse', () => {
  const context = { items: 1, missing: 1, refused: 0, unjudged: 1, isOver: true }
  const hand = step(requestLife, { state: 'sent', deed: 'lapse' }, { role: 'complianceOfficer', context })
  expect(hand.ok).toBe(false)
})

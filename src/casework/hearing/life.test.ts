import fc from 'fast-check'
import { expect, test } from 'vitest'
import { faultsOf } from '#lifecycle'
import { may, step } from '#lifecycle/interpret'
import { type HearingContext, type HearingDeed, hearingLife } from './life.ts'
import { hearingStates } from './model.ts'
import { progressOf } from './progress.ts'

/** Contexts of which each deed finds one that lets it through. */
const contexts: readonly HearingContext[] = [
  { points: 2, replied: 2, unanswered: 0, isOver: false },
  { points: 2, replied: 0, unanswered: 0, isOver: true },
  { points: 2, replied: 1, unanswered: 1, isOver: true },
]
const deeds = Object.keys(hearingLife.deeds) as HearingDeed[]

test('its table has no fault', () => {
  expect(faultsOf(hearingLife)).toEqual([])
})

test('every step of the table is possible from where it says, and from nowhere else', () => {
  for (const state of hearingStates)
    for (const deed of deeds) {
      const known = hearingLife.transitions.filter((one) => one.deed === deed && one.from.includes(state))
      expect(may(hearingLife, state, deed), `${deed} from ${state}`).toBe(known.length > 0)
      const outcomes = contexts.map((context) =>
        step(hearingLife, { state, deed }, { role: 'operator', context }),
      )
      const reached = outcomes.flatMap((one) => (one.ok ? [one.value] : []))
      for (const { to } of known) expect(reached, `${deed} from ${state}`).toContain(to)
      if (known.length === 0)
        expect(outcomes.every((one) => !one.ok && one.refusal.code === 'not_allowed_from')).toBe(true)
    }
})

test('nobody is heard on nothing, only legal skips a hearing, and only the clock lets it lapse', () => {
  const [whole] = contexts
  if (!whole) throw new Error('no context')
  type From = readonly [(typeof hearingStates)[number], HearingDeed]
  const take = ([state, deed]: From, role: string, more = {}) =>
    step(hearingLife, { state, deed }, { role, context: { ...whole, ...more } })
  expect(take(['draft', 'send'], 'legal', { points: 0 })).toMatchObject({ refusal: { code: 'not_allowed' } })
  expect(take(['draft', 'skip'], 'complianceOfficer').ok).toBe(false)
  expect(take(['draft', 'skip'], 'legal').ok).toBe(true)
  expect(take(['sent', 'lapse'], 'legal', { isOver: true, replied: 0 }).ok).toBe(false)
  expect(take(['replied', 'answer'], 'legal', { unanswered: 1 }).ok).toBe(false)
})

test('as long as one hearing waits, the case waits; time that is over ends it; a skip counts alone only', () => {
  const at = (state: string, isOver = false) => ({ state, isOver })
  expect(progressOf([])).toBe('none')
  expect(progressOf([at('draft')])).toBe('none')
  expect(progressOf([at('sent')])).toBe('sent')
  expect(progressOf([at('sent', true)])).toBe('done')
  expect(progressOf([at('replied')])).toBe('replied')
  expect(progressOf([at('answered'), at('sent')])).toBe('sent')
  expect(progressOf([at('skipped')])).toBe('skipped')
  expect(progressOf([at('skipped'), at('answered')])).toBe('done')
  const one = fc.record({ state: fc.constantFrom(...hearingStates), isOver: fc.boolean() })
  fc.assert(
    fc.property(fc.array(one, { maxLength: 5 }), (all) => {
      if (progressOf(all) === 'skipped') expect(all.some(({ state }) => state === 'sent')).toBe(false)
    }),
  )
})

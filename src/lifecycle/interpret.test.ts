import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { faultsOf } from './check-table.ts'
import { diagramOf } from './diagram.ts'
import { may, optionsFrom, step } from './interpret.ts'
import type { LifeCycle } from './model.ts'

type State = 'open' | 'shut' | 'locked'
type Deed = 'close' | 'lock' | 'open'
const door: LifeCycle<State, Deed, { hasKey: boolean }> = {
  name: 'door',
  states: { open: 'Anyone may pass.', shut: 'One must open it.', locked: 'One needs the key.' },
  deeds: { close: 'Shuts it.', lock: 'Locks it.', open: 'Opens it.' },
  start: 'open',
  transitions: [
    { deed: 'close', from: ['open'], to: 'shut' },
    {
      deed: 'lock',
      from: ['shut'],
      to: 'locked',
      by: ['caretaker'],
      guard: { id: 'key at hand', reason: 'the key is not at hand', holds: ({ hasKey }) => hasKey },
    },
    { deed: 'open', from: ['shut', 'locked'], to: 'open' },
  ],
}
const withKey = { role: 'caretaker', context: { hasKey: true } }

test('a deed that the table knows moves the thing to the state that it names', () => {
  expect(step(door, { state: 'shut', deed: 'lock' }, withKey)).toEqual({ ok: true, value: 'locked' })
})

test('a deed that the table does not know from here is refused, and the refusal names what is possible', () => {
  const answer = step(door, { state: 'open', deed: 'lock' }, withKey)
  expect(answer).toMatchObject({
    ok: false,
    refusal: { code: 'not_allowed_from', facts: { possible: ['close'] } },
  })
  expect(!answer.ok && answer.refusal.detail).toBe(
    "A door that is 'open' cannot be moved by 'lock'; possible from here: close.",
  )
})

test('a guard that does not hold refuses with its reason', () => {
  const answer = step(
    door,
    { state: 'shut', deed: 'lock' },
    { role: 'caretaker', context: { hasKey: false } },
  )
  expect(!answer.ok && answer.refusal.detail).toContain('the key is not at hand')
})

test('a role that may not do it is told which role may', () => {
  const answer = step(door, { state: 'shut', deed: 'lock' }, { role: 'guest', context: { hasKey: true } })
  expect(!answer.ok && answer.refusal).toMatchObject({ code: 'not_allowed' })
  expect(!answer.ok && answer.refusal.detail).toContain('caretaker')
})

test('what may be done now is shown with who may and why not', () => {
  expect(optionsFrom(door, 'shut', { role: 'guest', context: { hasKey: true } })).toEqual([
    {
      deed: 'lock',
      to: 'locked',
      by: ['caretaker'],
      may: false,
      why: 'it takes the role caretaker, not guest',
    },
    { deed: 'open', to: 'open', by: [], may: true },
  ])
})

test('whatever is done, a step is taken only where the table has one, and lands where the table says', () => {
  const states = fc.constantFrom<State>('open', 'shut', 'locked')
  const deeds = fc.constantFrom<Deed>('close', 'lock', 'open')
  fc.assert(
    fc.property(states, deeds, fc.boolean(), (state, deed, hasKey) => {
      const answer = step(door, { state, deed }, { role: 'caretaker', context: { hasKey } })
      const known = door.transitions.filter((t) => t.deed === deed && t.from.includes(state))
      expect(may(door, state, deed)).toBe(known.length > 0)
      if (answer.ok) expect(known.map(({ to }) => to)).toContain(answer.value)
      else expect(known.length === 0 || !hasKey).toBe(true)
    }),
  )
})

test('the diagram is drawn from the table', () => {
  expect(diagramOf(door)).toBe(
    [
      'stateDiagram-v2',
      '  [*] --> open',
      '  open --> shut: close',
      '  shut --> locked: lock [key at hand]',
      '  shut --> open: open',
      '  locked --> open: open',
      '',
    ].join('\n'),
  )
})

test('a table with a state that nothing reaches, or a step that is never taken, is named', () => {
  const broken = {
    ...door,
    transitions: [...door.transitions.slice(0, 1), { deed: 'close', from: ['open'], to: 'locked' } as const],
  }
  expect(faultsOf(door)).toEqual([])
  expect(faultsOf(broken)).toEqual([
    "deed 'lock' moves nothing",
    "deed 'open' moves nothing",
    "step 'open close locked' stands behind one that always holds",
  ])
})

describe('a refusal of a table', () => {
  const same = (text: string) => ({ sv: text, nb: text, fi: text, en: text })
  const spoken: typeof door = {
    ...door,
    titles: {
      name: same('door'),
      states: { open: same('open'), shut: { ...same('shut'), sv: 'stängd' }, locked: same('locked') },
      deeds: { close: { ...same('Close'), sv: 'Stäng' }, lock: same('Lock'), open: same('Open') },
    },
  }
  const wordsOf = (deed: Deed, role: string) => {
    const answer = step(spoken, { state: 'shut', deed }, { role, context: { hasKey: false } })
    return answer.ok ? undefined : answer.refusal.wording
  }

  test('names deed and state in the words of the screens, in English as in the others', () => {
    expect(wordsOf('close', 'guest')?.sv).toBe("'Stäng' går inte i läget 'stängd'; härifrån går: Lock, Open.")
    expect(wordsOf('close', 'guest')?.en).toContain(
      "cannot be moved by 'Close'; possible from here: Lock, Open.",
    )
  })

  test('names roles by their words, and a reason that is said in English only as it stands', () => {
    expect(wordsOf('lock', 'legal')?.fi).toBe(
      "'Lock' ei ole nyt mahdollista: se vaatii roolin caretaker, ei lakiasiat.",
    )
    expect(wordsOf('lock', 'caretaker')?.nb).toContain('the key is not at hand')
  })
})

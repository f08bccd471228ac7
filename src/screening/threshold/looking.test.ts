import { expect, test } from 'vitest'
import { type Ground, mayTakeEffect, newerLists, remainingOf, whyNotPropose } from './looking.ts'
import type { Looking, LookRun } from './model.ts'
import { emptyTally } from './rescreen/tally.ts'

const noon = '2026-11-22T12:00:00.000Z'
const ground: Ground = { threshold: 0.7, lists: { 'eu-fsf': '7' }, engine: 'aa', lookedBy: 'aa' }
const looking: Looking = {
  ...{ ref: 'thr_1', cause: 'threshold', state: 'proposed', threshold: 0.75, before: 0.7, engine: 'aa' },
  ...{ engineBefore: 'aa', reason: 'too many', proposedBy: 'maja', proposedAt: noon },
  ...{ signedBy: null, signedAt: null, endReason: null, endedAt: null },
}
const run: LookRun = {
  ...{ id: 'run_1', looking: 'thr_1', kind: 'trial', state: 'done', by: 'maja', at: noon, endedAt: noon },
  ...{ problem: null, threshold: 0.75, engine: 'aa', lists: ground.lists, total: 10, looked: 10, after: 'z' },
  ...{ spent: 100, tally: emptyTally, orders: null, more: false },
}
const code = (refusal: { code: string } | undefined) => refusal?.code

test('a threshold is proposed that is another, within bounds, when no other waits and the engine is accepted', () => {
  expect(whyNotPropose(0.75, ground, [])).toBeUndefined()
  expect(code(whyNotPropose(0.7, ground, []))).toBe('invalid_input')
  expect(code(whyNotPropose(0.3, ground, []))).toBe('invalid_input')
  expect(code(whyNotPropose(0.75, ground, [looking]))).toBe('conflict')
  expect(code(whyNotPropose(0.75, { ...ground, lookedBy: 'bb' }, []))).toBe('conflict')
  expect(code(whyNotPropose(0.75, { ...ground, lists: {} }, []))).toBe('unavailable')
})

test('a proposal takes effect on a finished report of its own, of the lists in force and by the engine in use', () => {
  const may = (more: { trial?: LookRun | undefined; ground?: Ground; looking?: Looking } = {}) => {
    const outcome = mayTakeEffect(
      more.looking ?? looking,
      'trial' in more ? more.trial : run,
      more.ground ?? ground,
    )
    return outcome.ok ? 'ok' : outcome.refusal.detail
  }
  expect(may()).toBe('ok')
  expect(may({ trial: undefined })).toContain('no finished report')
  expect(may({ trial: { ...run, state: 'running' } })).toContain('under way')
  expect(may({ trial: { ...run, state: 'cancelled' } })).toContain('no finished report')
  expect(may({ trial: { ...run, engine: 'old' } })).toContain('another engine')
  expect(may({ ground: { ...ground, lists: { 'eu-fsf': '8' } } })).toContain('eu-fsf changed since')
  expect(may({ ground: { ...ground, threshold: 0.72 } })).toContain('Another threshold')
  expect(may({ ground: { ...ground, lookedBy: null } })).toContain('accept it')
  expect(may({ looking: { ...looking, state: 'withdrawn' } })).toContain('decided already')
})

test('a new engine is accepted on its report, though everybody was looked for by another one', () => {
  const engine: Looking = { ...looking, cause: 'engine', threshold: 0.7 }
  expect(mayTakeEffect(engine, run, { ...ground, lookedBy: 'old' }).ok).toBe(true)
})

test('lists that are new, gone or of another version are named', () => {
  expect(newerLists({ a: '1', b: '1', c: '1' }, { a: '1', b: '2', d: '1' })).toEqual([
    { list: 'b', looked: '1', now: '2' },
    { list: 'c', looked: '1', now: null },
    { list: 'd', looked: null, now: '1' },
  ])
})

test('what remains is told by the pace so far, and not before there is one', () => {
  const under: LookRun = { ...run, state: 'running', looked: 250, total: 1000, spent: 10_000 }
  expect(remainingOf(under)).toBe(30)
  expect(remainingOf({ ...under, looked: 0 })).toBeNull()
  expect(remainingOf(run)).toBeNull()
})

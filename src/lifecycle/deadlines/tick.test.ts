import fc from 'fast-check'
import { expect, test } from 'vitest'
import { endDeadline, extendDeadline, pauseDeadline, resumeDeadline } from './change.ts'
import type { Deadline, Signal } from './model.ts'
import { signalsBetween } from './signals.ts'
import { type StartDeadline, startedDeadline } from './start.ts'
import { tickDeadline } from './tick.ts'

const at = '2026-11-23T09:00:00.000Z'
const legal = { kind: 'role', id: 'legal' } as const
const order: StartDeadline = {
  object: null,
  legalEntity: 'no',
  country: 'NO',
  duty: 'NO_TA_ANSWER',
  owner: legal,
}
const started = (more: Partial<StartDeadline> = {}, from = at): Deadline => {
  const answer = startedDeadline({ ...order, ...more }, { id: 'dln_1', by: 'anna', at: from })
  if (!answer.ok) throw new Error(answer.refusal.detail)
  return answer.value
}
const change = { by: 'anna', at, reason: 'asked for' }
const sure = (answer: ReturnType<typeof pauseDeadline>): Deadline => {
  if (!answer.ok) throw new Error(answer.refusal.detail)
  return answer.value
}

test('the owner is reminded at seven, three and one days, on the day, and each morning once it is missed', () => {
  const told = signalsBetween(started(), at, '2026-12-16T23:00:00.000Z')
  expect(told.map(({ kind, at: when, left }) => `${kind} ${when} ${left}`)).toEqual([
    'reminder 2026-12-07T07:00:00.000Z 7',
    'reminder 2026-12-11T07:00:00.000Z 3',
    'reminder 2026-12-13T07:00:00.000Z 1',
    'reminder 2026-12-14T07:00:00.000Z 0',
    'missed 2026-12-14T23:00:00.000Z 0',
    'escalation 2026-12-14T23:00:00.000Z 0',
    'overdue 2026-12-15T07:00:00.000Z -1',
    'overdue 2026-12-16T07:00:00.000Z -2',
  ])
})

test('what was missed is marked, and becomes the work of the next role', () => {
  const news = tickDeadline(started(), '2026-12-15T00:00:00.000Z')
  expect(news?.deadline).toMatchObject({
    state: 'missed',
    escalatedTo: [{ kind: 'role', id: 'management' }],
    nextAt: '2026-12-15T07:00:00.000Z',
  })
})

test('a duty in hours reminds in hours', () => {
  const warning = started({ duty: 'EU_CRA_VULN_24', country: 'SE' })
  const told = signalsBetween(warning, at, warning.dueAt)
  expect(told.map(({ left }) => left)).toEqual([8, 2])
})

test('a duty that was written down late tells nothing of what lay before its start', () => {
  const late = started({ startAt: '2026-11-10T09:00:00.000Z' }, '2026-11-30T09:00:00.000Z')
  expect(late.dueOn).toBe('2026-12-01')
  const news = tickDeadline(late, '2026-11-30T10:00:00.000Z')
  // What fell due between its start and today is told once, together.
  expect(news?.signals.map(({ left }) => left)).toEqual([7, 3, 1])
})

const hour = 3_600_000
const gaps = fc.array(fc.integer({ min: 1, max: 12 * 24 * hour }), { minLength: 1, maxLength: 20 })
const ticksFrom = (start: string, all: readonly number[]) => {
  let millis = Date.parse(start)
  return all.map((gap) => {
    millis += gap
    return new Date(millis).toISOString()
  })
}

test('whatever the times at which it is asked, nothing is told twice and nothing is lost', () => {
  const duties = fc.constantFrom('NO_TA_ANSWER', 'EU_GDPR_BREACH', 'OWN_TRIAGE', 'EU_GDPR_DSAR')
  fc.assert(
    fc.property(duties, gaps, (duty, all) => {
      let deadline = started({ duty, country: 'SE' })
      const told: Signal[] = []
      const ticks = ticksFrom(at, all)
      for (const now of ticks) {
        const isDue = deadline.nextAt !== null && deadline.nextAt <= now
        const news = tickDeadline(deadline, now)
        // The store asks only where `nextAt` has come: that must be exactly where there is news.
        expect(news !== undefined).toBe(isDue)
        if (!news) continue
        told.push(...news.signals)
        deadline = news.deadline
        expect(deadline.nextAt! > now).toBe(true)
      }
      expect(told).toEqual(signalsBetween(started({ duty, country: 'SE' }), at, ticks.at(-1)!))
      expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(told.length)
      expect(deadline.state).toBe(told.some(({ kind }) => kind === 'missed') ? 'missed' : 'running')
    }),
    { numRuns: 50 },
  )
})

test('while the clock stands still nothing is told, and afterwards the end has moved by the pause', () => {
  const paused = sure(pauseDeadline(started(), { ...change, at: '2026-11-30T09:00:00.000Z' }))
  expect(tickDeadline(paused, '2027-01-30T09:00:00.000Z')).toBeUndefined()
  const running = sure(resumeDeadline(paused, { at: '2026-12-10T09:00:00.000Z' }))
  expect(running).toMatchObject({ state: 'running', dueOn: '2026-12-24', dueAt: '2026-12-24T22:59:59.999Z' })
  expect(running.explain.at(-1)?.en).toBe(
    'The clock stood still from 2026-11-30 to 2026-12-10; the end is now 2026-12-24.',
  )
})

test('a pause counts in the unit of the duty: working days, and elapsed time for hours', () => {
  const triage = started({ duty: 'OWN_TRIAGE', country: 'SE', legalEntity: 'se' })
  expect(triage.dueOn).toBe('2026-11-30')
  const paused = sure(pauseDeadline(triage, { ...change, at: '2026-11-27T09:00:00.000Z' })) // a Friday
  const running = sure(resumeDeadline(paused, { at: '2026-12-01T09:00:00.000Z' })) // two working days later
  expect(running.dueOn).toBe('2026-12-02')
  const breach = started({ duty: 'EU_GDPR_BREACH', country: 'SE' })
  const still = sure(pauseDeadline(breach, { ...change, at: '2026-11-24T09:00:00.000Z' }))
  expect(sure(resumeDeadline(still, { at: '2026-11-24T10:30:00.000Z' })).dueAt).toBe(
    '2026-11-26T10:30:00.000Z',
  )
})

test('the answer to the journalist may be carried to two months, once, if that is told in time', () => {
  const extended = sure(extendDeadline(started(), { ...change, at: '2026-12-10T09:00:00.000Z' }))
  expect(extended).toMatchObject({
    dueOn: '2027-01-23',
    extensions: [{ from: '2026-12-14', until: '2027-01-23', noticeBy: '2026-12-14', reason: 'asked for' }],
  })
  expect(extendDeadline(extended, change)).toMatchObject({
    refusal: { code: 'not_allowed', detail: expect.stringContaining('one extension only') },
  })
  expect(extendDeadline(started(), { ...change, at: '2026-12-15T09:00:00.000Z' })).toMatchObject({
    refusal: { detail: expect.stringContaining('was due on 2026-12-14: it had to be told before') },
  })
})

test('an extension stays within what the act allows, and a duty without one is not extended', () => {
  expect(extendDeadline(started(), { ...change, until: '2027-01-15' })).toMatchObject({ ok: true })
  expect(extendDeadline(started(), { ...change, until: '2027-01-24' })).toMatchObject({
    refusal: {
      errors: [{ path: '/until', message: 'must be a day after 2026-12-14 and not after 2027-01-23' }],
    },
  })
  const feedback = started({ duty: 'SE_WB_FEEDBACK', country: 'SE' })
  expect(extendDeadline(feedback, change)).toMatchObject({
    refusal: { detail: expect.stringContaining('Lag (2021:890) knows no extension') },
  })
})

test('our own service levels are extended to a day that somebody names', () => {
  const triage = started({ duty: 'OWN_TRIAGE', country: 'SE' })
  expect(extendDeadline(triage, change)).toMatchObject({ refusal: { errors: [{ path: '/until' }] } })
  expect(extendDeadline(triage, { ...change, until: '2026-12-04' })).toMatchObject({
    value: { dueOn: '2026-12-04' },
  })
})

test('what is met or cancelled stays so, and says nothing more', () => {
  const met = sure(endDeadline(started(), { ...change, state: 'met' }))
  expect(met).toMatchObject({ state: 'met', endedAt: at, endedBy: 'anna', nextAt: null })
  expect(tickDeadline(met, '2030-01-01T00:00:00.000Z')).toBeUndefined()
  expect(endDeadline(met, { ...change, state: 'cancelled' })).toMatchObject({
    refusal: { code: 'not_allowed_from' },
  })
})

test('a duty in own words has a day, and one without a day is refused', () => {
  expect(started({ duty: undefined, title: 'Call the customer', dueOn: '2026-12-01' })).toMatchObject({
    ...{ duty: null, dueAt: '2026-12-01T22:59:59.999Z' },
    title: { en: 'Call the customer', fi: 'Call the customer' },
  })
  const { duty: _duty, ...wordless } = order
  expect(startedDeadline({ ...wordless, title: 'x' }, { id: 'dln_1', by: 'anna', at })).toMatchObject({
    ok: false,
  })
})

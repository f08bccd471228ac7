import { expect, test } from 'vitest'
import { reminderDays } from './days/index.ts'
import type { RequestItem, Sufficiency } from './model.ts'
import { isSilent, nextReminder, percentOf, remindersDue, silenced, whyNotJudge } from './progress.ts'

const item = (id: string, more: Partial<RequestItem> = {}): RequestItem => ({
  ...{ id, what: 'Report', why: 'Code, point 3', requiredEvidence: 'The full report', obligation: null },
  ...{ state: 'missing', evidence: [], said: null, answeredAt: null, verdict: null },
  ...more,
})
const days = { before: '2026-12-10', due: '2026-12-21', after: '2027-01-04' }
const open = { items: [item('i1')], reminders: [] }
const given = (kind: 'before' | 'due' | 'after') => ({
  ...{ kind, at: '2026-12-10T09:00:00.000Z', way: 'mail' as const, people: 1, letter: null },
})

test('reminders are seven working days before the last day, on it and seven after, past weekends and holidays', () => {
  expect(reminderDays('SE', '2026-12-21')).toEqual({ ...days, after: '2027-01-05' })
  expect(reminderDays('FI', '2026-05-12')).toMatchObject({ before: '2026-04-30', after: '2026-05-22' })
})

test('each reminder is given once, and none when nothing is missing', () => {
  expect(remindersDue(open, days, '2026-12-09')).toEqual([])
  expect(remindersDue(open, days, '2026-12-10')).toEqual(['before'])
  expect(remindersDue({ ...open, reminders: [given('before')] }, days, '2026-12-21')).toEqual(['due'])
  expect(remindersDue(open, days, '2027-01-04')).toEqual(['before', 'due', 'after'])
  expect(remindersDue({ ...open, items: [item('i1', { state: 'given' })] }, days, '2027-01-04')).toEqual([])
  expect(nextReminder({ ...open, reminders: [given('before')] }, days)).toBe('2026-12-21')
})

test('silence is what is missing when the last reminder has passed too (F37)', () => {
  expect(isSilent(open, days, '2027-01-04')).toBe(false)
  expect(isSilent(open, days, '2027-01-05')).toBe(true)
  const items = [item('i1'), item('i2', { state: 'given' })]
  const after = silenced(items, { at: 'now', by: 'aktsam', text: 'No answer.', finding: 'F-2026-1' })
  expect(after.map(({ verdict }) => verdict?.verdict ?? null)).toEqual(['silent', null])
  expect(isSilent({ items: after }, days, '2027-02-01')).toBe(false)
})

test('a verdict says what can be said: nothing is sufficient that was not given, and nothing silent that was', () => {
  const judge = (state: RequestItem['state'], verdict: Sufficiency, reason = 'summaryOnly' as const) =>
    whyNotJudge({ state }, { verdict, reason })
  expect(judge('given', 'insufficient')).toBeUndefined()
  expect(judge('given', 'sufficient')).toBe('otherReason')
  expect(whyNotJudge({ state: 'missing' }, { verdict: 'sufficient', reason: 'complete' })).toBe('notGiven')
  expect(whyNotJudge({ state: 'given' }, { verdict: 'silent', reason: 'noAnswer' })).toBe('isGiven')
  expect(whyNotJudge({ state: 'given' }, { verdict: 'refused', reason: 'refusedToGive' })).toBe('notRefused')
  expect(whyNotJudge({ state: 'given' }, { verdict: 'partial', reason: 'complete' })).toBe('otherReason')
})

test('progress counts what is answered, and is a hundred only when everything is', () => {
  expect(percentOf([])).toBe(0)
  expect(percentOf([item('i1', { state: 'refused' }), item('i2'), item('i3')])).toBe(33)
  expect(percentOf([item('i1', { state: 'given' })])).toBe(100)
})

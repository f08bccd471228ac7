import { expect, test } from 'vitest'
import { stepsInWords } from './in-words.ts'
import type { RatingStep } from './model.ts'
import { lacksIn, riskIn, suspicionIn, unweighed } from './weighing.ts'

const step = (
  scale: RatingStep['scale'],
  before: RatingStep['before'],
  after: RatingStep['after'],
): RatingStep => ({
  ...{ scale, before, after, reason: 'As the report says.', by: 'maja', at: '2026-11-23T08:00:00.000Z' },
})
const verdict = (point: string) => ({
  ...{ point, verdict: 'incompatible' as const, why: 'It is sold for that.', evidence: [] },
  ...{ by: 'maja', at: '2026-11-23T08:00:00.000Z' },
})

test('a case that nobody weighed lacks everything', () => {
  expect(lacksIn(unweighed('C-1'), ['Code 3'])).toEqual(['suspicion', 'risk', 'guidelines'])
})

test('where one begins is no conclusion: that has a level before it (F39)', () => {
  const begun = {
    ...unweighed('C-1'),
    steps: [step('suspicion', null, 'suspected'), step('humanRights', null, 'elevated')],
  }
  expect(lacksIn(begun, [])).toEqual(['suspicion', 'risk'])
  const steps = [
    ...begun.steps,
    step('suspicion', 'suspected', 'reasonToBelieve'),
    step('humanRights', 'elevated', 'high'),
  ]
  expect(lacksIn({ ...begun, steps }, [])).toEqual([])
  expect(suspicionIn({ steps })).toBe('reasonToBelieve')
})

test('the highest risk counts, whatever its dimension', () => {
  expect(riskIn({ steps: [step('legal', null, 'moderate'), step('military', null, 'critical')] })).toBe(
    'critical',
  )
  expect(riskIn({ steps: [] })).toBeUndefined()
})

test('every point that the charter tests is judged, one by one', () => {
  const judged = { ...unweighed('C-1'), guidelines: [verdict('Code 3')] }
  expect(lacksIn(judged, ['Code 3', 'Code 4'])).toContain('guidelines')
  expect(
    lacksIn({ ...judged, guidelines: [verdict('Code 3'), verdict('Code 4')] }, ['Code 3', 'Code 4']),
  ).not.toContain('guidelines')
})

test('how sure we are is told with what stood before and why, in the reader’s language', () => {
  const steps = [step('suspicion', null, 'suspected'), step('suspicion', 'suspected', 'reasonToBelieve')]
  expect(stepsInWords({ steps }, 'sv')).toEqual([
    'Misstanke: misstänkt → anledning att anta. As the report says.',
  ])
  expect(stepsInWords({ steps: [step('legal', null, 'low')] }, 'fi')).toEqual([
    'Oikeudellinen riski: – → pieni. As the report says.',
  ])
})

import { expect, test } from 'vitest'
import { levelsOf, scales } from '#casework/model'
import { type Level, rungsOf, stepsOn } from './ladder.ts'

const step = (scale: (typeof scales)[number], before: Level | null, after: Level) => ({
  scale,
  before,
  after,
})
const steps = [
  step('suspicion', null, 'suspected'),
  step('humanRights', null, 'elevated'),
  step('suspicion', 'suspected', 'reasonToBelieve'),
  step('suspicion', 'reasonToBelieve', 'suspected'),
]

test('a ladder has every level of its scale, the lowest first', () => {
  for (const scale of scales) {
    const rungs = rungsOf(steps, scale)
    expect(rungs.map(({ level }) => level)).toEqual([...levelsOf(scale)])
    expect(rungs.map(({ height }) => height)).toEqual(rungs.map((_, n) => n + 1))
  }
})

test('each rung tells which steps led to it; the last one stands, and all below it are climbed', () => {
  const rungs = rungsOf(steps, 'suspicion')
  expect(rungs.filter(({ visits }) => visits.length > 0)).toMatchObject([
    { level: 'suspected', visits: [1, 3], isNow: true, isReached: true },
    { level: 'reasonToBelieve', visits: [2], isNow: false, isReached: false },
  ])
  expect(rungs.filter(({ isReached }) => isReached)).toHaveLength(3)
})

test('where nothing is set nothing stands, and one scale says nothing of another', () => {
  expect(rungsOf(steps, 'legal').some(({ isNow, isReached }) => isNow || isReached)).toBe(false)
  expect(stepsOn(steps, 'humanRights')).toEqual([steps[1]])
})

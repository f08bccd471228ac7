import { expect, test } from 'vitest'
import { laneOf, pointsOf } from './timeline-lanes.ts'

const note = (kind: string, at: string) => ({
  n: 1,
  at,
  by: 'x',
  role: 'legal',
  kind,
  object: null,
  facts: {},
})

test('what is gathered, weighed and decided stands in rows of its own', () => {
  expect(['opened', 'requestSilent', 'hearingSent', 'decisionSigned'].map(laneOf)).toEqual([
    'room',
    'gathering',
    'weighing',
    'deciding',
  ])
})

test('time runs from left to right, and a single moment stands at the left', () => {
  const notes = ['2026-11-01', '2026-11-06', '2026-11-11'].map((day) =>
    note('opened', `${day}T00:00:00.000Z`),
  )
  expect(pointsOf(notes).map(({ at }) => at)).toEqual([0, 0.5, 1])
  expect(pointsOf(notes.slice(0, 1)).map(({ at }) => at)).toEqual([0])
  expect(pointsOf([])).toEqual([])
})

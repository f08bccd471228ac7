import { expect, test } from 'vitest'
import type { Ownership } from './model.ts'
import { blend, boundsOf, mayReach, percentsOf, plus, reaches } from './share.ts'

const held = (more: Partial<Ownership>): Ownership => ({
  ...{ type: 'ownership', owner: 'a', owned: 'b', kind: 'direct', share: null },
  ...more,
})
const half = { percent: 50, comparator: '>=' } as const
const overHalf = { percent: 50, comparator: '>' } as const

test('thirds and sixths add up to a half, and not to a little less', () => {
  const sum = plus(boundsOf(held({ share: 33.34 })), boundsOf(held({ share: 16.66 })))
  expect(percentsOf(sum)).toEqual({ least: 50, most: 50, over: false, under: false })
  expect(reaches(sum, half)).toBe(true)
  expect(reaches(sum, overHalf)).toBe(false)
})

test('more than fifty per cent is more than fifty per cent', () => {
  const most = boundsOf(held({ range: { least: 50, most: 75, over: true } }))
  expect(reaches(most, overHalf)).toBe(true)
  expect(reaches(boundsOf(held({ range: { least: 50, most: 75 } })), overHalf)).toBe(false)
})

test('less than fifty per cent does not reach it; up to fifty per cent may', () => {
  expect(mayReach(boundsOf(held({ range: { least: 25, most: 50, under: true } })), half)).toBe(false)
  expect(mayReach(boundsOf(held({ range: { least: 25, most: 50 } })), half)).toBe(true)
  expect(mayReach(boundsOf(held({ range: { least: 25, most: 50 } })), overHalf)).toBe(false)
})

test('an unknown share is anything from nothing to all', () => {
  expect(percentsOf(boundsOf(held({})))).toMatchObject({ least: 0, most: 100 })
})

test('what is only assumed is never certain', () => {
  const guess = boundsOf(held({ share: 60, confidence: 'assumed' }))
  expect(reaches(guess, half)).toBe(false)
  expect(mayReach(guess, half)).toBe(true)
})

test('two records of what may be one holding are the larger for certain, and both at most', () => {
  const [a, b] = [boundsOf(held({ share: 30 })), boundsOf(held({ share: 25 }))]
  expect(percentsOf(blend(a, b))).toMatchObject({ least: 30, most: 55 })
  expect(percentsOf(blend(b, a))).toMatchObject({ least: 30, most: 55 })
})

test('nobody holds more than all of it', () => {
  const sum = plus(
    boundsOf(held({ share: 80 })),
    boundsOf(held({ range: { least: 30, most: 40, over: true } })),
  )
  expect(percentsOf(sum)).toEqual({ least: 100, most: 100, over: false, under: false })
})

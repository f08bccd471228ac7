import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeFaults } from './codes.ts'
import { byPriority, isOneStep, priorityOf, severityLevel, standingPriority } from './priority.ts'

const level = fc.integer({ min: 1, max: 4 })
const severity = fc.record({ scale: level, scope: level, irremediability: level })
const rated = fc.record({ severity, likelihood: level })

test('what is more severe never comes after what is less severe, whatever the likelihood (UNGP 24)', () => {
  fc.assert(
    fc.property(rated, rated, (a, b) => {
      if (severityLevel(a.severity) <= severityLevel(b.severity)) return
      const [first, second] = [priorityOf(a.severity, a.likelihood), priorityOf(b.severity, b.likelihood)]
      expect(first ?? 0).toBeGreaterThanOrEqual(second ?? 0)
      expect(byPriority({ ...a, override: null }, { ...b, override: null })).toBeLessThanOrEqual(0)
    }),
  )
})

test('what cannot be put right is grave by itself, and unlikely harm moves down by one at most', () => {
  expect(priorityOf({ scale: 1, scope: 1, irremediability: 4 }, 1)).toBe(4)
  expect(priorityOf({ scale: 3, scope: 1, irremediability: 1 }, 1)).toBe(2)
  expect(priorityOf({ scale: 1, scope: 1, irremediability: 1 }, 1)).toBe(1)
  expect(priorityOf(null, 3)).toBeNull()
  expect(priorityOf({ scale: 3, scope: 1, irremediability: 1 }, null)).toBeNull()
})

test('a human moves the priority by one step and no more', () => {
  expect(isOneStep(2, 3)).toBe(true)
  expect(isOneStep(2, 4)).toBe(false)
  expect(isOneStep(2, 2)).toBe(false)
  expect(isOneStep(null, 2)).toBe(false)
  const override = { to: 3, reason: 'Children are hurt', by: 'maja', at: '2026-11-23T09:00:00.000Z' }
  const base = { severity: { scale: 2, scope: 1, irremediability: 1 }, likelihood: 3 }
  expect(standingPriority({ ...base, override })).toBe(3)
  expect(standingPriority({ ...base, override: null })).toBe(2)
})

test('a finding names instruments and protected grounds that are known', () => {
  const known = { instruments: [{ code: 'ICCPR', articles: ['17'] }], groups: ['ethnicity'] }
  expect(codeFaults(known)).toEqual([])
  const strange = { instruments: [{ code: 'NOSUCH', articles: [] }], groups: ['tallness'] }
  expect(codeFaults(strange).map(({ path }) => path)).toEqual(['/instruments/0/code', '/groups/0'])
})

import { expect, test } from 'vitest'
import { testRules } from '#rules'
import { lengthFaults } from './actions.ts'
import type { Interim } from './model.ts'
import { endOf, rulesOfInterim } from './rules.ts'

const interim: Interim = {
  ...{ ref: 'I-2026-4', case: 'C-2026-1', suppliers: ['longan'], categories: ['camera'] },
  ...{ legalEntities: ['se', 'fi'], from: '2026-11-23T12:00:00.000Z', until: '2026-12-22T23:00:00.000Z' },
  ...{ reason: 'A report names them.', by: 'usr_maja', renewals: [], ended: null },
}

test('thirty days are the most, and a day that is over is none', () => {
  expect(lengthFaults('2026-12-22', '2026-11-23')).toEqual([])
  expect(lengthFaults('2026-12-23', '2026-11-23')[0]?.message).toContain('more than thirty days')
  expect(lengthFaults('2026-11-22', '2026-11-23')[0]?.message).toContain('over already')
})

test('its rules hold new sales, and nothing that was promised, until its end', () => {
  const rules = rulesOfInterim(interim)
  expect(rules.map(({ id }) => id)).toEqual([
    'P-INTERIM-2026-4/newSale',
    'P-INTERIM-2026-4/expansion',
    'P-INTERIM-2026-4/demo',
  ])
  for (const rule of rules) expect(rule).toMatchObject({ outcome: 'hold', kind: 'review', to: interim.until })
  expect(testRules(rules)).toBeDefined()
})

test('sales people read of an investigation, and neither of the case nor of the supplier', () => {
  for (const { id, message, title, citation } of rulesOfInterim(interim))
    for (const said of [id, citation, ...Object.values(message), ...Object.values(title)]) {
      expect(said).not.toContain('C-2026')
      expect(said).not.toContain('longan')
    }
})

test('ended by hand, its rules end with that moment', () => {
  const at = '2026-11-30T09:00:00.000Z'
  expect(endOf({ ...interim, ended: { by: 'usr_maja', at, reason: 'Cleared.' } })).toBe(at)
})

test('ended in the moment in which it began, its rules hold nothing from then on', () => {
  const ended = { by: 'usr_maja', at: interim.from, reason: 'A mistake.' }
  for (const rule of rulesOfInterim({ ...interim, ended })) {
    expect(rule.to).toBe(interim.from)
    expect(rule.from < interim.from).toBe(true)
  }
})

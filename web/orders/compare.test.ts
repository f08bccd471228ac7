import { expect, test } from 'vitest'
import type { Verdict } from '#rules/model'
import { compareVerdicts, onlyIn } from './compare.ts'

const quiet = { outcome: 'allow' as const, spoke: [], couldBe: [] }
const allowed: Verdict = {
  traceId: 'trc_1',
  asOf: '2026-09-01T08:00:00.000Z',
  order: 'SO-1',
  outcome: 'allow',
  sentence: 'Allowed.',
  wording: { sv: 'Tillåten.', nb: 'Tillatt.', fi: 'Sallittu.', en: 'Allowed.' },
  lines: [
    {
      line: 1,
      outcome: 'allow',
      sentence: 'Allowed.',
      wording: { sv: 'Tillåten.', nb: 'Tillatt.', fi: 'Sallittu.', en: 'Allowed.' },
      law: quiet,
      policy: quiet,
      missing: [],
      next: [],
    },
  ],
  lists: { 'eu-fsf': '2026-08-01#aaaa' },
  ruleSet: 'a'.repeat(64),
  expiresAt: '2026-09-02T08:00:00.000Z',
  digest: 'd',
}
const spoke = {
  rule: 'D-1/newSale',
  citation: 'UNGP 19',
  verified: true,
  outcome: 'block' as const,
  reads: {},
}
const blocked: Verdict = {
  ...allowed,
  outcome: 'block',
  lines: [
    { ...allowed.lines[0]!, outcome: 'block', policy: { outcome: 'block', spoke: [spoke], couldBe: [] } },
  ],
}

test('an answer beside itself differs in nothing', () => {
  expect(compareVerdicts(allowed, allowed).every(({ first, today }) => onlyIn(today, first).size === 0)).toBe(
    true,
  )
})

test('a rule that speaks today and did not then stands on the side of today', () => {
  const row = compareVerdicts(allowed, blocked).find(({ subject }) => subject === 'rules')
  expect(row).toEqual({ subject: 'rules', line: 1, first: [], today: ['D-1/newSale'] })
})

test('the layer that changed is the one that is marked', () => {
  const changed = compareVerdicts(allowed, blocked).filter(
    ({ first, today }) => onlyIn(today, first).size > 0,
  )
  expect(changed.map(({ subject }) => subject)).toEqual(['outcome', 'policy', 'rules'])
})

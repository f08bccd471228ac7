import { expect, test } from 'vitest'
import { step } from '#lifecycle/interpret'
import { lacksForFinal } from './lacks.ts'
import { findingLife } from './life.ts'
import { findingLacks } from './model.ts'

const rated = {
  ...{ right: 'Freedom of religion', instruments: [{ code: 'ICCPR', articles: ['18'] }] },
  ...{ severity: { scale: 3, scope: 2, irremediability: 2 }, likelihood: 2 },
  involvement: 'contribute' as const,
}
const heard = { ...rated, status: 'heard' } as const
const fit = { evidence: 1, hearing: 'done', isWellSaid: true } as const

test('a finding that is rated, cited and heard lacks nothing; what was sent to nobody lacks the hearing', () => {
  expect(lacksForFinal(heard, fit)).toEqual([])
  expect(lacksForFinal({ ...rated, status: 'draft' }, fit)).toEqual(['hearing'])
  expect(lacksForFinal({ ...rated, status: 'draft' }, { ...fit, hearing: 'skipped' })).toEqual([])
})

test('each thing that lacks is named by itself', () => {
  const bare = { right: null, instruments: [], severity: null, likelihood: null, involvement: null }
  const context = { evidence: 0, hearing: 'none', isWellSaid: false } as const
  expect(lacksForFinal({ ...bare, status: 'draft' }, context)).toEqual([...findingLacks])
  expect(lacksForFinal({ ...heard, involvement: null }, fit)).toEqual(['involvement'])
  expect(lacksForFinal({ ...bare, status: 'withdrawn' }, context)).toEqual([])
})

test('what lacks nothing, and nothing else, may be made final by its life', () => {
  const findings = [heard, { ...heard, status: 'draft' }, { ...heard, severity: null }] as const
  const contexts = (['none', 'sent', 'replied', 'done', 'skipped'] as const).flatMap((hearing) => [
    { ...fit, hearing },
    { ...fit, hearing, evidence: 0 },
    { ...fit, hearing, isWellSaid: false },
  ])
  for (const finding of findings)
    for (const context of contexts) {
      const position = { state: finding.status, deed: 'finalise' } as const
      const question = { context: { ...context, isRated: finding.severity !== null } }
      const isPossible = step(findingLife, position, question).ok
      expect(lacksForFinal(finding, context).length === 0, JSON.stringify({ finding, context })).toBe(
        isPossible,
      )
    }
})

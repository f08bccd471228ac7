import { expect, test } from 'vitest'
import type { SupplierRelation } from '../model.ts'
import type { RelationMove } from '../moves/model.ts'
import { historyOf } from './history.ts'

const relation = (more: Partial<SupplierRelation> = {}): SupplierRelation => ({
  ...{ type: 'supplierRelation', supplier: 'longan', legalEntity: 'se', categories: ['camera'] },
  state: 'approved',
  ...more,
})
const moved: RelationMove = {
  ...{ ref: 'S-2026-1', supplier: 'longan', supplierName: 'Longan', legalEntity: 'se', country: 'SE' },
  ...{ deed: 'investigate', from: [{ category: 'camera', state: 'approved' }], to: 'underInvestigation' },
  ...{ reason: 'A report.', approvedUntil: null, evidence: [], askedBy: 'petra' },
  ...{ askedAt: '2026-08-01T00:00:00.000Z', doneAt: '2026-08-01T00:00:00.000Z', approvedBy: [] },
}

test('every state is told with when, by whom, why, and by which decision; the newest first', () => {
  const steps = historyOf({
    versions: [
      { at: '2026-01-01T00:00:00.000Z', record: relation() },
      { at: '2026-05-01T00:00:00.000Z', record: relation({ owner: 'petra' }) },
      {
        at: '2026-08-01T00:00:00.000Z',
        record: relation({ state: 'underInvestigation', movedAt: '2026-08-01T00:00:00.000Z' }),
      },
    ],
    done: [moved],
    decided: [
      {
        ...{ ref: 'D-1', supplier: 'longan', categories: ['camera'], legalEntities: ['se'] },
        ...{ effectiveAt: '2026-10-01T00:00:00.000Z', state: 'phasingOut' },
      },
    ],
    ...{ now: new Map(), at: '2026-11-23T00:00:00.000Z' },
  })
  expect(steps).toMatchObject([
    { from: 'underInvestigation', to: 'phasingOut', cause: 'decision', ref: 'D-1', by: null },
    {
      from: 'approved',
      to: 'underInvestigation',
      cause: 'hand',
      ref: 'S-2026-1',
      by: 'petra',
      reason: 'A report.',
    },
    { from: null, to: 'approved', cause: 'record', ref: null },
  ])
})

test('an approval that ran out is told with its last day; a decision of the future is not told', () => {
  const ranOut = { state: 'conditional', cause: 'ranOut', since: '2026-06-30', decision: null } as const
  const steps = historyOf({
    versions: [{ at: '2026-01-01T00:00:00.000Z', record: relation({ approvedUntil: '2026-06-30' }) }],
    done: [],
    decided: [
      {
        ...{ ref: 'D-9', supplier: 'longan', categories: ['camera'], legalEntities: ['se'] },
        ...{ effectiveAt: '2027-01-01T00:00:00.000Z', state: 'terminated' },
      },
    ],
    ...{ now: new Map([['camera', { ...ranOut, approvedUntil: '2026-06-30' }]]) },
    at: '2026-11-23T00:00:00.000Z',
  })
  expect(steps).toMatchObject([
    { from: 'approved', to: 'conditional', cause: 'ranOut', at: '2026-06-30' },
    { to: 'approved' },
  ])
})

import { describe, expect, test } from 'vitest'
import { faultsOf } from '#lifecycle'
import { may, step } from '#lifecycle/interpret'
import { standardMeasures } from '../knowledge/standard-measures.ts'
import { boundBy, type Ground, lacksOfProposal } from './judge.ts'
import { type ProposalContext, type ProposalDeed, proposalLife, seatsOf } from './life.ts'
import {
  type DecisionOption,
  type Proposal,
  type ProposalText,
  proposalKinds,
  proposalStates,
} from './model.ts'
import { daysAfter, recordsOf } from './records.ts'

const option = (kind: DecisionOption['kind']): DecisionOption => ({
  ...{ title: `Option ${kind}`, kind, effects: 'No new sales.', costs: [], continues: 'Service goes on.' },
  exit: {
    ...{ customers: 'Choose another.', workers: 'None of ours.' },
    ...{ rightsHolders: 'Less use.', environment: 'Replaced at end of life.' },
  },
})
const whole: ProposalText = {
  ...{ options: [option('phaseOut'), option('conditions')], chosen: 0, reason: 'Strong suspicion.' },
  ...{ leverage: 'Two letters, no answer.', crucial: { is: false, why: 'Others make the same.' } },
  ...{ suppliers: ['longan'], family: true, exceptions: [], categories: ['camera'], countries: [] },
  ...{ purposes: [], effectiveAt: null, newSales: 'all', transition: null, sparePartCeiling: null },
  ...{ reviewOn: '2027-11-23', measures: [] },
}
const ground: Ground = {
  ...{ kind: 'supplier', hearing: 'done', findings: 2, notFinal: 0, unweighed: [] },
  ...{ group: ['se', 'no', 'fi'], known: ['longan'], at: '2026-11-23T12:00:00.000Z', today: '2026-11-23' },
}
const lacks = (text: Partial<ProposalText>, given: Partial<Ground> = {}) =>
  lacksOfProposal({ ...whole, ...text }, { ...ground, ...given }).map(({ path }) => path)

describe('a proposal', () => {
  test('that says everything lacks nothing', () => {
    expect(lacks({})).toEqual([])
  })

  const past = '2026-11-22T12:00:00.000Z'
  test.each<[string, Partial<ProposalText>, Partial<Ground>, string]>([
    ['without options', { options: [], chosen: null }, {}, '/options'],
    ['with one option', { options: [option('phaseOut')] }, {}, '/options'],
    ['of which none is chosen', { chosen: null }, {}, '/chosen'],
    ['of which one is chosen that is not there', { chosen: 5 }, {}, '/chosen'],
    [
      'whose option does not tell its impact',
      { options: [option('phaseOut'), { ...option('continue'), effects: '' }] },
      {},
      '/options/1',
    ],
    ['without a reason', { reason: '' }, {}, '/reason'],
    ['that does not tell the leverage tried', { leverage: ' ' }, {}, '/leverage'],
    [
      'that does not say whether the relationship is crucial',
      { crucial: { is: false, why: '' } },
      {},
      '/crucial/why',
    ],
    ['without a supplier', { suppliers: [] }, {}, '/suppliers'],
    ['on a supplier that nobody knows', { suppliers: ['nobody'] }, {}, '/suppliers/0'],
    ['without a category', { categories: [] }, {}, '/categories'],
    [
      'that spares a company that is not ours',
      { exceptions: [{ legalEntity: 'dk', reason: 'Not ours.' }] },
      {},
      '/exceptions/0/legalEntity',
    ],
    [
      'that spares all our companies',
      { exceptions: ['se', 'no', 'fi'].map((legalEntity) => ({ legalEntity, reason: 'No sales.' })) },
      {},
      '/exceptions',
    ],
    ['that begins in the past', { effectiveAt: past }, {}, '/effectiveAt'],
    ['without a day of review', { reviewOn: null }, {}, '/reviewOn'],
    [
      'reviewed before it takes effect',
      { effectiveAt: '2027-01-01T00:00:00Z', reviewOn: '2026-12-24' },
      {},
      '/reviewOn',
    ],
    [
      'whose measure is due today',
      { measures: [{ title: 'Tell them', owner: 'sales', dueOn: '2026-11-23' }] },
      {},
      '/measures/0/dueOn',
    ],
    ['before anybody was heard', {}, { hearing: 'sent' }, '/hearing'],
    ['before the ladders were set', {}, { unweighed: ['risk'] }, '/weighed'],
    ['without a final finding', {}, { findings: 1, notFinal: 1 }, '/findings'],
    [
      'that only concludes a case about a supplier',
      { options: [option('conclude'), option('continue')] },
      {},
      '/chosen',
    ],
    [
      'that makes a transition where nothing stops',
      {
        options: [option('continue'), option('phaseOut')],
        transition: { quotesBefore: past, honouredUntil: '2027-01-01' },
      },
      {},
      '/transition',
    ],
  ])('%s is refused, and the field is named', (...[, text, given, path]) => {
    expect(lacks(text, given)).toContain(path)
  })

  test('of a case that is not about a supplier needs no scope', () => {
    const text = { options: [option('conclude'), option('continue')], suppliers: [], categories: [] }
    expect(lacks(text, { kind: 'ownConduct', known: [] })).toEqual([])
  })

  test('binds the whole group, but for explicit exceptions (F11)', () => {
    expect(boundBy(whole, ground.group)).toEqual(['se', 'no', 'fi'])
    expect(boundBy({ exceptions: [{ legalEntity: 'no', reason: 'Has no sales.' }] }, ground.group)).toEqual([
      'se',
      'fi',
    ])
  })
})

describe('what a signature makes', () => {
  const proposal: Proposal = {
    ...{ ref: 'D-2026-1', case: 'C-2026-1', caseTitle: 'Cameras', legalEntity: 'se', country: 'SE' },
    ...{ ...whole, writers: ['usr_maja'], proposedAt: ground.at, made: [] },
  }
  const signed = { at: ground.at, approvedBy: ['usr_henrik', 'usr_mona'], legalEntities: ['se', 'fi'] }

  test('is one decision a supplier of the family, from the moment of the signature', () => {
    const made = recordsOf(proposal, { ...signed, suppliers: ['longan', 'longan-sub'] })
    expect(made.map(({ ref, supplier }) => [ref, supplier])).toEqual([
      ['D-2026-1', 'longan'],
      ['D-2026-1-b', 'longan-sub'],
    ])
    expect(made[0]).toMatchObject({ kind: 'phaseOut', effectiveAt: ground.at, legalEntities: ['se', 'fi'] })
  })

  test('is no decision on a supplier where it concludes a case', () => {
    const concluded = { ...proposal, options: [option('conclude'), option('continue')] }
    expect(recordsOf(concluded, { ...signed, suppliers: [] })).toEqual([])
  })

  test('brings measures for every kind, each with an owner and a day', () => {
    for (const kind of proposalKinds) expect(standardMeasures[kind].length).toBeGreaterThan(0)
    expect(daysAfter('2026-12-30', 5)).toBe('2027-01-04')
  })
})

describe('its life', () => {
  const role = 'operator'
  const contexts: ProposalContext[] = [
    { lacks: 0, isHigh: true },
    { lacks: 0, isHigh: false },
  ]

  test('has no fault', () => {
    expect(faultsOf(proposalLife)).toEqual([])
  })

  test('goes every step of its table from where it says, and from nowhere else', () => {
    for (const context of contexts)
      for (const state of proposalStates)
        for (const deed of Object.keys(proposalLife.deeds) as ProposalDeed[]) {
          const known = proposalLife.transitions.find(
            (one) => one.deed === deed && one.from.includes(state) && (one.guard?.holds(context) ?? true),
          )
          const outcome = step(proposalLife, { state, deed }, { role, context })
          expect(may(proposalLife, state, deed), `${deed} from ${state}`).toBe(known !== undefined)
          expect(outcome.ok ? outcome.value : outcome.refusal.code).toBe(known?.to ?? 'not_allowed_from')
        }
  })

  test('is laid before nobody while it lacks something', () => {
    const outcome = step(
      proposalLife,
      { state: 'draft', deed: 'lay' },
      { role, context: { lacks: 1, isHigh: false } },
    )
    expect(outcome.ok ? '' : outcome.refusal.detail).toContain('not complete')
  })

  test('above a high risk takes a second person of management for the board', () => {
    expect(seatsOf(false)).toEqual(['legal', 'management'])
    expect(seatsOf(true)).toEqual(['legal', 'management', 'board'])
    for (const [n, { isHigh }] of contexts.entries()) {
      const sign = proposalLife.transitions.filter(({ deed }) => deed === 'sign')[n]
      expect(sign?.approvals).toHaveLength(seatsOf(isHigh).length)
    }
  })
})

import type { Guard, LifeCycle } from '#lifecycle/model'
import { proposalGuards, proposalSentences, proposalTitles } from '../knowledge/decision-words.ts'
import type { ProposalState } from './model.ts'

export type ProposalDeed = 'lay' | 'sign' | 'return' | 'refuse' | 'withdraw'

/** What the guards look at. */
export interface ProposalContext {
  /** How much it lacks before it can be laid before those who sign. */
  readonly lacks: number
  /** The risk after the decision was weighed high or critical: the board signs besides. */
  readonly isHigh: boolean
}

const guard = (
  id: keyof typeof proposalGuards,
  holds: (context: ProposalContext) => boolean,
): Guard<ProposalContext> => {
  const { en, ...others } = proposalGuards[id]
  return { id, reason: en, reasonIn: others, holds }
}
const isWhole = guard('isWhole', ({ lacks }) => lacks === 0)
const isHigh = guard('isHigh', (context) => context.isHigh)
const isUsual = guard('isUsual', (context) => !context.isHigh)

const compliance = ['complianceOfficer', 'legal'] as const

/** Legal looks at it first, then management signs; above a high risk a second person of management for the board. */
export const seatsOf = (high: boolean) => (high ? [...usualSeats, 'board' as const] : usualSeats)
const usualSeats = ['legal', 'management'] as const

/** The life of a proposed decision: whoever wrote it, and whoever leads the case, signs nothing of it. */
export const proposalLife: LifeCycle<ProposalState, ProposalDeed, ProposalContext> = {
  name: 'proposal',
  start: 'draft',
  states: {
    draft: 'It is written; nobody has been asked to sign it.',
    pending: 'It waits for those who sign.',
    signed: 'It is signed; what it demands was made in the same moment.',
    refused: 'It was refused, with a reason.',
    withdrawn: 'It was taken back by those who proposed it.',
  },
  deeds: {
    lay: 'Lays it before those who sign.',
    sign: 'Signs it: legal first, then management, and for a high risk a second person for the board.',
    return: 'Gives it back to be written better, with a reason.',
    refuse: 'Refuses it, with a reason.',
    withdraw: 'Takes it back, with a reason.',
  },
  transitions: [
    { deed: 'lay', from: ['draft'], to: 'pending', by: compliance, guard: isWhole },
    {
      ...{ deed: 'sign', from: ['pending'], to: 'signed', guard: isHigh },
      approvals: [['legal'], ['management'], ['management']],
    },
    {
      ...{ deed: 'sign', from: ['pending'], to: 'signed', guard: isUsual },
      approvals: [['legal'], ['management']],
    },
    { deed: 'return', from: ['pending'], to: 'draft', by: ['legal', 'management'] },
    { deed: 'refuse', from: ['pending'], to: 'refused', by: ['management'] },
    { deed: 'withdraw', from: ['draft', 'pending'], to: 'withdrawn', by: compliance },
  ],
  sentences: proposalSentences,
  titles: proposalTitles,
}

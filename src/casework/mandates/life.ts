import type { Guard, LifeCycle } from '#lifecycle/model'
import { mandateGuards, mandateSentences, mandateTitles } from '../knowledge/mandate-words.ts'
import type { MandateState } from './model.ts'

export type MandateDeed = 'declare' | 'decline' | 'accept' | 'deliver' | 'extend' | 'end' | 'expire'

/** What the guards look at. */
export interface MandateContext {
  readonly isDeclared: boolean
  readonly acceptsConfidence: boolean
  readonly conflicts: number
  readonly delivered: number
  /** Whether its window is over. */
  readonly isOver: boolean
}

const guard = (
  id: keyof typeof mandateGuards,
  holds: (context: MandateContext) => boolean,
): Guard<MandateContext> => {
  const { en, ...others } = mandateGuards[id]
  return { id, reason: en, reasonIn: others, holds }
}
const isSigned = (context: MandateContext) => context.isDeclared && context.acceptsConfidence
const isFree = guard('isSigned', (context) => isSigned(context) && context.conflicts === 0)
const hasConflict = guard('isSigned', (context) => isSigned(context) && context.conflicts > 0)
const hasDelivered = guard('hasDelivered', ({ delivered }) => delivered > 0)
const runs = guard('runs', ({ isOver }) => !isOver)
const isOver = guard('isOver', (context) => context.isOver)

const compliance = ['complianceOfficer', 'legal'] as const
const expert = ['expert'] as const
const machine = ['operator'] as const
const open = ['offered', 'conflicted', 'active', 'delivered'] as const
/** In these the room is open, within the window. */
export const letIn: readonly MandateState[] = ['active', 'delivered']

/**
 * The life of an expert's mandate (R35). Nobody enters before the declaration of independence and the confidence are
 * signed; a conflict that is named is accepted by another than who gave the mandate, and so is every extension.
 */
export const mandateLife: LifeCycle<MandateState, MandateDeed, MandateContext> = {
  name: 'mandate',
  start: 'offered',
  states: {
    offered: 'The expert has it; nothing is signed, and the room is closed.',
    conflicted: 'The expert named a conflict of interest; another person decides.',
    active: 'The room is open to the expert, within the window.',
    delivered: 'The expert has delivered; the room stays open until the window ends.',
    ended: 'It is over; the expert is out.',
    declined: 'The expert did not take it.',
  },
  deeds: {
    declare: 'Signs the declaration of independence and the confidence.',
    decline: 'Does not take the mandate.',
    accept: 'Lets the expert in, in spite of the conflict that was named.',
    deliver: 'Hands in what was to be delivered.',
    extend: 'Gives a later end.',
    end: 'Ends it before its time.',
    expire: 'Ends it with its window.',
  },
  transitions: [
    { deed: 'declare', from: ['offered'], to: 'active', by: expert, guard: isFree },
    { deed: 'declare', from: ['offered'], to: 'conflicted', by: expert, guard: hasConflict },
    { deed: 'decline', from: ['offered', 'conflicted'], to: 'declined', by: expert },
    { deed: 'accept', from: ['conflicted'], to: 'active', by: compliance },
    { deed: 'deliver', from: ['active', 'delivered'], to: 'delivered', by: expert, guard: hasDelivered },
    { deed: 'extend', from: ['active'], to: 'active', guard: runs, by: compliance },
    { deed: 'extend', from: ['delivered'], to: 'delivered', guard: runs, by: compliance },
    { deed: 'end', from: open, to: 'ended', by: compliance },
    { deed: 'expire', from: open, to: 'ended', by: machine, guard: isOver },
  ],
  sentences: mandateSentences,
  titles: mandateTitles,
}

import type { Guard, LifeCycle } from '#lifecycle/model'
import { hearingGuards, hearingSentences, hearingTitles } from '../knowledge/hearing-words.ts'
import type { HearingState } from './model.ts'

export type HearingDeed = 'send' | 'reply' | 'answer' | 'lapse' | 'prolong' | 'skip'

/** What the guards look at. */
export interface HearingContext {
  readonly points: number
  /** Points to which the party said something, or said that it says nothing. */
  readonly replied: number
  /** Replies to which we did not say what we make of them. */
  readonly unanswered: number
  /** Whether its last day is over. */
  readonly isOver: boolean
}

const guard = (
  id: keyof typeof hearingGuards,
  holds: (context: HearingContext) => boolean,
): Guard<HearingContext> => {
  const { en, ...others } = hearingGuards[id]
  return { id, reason: en, reasonIn: others, holds }
}
const hasPoints = guard('hasPoints', ({ points }) => points > 0)
const isReplied = guard('isReplied', ({ points, replied }) => points > 0 && replied === points)
const isAnswered = guard('isAnswered', ({ unanswered }) => unanswered === 0)
const isSilent = guard('isOver', ({ isOver, replied }) => isOver && replied === 0)
const isPartly = guard('isOver', ({ isOver, replied }) => isOver && replied > 0)
const hasTime = guard('hasTime', ({ isOver }) => !isOver)

export const hearingDuty = 'OWN_HEARING'
const duty = [hearingDuty] as const
/** In these the party may reply. A late reply is read too. */
export const openStates = ['sent', 'over'] as const
const machine = ['operator'] as const

/**
 * The life of a hearing (R41; C.2 of the specification). Fifteen working days run from the sending; then it is over,
 * whether anybody replied or not. Legal may skip it, with a reason; nobody else may.
 */
export const hearingLife: LifeCycle<HearingState, HearingDeed, HearingContext> = {
  name: 'hearing',
  start: 'draft',
  states: {
    draft: 'It is written; whom it is about has not got it yet.',
    sent: 'Whom it is about has the findings, and the time runs.',
    replied: 'Replies are in; they are answered point by point.',
    answered: 'Every reply is answered.',
    over: 'The time is over, and nobody replied.',
    skipped: 'Legal decided that nobody is heard, and said why.',
  },
  deeds: {
    send: 'Sends the findings: the time begins to run.',
    reply: 'Notes that every finding was replied to.',
    answer: 'Ends it: every reply is answered.',
    lapse: 'Notes that the time is over.',
    prolong: 'Gives more time.',
    skip: 'Decides without hearing, with a reason of legal.',
  },
  transitions: [
    { deed: 'send', from: ['draft'], to: 'sent', guard: hasPoints, starts: duty },
    { deed: 'reply', from: openStates, to: 'replied', guard: isReplied, meets: duty },
    { deed: 'answer', from: ['replied'], to: 'answered', guard: isAnswered },
    { deed: 'lapse', from: ['sent'], to: 'over', by: machine, guard: isSilent, cancels: duty },
    { deed: 'lapse', from: ['sent'], to: 'replied', by: machine, guard: isPartly, cancels: duty },
    { deed: 'prolong', from: openStates, to: 'sent', guard: hasTime },
    { deed: 'skip', from: ['draft'], to: 'skipped', by: ['legal'] },
  ],
  sentences: hearingSentences,
  titles: hearingTitles,
}

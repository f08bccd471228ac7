import type { LifeCycle } from '#lifecycle/model'
import { replacementGuards, replacementSentences, replacementTitles } from '../knowledge/replacement-words.ts'
import type { ReplacementState } from './model.ts'

export const replacementDeeds = [
  ...(['review', 'offer', 'accept', 'decline', 'revise', 'order', 'install', 'verify'] as const),
] as const
export type ReplacementDeed = (typeof replacementDeeds)[number]

export interface ReplacementContext {
  /** The last day of the offer is over. */
  readonly isOver: boolean
}

const { en: overReason, ...overReasonIn } = replacementGuards.isOpen
const isOpen = {
  ...{ id: 'isOpen', reason: overReason, reasonIn: overReasonIn },
  holds: ({ isOver }: ReplacementContext) => !isOver,
}

/**
 * The life of what a customer is offered (C.2). Whoever put it together does not approve it as engineer. A revision ends
 * it: another takes its place, and names it.
 */
export const replacementLife: LifeCycle<ReplacementState, ReplacementDeed, ReplacementContext> = {
  name: 'replacement',
  start: 'generated',
  states: {
    generated: 'Proposals were made; an engineer looks at them.',
    engineerReviewed: 'An engineer said which of them may be offered.',
    offered: 'The customer chooses.',
    accepted: 'The customer chose and signed.',
    declined: 'The customer wants none of them.',
    revised: 'Another offer took its place.',
    ordered: 'What was chosen is ordered.',
    installed: 'What was chosen stands at the customer.',
    verified: 'It was seen to do what the place needs.',
  },
  deeds: {
    review: 'Approves which products may replace it, as an engineer.',
    offer: 'Offers them to the customer.',
    accept: 'Chooses one and signs.',
    decline: 'Says no, with the reason.',
    revise: 'Makes another offer in its place.',
    order: 'Names the order.',
    install: 'Notes what was put up.',
    verify: 'Notes that it does what the place needs.',
  },
  transitions: [
    { deed: 'review', from: ['generated'], to: 'engineerReviewed', approvals: [['engineer']] },
    { deed: 'offer', from: ['engineerReviewed'], to: 'offered' },
    { deed: 'accept', from: ['offered'], to: 'accepted', guard: isOpen },
    { deed: 'decline', from: ['offered'], to: 'declined' },
    {
      ...{ deed: 'revise', to: 'revised' },
      from: ['generated', 'engineerReviewed', 'offered', 'accepted', 'declined'],
    },
    { deed: 'order', from: ['accepted'], to: 'ordered' },
    { deed: 'install', from: ['ordered'], to: 'installed' },
    { deed: 'verify', from: ['installed'], to: 'verified', by: ['engineer'] },
  ],
  sentences: replacementSentences,
  titles: replacementTitles,
}

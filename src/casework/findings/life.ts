import type { Guard, LifeCycle } from '#lifecycle/model'
import type { HearingProgress } from '../hearing/model.ts'
import { findingGuards, findingSentences, findingTitles } from '../knowledge/finding-words.ts'
import type { FindingState } from './model.ts'

export type FindingDeed = 'hear' | 'finalise' | 'withdraw'

/** What the guards look at. */
export interface FindingContext {
  /** How many pieces it cites; the request of which it was made counts as one. */
  readonly evidence: number
  /** Right, instruments, severity, likelihood and involvement are said. */
  readonly isRated: boolean
  /** How far whom the case is about was heard. */
  readonly hearing: HearingProgress
  /** It was let through by legal, or states no more than the suspicion carries. */
  readonly isWellSaid: boolean
}

const guard = (
  id: keyof typeof findingGuards,
  holds: (context: FindingContext) => boolean,
): Guard<FindingContext> => {
  const { en, ...others } = findingGuards[id]
  return { id, reason: en, reasonIn: others, holds }
}
const isWhole = ({ evidence, isRated, isWellSaid }: FindingContext) => evidence > 0 && isRated && isWellSaid
const isCited = guard('isCited', ({ evidence, isWellSaid }) => evidence > 0 && isWellSaid)
const isReady = guard(
  'isReady',
  (context) => isWhole(context) && (context.hearing === 'done' || context.hearing === 'skipped'),
)
const isUnheard = guard('isUnheard', (context) => isWhole(context) && context.hearing === 'skipped')

/**
 * The life of a finding (R37; C.2 of the specification). What was not sent to whom it is about becomes final only where
 * legal skipped the hearing. A final finding does not change; it is withdrawn, with a reason, and another is written.
 */
export const findingLife: LifeCycle<FindingState, FindingDeed, FindingContext> = {
  name: 'finding',
  start: 'draft',
  states: {
    draft: 'It is written; whom it is about has not seen it.',
    heard: 'It was sent to whom it is about, who may reply.',
    final: 'It stands: a decision may rest on it.',
    withdrawn: 'It does not stand any more; why is kept.',
  },
  deeds: {
    hear: 'Follows from the hearing: it goes to whom it is about.',
    finalise: 'Makes it final: the reply is looked at, evidence and rating stand.',
    withdraw: 'Withdraws it, with a reason.',
  },
  transitions: [
    { deed: 'hear', from: ['draft'], to: 'heard', guard: isCited },
    { deed: 'finalise', from: ['heard'], to: 'final', guard: isReady },
    { deed: 'finalise', from: ['draft'], to: 'final', guard: isUnheard },
    { deed: 'withdraw', from: ['draft', 'heard', 'final'], to: 'withdrawn' },
  ],
  sentences: findingSentences,
  titles: findingTitles,
}

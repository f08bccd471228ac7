import type { LifeCycle } from '#lifecycle/model'
import { warningGuards, warningSentences, warningTitles } from '../knowledge/warning-words.ts'
import type { TriageOutcome, WarningState } from './model.ts'

export type WarningDeed = 'acknowledge' | 'dismiss' | 'monitor' | 'link' | 'openCase' | 'reopen'

/** What the guards look at. */
export interface WarningContext {
  /** Cases that it is linked to, the one now named included. */
  readonly cases: number
  /** Whether a day to look at it again is set, and lies ahead. */
  readonly hasReview: boolean
}

const { en: noCase, ...noCaseIn } = warningGuards.hasCase
const { en: noReview, ...noReviewIn } = warningGuards.hasReview
const hasCase = {
  id: 'a case is named',
  reason: noCase,
  reasonIn: noCaseIn,
  holds: ({ cases }: WarningContext) => cases > 0,
}
const hasReview = {
  id: 'a day ahead to look again',
  reason: noReview,
  reasonIn: noReviewIn,
  holds: (context: WarningContext) => context.hasReview,
}

const compliance = ['complianceOfficer', 'legal'] as const
/** The acknowledgement that whistleblowers are owed, by whichever act; and the triage of every warning. */
export const acknowledgements = ['EU_WB_ACK', 'SE_WB_ACK', 'FI_WB_ACK', 'DE_WB_ACK'] as const
export const feedbacks = ['EU_WB_FEEDBACK', 'SE_WB_FEEDBACK', 'FI_WB_FEEDBACK', 'DE_WB_FEEDBACK'] as const
export const triageDuty = 'OWN_TRIAGE'
export const monitorDuty = 'OWN_WARNING_REVIEW'
export const reopenDuty = 'OWN_CASE_REOPEN'

/** From these it is triaged. */
export const waiting = ['acknowledged', 'monitoring'] as const
const meets = [triageDuty, monitorDuty] as const

/** Which deed of the table a triage outcome is. */
export const deedOf: Readonly<Record<TriageOutcome, WarningDeed>> = {
  noAction: 'dismiss',
  monitor: 'monitor',
  linkToCase: 'link',
  openCase: 'openCase',
}

/**
 * The life of a warning (C.2 of the specification; R28–R30). It has no end at which it is thrown away: nothing is
 * deleted, "no action" takes two people, and what was put aside is taken up again when something new comes in.
 */
export const warningLife: LifeCycle<WarningState, WarningDeed, WarningContext> = {
  name: 'warning',
  start: 'received',
  states: {
    received: 'It came in; whoever sent it has not been told yet that we have it.',
    acknowledged: 'We have it and said so; it waits for triage.',
    noAction: 'Two people found that nothing is to be done.',
    monitoring: 'It is watched, and looked at again on a day that is set.',
    linked: 'It belongs to a case.',
    caseOpened: 'A case was opened because of it.',
  },
  deeds: {
    acknowledge: 'Says that we have it.',
    dismiss: 'Takes no action, with a reason: by two people.',
    monitor: 'Watches it, until a day that is set.',
    link: 'Adds it to a case that is there.',
    openCase: 'Opens a case because of it.',
    reopen: 'Takes it up again, because something new came in.',
  },
  transitions: [
    { deed: 'acknowledge', from: ['received'], to: 'acknowledged', meets: acknowledgements },
    {
      ...{ deed: 'dismiss', from: waiting, to: 'noAction', meets },
      ...{ approvals: [compliance, compliance], isOwnIdea: true },
    },
    { deed: 'monitor', from: waiting, to: 'monitoring', by: compliance, guard: hasReview, meets },
    { deed: 'link', from: waiting, to: 'linked', by: compliance, guard: hasCase, meets },
    { deed: 'openCase', from: waiting, to: 'caseOpened', by: compliance, guard: hasCase, meets },
    {
      ...{ deed: 'reopen', from: ['noAction', 'monitoring'], to: 'acknowledged' },
      ...{ starts: [triageDuty], cancels: [monitorDuty] },
    },
  ],
  sentences: warningSentences,
  titles: warningTitles,
}

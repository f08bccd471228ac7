import type { Wording } from '#kernel'
import type { LifeCycle } from '#lifecycle/model'
import { relationSentences, relationTitles } from '../knowledge/relation-words.ts'
import type { SupplierState } from '../model.ts'
import type { RelationDeed } from './model.ts'

/** One person may make it stricter at once; what lets business go on, or ends it, takes others besides. */
export type Seats = readonly (readonly string[])[]

const approvers = ['complianceOfficer', 'legal', 'management'] as const
/** Another than the one who asks. */
const two: Seats = [approvers]
/** Who was stopped comes back by compliance and by management, neither of whom asked for it. */
const three: Seats = [['complianceOfficer', 'legal'], ['management']]

/**
 * The life of a supplier relation (C.2 of the specification), as people move it by hand. A decision moves it besides,
 * at its own moment.
 */
export const relationLife: LifeCycle<SupplierState, RelationDeed, unknown> = {
  name: 'supplier relation',
  start: 'prospect',
  states: {
    prospect: 'Somebody we might buy from; nothing is known yet.',
    onboarding: 'It is looked at whether we may buy from them.',
    approved: 'We buy from them, until the last day of the approval.',
    conditional: 'We buy from them under conditions.',
    underInvestigation:
      'We look into a warning; sales go on with a notice unless they are stopped meanwhile.',
    suspended: 'Sales are stopped for the time being.',
    phasingOut: 'No new sales; what was promised to customers is kept.',
    terminated: 'We do not buy from them any more.',
  },
  deeds: {
    onboard: 'Begins to look at whether we may buy from them, anew where it had ended.',
    approve: 'Lets us buy from them; another person approves it.',
    setConditions: 'Lets us buy from them under conditions.',
    investigate: 'Says that we look into a warning about them.',
    suspend: 'Stops sales for the time being.',
    phaseOut: 'Ends new sales; what was promised is kept.',
    terminate: 'Ends it.',
  },
  transitions: [
    { deed: 'onboard', from: ['prospect', 'terminated'], to: 'onboarding' },
    {
      deed: 'approve',
      from: ['onboarding', 'conditional', 'underInvestigation'],
      to: 'approved',
      approvals: two,
    },
    { deed: 'approve', from: ['suspended'], to: 'approved', approvals: three },
    { deed: 'setConditions', from: ['approved'], to: 'conditional' },
    { deed: 'setConditions', from: ['onboarding', 'underInvestigation'], to: 'conditional', approvals: two },
    { deed: 'setConditions', from: ['suspended'], to: 'conditional', approvals: three },
    { deed: 'investigate', from: ['approved', 'conditional'], to: 'underInvestigation' },
    { deed: 'suspend', from: ['approved', 'conditional', 'underInvestigation'], to: 'suspended' },
    {
      ...{ deed: 'phaseOut', from: ['approved', 'conditional', 'underInvestigation', 'suspended'] },
      ...{ to: 'phasingOut', approvals: two },
    },
    { deed: 'terminate', from: ['prospect', 'onboarding'], to: 'terminated' },
    { deed: 'terminate', from: ['suspended', 'phasingOut'], to: 'terminated', approvals: two },
  ],
  sentences: relationSentences,
  titles: relationTitles,
}

/** What a deed does, in a sentence. */
export function relationDeedSays(deed: RelationDeed): Wording {
  return { ...relationSentences.deeds[deed], en: relationLife.deeds[deed] }
}

/** Who has to approve a deed from these states: the most that one of them asks for; empty where none does. */
export function seatsOf(deed: RelationDeed, from: readonly SupplierState[]): Seats {
  const seats = relationLife.transitions
    .filter((one) => one.deed === deed && one.from.some((state) => from.includes(state)))
    .map(({ approvals = [] }) => approvals)
  return seats.toSorted((one, other) => other.length - one.length)[0] ?? []
}

import { ok, type Refusal, type Result, refuse, worded } from '#kernel'
import { insteadWords, noStepWords, notPassedWords, possibleWords } from './knowledge/draft-words.ts'

export const draftStates = [
  'draft',
  'tested',
  'dryRun',
  'approved',
  'active',
  'superseded',
  'withdrawn',
] as const
export type DraftState = (typeof draftStates)[number]
export const draftDeeds = ['edit', 'test', 'dryRun', 'approve', 'activate', 'supersede', 'withdraw'] as const
export type DraftDeed = (typeof draftDeeds)[number]

/** What the guards look at. */
export interface DraftContext {
  /** Every rule of the draft is understood, and every example comes true. */
  readonly passed: boolean
}

interface Step {
  readonly deed: DraftDeed
  readonly from: readonly DraftState[]
  readonly to: DraftState
  readonly guard?: { readonly id: string; readonly reason: string; holds(context: DraftContext): boolean }
}

const open = ['draft', 'tested', 'dryRun'] as const
const passes = {
  id: 'passed',
  reason: 'a rule is not wholly understood, or an example of it does not come true',
  holds: ({ passed }: DraftContext) => passed,
}

/**
 * The life of a draft of rules (R91), in the form of the house's life cycles. That room stands on the same floor as
 * this one and cannot be entered from here: the table is its form, the step below is all that is asked of it, and a
 * test in `app/rules-lab` holds the two together.
 */
export const draftLife = {
  name: 'draft of rules',
  start: 'draft' as const,
  states: {
    draft: 'Being written; whatever is changed has to be tested again.',
    tested: 'Wholly understood, and every example comes true.',
    dryRun: 'Asked of past orders; what it would have changed is known.',
    approved: 'Signed by somebody who did not write it; counts from its moment on.',
    active: 'In force.',
    superseded: 'A later version of the same pack is in force.',
    withdrawn: 'Taken back before it counted.',
  } satisfies Record<DraftState, string>,
  deeds: {
    edit: 'Changes title, reason or rules.',
    test: 'Reads every rule strictly and runs its examples.',
    dryRun: 'Asks past orders again with the draft, and shows which would differ.',
    approve: 'Signs it, to count from a moment on.',
    activate: 'Its moment has come: it is in force, and open orders are asked again.',
    supersede: 'A later version of the pack has come into force.',
    withdraw: 'Takes it back, with a reason.',
  } satisfies Record<DraftDeed, string>,
  transitions: [
    { deed: 'edit', from: open, to: 'draft' },
    { deed: 'test', from: open, to: 'tested', guard: passes },
    { deed: 'dryRun', from: ['tested', 'dryRun'], to: 'dryRun' },
    { deed: 'approve', from: ['dryRun'], to: 'approved' },
    { deed: 'activate', from: ['approved'], to: 'active' },
    { deed: 'supersede', from: ['active'], to: 'superseded' },
    { deed: 'withdraw', from: [...open, 'approved'], to: 'withdrawn' },
  ] satisfies readonly Step[],
}

const transitions: readonly Step[] = draftLife.transitions

/** The state after a deed; refused as `not_allowed_from` or, by a guard, `not_allowed`. */
export function stepDraft(state: DraftState, deed: DraftDeed, context: DraftContext): Result<DraftState> {
  const step = transitions.find((one) => one.deed === deed && one.from.includes(state))
  if (!step) return refuse(noStep(state, deed))
  if (!step.guard || step.guard.holds(context)) return ok(step.to)
  const said = notPassedWords(deed, step.guard.reason)
  return refuse({ code: 'not_allowed', ...worded(said), facts: { state, deed } })
}

/** What the table knows from a state, for the screen. */
export function deedsFrom(state: DraftState): DraftDeed[] {
  return transitions.filter(({ from }) => from.includes(state)).map(({ deed }) => deed)
}

function noStep(state: DraftState, deed: DraftDeed): Refusal {
  const possible = deedsFrom(state)
  const instead = insteadWords[deed] ?? possibleWords(possible)
  return {
    code: 'not_allowed_from',
    ...worded(noStepWords(state, deed, instead)),
    facts: { state, deed, possible },
  }
}

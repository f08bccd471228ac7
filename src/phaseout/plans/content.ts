import { dayIn, type Instant, type Wording, zoneOf } from '#kernel'
import {
  announcedWords,
  closedWords,
  frozenExitWords,
  frozenWords,
  notReachedYetWords,
  reversedWords,
  windowPastWords,
} from '../knowledge/plan-content-words.ts'
import type { Plan, PlanContent } from './model.ts'

interface Standing {
  readonly plan: Plan
  readonly state: string
  readonly at: Instant
}
interface Why {
  readonly code: 'not_allowed_from' | 'invalid_input'
  readonly words: Wording
}

/**
 * Why what people set of a plan cannot be set now. The window is set before the plan is frozen and never so that it is
 * over at once; milestones done and criteria shown are noted until the plan is closed.
 */
export function whyNotSet(content: PlanContent, standing: Standing): Why | undefined {
  const { plan, state } = standing
  if (state === 'closed') return { code: 'not_allowed_from', words: closedWords(plan.decision) }
  return (
    whyNotWindow(content, standing) ??
    whyNotExit(content, standing) ??
    whyNotMilestones(content, standing) ??
    whyNotLetter(content, standing)
  )
}

const isWritten = (state: string) => ['draft', 'consulting'].includes(state)

function whyNotWindow(
  { consultation }: PlanContent,
  { plan: { decision, country }, state, at }: Standing,
): Why | undefined {
  if (!consultation) return undefined
  if (!isWritten(state)) return { code: 'not_allowed_from', words: frozenWords(decision) }
  if (consultation.to < consultation.from) return { code: 'invalid_input', words: reversedWords }
  if (consultation.to < dayIn(zoneOf(country), at)) return { code: 'invalid_input', words: windowPastWords }
  return undefined
}

/** Once frozen, what the exit asks for is shown to be met and added to; nothing that was consulted on goes. */
function whyNotExit({ exit }: PlanContent, { plan, state }: Standing): Why | undefined {
  if (!exit || isWritten(state)) return undefined
  const gone = plan.exit?.find(({ what }) => exit.every((one) => one.what !== what))
  return gone && { code: 'not_allowed_from', words: frozenExitWords(gone.what) }
}

function whyNotMilestones({ milestones }: PlanContent, { plan, at }: Standing): Why | undefined {
  const today = dayIn(zoneOf(plan.country), at)
  const ahead = milestones?.find(({ doneOn }) => doneOn !== null && doneOn > today)
  return ahead && { code: 'invalid_input', words: notReachedYetWords(ahead.what) }
}

function whyNotLetter({ letter }: PlanContent, { plan, state }: Standing): Why | undefined {
  const isOpen = isWritten(state) || state === 'ready'
  return letter && !isOpen ? { code: 'not_allowed_from', words: announcedWords(plan.decision) } : undefined
}

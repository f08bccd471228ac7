import { dayIn, type Instant, type Wording, zoneOf } from '#kernel'
import { announcedWords, frozenWords, reversedWords, windowPastWords } from '../knowledge/plan-words.ts'
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
export function whyNotSet(
  { consultation, letter }: PlanContent,
  { plan, state, at }: Standing,
): Why | undefined {
  const { decision, country } = plan
  if (state === 'closed') return { code: 'not_allowed_from', words: announcedWords(decision) }
  if (consultation) {
    if (!['draft', 'consulting'].includes(state))
      return { code: 'not_allowed_from', words: frozenWords(decision) }
    if (consultation.to < consultation.from) return { code: 'invalid_input', words: reversedWords }
    if (consultation.to < dayIn(zoneOf(country), at)) return { code: 'invalid_input', words: windowPastWords }
  }
  if (letter && !['draft', 'consulting', 'ready'].includes(state))
    return { code: 'not_allowed_from', words: announcedWords(decision) }
  return undefined
}

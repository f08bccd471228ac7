import type { Act } from '#kernel'
import { ok, type Result } from '#kernel'
import { step } from '#lifecycle/interpret'
import { doneBy } from '../alerts/found.ts'
import { type AlertContext, type AlertDeed, alertLife, deedOf } from '../alerts/life.ts'
import { type Bound, type Hit, stateOf } from './model.ts'
import { decidedBy, isSeconded, proposedBy, type Said, takesTwo } from './second-person.ts'

/** What the guards of an alert's life look at. */
export function contextOf(hit: Hit, isTwo: boolean): AlertContext {
  return {
    takesTwo: isTwo,
    proposed: hit.proposed?.verdict ?? null,
    standsAsMatch: hit.verdict === 'trueMatch',
  }
}

/** By which deed a verdict is given: as the first or only one, or as the second person after the first. */
export function signingDeed(hit: Hit, said: Said): 'confirm' | 'clear' | 'match' | 'ask' {
  const isSecond = takesTwo(said.verdict, hit, said) && isSeconded(hit, said)
  return isSecond ? 'confirm' : deedOf[said.verdict]
}

/**
 * One signature on an alert, after it was permitted: the verdict stands, or it waits for a second person. Bound to what
 * stood on both sides. Refused where the life of alerts has no such step.
 */
export function signed(
  hit: Hit,
  said: Said,
  { act, bound }: { readonly act: Act; readonly bound: Bound },
): Result<Hit> {
  const isTwo = takesTwo(said.verdict, hit, said)
  const deed = signingDeed(hit, said)
  const next = step(
    alertLife,
    { state: stateOf(hit), deed },
    { role: act.role, context: contextOf(hit, isTwo) },
  )
  if (!next.ok) return next
  const after = next.value === 'proposed' ? proposedBy(hit, said, act) : decidedBy(hit, said, act)
  return ok(movedTo({ ...after, bound }, { state: next.value, deed, act, reason: said.reason || null }))
}

/** The alert in its next state, with the deed that brought it there. */
export function movedTo(
  hit: Hit,
  {
    state,
    deed,
    act,
    reason = null,
  }: {
    readonly state: NonNullable<Hit['state']>
    readonly deed: AlertDeed
    readonly act: Act
    readonly reason?: string | null
  },
): Hit {
  return { ...hit, state, since: act.at, done: doneBy(act, deed, reason) }
}

import { type Act, type FieldError, fieldFault, type Instant } from '#kernel'
import { mandateFaults } from '../knowledge/mandate-words.ts'
import type { MandateContext } from './life.ts'
import { type ExpertMandate, type GiveMandate, longestWindow } from './model.ts'

const day = 86_400_000

/** What is wrong with a window: it ends before it begins, is past, or is longer than ninety days. */
export function windowFaults(from: Instant, until: Instant, now: Instant): FieldError[] {
  if (until <= from || until <= now) return [fieldFault('/until', mandateFaults.endsEarly)]
  if (Date.parse(until) - Date.parse(from) > longestWindow * day)
    return [fieldFault('/until', mandateFaults.tooLong)]
  return []
}

/** What is wrong with an order: its window, or a deliverable that is due when the expert is out. */
export function orderFaults(
  { from, until, deliverable }: GiveMandate,
  { at }: Pick<Act, 'at'>,
): FieldError[] {
  const faults = windowFaults(from ?? at, until, at)
  if (deliverable.dueOn > until.slice(0, 10))
    faults.push(fieldFault('/deliverable/dueOn', mandateFaults.dueAfter))
  return faults
}

/** Is the window open at this instant? */
export function isWithin({ from, until }: Pick<ExpertMandate, 'from' | 'until'>, at: Instant): boolean {
  return from <= at && at < until
}

type Window = Pick<ExpertMandate, 'from' | 'until'>

/** The times in which several mandates let one expert in: those that touch or overlap are one. */
export function openTimes(windows: readonly Window[]): Window[] {
  const times: { from: Instant; until: Instant }[] = []
  for (const { from, until } of windows.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = times.at(-1)
    if (!last || from > last.until) times.push({ from, until })
    else if (until > last.until) last.until = until
  }
  return times
}

/** What the guards of its life look at. */
export function contextOfMandate(mandate: ExpertMandate, at: Instant): MandateContext {
  return {
    isDeclared: mandate.declaration !== null,
    acceptsConfidence: mandate.nda !== null,
    conflicts: mandate.declaration?.conflicts.length ?? 0,
    delivered: mandate.deliverable.evidence.length,
    isOver: at >= mandate.until,
  }
}

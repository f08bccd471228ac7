import type { Instant } from '#kernel'
import type { Deadline, DeadlineNews, Owner, Signal } from './model.ts'
import { nextSignal, signalsBetween } from './signals.ts'

/**
 * A deadline as it is at `now`, with what fell due since it was last told; undefined where nothing did. Each signal
 * comes once: `toldUntil` only grows. A paused or ended deadline says nothing.
 */
export function tickDeadline(deadline: Deadline, now: Instant): DeadlineNews | undefined {
  if (!isOwed(deadline)) return undefined
  const signals = signalsBetween(deadline, deadline.toldUntil, now)
  if (signals.length === 0) return undefined
  const told: Deadline = {
    ...deadline,
    state: now > deadline.dueAt ? 'missed' : deadline.state,
    escalatedTo: withEscalated(deadline.escalatedTo, signals),
    toldUntil: now,
    nextAt: nextSignal(deadline, now),
  }
  return { deadline: told, signals }
}

/** Is its clock running, or has it run out with the duty still owed? */
export function isOwed({ state }: Pick<Deadline, 'state'>): boolean {
  return state === 'running' || state === 'missed'
}

function withEscalated(told: readonly Owner[], signals: readonly Signal[]): Owner[] {
  const all = new Map(told.map((one) => [`${one.kind} ${one.id}`, one]))
  for (const { kind, to } of signals) if (kind === 'escalation') all.set(`${to.kind} ${to.id}`, to)
  return [...all.values()]
}

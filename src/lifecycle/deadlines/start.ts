import {
  asWritten,
  type Day,
  fieldFault,
  type Instant,
  ok,
  type Result,
  refuse,
  worded,
  zoneOf,
} from '#kernel'
import { endOfDay } from '../calendar/day.ts'
import { dueOf, placeOf } from '../calendar/due.ts'
import { fixedDate } from '../calendar/explain.ts'
import type { Due } from '../calendar/model.ts'
import { eitherWords, giveDuty } from '../knowledge/deadline-words.ts'
import { dutyOf } from '../knowledge/duties.ts'
import type { Deadline, Escalation, Owner, Subject } from './model.ts'
import { nextSignal } from './signals.ts'

/** What a room gives to start a clock: a duty with its start, or own words with a day. */
export interface StartDeadline {
  readonly object: Subject | null
  readonly legalEntity: string | null
  /** Of the legal entity: whose calendar and clock it runs by. */
  readonly country: string
  readonly duty?: string | undefined
  /** When it began; left out: now. */
  readonly startAt?: Instant | undefined
  readonly length?: number | undefined
  readonly authorityCountry?: string | undefined
  /** Own words, with `dueOn`. */
  readonly title?: string | undefined
  readonly dueOn?: Day | undefined
  readonly owner: Owner
  /** Left out: to the next role when it is missed, to management three days later. */
  readonly escalations?: readonly Escalation[] | undefined
}

/** By whom and when it is started, and under which id. */
export interface Starter {
  readonly id: string
  readonly by: string
  readonly at: Instant
}

/**
 * A deadline that begins to run. Refuses `invalid_input` where neither a duty nor own words with a day are given, and
 * what `dueOf` refuses. One that began long ago tells nothing of what fell due before it was written down.
 */
export function startedDeadline(order: StartDeadline, { id, by, at }: Starter): Result<Deadline> {
  const startAt = order.startAt ?? at
  const due = dateOf(order, startAt)
  if (!due.ok) return due
  const { dueOn, dueAt, explain, title, unit, country } = due.value
  const began: Deadline = {
    ...{ id, object: order.object, duty: order.duty ?? null, title, legalEntity: order.legalEntity },
    ...{ country, startAt, dueOn, dueAt, state: 'running', owner: order.owner },
    ...{ pauses: [], extensions: [], reminders: reminders[unit], escalatedTo: [], explain: [...explain] },
    escalations: [...(order.escalations ?? usualEscalations(order.owner))],
    ...{ startedBy: by, endedAt: null, endedBy: null, endReason: null, toldUntil: startAt, nextAt: null },
  }
  return ok({ ...began, nextAt: nextSignal(began, startAt) })
}

const reminders: Readonly<Record<'days' | 'hours', Deadline['reminders']>> = {
  days: { unit: 'days', at: [7, 3, 1, 0] },
  hours: { unit: 'hours', at: [24, 8, 2] },
}

/** Whose business it becomes when a role lets it pass. */
const nextRole: Readonly<Record<string, string>> = {
  complianceOfficer: 'legal',
  legal: 'management',
  management: 'complianceOfficer',
}

function usualEscalations(owner: Owner): Escalation[] {
  const next = owner.kind === 'role' ? (nextRole[owner.id] ?? 'complianceOfficer') : 'complianceOfficer'
  const first: Escalation = { days: 0, to: { kind: 'role', id: next } }
  return next === 'management' ? [first] : [first, { days: 3, to: { kind: 'role', id: 'management' } }]
}

interface Dated extends Pick<Due, 'dueOn' | 'dueAt' | 'explain'> {
  readonly title: Deadline['title']
  readonly unit: 'days' | 'hours'
  /** Whose calendar and clock it runs by. */
  readonly country: string
}

function dateOf(order: StartDeadline, startAt: Instant): Result<Dated> {
  const { duty, title, dueOn, country, authorityCountry, length } = order
  if (duty !== undefined) {
    const known = dutyOf(duty)
    const due = dueOf(duty, startAt, { country, authorityCountry, length })
    if (!due.ok) return due
    const unit = known && 'unit' in known.length && known.length.unit === 'hours' ? 'hours' : 'days'
    const place = (known && placeOf(known, { country, authorityCountry })) ?? country
    return ok({ ...due.value, title: known?.titles ?? asWritten(duty), unit, country: place })
  }
  if (title !== undefined && dueOn !== undefined) {
    const dueAt = endOfDay(zoneOf(country), dueOn)
    if (dueAt > startAt)
      return ok({ dueOn, dueAt, explain: [fixedDate(dueOn)], title: asWritten(title), unit: 'days', country })
  }
  return refuse({
    code: 'invalid_input',
    ...worded(eitherWords),
    errors: [fieldFault('/duty', giveDuty)],
  })
}

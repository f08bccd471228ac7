import type { Day, Wording } from '#kernel'
import { requestLife } from './life.ts'
import {
  type DocumentRequest,
  type OwnRequest,
  type RequestState,
  type RequestView,
  requestStates,
} from './model.ts'
import { nextReminder, percentOf, type ReminderDays } from './progress.ts'

/** What is known of a request where it is shown. */
export interface Known {
  readonly record: DocumentRequest
  readonly version: number
  readonly state: string | undefined
  readonly days: ReminderDays | null
  readonly today: Day
  /** Names of the supplier and of the company that asks. */
  readonly supplierName: string
  readonly companyName: string
}

const reminded: readonly RequestState[] = ['sent', 'partial', 'overdue']

function trackedOf({ record, state: kept, days, today }: Known) {
  const state = requestStates.find((one) => one === kept) ?? requestLife.start
  const runs = reminded.includes(state)
  return {
    ...{ state, stateTitle: titleOf(state), percent: percentOf(record.items) },
    isOverdue: runs && record.dueOn !== null && today > record.dueOn,
    nextReminderOn: runs && days ? nextReminder(record, days) : null,
  }
}

/** As we see it. */
export function viewOfRequest(known: Known): RequestView {
  const { record, version, supplierName } = known
  return { ...record, ...trackedOf(known), supplierName, version }
}

/** As the supplier sees it: neither the case, nor what we make of an answer. */
export function ownViewOf(known: Known): OwnRequest {
  const { ref, supplier, language, intro, items, sentAt, dueOn, timeWishes } = known.record
  const tracked = trackedOf(known)
  return {
    ...{ ref, supplier, from: known.companyName, language, intro, sentAt, dueOn },
    ...tracked,
    isOpen: reminded.includes(tracked.state),
    items: items.map(({ id, what, why, requiredEvidence, state, evidence, said, answeredAt }) => ({
      ...{ id, what, why, requiredEvidence, state, evidence, said, answeredAt },
    })),
    timeWishes: timeWishes.map(({ until, why, at, answer }) => ({ until, why, at, answer })),
  }
}

function titleOf(state: RequestState): Wording {
  const { sv = state, nb = state, fi = state, en = state } = requestLife.titles?.states[state] ?? {}
  return { sv, nb, fi, en }
}

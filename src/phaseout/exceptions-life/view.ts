import type { Day, Instant } from '#kernel'
import type { Life } from '#lifecycle/model'
import type { Exception } from '../model.ts'
import { daysOf } from './ask.ts'
import { exceptionLife, managementBeyond } from './life.ts'
import {
  type ExceptionRequest,
  type ExceptionState,
  type ExceptionSum,
  type ExceptionView,
  exceptionStates,
} from './model.ts'

/** What is known of one exception. One that came in as a record has neither request nor life. */
export interface KnownException {
  readonly request: ExceptionRequest | undefined
  readonly life: Life | undefined
  /** What orders read, once it is granted. */
  readonly granted: { readonly record: Exception; readonly at: Instant } | undefined
  /** Pieces gone under it. */
  readonly used: number
  readonly today: Day
}

/** How an exception is shown; undefined where nothing is known of it. */
export function viewOfException(known: KnownException): ExceptionView | undefined {
  const { request, life, granted, used } = known
  const base = request ?? granted?.record
  if (!base) return undefined
  const state = stateOf(known)
  const count = base.count ?? null
  return {
    ...{
      ref: base.ref,
      state,
      stateTitle: titleOf(state),
      rule: base.rule,
      ruleTitle: request?.ruleTitle ?? null,
    },
    ...{
      legalEntity: base.legalEntity,
      reason: base.reason,
      from: base.from,
      to: base.to,
      days: daysOf(base),
    },
    ...{ customer: base.customer ?? null, product: base.product ?? null, measures: request?.measures ?? [] },
    ...{
      count,
      used: count === null ? null : used,
      remaining: count === null ? null : Math.max(0, count - used),
    },
    needsManagement: daysOf(base) > managementBeyond,
    askedBy: request?.askedBy ?? granted?.record.requestedBy ?? null,
    askedAt: request?.askedAt ?? null,
    approvals: [...(life?.approvals ?? [])],
    grantedBy: [...(granted?.record.approvedBy ?? [])],
    since: life?.since ?? granted?.at ?? request?.askedAt ?? '',
  }
}

/** One line a rule and legal entity, those that are set aside most often first. */
export function sumsOf(views: readonly ExceptionView[]): ExceptionSum[] {
  const sums = new Map<string, ExceptionSum>()
  for (const view of views) {
    const key = `${view.rule} ${view.legalEntity}`
    sums.set(key, added(sums.get(key), view))
  }
  return [...sums.values()].sort((a, b) => b.total - a.total || (a.rule < b.rule ? -1 : 1))
}

function added(sum: ExceptionSum | undefined, view: ExceptionView): ExceptionSum {
  const { state, count, used, rule, legalEntity, ruleTitle } = view
  const counts = state === 'granted' || state === 'usedUp' || state === 'expired'
  return {
    ...{ rule, legalEntity, ruleTitle: sum?.ruleTitle ?? ruleTitle },
    states: { ...sum?.states, [state]: (sum?.states[state] ?? 0) + 1 },
    total: (sum?.total ?? 0) + 1,
    pieces: (sum?.pieces ?? 0) + (counts ? (count ?? 0) : 0),
    used: (sum?.used ?? 0) + (used ?? 0),
  }
}

/** By its life; a record without one stands as its days and its pieces say. */
function stateOf({ life, granted, used, today }: KnownException): ExceptionState {
  const kept = exceptionStates.find((state) => state === life?.state)
  if (kept) return kept
  if (granted && today >= granted.record.to) return 'expired'
  const count = granted?.record.count ?? null
  return count !== null && used >= count ? 'usedUp' : 'granted'
}

function titleOf(state: ExceptionState): ExceptionView['stateTitle'] {
  return exceptionLife.titles?.states[state] ?? { sv: state, nb: state, fi: state, en: state }
}

import type { Day, Instant } from '#kernel'
import type { RequestContext } from './life.ts'
import type {
  DocumentRequest,
  ItemVerdict,
  JudgeItem,
  ReminderKind,
  RequestItem,
  Sufficiency,
  VerdictReason,
} from './model.ts'

/** The days of a request: seven working days before its last day, that day, and seven after. */
export type ReminderDays = Readonly<Record<ReminderKind, Day>>

/** What the guards of its life look at. */
export function contextOf({ items, dueOn }: DocumentRequest, today: Day): RequestContext {
  const count = (holds: (item: RequestItem) => boolean) => items.filter(holds).length
  return {
    items: items.length,
    missing: count(({ state }) => state === 'missing'),
    refused: count(({ state }) => state === 'refused'),
    unjudged: count(({ verdict }) => verdict === null),
    isOver: dueOn !== null && today > dueOn,
  }
}

/** Items answered of all, in whole per cent; never a hundred while one is missing. */
export function percentOf(items: readonly RequestItem[]): number {
  if (items.length === 0) return 0
  return Math.floor((100 * items.filter(({ state }) => state !== 'missing').length) / items.length)
}

const order: readonly ReminderKind[] = ['before', 'due', 'after']

/** Reminders that are due and were not given, in their order. What is answered in full is reminded of no more. */
export function remindersDue(
  { items, reminders }: Pick<DocumentRequest, 'items' | 'reminders'>,
  days: ReminderDays,
  today: Day,
): ReminderKind[] {
  if (!items.some(({ state }) => state === 'missing')) return []
  return order.filter((kind) => days[kind] <= today && !reminders.some((one) => one.kind === kind))
}

/** The day of the next reminder; null where all were given, or nothing is missing. */
export function nextReminder(
  { items, reminders }: Pick<DocumentRequest, 'items' | 'reminders'>,
  days: ReminderDays,
): Day | null {
  if (!items.some(({ state }) => state === 'missing')) return null
  const next = order.find((kind) => !reminders.some((one) => one.kind === kind))
  return next ? days[next] : null
}

/** Silence: the last reminder has passed too, and something is missing that nobody judged. */
export function isSilent({ items }: Pick<DocumentRequest, 'items'>, days: ReminderDays, today: Day): boolean {
  return today > days.after && items.some(({ state, verdict }) => state === 'missing' && verdict === null)
}

/** What was not answered, judged `silent`. */
export function silenced(
  items: readonly RequestItem[],
  { at, by, text, finding }: { at: Instant; by: string; text: string; finding: string | null },
): RequestItem[] {
  const verdict: ItemVerdict = { verdict: 'silent', reason: 'noAnswer', text, by, at, finding }
  return items.map((item) =>
    item.state === 'missing' && item.verdict === null ? { ...item, verdict } : item,
  )
}

const reasonsOf: Readonly<Partial<Record<Sufficiency, readonly VerdictReason[]>>> = {
  sufficient: ['complete'],
  refused: ['refusedToGive'],
  silent: ['noAnswer'],
}

/** What does not go together in a verdict; undefined where it does. */
export function whyNotJudge(
  { state }: Pick<RequestItem, 'state'>,
  { verdict, reason }: Pick<JudgeItem, 'verdict' | 'reason'>,
): 'notGiven' | 'notRefused' | 'isGiven' | 'otherReason' | undefined {
  const fixed = reasonsOf[verdict]
  if (fixed ? !fixed.includes(reason) : Object.values(reasonsOf).flat().includes(reason)) return 'otherReason'
  if (verdict === 'refused') return state === 'refused' ? undefined : 'notRefused'
  if (verdict === 'silent') return state === 'missing' ? undefined : 'isGiven'
  return state === 'given' ? undefined : 'notGiven'
}

/** Verdicts that say that the supplier could not document something: a draft finding follows (F37, F38). */
export const isUndocumented = (verdict: Sufficiency): boolean =>
  verdict === 'insufficient' || verdict === 'refused' || verdict === 'silent'

import { permit, sightOf } from '#access'
import { type Act, noneSeen, ok, type Result, refuse, worded } from '#kernel'
import { deadlinesOf, findLives } from '#lifecycle'
import { record } from '#log'
import type { Stored, Tx } from '#storage'
import { noReporterWords, noWarning, warningTitles } from '../../knowledge/warning-words.ts'
import { countLines, type FoundLine, type InboxWish, pageOfLines } from '../inbox/store.ts'
import { triageDuty } from '../life.ts'
import type { Reporter, Warning, WarningCounts, WarningLine, WarningState, WarningView } from '../model.ts'
import { warningStates } from '../model.ts'
import { findReporter, findWarning, hasReporter, messagesOf, warnings } from '../store.ts'

/** Whether they see what is restricted: what may give away who reported it. */
export function seesRestricted(act: Act): boolean {
  return sightOf(act, 'warning.readRestricted').entities === 'all'
}

/** A warning that this one may read. For all others it is not there; the attempt is recorded by `readWarning`. */
export function visible(act: Act, found: Stored<Warning> | undefined, ref: string): Result<Stored<Warning>> {
  if (!found) return refuse(noSuchWarning(ref))
  const { confidentiality } = found.record
  const isRestricted = confidentiality === 'restricted' || confidentiality === 'privileged'
  const allowed = permit(act, isRestricted ? 'warning.readRestricted' : 'warning.read')
  if (allowed.ok) return ok(found)
  return isRestricted && permit(act, 'warning.read').ok ? refuse(noSuchWarning(ref)) : allowed
}

export function noSuchWarning(ref: string) {
  return { code: 'not_found', ...worded(noneSeen(noWarning, ref)) } as const
}

export interface InboxQuery extends Omit<InboxWish, 'seesRestricted' | 'now'> {}

/** What waits and what was triaged, as far as this one may see it. */
export async function listWarnings(
  tx: Tx,
  act: Act,
  { limit, ...query }: InboxQuery,
): Promise<{ items: WarningLine[]; next: string | null; counts: WarningCounts }> {
  const sight = { seesRestricted: seesRestricted(act), now: act.at }
  const found = await pageOfLines(tx, { ...query, ...sight, limit: limit + 1 })
  const lines = found.slice(0, limit)
  const kept = new Map(
    (
      await warnings.find(
        tx,
        lines.map(({ ref }) => ref),
      )
    ).map(({ key, record: warning }) => [key, warning]),
  )
  const items = lines.flatMap((line) => {
    const warning = kept.get(line.ref)
    return warning ? [lineOf(act, line, warning)] : []
  })
  const next = found.length > limit ? (lines.at(-1)?.cursor ?? null) : null
  return { items, next, counts: await countLines(tx, sight) }
}

function lineOf(act: Act, { state, dueAt, approvals }: FoundLine, warning: Warning): WarningLine {
  const { ref, title, receivedAt, channel, source, kind, subjects, confidentiality, attachments } = warning
  return {
    ...{ ref, title, receivedAt, channel, source, kind, confidentiality, state, dueAt, approvals },
    stateTitle: warningTitles.states[state],
    subjects: subjects.map(({ name }) => name),
    attachments: attachments.length,
    overdue: dueAt !== null && dueAt < act.at,
  }
}

/** One warning with its messages. An attempt on what somebody may not see is recorded. */
export async function readWarning(tx: Tx, act: Act, ref: string): Promise<Result<WarningView>> {
  const found = await findWarning(tx, ref)
  const seen = visible(act, found, ref)
  if (!seen.ok) {
    const body = { refused: seen.refusal.code }
    if (found) await record(tx, act, { type: 'warning.readSource', object: ref, body })
    return seen
  }
  const [life] = await findLives(tx, 'warning', [ref])
  const state = stateOf(life?.record.state)
  const owed = (await deadlinesOf(tx, { kind: 'warning', id: ref })).find(
    (one) => one.duty === triageDuty && one.state !== 'met' && one.state !== 'cancelled',
  )
  const dueAt = owed?.dueAt ?? null
  return ok({
    ...seen.value.record,
    ...{ version: seen.value.version, state, stateTitle: warningTitles.states[state] },
    since: life?.record.since ?? seen.value.at,
    approvals: [...(life?.record.approvals ?? [])],
    ...{ dueAt, overdue: dueAt !== null && dueAt < act.at },
    messages: await messagesOf(tx, ref),
    hasReporter: await hasReporter(tx, ref),
  })
}

export function stateOf(state: string | undefined): WarningState {
  return warningStates.find((one) => one === state) ?? 'received'
}

/** Who reported it. Each look stands in the log, and so does each that was refused. */
export async function readReporter(tx: Tx, act: Act, ref: string): Promise<Result<Reporter>> {
  const outcome = await reporterFor(tx, act, ref)
  const body = outcome.ok ? { seen: true } : { refused: outcome.refusal.code }
  await record(tx, act, { type: 'warning.readSource', object: ref, body })
  return outcome
}

async function reporterFor(tx: Tx, act: Act, ref: string): Promise<Result<Reporter>> {
  const allowed = permit(act, 'warning.readSource')
  if (!allowed.ok) return allowed
  const seen = visible(act, await findWarning(tx, ref), ref)
  if (!seen.ok) return seen
  const reporter = await findReporter(tx, ref)
  return reporter ? ok(reporter) : refuse({ code: 'not_found', ...worded(noReporterWords) })
}

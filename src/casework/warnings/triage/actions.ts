import { permit } from '#access'
import { type Act, dayIn, fieldFault, ok, type Refusal, type Result, refuse, worded, zoneOf } from '#kernel'
import { findLives, startDeadline, type Taken, take } from '#lifecycle'
import { record } from '#log'
import { inTransaction, type Tx } from '#storage'
import {
  caseNeededWords,
  reviewAheadWords,
  reviewNeededWords,
  triageUnfitWords,
} from '../../knowledge/warning-words.ts'
import type { WarningDesk } from '../desk/index.ts'
import { refreshLine } from '../inbox/store.ts'
import { kindWith, warningKind } from '../kind/index.ts'
import { deedOf, feedbacks, monitorDuty, waiting } from '../life.ts'
import type { Triage, Warning } from '../model.ts'
import { visible } from '../read/actions.ts'
import { oweReopening } from '../reopening/actions.ts'
import { lockWarning, warnings } from '../store.ts'

/** Says that we have it. A whistleblower is owed feedback from then on. Refuses what `take` refuses. */
export async function acknowledgeWarning(desk: WarningDesk, act: Act, ref: string): Promise<Result<Taken>> {
  return await inTransaction(desk.db, act.at, async (tx) => {
    const seen = visible(act, await lockWarning(tx, ref), ref)
    if (!seen.ok) return await noted(tx, act, { ref, deed: 'acknowledge', refusal: seen.refusal })
    const taken = await take(tx, act, { life: warningKind, object: ref, deed: 'acknowledge' })
    if (taken.ok) await oweFeedback(tx, act, seen.value.record)
    await refreshLine(tx, ref)
    return taken
  })
}

async function oweFeedback(tx: Tx, act: Act, { ref, source, country, legalEntity }: Warning): Promise<void> {
  if (source.class !== 'whistleblower') return
  const duty = feedbacks.find((code) => code.startsWith(country)) ?? feedbacks[0]
  await startDeadline(tx, act, {
    ...{ object: { kind: 'warning', id: ref }, legalEntity, country, duty },
    owner: { kind: 'role', id: 'complianceOfficer' },
  })
}

/** What came of a triage: moved, or waiting for the second person; and the case, where one was opened. */
export interface Triaged {
  readonly taken: Taken
  readonly case: string | null
}

/**
 * Triages a warning, with the reason of `act`. "No action" takes two people, neither of whom took the warning in.
 * Refuses `not_found`, `invalid_input` (no review day, no case), `not_allowed_from`, `forbidden`, and what a case refuses.
 */
export async function triageWarning(
  desk: WarningDesk,
  act: Act,
  { ref, triage }: { readonly ref: string; readonly triage: Triage },
): Promise<Result<Triaged>> {
  return await inTransaction(desk.db, act.at, async (tx) => {
    const seen = visible(act, await lockWarning(tx, ref), ref)
    const fault = seen.ok ? faultIn(triage, seen.value.record, act) : seen.refusal
    if (fault || !seen.ok)
      return await noted(tx, act, { ref, deed: triage.outcome, refusal: fault ?? noOutcome })
    const outcome = await triaged(tx, act, { desk, warning: seen.value.record, triage })
    await refreshLine(tx, ref)
    return outcome
  })
}

const noOutcome: Refusal = { code: 'invalid_input', ...worded(triageUnfitWords) }

function faultIn(
  { outcome, reviewOn, case: ref }: Triage,
  { country }: Warning,
  act: Act,
): Refusal | undefined {
  const today = dayIn(zoneOf(country), act.at)
  const errors = [
    ...(outcome === 'monitor' && reviewOn === undefined ? [fieldFault('/reviewOn', reviewNeededWords)] : []),
    ...(reviewOn !== undefined && reviewOn <= today ? [fieldFault('/reviewOn', reviewAheadWords)] : []),
    ...(outcome === 'linkToCase' && ref === undefined ? [fieldFault('/case', caseNeededWords)] : []),
  ]
  return errors.length > 0 ? { ...noOutcome, errors } : undefined
}

interface Triaging {
  readonly desk: WarningDesk
  readonly warning: Warning
  readonly triage: Triage
}

async function triaged(tx: Tx, act: Act, { desk, warning, triage }: Triaging): Promise<Result<Triaged>> {
  const { ref } = warning
  const deed = deedOf[triage.outcome]
  // Asked before a case is opened or touched: what cannot be triaged now, or not by this one, leaves no trace in it.
  const [kept] = await findLives(tx, 'warning', [ref])
  if (!isWaiting(kept?.record.state) || !permit(act, 'warning.triage').ok)
    return asTriaged(await take(tx, act, { life: warningKind, object: ref, deed }))
  const place = await placeOf(tx, act, { desk, warning, triage })
  if (!place.ok) return await noted(tx, act, { ref, deed: triage.outcome, refusal: place.refusal })
  const life = kindWith({
    ...(place.value === null ? {} : { cases: 1 }),
    ...(triage.reviewOn === undefined ? {} : { hasReview: true }),
  })
  const taken = await take(tx, act, { life, object: ref, deed })
  if (!taken.ok) return taken
  if (taken.value.moved) await keepOutcome(tx, taken.value.act, { warning, triage, place: place.value })
  return ok({ taken: taken.value, case: place.value })
}

const isWaiting = (state: string | undefined) => waiting.some((one) => one === state)
const asTriaged = (taken: Result<Taken>): Result<Triaged> =>
  taken.ok ? ok({ taken: taken.value, case: null }) : taken

/** The case that it belongs to from now on. */
async function placeOf(
  tx: Tx,
  act: Act,
  { desk, warning, triage }: Triaging,
): Promise<Result<string | null>> {
  if (triage.outcome === 'openCase')
    return await desk.cases.open(tx, act, {
      warning,
      legalEntity: triage.legalEntity ?? warning.legalEntity ?? undefined,
    })
  if (triage.outcome !== 'linkToCase' || triage.case === undefined) return ok(null)
  const linked = await desk.cases.link(tx, act, { warning: warning.ref, case: triage.case })
  if (!linked.ok) return linked
  if (linked.value.isClosed) await oweReopening(tx, act, { warning, place: triage.case })
  return ok(triage.case)
}

async function keepOutcome(
  tx: Tx,
  act: Act,
  { warning, triage, place }: { warning: Warning; triage: Triage; place: string | null },
): Promise<void> {
  const link = place === null ? [] : [{ kind: 'case' as const, ref: place, by: act.by, at: act.at }]
  const reviewOn = triage.outcome === 'monitor' ? (triage.reviewOn ?? null) : null
  const known = warning.links.filter(({ kind, ref }) => kind !== 'case' || ref !== place)
  await warnings.put(tx, act, { ...warning, reviewOn, links: [...known, ...link] })
  if (reviewOn === null) return
  const { ref, legalEntity, country } = warning
  const days = (Date.parse(reviewOn) - Date.parse(dayIn(zoneOf(country), act.at))) / 86_400_000
  await startDeadline(tx, act, {
    ...{ object: { kind: 'warning', id: ref }, legalEntity, country, duty: monitorDuty, length: days },
    owner: { kind: 'role', id: 'complianceOfficer' },
  })
}

/** A deed that was refused before the life was asked stands in the log all the same. */
async function noted(
  tx: Tx,
  act: Act,
  { ref, deed, refusal }: { ref: string; deed: string; refusal: Refusal },
): Promise<Result<never>> {
  const type = deed === 'acknowledge' ? 'warning.acknowledge' : 'warning.triage'
  await record(tx, act, { type, object: ref, body: { kind: 'warning', deed, refused: refusal.code } })
  return refuse(refusal)
}

import { permit } from '#access'
import {
  type Act,
  AppError,
  dayIn,
  fieldFault,
  noSuch,
  ok,
  type Result,
  refuse,
  worded,
  zoneOf,
} from '#kernel'
import { begin, deadlinesOf, extendWithin, findLives, take } from '#lifecycle'
import { record } from '#log'
import { tell } from '#notices'
import { inTransaction, type Stored, type Tx } from '#storage'
import { enterToWork } from '../cases/enter/actions.ts'
import type { Case } from '../cases/model.ts'
import { noteInCase } from '../cases/store.ts'
import { placeIn } from '../findings/actions.ts'
import { unfit } from '../findings/make/actions.ts'
import type { Finding } from '../findings/model.ts'
import { takeFinding } from '../findings/move/actions.ts'
import { findingsOf } from '../findings/store.ts'
import { caseGuards } from '../knowledge/case-words.ts'
import { aHearing, notADraft, notASubject, prolongUnfit } from '../knowledge/hearing-words.ts'
import { notLaterWords } from '../knowledge/request-words.ts'
import { peopleOf } from '../requests/people/store.ts'
import type { HearingDesk } from './desk/index.ts'
import { hearingKind } from './kind/index.ts'
import { hearingDuty } from './life.ts'
import type { Hearing, HearingPoint, NewHearing } from './model.ts'
import { hearings, lockHearing, nextHearingRef } from './store.ts'

/**
 * Sends draft findings to a party that the case is about; fifteen working days run from now on (OWN_HEARING). Refuses
 * `forbidden`, `not_allowed_from` (the case is not being gathered, heard or assessed), and `invalid_input` for a party
 * that is no subject and for findings that are no drafts of this case.
 */
export async function sendHearing(desk: HearingDesk, act: Act, order: NewHearing): Promise<Result<string>> {
  return await inTransaction(desk.db, act.at, async (tx) => {
    const placed = await placeIn(tx, act, order.case)
    const allowed = placed.ok ? permit(act, 'case.weigh', { entity: placed.value.kept.legalEntity }) : placed
    const points = placed.ok && allowed.ok ? await pointsOf(tx, placed.value.kept, order) : undefined
    if (placed.ok && allowed.ok && points?.ok)
      return await sent(tx, allowed.value, { kept: placed.value.kept, order, points: points.value })
    const refused = points && !points.ok ? points : allowed
    if (refused.ok) return ok('')
    const body = { party: order.party, refused: refused.refusal.code }
    await record(tx, act, { type: 'hearing.send', object: order.case, body })
    return refused
  })
}

async function pointsOf(tx: Tx, kept: Case, order: NewHearing): Promise<Result<HearingPoint[]>> {
  const drafts = (await findingsOf(tx, kept.ref)).filter(({ status }) => status === 'draft')
  const isSubject = kept.subjects.some(({ kind, ref }) => kind === 'party' && ref === order.party)
  const faults = [
    ...(isSubject ? [] : [fieldFault('/party', notASubject(order.party))]),
    ...order.findings.flatMap((ref, n) =>
      drafts.some((one) => one.ref === ref) ? [] : [fieldFault(`/findings/${n}`, notADraft(ref))],
    ),
    // Before any of them is moved: a refusal half-way would leave some heard that were never sent.
    ...order.findings.flatMap((ref, n) =>
      drafts.some((one) => one.ref === ref && isBare(one))
        ? [fieldFault(`/findings/${n}`, caseGuards.isCited)]
        : [],
    ),
  ]
  if (faults.length > 0) return unfit(faults)
  const chosen = drafts.filter(({ ref }) => order.findings.includes(ref))
  return ok(chosen.map(({ ref, statement }) => ({ finding: ref, statement, reply: null, answer: null })))
}

/** What a supplier did not answer has no piece to cite: the request itself shows it. */
function isBare({ evidence, origin }: Pick<Finding, 'evidence' | 'origin'>): boolean {
  return evidence.length === 0 && origin === null
}

interface Sending {
  readonly kept: Case
  readonly order: Pick<NewHearing, 'party' | 'language' | 'intro'>
  readonly points: HearingPoint[]
}

async function sent(tx: Tx, act: Act, { kept, order, points }: Sending): Promise<Result<string>> {
  const { party, language = 'en', intro = null } = order
  for (const { finding } of points) {
    const heard = await takeFinding(tx, act, { ref: finding, case: kept.ref, deed: 'hear' })
    if (!heard.ok) throw new AppError(heard.refusal) // none of them was sent
  }
  const people = await peopleOf(tx, { party, role: 'supplier', at: act.at })
  const hearing = await begun(tx, act, { ...blank(kept, act), party, language, intro, points })
  const taken = await take(tx, act, { life: hearingKind, object: hearing.ref, deed: 'send' })
  if (!taken.ok) return taken
  const dueOn = (await dutyOf(tx, hearing.ref))?.dueOn ?? null
  const now = { ...hearing, sentAt: act.at, dueOn, people: people.length }
  await hearings.put(tx, act, now)
  await tellParty(tx, act, { kept: now, people })
  await noteInCase(tx, act, {
    ...{ case: kept.ref, kind: 'hearingSent', object: hearing.ref },
    facts: { party, findings: points.length, dueOn: dueOn ?? '' },
  })
  return ok(hearing.ref)
}

/** A hearing that says nothing yet; its reference comes when it is kept. */
export function blank(kept: Case, act: Act): Hearing {
  const { legalEntity, country } = kept
  return {
    ...{ ref: '', case: kept.ref, party: null, legalEntity, country, language: 'en', intro: null },
    ...{ points: [], madeBy: act.by, madeAt: act.at, sentAt: null, dueOn: null, people: 0, letters: [] },
    skipped: null,
  }
}

/** Keeps a new hearing, with its life. */
export async function begun(tx: Tx, act: Act, hearing: Hearing): Promise<Hearing> {
  const kept = { ...hearing, ref: await nextHearingRef(tx, act.at) }
  await hearings.put(tx, act, kept)
  const subject = await hearingKind.subject(tx, kept.ref, act.at)
  if (subject) await begin(tx, act, { life: hearingKind, object: kept.ref, subject })
  return kept
}

async function tellParty(
  tx: Tx,
  act: Act,
  { kept, people }: { kept: Hearing; people: readonly string[] },
): Promise<void> {
  const { ref, party, legalEntity, dueOn } = kept
  if (people.length === 0 || party === null) return
  await tell(tx, act, {
    ...{ key: 'hearingToAnswer', persons: people, parties: [party], entity: legalEntity },
    params: { hearing: ref, dueOn: dueOn ?? '–' },
    about: { kind: 'hearing', id: ref, link: `/outside/hearings/${encodeURIComponent(ref)}` },
  })
}

/** Its running duty. */
export async function dutyOf(tx: Tx, ref: string) {
  const all = await deadlinesOf(tx, { kind: 'hearing', id: ref })
  return all.find(({ duty, state }) => duty === hearingDuty && state !== 'met' && state !== 'cancelled')
}

export interface Reached {
  readonly stored: Stored<Hearing>
  readonly act: Act
}

/** The hearing, locked, for one who works on its case. */
export async function reachHearing(tx: Tx, act: Act, ref: string): Promise<Result<Reached>> {
  const stored = await lockHearing(tx, ref)
  if (!stored) return refuse(noHearing(ref))
  const entered = await enterToWork(tx, act, stored.record.case)
  return entered.ok ? ok({ stored, act: entered.value.act }) : entered
}

export function noHearing(ref: string) {
  return { code: 'not_found' as const, ...worded(noSuch(aHearing, ref)) }
}

/** Where a hearing stands. */
export async function stateOfHearing(tx: Tx, ref: string): Promise<string | undefined> {
  return (await findLives(tx, 'hearing', [ref]))[0]?.record.state
}

/** Gives more time; `act.reason` says why. Refuses `invalid_input` for a day that is not later. */
export async function prolongHearing(
  desk: HearingDesk,
  act: Act,
  { ref, until }: { readonly ref: string; readonly until: string },
): Promise<Result<void>> {
  return await inTransaction(desk.db, act.at, async (tx) => {
    const reached = await reachHearing(tx, act, ref)
    if (!reached.ok) return reached
    const kept = reached.value.stored.record
    const today = dayIn(zoneOf(kept.country), act.at)
    if (kept.dueOn === null || until <= kept.dueOn || until <= today) {
      const errors = [fieldFault('/until', notLaterWords(kept.dueOn ?? until))]
      await record(tx, act, { type: 'hearing.move', object: ref, body: { refused: 'invalid_input' } })
      return refuse({ code: 'invalid_input', ...worded(prolongUnfit), errors })
    }
    const deadline = await dutyOf(tx, ref)
    if (deadline?.state === 'running') {
      const extended = await extendWithin(tx, act, { deadline, until })
      if (!extended.ok) return extended
    }
    await hearings.put(tx, reached.value.act, { ...kept, dueOn: until })
    const taken = await take(tx, act, { life: hearingKind, object: ref, deed: 'prolong' })
    return taken.ok ? ok(undefined) : taken
  })
}

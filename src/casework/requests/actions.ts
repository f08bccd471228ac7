import { permit } from '#access'
import {
  type Act,
  dayIn,
  fieldFault,
  noLegalEntity,
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
import { findParties } from '#parties'
import { inTransaction, type Stored, type Tx } from '#storage'
import { enterToWork } from '../cases/enter/actions.ts'
import { noteInCase } from '../cases/store.ts'
import {
  aRequest,
  needsEntity,
  noSupplierWords,
  notLaterWords,
  noWishWords,
  requestUnfitWords,
  sentAlreadyWords,
  timeUnfitWords,
} from '../knowledge/request-words.ts'
import type { RequestDesk } from './desk/index.ts'
import { documentRequestKind } from './kind/index.ts'
import { requestDuty } from './life.ts'
import type { ChangeDocumentRequest, DocumentRequest, NewDocumentRequest, RequestItem } from './model.ts'
import { peopleOf } from './people/store.ts'
import { lockRequest, nextRequestRef, requests } from './store.ts'

/** A request that one may work on, and the act, narrowed to the role in which one may. */
export interface Reached {
  readonly stored: Stored<DocumentRequest>
  readonly act: Act
}

/** Writes a request; the supplier gets it when it is sent. Refuses `forbidden`, `not_found`, `unknown_reference`. */
export async function writeRequest(
  desk: RequestDesk,
  act: Act,
  order: NewDocumentRequest,
): Promise<Result<string>> {
  return await inTransaction(desk.db, act.at, async (tx) => {
    const placed = await placeOf(tx, act, order)
    const made = placed.ok ? await requestOf(tx, placed.value, order) : placed
    const about = { case: order.case ?? null, supplier: order.supplier, items: order.items.length }
    if (!made.ok) {
      const body = { ...about, refused: made.refusal.code }
      await record(tx, act, { type: 'request.write', object: 'none', body })
      return made
    }
    const by = placed.ok ? placed.value.act : act
    const { ref } = made.value
    await requests.put(tx, by, made.value)
    await record(tx, by, { type: 'request.write', object: ref, body: about })
    const subject = await documentRequestKind.subject(tx, ref, act.at)
    if (subject) await begin(tx, by, { life: documentRequestKind, object: ref, subject })
    return ok(ref)
  })
}

interface Place {
  readonly act: Act
  readonly legalEntity: string
}

/** For a case by those who work on it; for the approval of a supplier by those who may ask it. */
export async function placeOf(
  tx: Tx,
  act: Act,
  order: { readonly case?: string | null; readonly legalEntity?: string },
): Promise<Result<Place>> {
  if (order.case != null) {
    const entered = await enterToWork(tx, act, order.case)
    if (!entered.ok) return entered
    return ok({
      act: entered.value.act,
      legalEntity: order.legalEntity ?? entered.value.stored.record.legalEntity,
    })
  }
  const { legalEntity } = order
  if (legalEntity === undefined) {
    const errors = [fieldFault('/legalEntity', needsEntity)]
    return refuse({ code: 'invalid_input', ...worded(requestUnfitWords), errors })
  }
  const allowed = permit(act, 'request.ask', { entity: legalEntity })
  return allowed.ok ? ok({ act: allowed.value, legalEntity }) : allowed
}

async function requestOf(
  tx: Tx,
  { act, legalEntity }: Place,
  order: NewDocumentRequest,
): Promise<Result<DocumentRequest>> {
  const known = await findParties(tx, [order.supplier, legalEntity])
  const entity = known.legalEntities.find(({ key }) => key === legalEntity)?.record
  if (!entity) return refuse(noLegalEntity(legalEntity))
  const supplier = known.organisations.find(({ key }) => key === order.supplier)
  if (!supplier) return refuse(unknownSupplier(order.supplier))
  return ok({
    ...{ ref: await nextRequestRef(tx, act.at), case: order.case ?? null, supplier: order.supplier },
    ...{ legalEntity, country: entity.country, language: order.language ?? 'en', intro: order.intro ?? null },
    ...{ items: itemsOf(order.items), askedBy: act.by, askedAt: act.at, sentAt: null, dueOn: null },
    ...{ letters: [], reminders: [], timeWishes: [] },
  })
}

export function unknownSupplier(ref: string) {
  const errors = [fieldFault('/supplier', noSupplierWords(ref))]
  return { code: 'unknown_reference' as const, ...worded(requestUnfitWords), errors }
}

function itemsOf(given: NewDocumentRequest['items']): RequestItem[] {
  return given.map(({ what, why, requiredEvidence, obligation = null }, n) => ({
    ...{ id: `i${n + 1}`, what, why, requiredEvidence, obligation },
    ...{ state: 'missing', evidence: [], said: null, answeredAt: null, verdict: null },
  }))
}

/** The request, locked, for one who may work on it. Refuses `not_found` and what its case refuses. */
export async function reachRequest(tx: Tx, act: Act, ref: string): Promise<Result<Reached>> {
  const stored = await lockRequest(tx, ref)
  if (!stored) return refuse(noRequest(ref))
  const placed = await placeOf(tx, act, stored.record)
  return placed.ok ? ok({ stored, act: placed.value.act }) : placed
}

export function noRequest(ref: string) {
  return { code: 'not_found' as const, ...worded(noSuch(aRequest, ref)) }
}

/** Changes a draft. Refuses `not_allowed_from` once it is sent, and `stale_version`. */
export async function changeRequest(
  desk: RequestDesk,
  act: Act,
  given: { readonly ref: string; readonly version: number; readonly change: ChangeDocumentRequest },
): Promise<Result<void>> {
  const { ref, version, change } = given
  return await inTransaction(desk.db, act.at, async (tx) => {
    const reached = await reachRequest(tx, act, ref)
    if (!reached.ok) return reached
    const { record: kept } = reached.value.stored
    const { items, ...rest } = change
    const changed = { ...kept, ...rest, ...(items ? { items: itemsOf(items) } : {}) }
    const outcome =
      kept.sentAt === null
        ? await requests.replace(tx, reached.value.act, { record: changed, version })
        : refuse({ code: 'not_allowed_from', ...worded(sentAlreadyWords(ref)) })
    const body = outcome.ok ? { fields: Object.keys(change) } : { refused: outcome.refusal.code }
    await record(tx, reached.value.act, { type: 'request.write', object: ref, body })
    return outcome.ok ? ok(undefined) : outcome
  })
}

/** Sends it: twenty working days run from now on; the supplier's people are told, where there are any. */
export async function sendRequest(desk: RequestDesk, act: Act, ref: string): Promise<Result<void>> {
  return await inTransaction(desk.db, act.at, async (tx) => {
    const reached = await reachRequest(tx, act, ref)
    if (!reached.ok) return reached
    const taken = await take(tx, reached.value.act, { life: documentRequestKind, object: ref, deed: 'send' })
    if (!taken.ok) return taken
    const kept = reached.value.stored.record
    const dueOn = (await dutyOf(tx, ref))?.dueOn ?? null
    await requests.put(tx, reached.value.act, { ...kept, sentAt: act.at, dueOn })
    const people = await peopleOf(tx, { party: kept.supplier, role: 'supplier', at: act.at })
    await tellSupplier(tx, act, { kept: { ...kept, dueOn }, people, key: 'requestToAnswer' })
    if (kept.case !== null)
      await noteInCase(tx, reached.value.act, {
        ...{ case: kept.case, kind: 'requestSent', object: ref },
        facts: { supplier: kept.supplier, items: kept.items.length, dueOn: dueOn ?? '' },
      })
    return ok(undefined)
  })
}

/** Its running duty. */
export async function dutyOf(tx: Tx, ref: string) {
  const all = await deadlinesOf(tx, { kind: 'documentRequest', id: ref })
  return all.find(({ duty, state }) => duty === requestDuty && state !== 'met' && state !== 'cancelled')
}

interface Telling {
  readonly kept: Pick<DocumentRequest, 'ref' | 'supplier' | 'legalEntity' | 'dueOn'>
  readonly people: readonly string[]
  readonly key: 'requestToAnswer' | 'requestReminder'
}

export async function tellSupplier(tx: Tx, act: Act, { kept, people, key }: Telling): Promise<void> {
  const { ref, supplier, legalEntity, dueOn } = kept
  if (people.length === 0) return
  await tell(tx, act, {
    ...{ key, persons: people, parties: [supplier], entity: legalEntity },
    params: { request: ref, dueOn: dueOn ?? '–' },
    about: { kind: 'documentRequest', id: ref, link: `/outside/requests/${encodeURIComponent(ref)}` },
  })
}

/**
 * Gives more time, to the day that the supplier asked for or to another; `act.reason` says why. Refuses
 * `invalid_input` for a day that is not later, and where nobody asked and no day is named.
 */
export async function prolongRequest(
  desk: RequestDesk,
  act: Act,
  { ref, until }: { readonly ref: string; readonly until?: string | undefined },
): Promise<Result<void>> {
  return await inTransaction(desk.db, act.at, async (tx) => {
    const reached = await reachRequest(tx, act, ref)
    if (!reached.ok) return reached
    const outcome = await prolong(tx, reached.value, until)
    if (outcome.ok) return outcome
    const body = { deed: 'prolong', refused: outcome.refusal.code }
    await record(tx, reached.value.act, { type: 'request.move', object: ref, body })
    return outcome
  })
}

async function prolong(
  tx: Tx,
  { stored: { record: kept }, act }: Reached,
  until: string | undefined,
): Promise<Result<void>> {
  const { ref, dueOn, timeWishes, country } = kept
  const day = until ?? timeWishes.find(({ answer }) => answer === null)?.until
  if (day === undefined) return refuse({ code: 'invalid_input', ...worded(noWishWords) })
  if (dueOn === null || day <= dueOn || day <= dayIn(zoneOf(country), act.at)) {
    const errors = [fieldFault('/until', notLaterWords(dueOn ?? day))]
    return refuse({ code: 'invalid_input', ...worded(timeUnfitWords), errors })
  }
  const deadline = await dutyOf(tx, ref)
  // One that was missed stays missed: it was.
  if (deadline?.state === 'running') {
    const extended = await extendWithin(tx, act, { deadline, until: day })
    if (!extended.ok) return extended
  }
  // Reminders begin again with the new day.
  const answered = timeWishes.map((wish) => ({ ...wish, answer: wish.answer ?? ('agreed' as const) }))
  await requests.put(tx, act, { ...kept, dueOn: day, timeWishes: answered, reminders: [] })
  const taken = await take(tx, act, { life: documentRequestKind, object: ref, deed: 'prolong' })
  return taken.ok ? ok(undefined) : taken
}

/** Declines what the supplier asked for; `act.reason` says why. */
export async function declineTime(desk: RequestDesk, act: Act, ref: string): Promise<Result<void>> {
  return await inTransaction(desk.db, act.at, async (tx) => {
    const reached = await reachRequest(tx, act, ref)
    if (!reached.ok) return reached
    const { stored, act: by } = reached.value
    const timeWishes = stored.record.timeWishes.map((wish) => ({
      ...wish,
      answer: wish.answer ?? ('declined' as const),
    }))
    await requests.put(tx, by, { ...stored.record, timeWishes })
    await record(tx, by, { type: 'request.move', object: ref, body: { deed: 'declineTime' } })
    return ok(undefined)
  })
}

/** Where a request stands. */
export async function stateOfRequest(tx: Tx, ref: string): Promise<string | undefined> {
  return (await findLives(tx, 'documentRequest', [ref]))[0]?.record.state
}

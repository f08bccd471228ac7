import { permit } from '#access'
import {
  type Act,
  AppError,
  fieldFault,
  inEnglish,
  noLegalEntity,
  noneSeen,
  ok,
  type Result,
  refuse,
  things,
  toInstant,
  worded,
} from '#kernel'
import { begin, startDeadline, type Taken, take } from '#lifecycle'
import { record } from '#log'
import { inTransaction, type Tx } from '#storage'
import type { PrivacyDesk } from '../desk/index.ts'
import { readHolds } from '../holds/actions.ts'
import { notInFuture, notUnderReviewWords, stillToComeWords } from '../knowledge/refusal-words.ts'
import { type DataClass, dataClasses } from '../model.ts'
import { decided, textsOf } from './items.ts'
import { requestKind } from './kind/index.ts'
import { answerDuty, type RequestDeed } from './life.ts'
import type { DecideItems, Identify, ReceiveRequest, RequestItem, SubjectRequest } from './model.ts'
import { forgetItems, lockRequest, nextRef, requests } from './store.ts'

/**
 * Writes down that somebody asks for one of their rights. The month runs from when it came in, by the calendar of our
 * company that was asked. Refuses `forbidden`, `unknown_reference` (our company) and `invalid_input` (a time to come).
 */
export async function receiveRequest(
  desk: PrivacyDesk,
  act: Act,
  order: ReceiveRequest,
): Promise<Result<SubjectRequest>> {
  return await inTransaction(desk.db, act.at, async (tx) => {
    const { legalEntity, right, channel } = order
    const allowed = permit(act, 'privacy.work', { entity: legalEntity })
    const received = allowed.ok ? await requestOf(tx, { desk, act: allowed.value, order }) : allowed
    const about = { legalEntity, right, channel }
    if (!received.ok) {
      const body = { ...about, refused: received.refusal.code }
      await record(tx, act, { type: 'privacy.receive', object: 'none', body })
      return received
    }
    const by = allowed.ok ? allowed.value : act
    const { ref, subject, contact, asked, receivedAt } = received.value
    await requests.put(tx, by, received.value)
    const personal = { subject, contact, asked }
    await record(tx, by, { type: 'privacy.receive', object: ref, body: { ...about, receivedAt }, personal })
    const shown = await requestKind.subject(tx, ref, act.at)
    if (shown) await begin(tx, by, { life: requestKind, object: ref, subject: shown })
    return await started(tx, by, received.value)
  })
}

/** A country without a calendar of its own runs by the Swedish one. */
async function started(tx: Tx, act: Act, request: SubjectRequest): Promise<Result<SubjectRequest>> {
  const order = {
    object: { kind: requestKind.kind, id: request.ref },
    ...{ legalEntity: request.legalEntity, duty: answerDuty, startAt: request.receivedAt },
    owner: { kind: 'role' as const, id: 'complianceOfficer' },
  }
  const own = await startDeadline(tx, act, { ...order, country: request.country })
  const clock = own.ok ? own : await startDeadline(tx, act, { ...order, country: 'SE' })
  return clock.ok ? ok(request) : clock
}

async function requestOf(
  tx: Tx,
  { desk, act, order }: { desk: PrivacyDesk; act: Act; order: ReceiveRequest },
): Promise<Result<SubjectRequest>> {
  const { legalEntity, right, language, channel, contact, asked = null } = order
  const receivedAt = order.receivedAt === undefined ? act.at : toInstant(order.receivedAt)
  const entity = await desk.entityOf(tx, legalEntity)
  if (!entity) return refuse(noLegalEntity(legalEntity))
  if (receivedAt > act.at)
    return refuse({
      code: 'invalid_input',
      ...worded(stillToComeWords(receivedAt)),
      errors: [fieldFault('/receivedAt', notInFuture)],
    })
  const { name, aliases = [], emails = [], birthDate = null, identifiers = [] } = order.subject
  return ok({
    ...{ ref: await nextRef(tx, act.at), legalEntity, country: entity.country, controller: entity.name },
    ...{ right, subject: { name, aliases, emails, birthDate, identifiers }, language, channel, contact },
    ...{ receivedAt, receivedBy: act.by, asked, identity: null, gathered: null, items: [], reviewed: null },
    ...{ extension: null, carriedOut: null, answer: null, refusal: null, erasedAt: null },
  })
}

/** Does a deed of the life, and keeps what it changes, in one transaction. */
export async function stepWithin(
  tx: Tx,
  act: Act,
  { ref, deed, change }: { ref: string; deed: RequestDeed; change: Change },
): Promise<Result<Taken>> {
  const kept = await lockRequest(tx, ref)
  const taken = await take(tx, act, { life: requestKind, object: ref, deed })
  if (taken.ok && kept) await requests.put(tx, taken.value.act, change(kept.record, taken.value.act))
  return taken
}
type Change = (request: SubjectRequest, act: Act) => SubjectRequest

/** Notes how the person proved who they are. */
export async function identifySubject(
  desk: PrivacyDesk,
  act: Act,
  { ref, how, evidence = null }: Identify & { readonly ref: string },
): Promise<Result<Taken>> {
  const identity = { how, evidence, by: act.by, at: act.at }
  return await inTransaction(desk.db, act.at, (tx) =>
    stepWithin(tx, act, { ref, deed: 'identify', change: (request) => ({ ...request, identity }) }),
  )
}

/**
 * Decides on items, each with a reason where something is left out, kept or erased. A person does it; what the house
 * proposes counts for nothing by itself. Refuses what `decided` refuses, and `not_allowed_from` outside the review.
 */
export async function decideItems(
  desk: PrivacyDesk,
  act: Act,
  { ref, decisions }: DecideItems & { readonly ref: string },
): Promise<Result<SubjectRequest>> {
  return await inTransaction(desk.db, act.at, async (tx) => {
    const kept = await lockRequest(tx, ref)
    if (!kept) return refuse(noRequest(ref))
    const outcome = await itemsDecided(tx, act, { request: kept.record, decisions })
    const uses = Object.groupBy(decisions, ({ use }) => use)
    const body = Object.fromEntries(Object.entries(uses).map(([use, all]) => [use, all.length]))
    await record(tx, act, {
      type: 'privacy.decide',
      object: ref,
      body: outcome.ok ? body : { refused: outcome.refusal.code },
      personal: { decisions },
    })
    if (outcome.ok) await requests.put(tx, act, outcome.value)
    return outcome
  })
}

async function itemsDecided(
  tx: Tx,
  act: Act,
  { request, decisions }: { request: SubjectRequest; decisions: DecideItems['decisions'] },
): Promise<Result<SubjectRequest>> {
  const allowed = permit(act, 'privacy.work', { entity: request.legalEntity })
  if (!allowed.ok) return allowed
  if (!request.gathered || request.reviewed)
    return refuse({ code: 'not_allowed_from', ...worded(notUnderReviewWords(request.ref)) })
  const heldBy = await readHolds(tx, act)
  const isHeld = (item: RequestItem) =>
    heldBy({ ...item, dataClass: classOf(item), texts: textsOf(item) }).length > 0
  const { by, at } = act
  const items = decided(request.items, { decisions, right: request.right, by, at, isHeld })
  return items.ok ? ok({ ...request, items: items.value }) : items
}

/** Says that every item is decided. */
export async function finishReview(desk: PrivacyDesk, act: Act, ref: string): Promise<Result<Taken>> {
  const change: Change = (request, { by, at, onBehalfOf }) => {
    const place = onBehalfOf === undefined ? {} : { onBehalfOf }
    return { ...request, reviewed: { by, at, ...place } }
  }
  return await inTransaction(desk.db, act.at, (tx) => stepWithin(tx, act, { ref, deed: 'review', change }))
}

/** Puts it away: what was found is taken out of it and of its earlier versions; the answer that was sent stays. */
export async function closeRequest(desk: PrivacyDesk, act: Act, ref: string): Promise<Result<Taken>> {
  return await inTransaction(desk.db, act.at, async (tx) => {
    const change: Change = (request) => ({ ...request, items: [] })
    const taken = await stepWithin(tx, act, { ref, deed: 'close', change })
    if (taken.ok) await forgetItems(tx, ref)
    return taken
  })
}

export function noRequest(ref: string) {
  return { code: 'not_found' as const, ...worded(noneSeen(things.request, ref)) }
}

export function classOf({ dataClass }: Pick<RequestItem, 'dataClass'>): DataClass {
  const known = dataClasses.find((one) => one === dataClass)
  if (known) return known
  throw new AppError({
    code: 'fault',
    ...inEnglish(`An item is kept under the unknown class '${dataClass}'.`),
  })
}

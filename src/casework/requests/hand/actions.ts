import { permit } from '#access'
import { keepEvidence, readyEvidence, type Upload } from '#documents'
import type { NewEvidence } from '#documents/model'
import { type Act, dayIn, fieldFault, noSuch, ok, type Result, refuse, worded, zoneOf } from '#kernel'
import { take } from '#lifecycle'
import { record } from '#log'
import { tell } from '#notices'
import { inTransaction, type Tx } from '#storage'
import { noteInCase } from '../../cases/store.ts'
import { wholly } from '../../decisions/once/index.ts'
import {
  anItem,
  judgedAlreadyWords,
  notLaterWords,
  notOpenWords,
  timeUnfitWords,
} from '../../knowledge/request-words.ts'
import { noRequest, reachRequest, stateOfRequest } from '../actions.ts'
import { linkOf } from '../clock/actions.ts'
import type { RequestDesk } from '../desk/index.ts'
import { documentRequestKind } from '../kind/index.ts'
import { openStates } from '../life.ts'
import type { AskTime, DocumentRequest, RequestItem } from '../model.ts'
import { findRequest, lockRequest, requests } from '../store.ts'

/** Which item of which request is answered. */
export interface ItemNamed {
  readonly ref: string
  readonly item: string
}
/** `said`: what comes with the files, or why it is refused. */
export interface Handing extends ItemNamed {
  readonly said: string | null
  readonly files: readonly Upload[]
}

interface Open {
  readonly kept: DocumentRequest
  readonly act: Act
  readonly isSupplier: boolean
}

/**
 * Hands files in for an item: by the supplier for its own requests, or by those who work on the case for what came by
 * mail. Kept as evidence of the case with the supplier's party. Refuses `not_found` for another's request, `forbidden`,
 * `not_allowed_from`, and what evidence refuses; refusals are logged.
 */
export async function handIn(desk: RequestDesk, act: Act, order: Handing): Promise<Result<void>> {
  const { ref, item: id, said, files } = order
  const checked = await inTransaction(desk.db, act.at, async (tx) => {
    const open = await openFor(tx, act, ref)
    const item = open.ok ? itemOf(open.value.kept, id) : open
    if (item.ok) return open
    await noteRefused(tx, act, { ref, item: id, refused: item.refusal.code })
    return item
  })
  if (!checked.ok) return checked
  const item = itemOf(checked.value.kept, id)
  if (!item.ok) return item
  // The supplier's own hand is bound to its party and its quota; ours was let in by the case.
  const ready = await readyEvidence(desk, checked.value.act, {
    ...{ files, record: describedAs(checked.value, item.value), isLetIn: !checked.value.isSupplier },
  })
  if (!ready.ok) return ready
  return await answerItem(desk, act, {
    ...{ ref, item: id },
    change: async (kept, tx) => {
      const added = await keepEvidence(tx, ready.value)
      if (!added.ok) return added
      return ok({
        ...{ ...kept, state: 'given', said: said ?? kept.said, answeredAt: act.at },
        evidence: [...kept.evidence, ...added.value.map((piece) => piece.id)],
      })
    },
  })
}

function describedAs({ kept, isSupplier }: Open, item: RequestItem): NewEvidence {
  return {
    title: `${kept.ref} ${item.id}: ${item.what}`.replaceAll(/\s+/g, ' ').slice(0, 300),
    sourceClass: 'supplier',
    provenance: { from: kept.supplier, obtained: 'received' },
    about: [
      { kind: 'documentRequest', id: kept.ref },
      ...(kept.case === null ? [] : [{ kind: 'case', id: kept.case }]),
    ],
    legalEntity: kept.legalEntity,
    ...(isSupplier ? {} : { confidentiality: 'internal' as const }),
  }
}

/** Refuses one item, with the reason. */
export async function refuseItem(
  desk: RequestDesk,
  act: Act,
  { ref, item, said }: ItemNamed & { readonly said: string },
): Promise<Result<void>> {
  return await answerItem(desk, act, {
    ...{ ref, item },
    change: (kept) => ok({ ...kept, state: 'refused', said, answeredAt: act.at }),
  })
}

interface Answering extends ItemNamed {
  readonly change: (item: RequestItem, tx: Tx) => Result<RequestItem> | Promise<Result<RequestItem>>
}

async function answerItem(
  desk: RequestDesk,
  act: Act,
  { ref, item: id, change }: Answering,
): Promise<Result<void>> {
  return await wholly(desk.db, act, {
    ...{ type: 'request.answer', object: ref, body: { item: id } },
    work: async (tx) => {
      const open = await openFor(tx, act, ref)
      if (!open.ok) return open
      const { kept, act: by } = open.value
      const item = itemOf(kept, id)
      const changed = item.ok ? await change(item.value, tx) : item
      if (!changed.ok) return changed
      const items = kept.items.map((one) => (one.id === id ? changed.value : one))
      return await keepAnswer(tx, by, { kept: { ...kept, items }, id })
    },
  })
}

async function keepAnswer(
  tx: Tx,
  act: Act,
  { kept, id }: { kept: DocumentRequest; id: string },
): Promise<Result<void>> {
  const { ref, items, supplier, askedBy, legalEntity } = kept
  await requests.put(tx, act, kept)
  const item = items.find((one) => one.id === id)
  const body = { item: id, state: item?.state ?? null, evidence: [...(item?.evidence ?? [])] }
  await record(tx, act, { type: 'request.answer', object: ref, body, personal: { said: item?.said ?? null } })
  const isRefused = items.every(({ state }) => state === 'refused')
  const taken = await take(tx, act, {
    ...{ life: documentRequestKind, object: ref },
    deed: isRefused ? 'decline' : 'give',
  })
  if (!taken.ok && !isAlreadyThere(taken.refusal.code)) return taken
  await tell(tx, act, {
    ...{ key: 'requestAnswered', persons: [askedBy], entity: legalEntity, params: { request: ref } },
    about: { kind: 'documentRequest', id: ref, link: linkOf(kept) },
  })
  if (kept.case !== null)
    await noteInCase(tx, act, {
      ...{ case: kept.case, kind: 'requestAnswered', object: ref },
      facts: { supplier, item: id, state: item?.state ?? '' },
    })
  return ok(undefined)
}

/** More on an item of a request that is answered in full: the request stays where it is. */
const isAlreadyThere = (code: string) => code === 'not_allowed_from' || code === 'not_allowed'

/** The supplier asks for more time. */
export async function askForTime(
  desk: RequestDesk,
  act: Act,
  { ref, until, why }: AskTime & { readonly ref: string },
): Promise<Result<void>> {
  return await inTransaction(desk.db, act.at, async (tx) => {
    const open = await openFor(tx, act, ref)
    const asked = open.ok ? timeWish(open.value, { until, why }) : open
    if (!open.ok || !asked.ok) {
      const refused = open.ok ? asked : open
      if (!refused.ok) await noteRefused(tx, act, { ref, item: null, refused: refused.refusal.code })
      return refused.ok ? ok(undefined) : refused
    }
    const { act: by } = open.value
    await requests.put(tx, by, asked.value)
    await record(tx, by, { type: 'request.answer', object: ref, body: { until }, personal: { why } })
    await tell(tx, by, {
      ...{ key: 'requestTimeAsked', persons: [asked.value.askedBy], entity: asked.value.legalEntity },
      params: { request: ref, untilOn: until },
      about: { kind: 'documentRequest', id: ref, link: linkOf(asked.value) },
    })
    return ok(undefined)
  })
}

function timeWish({ kept, act }: Open, { until, why }: AskTime): Result<DocumentRequest> {
  if (kept.dueOn === null || until <= kept.dueOn || until <= dayIn(zoneOf(kept.country), act.at)) {
    const errors = [fieldFault('/until', notLaterWords(kept.dueOn ?? until))]
    return refuse({ code: 'invalid_input', ...worded(timeUnfitWords), errors })
  }
  const open = kept.timeWishes.filter(({ answer }) => answer !== null)
  const wish = { until, why, by: act.by, at: act.at, answer: null }
  return ok({ ...kept, timeWishes: [...open, wish] })
}

/** The request, for the supplier whose it is, or for those of us who may work on it; open for answers. */
async function openFor(tx: Tx, act: Act, ref: string): Promise<Result<Open>> {
  const found = (await findRequest(tx, ref))?.record
  if (!found) return refuse(noRequest(ref))
  const supplier = permit(act, 'request.answer', { parties: [found.supplier] })
  const isSupplier = supplier.ok && supplier.value.role === 'supplier'
  const reached = isSupplier ? undefined : await reachRequest(tx, act, ref)
  if (reached && !reached.ok)
    return act.grants?.every(({ party }) => party !== undefined) ? refuse(noRequest(ref)) : reached
  const by = reached?.ok ? reached.value.act : supplier.ok ? supplier.value : act
  const kept = (await lockRequest(tx, ref))?.record ?? found
  const state = await stateOfRequest(tx, ref)
  const takes = [...openStates, ...(isSupplier ? [] : ['received', 'refused'])]
  if (isSupplier && kept.sentAt === null) return refuse(noRequest(ref))
  if (!takes.some((one) => one === state))
    return refuse({ code: 'not_allowed_from', ...worded(notOpenWords(ref)) })
  return ok({ kept, act: by, isSupplier })
}

function itemOf({ items }: DocumentRequest, id: string): Result<RequestItem> {
  const item = items.find((one) => one.id === id)
  if (!item) return refuse({ code: 'not_found', ...worded(noSuch(anItem, id)) })
  if (item.verdict !== null) return refuse({ code: 'not_allowed_from', ...worded(judgedAlreadyWords(id)) })
  return ok(item)
}

async function noteRefused(
  tx: Tx,
  act: Act,
  { ref, item, refused }: { ref: string; item: string | null; refused: string },
): Promise<void> {
  await record(tx, act, { type: 'request.answer', object: ref, body: { item, refused } })
}

import { permit } from '#access'
import { type Act, fieldFault, missing, ok, type Refusal, type Result, refuse, saidBy, worded } from '#kernel'
import { findLives, type Taken } from '#lifecycle'
import { record } from '#log'
import { inTransaction, type Tx } from '#storage'
import type { PrivacyDesk } from '../../desk/index.ts'
import {
  answeredWithDataWords,
  notReviewedYetWords,
  reviewedIt,
  sayWhatWords,
  stateIn,
} from '../../knowledge/refusal-words.ts'
import { eraseUnlessHeld } from '../../retention/actions.ts'
import { classOf, noRequest, stepWithin } from '../actions.ts'
import { textsOf } from '../items.ts'
import { requestKind } from '../kind/index.ts'
import { requestTitles } from '../life.ts'
import type { RequestItem, SubjectRequest } from '../model.ts'
import { forgetItems, lockRequest, requests } from '../store.ts'

/**
 * Does what was decided: erases, item by item, what is to be erased; for the other rights, `done` says what a person
 * did. Never by whoever reviewed it; erasing takes a signature. What cannot be erased says why, and it can be done again.
 */
export async function carryOutRequest(
  desk: PrivacyDesk,
  act: Act,
  { ref, done }: { readonly ref: string; readonly done?: string | undefined },
): Promise<Result<Taken>> {
  const begun = await inTransaction(desk.db, act.at, (tx) => permitted(tx, act, { ref, done }))
  if (!begun.ok) return begun
  const { request } = begun.value
  const items = await eraseItems(desk, begun.value.act, request)
  return await inTransaction(desk.db, act.at, async (tx) => {
    if (request.right === 'erasure') await keepErased(tx, begun.value.act, { ref, items })
    const carriedOut = { done: done ?? null, by: act.by, at: act.at }
    const taken = await stepWithin(tx, begun.value.act, {
      ...{ ref, deed: 'carryOut' },
      change: (kept) => ({ ...kept, carriedOut }),
    })
    return taken
  })
}

async function permitted(
  tx: Tx,
  act: Act,
  { ref, done }: { ref: string; done?: string | undefined },
): Promise<Result<{ act: Act; request: SubjectRequest }>> {
  const [kept] = await requests.find(tx, [ref])
  const [life] = await findLives(tx, requestKind.kind, [ref])
  if (!kept) return refuse(noRequest(ref))
  const { record: request } = kept
  const apartFrom = [{ ...request.reviewed, by: request.reviewed?.by, did: reviewedIt }]
  const deed = request.right === 'erasure' ? 'privacy.erase' : 'privacy.work'
  const allowed = permit(act, deed, { entity: request.legalEntity, apartFrom })
  const refusal = allowed.ok ? whyNot(request, { state: life?.record.state, done }) : allowed.refusal
  if (allowed.ok && !refusal)
    return ok({ act: { ...allowed.value, reason: `${ref}: ${act.reason ?? ''}` }, request })
  await record(tx, act, { type: 'privacy.carryOut', object: ref, body: { refused: refusal?.code ?? '' } })
  return refuse(refusal ?? noRequest(ref))
}

function whyNot(
  { right, ref }: SubjectRequest,
  { state, done }: { state: string | undefined; done?: string | undefined },
): Refusal | undefined {
  if (state !== 'reviewed')
    return {
      code: 'not_allowed_from',
      ...worded(notReviewedYetWords(ref, stateIn(requestTitles.states, state))),
      facts: { state },
    }
  if (right === 'access' || right === 'portability')
    return { code: 'not_allowed', ...worded(answeredWithDataWords(ref, right)) }
  if (right === 'erasure' || done) return undefined
  return {
    code: 'invalid_input',
    ...worded(sayWhatWords(right)),
    errors: [fieldFault('/done', missing)],
  }
}

async function eraseItems(desk: PrivacyDesk, act: Act, { items }: SubjectRequest): Promise<RequestItem[]> {
  const all: RequestItem[] = []
  for (const item of items) {
    const isToErase = item.decision?.use === 'erase' && item.erased?.failed !== null
    all.push(isToErase ? await erasedItem(desk, act, item) : item)
  }
  return all
}

async function erasedItem(desk: PrivacyDesk, act: Act, item: RequestItem): Promise<RequestItem> {
  const { kind, id, about } = item
  const holding = desk.holdings.find(({ dataClass }) => dataClass === classOf(item))
  const outcome = holding
    ? await eraseUnlessHeld(desk, act, { holding, item: { kind, id, about, texts: textsOf(item) } })
    : refuse(noRequest(item.key))
  const { by, at } = act
  if (!outcome.ok) return { ...item, erased: { by, at, failed: saidBy(outcome.refusal) } }
  return { ...item, title: '–', fields: [], link: null, erased: { by, at, failed: null } }
}

/** What is erased leaves no copy here: neither in the request nor in its earlier versions. */
async function keepErased(
  tx: Tx,
  act: Act,
  { ref, items }: { ref: string; items: readonly RequestItem[] },
): Promise<void> {
  const kept = await lockRequest(tx, ref)
  if (!kept) return
  const after = new Map(items.map((item) => [item.key, item]))
  await requests.put(tx, act, {
    ...kept.record,
    items: kept.record.items.map((item) => after.get(item.key) ?? item),
  })
  await forgetItems(tx, ref)
  const erased = items.filter((item) => item.erased?.failed === null).length
  const failed = items.filter((item) => item.erased && item.erased.failed !== null).length
  await record(tx, act, { type: 'privacy.erase', object: ref, body: { erased, failed } })
}

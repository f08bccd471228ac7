import { permit } from '#access'
import { type DocumentOrder, keepDocument, prepareDocument } from '#documents'
import { type Act, AppError, type Result, refuse, worded } from '#kernel'
import { findLives, type Taken } from '#lifecycle'
import { record } from '#log'
import type { EventType } from '#log/model'
import { inTransaction, type Tx } from '#storage'
import type { PrivacyDesk } from '../../desk/index.ts'
import { changedWhileWords } from '../../knowledge/refusal-words.ts'
import { retentionOf } from '../../retention/actions.ts'
import { allSettings } from '../../retention/store.ts'
import { noRequest, stepWithin } from '../actions.ts'
import { doneLetter, refusalLetter } from '../answer/letters.ts'
import { type RetentionOf, reportOf } from '../answer/report.ts'
import { requestKind } from '../kind/index.ts'
import type { RefuseRequest, RequestState, SubjectRequest } from '../model.ts'
import { lockRequest, requests } from '../store.ts'

/**
 * Answers the person: with the report of Art. 15 for access and portability, else with a letter that says what was done
 * and what stays. Refuses `not_allowed` while something is undecided or not carried out.
 */
export async function answerRequest(
  desk: PrivacyDesk,
  act: Act,
  { ref, text }: { readonly ref: string; readonly text?: string | undefined },
): Promise<Result<Taken>> {
  return await withDocument(desk, act, {
    ...{ ref, from: ['reviewed', 'carriedOut'], event: 'privacy.answer' },
    order: (request, kept) =>
      request.right === 'access' || request.right === 'portability'
        ? { template: 'data-subject-report', data: reportOf(request, kept) }
        : { template: 'letter', data: doneLetter({ request, at: act.at, text }) },
    finish: (tx, document) =>
      stepWithin(tx, act, {
        ...{ ref, deed: 'answer' },
        change: (request) => ({ ...request, answer: { document, by: act.by, at: act.at } }),
      }),
  })
}

/** Refuses it on a ground in law; the letter names the ground and where to complain (Art. 12(4)). */
export async function refuseRequest(
  desk: PrivacyDesk,
  act: Act,
  { ref, ground, explanation }: RefuseRequest & { readonly ref: string },
): Promise<Result<Taken>> {
  return await withDocument(desk, act, {
    ...{ ref, from: ['received', 'identified', 'gathered', 'reviewed'], event: 'privacy.refuse' },
    order: (request) => ({
      template: 'letter',
      data: refusalLetter({ request, at: act.at, text: explanation }, ground),
    }),
    finish: (tx, document) =>
      stepWithin(tx, act, {
        ...{ ref, deed: 'refuse' },
        change: (request) => ({
          ...request,
          refusal: { ground, explanation, document, by: act.by, at: act.at },
        }),
      }),
  })
}

interface Writing<T> {
  readonly ref: string
  /** States in which it can be at all: no letter is set in vain. */
  readonly from: readonly RequestState[]
  readonly event: EventType
  /** What the document is made from. */
  order(request: SubjectRequest, kept: RetentionOf): Pick<DocumentOrder, 'template' | 'data'>
  /** The deed itself, in the transaction in which the document is kept. */
  finish(tx: Tx, document: string): Promise<Result<T>>
}

/**
 * A deed that sends a document: set before the transaction, kept within it. What changed meanwhile makes it
 * `stale_version`. Where the deed is refused, the document is on no record.
 */
export async function withDocument<T>(desk: PrivacyDesk, act: Act, writing: Writing<T>): Promise<Result<T>> {
  const { ref, from, event } = writing
  const before = await inTransaction(desk.db, act.at, async (tx) => {
    const [kept] = await requests.find(tx, [ref])
    const [life] = await findLives(tx, requestKind.kind, [ref])
    const settings = await allSettings(tx)
    const keptFor: RetentionOf = (dataClass) => retentionOf(dataClass, settings.get(dataClass))
    const isIn = from.some((state) => state === life?.record.state)
    return { kept, isIn, keptFor }
  })
  const { kept } = before
  if (!kept) return refuse(noRequest(ref))
  const { legalEntity, language } = kept.record
  const allowed = permit(act, 'privacy.work', { entity: legalEntity })
  if (!allowed.ok || !before.isIn) return await refusedBy(desk, writing, act)
  const prepared = await prepareDocument(desk, allowed.value, {
    ...writing.order(kept.record, before.keptFor),
    ...{ language, legalEntity, about: [{ kind: requestKind.kind, id: ref }] },
  })
  return await inTransaction(desk.db, act.at, async (tx): Promise<Result<T>> => {
    if (!prepared.ok) {
      await record(tx, act, { type: event, object: ref, body: { refused: prepared.refusal.code } })
      return prepared
    }
    if ((await lockRequest(tx, ref))?.version !== kept.version) return refuse(changedMeanwhile(ref))
    const done = await writing.finish(tx, prepared.value.document.id)
    if (done.ok) await keepDocument(tx, allowed.value, prepared.value)
    return done
  })
}

/** The deed refuses by itself, and records it; no document is needed for that. */
async function refusedBy<T>(desk: PrivacyDesk, writing: Writing<T>, act: Act): Promise<Result<T>> {
  return await inTransaction(desk.db, act.at, async (tx) => {
    const done = await writing.finish(tx, 'none')
    if (done.ok) throw new AppError(changedMeanwhile(writing.ref)) // it came to that state just now: nothing is kept
    return done
  })
}

function changedMeanwhile(ref: string) {
  return {
    code: 'stale_version' as const,
    ...worded(changedWhileWords(ref)),
  }
}

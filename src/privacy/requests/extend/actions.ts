import { permit } from '#access'
import { type Act, ok, type Result, refuse } from '#kernel'
import { deadlinesOf, extendDeadline, extendWithin } from '#lifecycle'
import type { Deadline } from '#lifecycle/model'
import { record } from '#log'
import { inTransaction, type Tx } from '#storage'
import type { PrivacyDesk } from '../../desk/index.ts'
import { noRequest } from '../actions.ts'
import { extensionLetter } from '../answer/letters.ts'
import { withDocument } from '../finish/actions.ts'
import { requestKind } from '../kind/index.ts'
import { answerDuty } from '../life.ts'
import type { SubjectRequest } from '../model.ts'
import { requests } from '../store.ts'

/**
 * Takes two months more, once, and tells the person why (Art. 12(3)): possible before the first month has ended only.
 * `act.reason` is what they are told.
 */
export async function extendRequest(
  desk: PrivacyDesk,
  act: Act,
  ref: string,
): Promise<Result<SubjectRequest>> {
  const reason = act.reason?.trim() ?? ''
  const now = await inTransaction(desk.db, act.at, (tx) => clockOf(tx, ref))
  const longer = now && extendDeadline(now, { by: act.by, at: act.at, reason })
  return await withDocument(desk, act, {
    ...{ ref, from: longer?.ok ? ['received', 'identified', 'gathered', 'reviewed'] : [] },
    event: 'privacy.extend',
    order: (request) => ({
      template: 'deadline-extension',
      data: extensionLetter(
        { request, text: reason },
        {
          ...{ due: now?.dueOn ?? '', newDue: longer?.ok ? longer.value.dueOn : '' },
          signer: request.controller,
        },
      ),
    }),
    finish: (tx, document) => extended(tx, act, { ref, document, reason }),
  })
}

async function clockOf(tx: Tx, ref: string): Promise<Deadline | undefined> {
  const all = await deadlinesOf(tx, { kind: requestKind.kind, id: ref })
  return all.find(({ duty }) => duty === answerDuty)
}

async function extended(
  tx: Tx,
  act: Act,
  { ref, document, reason }: { ref: string; document: string; reason: string },
): Promise<Result<SubjectRequest>> {
  const [kept] = await requests.find(tx, [ref])
  const clock = await clockOf(tx, ref)
  const outcome =
    kept && clock ? await longer(tx, act, { request: kept.record, clock }) : refuse(noRequest(ref))
  const body = outcome.ok ? { until: outcome.value.dueOn, document } : { refused: outcome.refusal.code }
  await record(tx, act, { type: 'privacy.extend', object: ref, body })
  if (!outcome.ok || !kept) return outcome.ok ? refuse(noRequest(ref)) : outcome
  const extension = { reason, until: outcome.value.dueOn, document, by: act.by, at: act.at }
  const request = { ...kept.record, extension }
  await requests.put(tx, act, request)
  return ok(request)
}

async function longer(
  tx: Tx,
  act: Act,
  { request, clock }: { request: SubjectRequest; clock: Deadline },
): Promise<Result<Deadline>> {
  const allowed = permit(act, 'privacy.work', { entity: request.legalEntity })
  return allowed.ok ? await extendWithin(tx, allowed.value, { deadline: clock }) : allowed
}

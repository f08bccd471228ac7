import { keepDocument, prepareDocument } from '#documents'
import { type Act, noSuch, ok, type Result, refuse, worded } from '#kernel'
import { type Db, inTransaction } from '#storage'
import { aNotice } from '../../knowledge/notice-words.ts'
import { reachPlan } from '../../plans/actions.ts'
import { lockNotice } from '../actions.ts'
import type { Notice } from '../model.ts'
import { notices } from '../store.ts'

export interface LetterDesk {
  readonly db: Db
  readonly dataDir: string
}
interface Named {
  readonly ref: string
  readonly customer: string
}

/**
 * The letter of a notice as a document, made the first time it is asked for from what was frozen when it was made ready;
 * answers the document's id. Refuses `not_found` while there is no letter.
 */
export async function letterOf(desk: LetterDesk, act: Act, named: Named): Promise<Result<string>> {
  const read = await inTransaction(desk.db, act.at, (tx) => readyNotice(tx, act, named))
  if (!read.ok) return read
  const { notice, by } = read.value
  if (notice.document !== null) return ok(notice.document)
  const prepared = await prepareDocument(desk, by, {
    ...{ template: 'customer-notice', language: notice.language, data: notice.letter },
    about: [{ kind: 'phaseOutPlan', id: notice.plan }],
    legalEntity: notice.legalEntity,
  })
  if (!prepared.ok) return prepared
  return await inTransaction(desk.db, act.at, async (tx) => {
    const again = await readyNotice(tx, act, named)
    if (!again.ok) return again
    const { notice: now } = again.value
    if (now.document !== null) return ok(now.document)
    const made = await keepDocument(tx, by, prepared.value)
    await notices.put(tx, by, { ...now, document: made.id })
    return ok(made.id)
  })
}

async function readyNotice(
  tx: Parameters<typeof lockNotice>[0],
  act: Act,
  { ref, customer }: Named,
): Promise<Result<{ readonly notice: Notice; readonly by: Act }>> {
  const plan = await reachPlan(tx, act, { ref, deed: 'notice.send' })
  if (!plan.ok) return plan
  const kept = await lockNotice(tx, ref, customer)
  if (!kept?.record.letter) return refuse({ code: 'not_found', ...worded(noSuch(aNotice, customer)) })
  return ok({ notice: kept.record, by: plan.value.act })
}

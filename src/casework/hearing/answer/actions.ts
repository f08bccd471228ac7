import { type Act, ok, type Result, refuse, worded } from '#kernel'
import { take } from '#lifecycle'
import { record } from '#log'
import { inTransaction } from '#storage'
import { noteInCase } from '../../cases/store.ts'
import { noReplyWords } from '../../knowledge/hearing-words.ts'
import { reachHearing, stateOfHearing } from '../actions.ts'
import type { HearingDesk } from '../desk/index.ts'
import { hearingKind } from '../kind/index.ts'
import type { AnswerPoint } from '../model.ts'
import { type PointNamed, pointOf } from '../open/actions.ts'
import { hearings } from '../store.ts'

/** Says what we make of one reply; the last answer ends the hearing. Refuses `not_allowed_from` without a reply. */
export async function answerPoint(
  desk: HearingDesk,
  act: Act,
  { ref, finding, effect, text }: PointNamed & AnswerPoint,
): Promise<Result<void>> {
  return await inTransaction(desk.db, act.at, async (tx) => {
    const reached = await reachHearing(tx, act, ref)
    if (!reached.ok) return reached
    const { stored, act: by } = reached.value
    const point = pointOf(stored.record, finding)
    const fit =
      point.ok && (point.value.reply === null || (await stateOfHearing(tx, ref)) !== 'replied')
        ? refuse({ code: 'not_allowed_from', ...worded(noReplyWords(finding)) })
        : point
    const body = { finding, effect, ...(fit.ok ? {} : { refused: fit.refusal.code }) }
    await record(tx, by, { type: 'hearing.answer', object: ref, body, personal: { text } })
    if (!fit.ok) return fit
    const answer = { effect, text, by: act.by, at: act.at }
    const points = stored.record.points.map((one) => (one.finding === finding ? { ...one, answer } : one))
    await hearings.put(tx, by, { ...stored.record, points })
    if (points.some((one) => one.reply !== null && one.answer === null)) return ok(undefined)
    const taken = await take(tx, act, { life: hearingKind, object: ref, deed: 'answer' })
    if (!taken.ok) return taken
    await noteInCase(tx, by, { case: stored.record.case, kind: 'hearingAnswered', object: ref })
    return ok(undefined)
  })
}

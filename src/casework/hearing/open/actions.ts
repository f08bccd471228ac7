import { grantsOf, permit } from '#access'
import { type Act, noSuch, ok, type Result, refuse, worded } from '#kernel'
import { record } from '#log'
import type { Tx } from '#storage'
import { aPoint, notOpenWords, repliedAlreadyWords } from '../../knowledge/hearing-words.ts'
import { noHearing, reachHearing, stateOfHearing } from '../actions.ts'
import { openStates } from '../life.ts'
import type { Hearing, HearingPoint } from '../model.ts'
import { findHearing, lockHearing } from '../store.ts'

/** Which finding of which hearing. */
export interface PointNamed {
  readonly ref: string
  readonly finding: string
}

export interface Open {
  readonly kept: Hearing
  readonly act: Act
  readonly isOutside: boolean
}

export function pointOf({ points }: Hearing, finding: string): Result<HearingPoint> {
  const point = points.find((one) => one.finding === finding)
  return point ? ok(point) : refuse({ code: 'not_found', ...worded(noSuch(aPoint, finding)) })
}

/** A point that takes a reply. */
export async function openPoint(tx: Tx, act: Act, { ref, finding }: PointNamed): Promise<Result<Open>> {
  const open = await openFor(tx, act, ref)
  if (!open.ok) return open
  const point = pointOf(open.value.kept, finding)
  if (!point.ok) return point
  if (point.value.reply === null) return open
  return refuse({ code: 'not_allowed_from', ...worded(repliedAlreadyWords(finding)) })
}

/**
 * The hearing, locked and open for replies: for the party whose it is, or for those of us who work on its case. Another's
 * is not there. A refusal is logged.
 */
export async function openFor(tx: Tx, act: Act, ref: string): Promise<Result<Open>> {
  const open = await opened(tx, act, ref)
  if (!open.ok)
    await record(tx, act, { type: 'hearing.reply', object: ref, body: { refused: open.refusal.code } })
  return open
}

async function opened(tx: Tx, act: Act, ref: string): Promise<Result<Open>> {
  const found = (await findHearing(tx, ref))?.record
  if (!found) return refuse(noHearing(ref))
  const own = permit(act, 'hearing.reply', { parties: [found.party] })
  const isOutside = own.ok && own.value.role === 'supplier'
  if (!isOutside && grantsOf(act).every(({ party }) => party !== undefined)) return refuse(noHearing(ref))
  if (isOutside && found.sentAt === null) return refuse(noHearing(ref))
  const reached = isOutside ? own : await reachHearing(tx, act, ref)
  if (!reached.ok) return reached
  if (!own.ok) return own
  const kept = (await lockHearing(tx, ref))?.record ?? found
  const state = await stateOfHearing(tx, ref)
  if (!openStates.some((one) => one === state))
    return refuse({ code: 'not_allowed_from', ...worded(notOpenWords(ref)) })
  return ok({ kept, act: own.value, isOutside })
}

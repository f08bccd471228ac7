import { type Act, dayIn, zoneOf } from '#kernel'
import { livesIn, take } from '#lifecycle'
import { inTransaction } from '#storage'
import type { HearingDesk } from '../desk/index.ts'
import { hearingKind } from '../kind/index.ts'
import { lockHearing } from '../store.ts'

/** Ends hearings whose time is over; answers their references. For the app's clock, as the operator. */
export async function tickHearings(desk: Pick<HearingDesk, 'db'>, act: Act): Promise<string[]> {
  const open = await inTransaction(desk.db, act.at, (tx) => livesIn(tx, 'hearing', ['sent']))
  const over: string[] = []
  for (const { object } of open) {
    const isOver = await inTransaction(desk.db, act.at, async (tx) => {
      const kept = (await lockHearing(tx, object))?.record
      if (!kept || kept.dueOn === null || dayIn(zoneOf(kept.country), act.at) <= kept.dueOn) return false
      return (await take(tx, act, { life: hearingKind, object, deed: 'lapse' })).ok
    })
    if (isOver) over.push(object)
  }
  return over
}

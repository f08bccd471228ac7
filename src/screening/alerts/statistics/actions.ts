import { permit, seesOwnPeople } from '#access'
import { type Act, type Day, ok, type Result } from '#kernel'
import { type Db, inTransaction } from '#storage'
import type { AlertFigure } from '../model.ts'
import { alertFigures } from './store.ts'

/** What was decided from one day to another, both included, by list and by reason. For those who read screenings. */
export function readFigures(
  db: Db,
  act: Act,
  { from, to }: { readonly from: Day; readonly to: Day },
): Promise<Result<{ byList: AlertFigure[]; byReason: AlertFigure[] }>> {
  return inTransaction(db, act.at, async (tx) => {
    const allowed = permit(act, 'screening.read')
    if (!allowed.ok) return allowed
    const after = new Date(Date.parse(`${to}T00:00:00Z`) + 86_400_000).toISOString()
    const scope = { from: `${from}T00:00:00.000Z`, to: after, now: act.at, ownPeople: seesOwnPeople(act) }
    const byList = await alertFigures(tx, 'list', scope)
    return ok({ byList, byReason: await alertFigures(tx, 'reasonCode', scope) })
  })
}

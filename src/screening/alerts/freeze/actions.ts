import { placeFacts } from '#countries'
import { type Act, AppError, dayIn, type Instant, zoneOf } from '#kernel'
import { deadlinesOf, endWithin, startDeadline } from '#lifecycle'
import { bindsSeller } from '#lists'
import { records as parties } from '#parties'
import type { Tx } from '#storage'
import type { Hit } from '../../hits/model.ts'
import { freezeDutiesIn, freezeLists } from '../../knowledge/freeze-duties.ts'

/** The kind under which duties name an alert. */
export const alertKind = 'alert'

/**
 * What a verdict does to the duties of freezing: a true match on a list that binds one of our companies starts them for
 * that company, as work with a day; a match that is taken back ends those that are still owed.
 */
export async function turnFreeze(
  tx: Tx,
  act: Act,
  { id, before, after }: { readonly id: string; readonly before: Hit | undefined; readonly after: Hit },
): Promise<void> {
  const [was, is] = [before, after].map((hit) => hit?.verdict === 'trueMatch' && hit.decidedAt !== undefined)
  if (is && !was) await startFreeze(tx, act, { id, list: after.list })
  if (was && !is) await endFreeze(tx, act, id)
}

async function startFreeze(
  tx: Tx,
  act: Act,
  { id, list }: { readonly id: string; readonly list: string },
): Promise<void> {
  if (!freezeLists.includes(list)) return
  for (const { ref, country, inEu } of await boundCompanies(tx, list, act.at)) {
    for (const duty of freezeDutiesIn({ country, inEu })) {
      const started = await startDeadline(tx, act, {
        ...{ object: { kind: alertKind, id }, legalEntity: ref, country: calendarOf(country), duty },
        owner: { kind: 'role', id: 'complianceOfficer' },
      })
      if (!started.ok) throw new AppError(started.refusal)
    }
  }
}

/** More than a group has. */
const most = 500

/** Our own companies for which a list is law. */
export async function boundCompanies(tx: Tx, list: string, at: Instant) {
  const all = await parties.legalEntity.table.page(tx, { limit: most })
  return all.flatMap(({ key: ref, record: { country } }) => {
    const { inEu } = placeFacts(country, null, dayIn(zoneOf(country), at))
    return bindsSeller(list, { country, inEu }) ? [{ ref, country, inEu }] : []
  })
}

/** A country whose holidays nobody has written down runs by the Swedish ones. */
function calendarOf(country: string): string {
  return ['SE', 'NO', 'FI', 'DE'].find((known) => known === country) ?? 'SE'
}

/** Ends what is still owed; what was done stays done. */
export async function endFreeze(tx: Tx, act: Act, id: string): Promise<void> {
  const owed = (await deadlinesOf(tx, { kind: alertKind, id })).filter(
    ({ state, duty }) => state !== 'met' && state !== 'cancelled' && duty?.includes('FREEZE'),
  )
  for (const deadline of owed) await endWithin(tx, act, { deadline, state: 'cancelled' })
}

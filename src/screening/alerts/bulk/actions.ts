import { isKeptFrom, permit } from '#access'
import { type Act, AppError, ok, type Result, refuse } from '#kernel'
import { record } from '#log'
import { closeGate, inTransaction, type Tx } from '#storage'
import { decideWithin } from '../../hits/actions.ts'
import type { Hit } from '../../hits/model.ts'
import { bulkRefusals, noAlert, unknownEvidence } from '../../knowledge/alert-refusals.ts'
import { whyNotGrounds, whyNotTogether } from '../grounds.ts'
import { type AlertDesk, named, today } from '../locked/actions.ts'
import type { BulkVerdict } from '../model.ts'
import { findAlerts } from '../store.ts'

/**
 * Clears many alerts that are there for the same reason, all or none: the same entry of a list, or the same party with
 * the same reasons against. Refuses `not_allowed` with the why, and what `decideAlert` refuses.
 */
export function decideTogether(
  desk: AlertDesk,
  act: Act,
  bulk: BulkVerdict,
): Promise<Result<readonly Hit[]>> {
  return inTransaction(desk.db, act.at, async (tx) => {
    await closeGate(tx)
    const outcome = await clearedTogether(tx, desk, { act, bulk })
    const { alerts, reasonCode, text = '' } = bulk
    const came = outcome.ok ? {} : { refused: outcome.refusal.code }
    const body = { alerts: alerts.length, verdict: 'falsePositive', reasonCode, ...came }
    await record(tx, act, { type: 'alert.bulk', object: 'alerts', body, personal: { reason: text } })
    return outcome
  })
}

async function clearedTogether(
  tx: Tx,
  desk: AlertDesk,
  { act, bulk }: { readonly act: Act; readonly bulk: BulkVerdict },
): Promise<Result<readonly Hit[]>> {
  const allowed = permit(act, 'hit.decide')
  if (!allowed.ok) return allowed
  const { alerts, reasonCode, text = '', evidence = [] } = bulk
  const fault = whyNotGrounds({ verdict: 'falsePositive', reasonCode, text }, today(act))
  if (fault) return refuse(fault)
  const unseen = evidence.length === 0 ? [] : await desk.unseenEvidence(tx, act, evidence)
  if (unseen.length > 0) return refuse(unknownEvidence(unseen))
  const found = (await findAlerts(tx, alerts)).filter(({ record: hit }) => !isKeptFrom(act, hit.party))
  const missing = alerts.find((id) => !found.some((alert) => alert.id === id))
  if (missing !== undefined) return refuse(noAlert(missing))
  const together = whyNotTogether(found.map(({ record: hit }) => hit))
  if (together) return refuse(together)
  const after: Hit[] = []
  for (const { record: hit } of found) {
    const grounds = { verdict: 'falsePositive', reason: text.trim(), reasonCode, evidence } as const
    const done = await decideWithin(tx, desk, { act, decision: { ...named(hit), ...grounds } })
    // The index may show a closer match now than when it was found: then nothing of it is decided in one go.
    if (!done.ok) throw new AppError(done.refusal)
    if (done.value.proposed) throw new AppError(bulkRefusals.takesTwo)
    after.push(done.value)
  }
  return ok(after)
}

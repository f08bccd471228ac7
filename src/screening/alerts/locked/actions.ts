import { isKeptFrom } from '#access'
import { type Act, dayIn, joinKey, ok, type Result, refuse, zoneOf } from '#kernel'
import { step } from '#lifecycle/interpret'
import { record } from '#log'
import type { EventType } from '#log/model'
import { closeGate, inTransaction, type Stored, type Tx } from '#storage'
import type { ScreeningDesk } from '../../actions.ts'
import { type Hit, stateOf } from '../../hits/model.ts'
import { contextOf, movedTo } from '../../hits/sign.ts'
import { noAlert, staleAlert } from '../../knowledge/alert-refusals.ts'
import { type AlertDeed, alertLife } from '../life.ts'
import { lockAlert } from '../store.ts'

/** Where alerts are decided, and what the app lends from above. */
export interface AlertDesk extends ScreeningDesk {
  /** An order that has gone on since then with the party, and so rests on the verdict; undefined where none has. */
  restsOn(tx: Tx, wish: { readonly party: string; readonly since: string }): Promise<string | undefined>
  /** Which of these pieces of evidence this one may not see, or nobody knows. */
  unseenEvidence(tx: Tx, act: Act, ids: readonly string[]): Promise<readonly string[]>
}

/** The version of the alert that whoever decides has seen; left out: whichever there is. */
export interface Seen {
  readonly id: string
  readonly version?: number | undefined
}

export function named({ party, list, entry }: Hit) {
  return { party, list, entry }
}

/** Where no company is named, days are Sweden's (docs/decisions, "Time"). */
export function today({ at }: Act): string {
  return dayIn(zoneOf(undefined), at)
}

interface Within extends Seen {
  readonly event: EventType
  work(tx: Tx, alert: Stored<Hit>): Promise<Result<Hit>>
}

/** Loads the alert, locked, behind the gate; a refusal of what is done to it is recorded. */
export function inAlert(
  desk: AlertDesk,
  act: Act,
  { id, version, event, work }: Within,
): Promise<Result<Hit>> {
  return inTransaction(desk.db, act.at, async (tx) => {
    await closeGate(tx)
    const alert = await lockAlert(tx, id)
    if (!alert || isKeptFrom(act, alert.record.party)) return refuse(noAlert(id))
    if (version !== undefined && version !== alert.version) return refuse(staleAlert(alert.version, version))
    const outcome = await work(tx, alert)
    // What is refused to a verdict is recorded where it is given.
    if (!outcome.ok && event !== 'hit.decide') {
      const { party, list, entry } = alert.record
      const object = joinKey(party, list, entry)
      await record(tx, act, { type: event, object, body: { id, refused: outcome.refusal.code } })
    }
    return outcome
  })
}

/** The alert after a deed; refused where its life has no such step. */
export function move(
  hit: Hit,
  {
    deed,
    act,
    reason = null,
  }: { readonly deed: AlertDeed; readonly act: Act; readonly reason?: string | null },
): Result<Hit> {
  const question = { role: act.role, context: contextOf(hit, false) }
  const next = step(alertLife, { state: stateOf(hit), deed }, question)
  return next.ok ? ok(movedTo(hit, { state: next.value, deed, act, reason })) : next
}

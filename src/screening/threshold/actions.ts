import { permit } from '#access'
import { type Act, ok, type Refusal, type Result, refuse } from '#kernel'
import { record } from '#log'
import { closeGate, type Db, inTransaction, type Stored, type Tx } from '#storage'
import {
  askedForIt,
  effectGoesOn,
  engineStays,
  noRun,
  notProposed,
  runEnded,
  staleReport,
} from '../knowledge/looking-words.ts'
import { engineInUse } from './engine-digest.ts'
import {
  begin,
  beginRun,
  endTrial,
  groundOf,
  type LookingDesk,
  newLooking,
  openLookings,
  refused,
  type SeenLooking,
  seen,
} from './ground/actions.ts'
import { mayTakeEffect, whyNotBeside, whyNotPropose } from './looking.ts'
import type { Looking, LookRun, ProposeThreshold } from './model.ts'
import { findRun, latestRuns, lookingInForce, lookings, runningRun, saveRun } from './store.ts'

/**
 * Proposes another threshold and begins the look at everybody that its signature will rest on. Refuses `forbidden`,
 * `invalid_input`, `conflict` (one waits, or the engine is not accepted), `unavailable` (no list); refusals are logged.
 */
export async function proposeThreshold(
  desk: LookingDesk,
  act: Act,
  { threshold, reason }: ProposeThreshold,
): Promise<Result<Stored<Looking>>> {
  const engine = await engineInUse()
  return await inTransaction(desk.db, act.at, async (tx) => {
    await closeGate(tx) // one proposal at a time
    const allowed = permit(act, 'threshold.propose')
    const ground = await groundOf(tx, engine)
    const open = (await openLookings(tx)).map((one) => one.record)
    const why = allowed.ok
      ? (whyNotPropose(threshold, ground, open) ?? whyNotBeside(await runningRun(tx)))
      : allowed.refusal
    if (!allowed.ok || why) return await refused(tx, act, { type: 'threshold.propose', object: 'new', why })
    const looking = newLooking(allowed.value, ground, { cause: 'threshold', threshold, reason })
    return ok(await begin(tx, desk, { act: allowed.value, looking }))
  })
}

/** Has everybody looked for again, for a proposal that waits: its report is cancelled, failed or of older lists. */
export async function lookAgainFor(
  desk: LookingDesk,
  act: Act,
  given: SeenLooking,
): Promise<Result<LookRun>> {
  return await inTransaction(desk.db, act.at, async (tx) => {
    await closeGate(tx)
    const allowed = permit(act, 'threshold.propose')
    const found = allowed.ok ? await seen(tx, given) : allowed
    const why = found.ok
      ? found.value.record.state === 'proposed'
        ? whyNotBeside(await runningRun(tx))
        : notProposed
      : found.refusal
    if (!allowed.ok || !found.ok || why)
      return await refused(tx, act, { type: 'threshold.look', object: given.ref, why })
    return ok(await beginRun(tx, desk, { act: allowed.value, looking: found.value.record, kind: 'trial' }))
  })
}

/** Stops a trial that is under way. What was signed is carried out to its end. */
export async function cancelLook(db: Db, act: Act, id: string): Promise<Result<LookRun>> {
  return await inTransaction(db, act.at, async (tx) => {
    const allowed = permit(act, 'threshold.propose')
    const run = await findRun(tx, id)
    if (allowed.ok && !run) return refuse(noRun(id))
    const why = !allowed.ok
      ? allowed.refusal
      : run?.state !== 'running'
        ? runEnded
        : run.kind === 'effect'
          ? effectGoesOn
          : undefined
    if (!allowed.ok || !run || why)
      return await refused(tx, act, { type: 'threshold.cancel', object: id, why })
    const ended: LookRun = { ...run, state: 'cancelled', endedAt: act.at }
    if (!(await saveRun(tx, ended)))
      // it came to its end at this moment
      return await refused(tx, act, { type: 'threshold.cancel', object: id, why: runEnded })
    const body = { run: id, looked: run.looked, total: run.total }
    await record(tx, allowed.value, { type: 'threshold.cancel', object: run.looking, body })
    return ok(ended)
  })
}

/**
 * A second person signs, and it takes effect: from now on everybody is looked for by it, and what is kept follows in the
 * background. `trial`: the report that they read. A new engine is proposed by the machine, so one person accepts it.
 * Refuses `forbidden` (who proposed it), `step_up`, `conflict` (no finished report of the lists and the engine of now),
 * `stale_version` (another report than the latest); refusals are logged.
 */
export async function signLooking(
  desk: LookingDesk,
  act: Act,
  given: SeenLooking & { readonly trial: string },
): Promise<Result<Stored<Looking>>> {
  const engine = await engineInUse()
  return await inTransaction(desk.db, act.at, async (tx) => {
    await closeGate(tx) // orders wait: none is judged by one threshold and kept by another
    const found = await seen(tx, given)
    const judged = found.ok
      ? await judge(tx, act, { looking: found.value.record, engine, read: given.trial })
      : found
    if (!found.ok || !judged.ok) {
      const why = found.ok ? (judged.ok ? undefined : judged.refusal) : found.refusal
      return await refused(tx, act, { type: 'threshold.sign', object: given.ref, why })
    }
    const { act: by, trial } = judged.value
    const looking: Looking = {
      ...{ ...found.value.record, state: 'inForce', engine },
      ...{ signedBy: by.by, signedAt: by.at, endReason: given.reason ?? null },
    }
    await supersede(tx, by)
    const { stored } = await lookings.put(tx, by, looking)
    const { cause, threshold, before, engineBefore } = looking
    const reason = given.reason ?? null
    const body = {
      cause,
      threshold,
      before,
      engine,
      engineBefore,
      trial: trial.id,
      lists: trial.lists,
      reason,
    }
    await record(tx, by, { type: 'threshold.sign', object: looking.ref, body })
    await beginRun(tx, desk, { act: by, looking, kind: 'effect' })
    return ok(stored)
  })
}

async function judge(
  tx: Tx,
  act: Act,
  { looking, engine, read }: { readonly looking: Looking; readonly engine: string; readonly read: string },
): Promise<Result<{ readonly act: Act; readonly trial: LookRun }>> {
  const { proposedBy: by, onBehalfOf } = looking
  const apartFrom = [{ by, ...(onBehalfOf === undefined ? {} : { onBehalfOf }), did: askedForIt }]
  const allowed = permit(act, 'threshold.sign', { apartFrom })
  if (!allowed.ok) return allowed
  const trial = (await latestRuns(tx, [looking.ref])).find(({ kind }) => kind === 'trial')
  const may = mayTakeEffect(looking, trial, await groundOf(tx, engine))
  if (!may.ok) return may
  if (may.value.id !== read) return refuse(staleReport)
  const beside = whyNotBeside(await runningRun(tx))
  return beside ? refuse(beside) : ok({ act: allowed.value, trial: may.value })
}

async function supersede(tx: Tx, act: Act): Promise<void> {
  const former = await lookingInForce(tx)
  if (former) await lookings.put(tx, act, { ...former.record, state: 'superseded', endedAt: act.at })
}

/** Takes a proposal back; its look at everybody ends with it. A new engine stays, as it is installed. */
export async function withdrawLooking(
  db: Db,
  act: Act,
  given: SeenLooking,
): Promise<Result<Stored<Looking>>> {
  return await inTransaction(db, act.at, async (tx) => {
    await closeGate(tx) // what is signed at the same moment is not taken back
    const allowed = permit(act, 'threshold.propose')
    const found = allowed.ok ? await seen(tx, given) : allowed
    const why = found.ok ? whyNotWithdraw(found.value.record) : found.refusal
    if (!allowed.ok || !found.ok || why)
      return await refused(tx, act, { type: 'threshold.withdraw', object: given.ref, why })
    const reason = given.reason ?? null
    const end = { state: 'withdrawn', endedAt: act.at, endReason: reason } as const
    const { stored } = await lookings.put(tx, allowed.value, { ...found.value.record, ...end })
    await endTrial(tx, act, given.ref)
    const body = { threshold: stored.record.threshold, reason }
    await record(tx, allowed.value, { type: 'threshold.withdraw', object: given.ref, body })
    return ok(stored)
  })
}

export function whyNotWithdraw({ state, cause }: Looking): Refusal | undefined {
  if (state !== 'proposed') return notProposed
  return cause === 'engine' ? engineStays : undefined
}

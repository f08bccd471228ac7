import { type Act, newId, ok, type Refusal, type Result, refuse } from '#kernel'
import { activeVersions } from '#lists'
import { record } from '#log'
import { countParties } from '#parties'
import type { Db, Stored, Tx } from '#storage'
import { lookProblems, noLooking, notProposed, staleLooking } from '../../knowledge/looking-words.ts'
import { readFollowed } from '../../rescreening/store.ts'
import { engineInUse } from '../engine-digest.ts'
import type { Ground } from '../looking.ts'
import type { Looking, LookRun } from '../model.ts'
import { emptyTally } from '../rescreen/tally.ts'
import {
  deleteFormerDifferences,
  insertRun,
  lookingInForce,
  lookings,
  runningRun,
  saveRun,
  thresholdInForce,
} from '../store.ts'

/** Where thresholds are proposed and signed. `ask` has a run carried out in the background, once the deed is kept. */
export interface LookingDesk {
  readonly db: Db
  ask(tx: Tx, run: string): Promise<void>
}

/** What stands now, as a proposal is judged by it. */
export async function groundOf(tx: Tx, engine: string): Promise<Ground> {
  const inForce = await lookingInForce(tx)
  const followed = await readFollowed(tx)
  const active = await activeVersions(tx)
  const isFresh = Object.keys(followed.lists).length === 0
  return {
    threshold: await thresholdInForce(tx),
    lists: Object.fromEntries(active.map(({ list, version }) => [list, version])),
    engine,
    lookedBy: inForce?.record.engine ?? (isFresh ? engine : null),
  }
}

/** Those that wait for a signature. */
export function openLookings(tx: Tx): Promise<Stored<Looking>[]> {
  return lookings.where(tx, { state: 'proposed' })
}

type Event =
  | 'threshold.propose'
  | 'threshold.sign'
  | 'threshold.withdraw'
  | 'threshold.cancel'
  | 'threshold.look'

/** A refusal, which the log keeps. */
export async function refused(
  tx: Tx,
  act: Act,
  { type, object, why }: { readonly type: Event; readonly object: string; readonly why: Refusal | undefined },
) {
  const refusal = why ?? notProposed
  await record(tx, act, { type, object, body: { refused: refusal.code } })
  return refuse(refusal)
}

/** A proposal on this ground, not kept yet. */
export function newLooking(
  act: Act,
  { threshold: before, engine, lookedBy }: Ground,
  given: Pick<Looking, 'cause' | 'threshold' | 'reason'>,
): Looking {
  return {
    ...{ type: 'looking', ref: newId('thr', act), state: 'proposed', before, engine, engineBefore: lookedBy },
    ...given,
    ...{ proposedBy: act.by, proposedAt: act.at },
    ...(act.onBehalfOf === undefined ? {} : { onBehalfOf: act.onBehalfOf }),
    ...{ signedBy: null, signedAt: null, endReason: null, endedAt: null },
  }
}

/** Keeps the proposal and has everybody looked for. */
export async function begin(
  tx: Tx,
  desk: LookingDesk,
  { act, looking }: { readonly act: Act; readonly looking: Looking },
): Promise<Stored<Looking>> {
  const { stored } = await lookings.put(tx, act, looking)
  const { ref, cause, threshold, before, engine, engineBefore, reason } = looking
  const body = { cause, threshold, before, engine, engineBefore, reason }
  await record(tx, act, { type: 'threshold.propose', object: ref, body })
  await beginRun(tx, desk, { act, looking, kind: 'trial' })
  return stored
}

interface Begun {
  readonly act: Act
  readonly looking: Looking
  readonly kind: LookRun['kind']
}

/** Begins a look at everybody, at the threshold of the proposal, with the lists and the engine of now. */
export async function beginRun(tx: Tx, desk: LookingDesk, { act, looking, kind }: Begun): Promise<LookRun> {
  const { lists, engine } = await groundOf(tx, await engineInUse())
  const run: LookRun = {
    ...{ id: newId('run', act), looking: looking.ref, kind, state: 'running', by: act.by, at: act.at },
    ...{ endedAt: null, problem: null, threshold: looking.threshold, engine, lists },
    ...{ total: await countParties(tx, {}), looked: 0, after: null, spent: 0 },
    ...{ tally: emptyTally, orders: null, more: false },
  }
  if (kind === 'trial') await deleteFormerDifferences(tx, looking.ref)
  await insertRun(tx, run)
  await desk.ask(tx, run.id)
  return run
}

/** Which proposal, and the version of it that was seen. */
export interface SeenLooking {
  readonly ref: string
  readonly version?: number | undefined
  readonly reason?: string | undefined
}

/** The proposal as it was seen; refused where somebody has changed it since. */
export async function seen(tx: Tx, { ref, version }: SeenLooking): Promise<Result<Stored<Looking>>> {
  const [stored] = await lookings.find(tx, [ref])
  if (!stored) return refuse(noLooking(ref))
  if (version !== undefined && version !== stored.version)
    return refuse(staleLooking(stored.version, version))
  return ok(stored)
}

/** Ends the trial that is under way, of one proposal or (undefined) whosever it is: a new engine comes first. */
export async function endTrial(tx: Tx, act: Act, looking: string | undefined): Promise<void> {
  const run = await runningRun(tx)
  if (run?.kind !== 'trial' || (looking !== undefined && run.looking !== looking)) return
  const problem = looking === undefined ? lookProblems.engine : null
  await saveRun(tx, { ...run, state: 'cancelled', endedAt: act.at, problem })
}

import type { Act } from '#kernel'
import { closeGate, inTransaction, type Stored, type Tx } from '#storage'
import { newEngineReason } from '../../knowledge/looking-words.ts'
import { engineInUse } from '../engine-digest.ts'
import {
  begin,
  beginRun,
  endTrial,
  groundOf,
  type LookingDesk,
  newLooking,
  openLookings,
} from '../ground/actions.ts'
import type { Looking } from '../model.ts'
import { latestRuns, lookingInForce, lookings, runningRun } from '../store.ts'

/**
 * For the process that serves, at its start, as the machine: where everybody was looked for by another engine, asks for
 * the report of what differs, once; and goes on with a look that another process began. Answers the proposal, if any.
 */
export async function noticeEngine(desk: LookingDesk, act: Act): Promise<Stored<Looking> | undefined> {
  const engine = await engineInUse()
  return await inTransaction(desk.db, act.at, async (tx) => {
    await closeGate(tx)
    const ground = await groundOf(tx, engine)
    const open = (await openLookings(tx)).filter(({ record: one }) => one.cause === 'engine')
    const asked = open.find(({ record: one }) => one.engine === engine)
    for (const { record: old } of open)
      if (old.engine !== engine || ground.lookedBy === engine) {
        await lookings.put(tx, act, { ...old, state: 'withdrawn', endedAt: act.at })
        await endTrial(tx, act, old.ref)
      }
    const running = await runningRun(tx)
    const isDue = ground.lookedBy !== engine && !asked && running?.kind !== 'effect'
    if (isDue && Object.keys(ground.lists).length > 0) {
      await endTrial(tx, act, undefined)
      const given = { cause: 'engine', threshold: ground.threshold, reason: newEngineReason } as const
      return await begin(tx, desk, { act, looking: newLooking(act, ground, given) })
    }
    if (running) await desk.ask(tx, running.id)
    else await goOnWithFailed(tx, desk, act)
    return asked
  })
}

/** What was signed is carried out to its end: where that failed, everybody is looked for again. */
async function goOnWithFailed(tx: Tx, desk: LookingDesk, act: Act): Promise<void> {
  const inForce = (await lookingInForce(tx))?.record
  if (!inForce || inForce.engine !== (await engineInUse())) return // a new engine is accepted first
  const effect = (await latestRuns(tx, [inForce.ref])).find(({ kind }) => kind === 'effect')
  if (effect?.state === 'failed') await beginRun(tx, desk, { act, looking: inForce, kind: 'effect' })
}

/** Everybody was looked for at the first list: the engine and threshold of then are those from the start. */
export async function noteStart(tx: Tx, act: Act): Promise<void> {
  if (await lookingInForce(tx)) return
  await closeGate(tx)
  if (await lookingInForce(tx)) return // another process was quicker
  const engine = await engineInUse()
  const ground = await groundOf(tx, engine)
  if (ground.lookedBy !== engine) return
  const given = { cause: 'start', threshold: ground.threshold, reason: '' } as const
  await lookings.put(tx, act, { ...newLooking(act, ground, given), state: 'inForce', signedAt: act.at })
}

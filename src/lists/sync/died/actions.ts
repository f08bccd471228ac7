import { type Act, type Instant, newId, sentences, worded, wordingOf } from '#kernel'
import { record } from '#log'
import { inTransaction, type Tx } from '#storage'
import { keptWords } from '../../knowledge/sync-words.ts'
import { raiseAlarm, readActive, readAlarms } from '../../store.ts'
import type { SyncDesk } from '../desk/index.ts'
import type { Fault } from '../fault.ts'
import type { ListLook } from '../model.ts'
import { faultWords } from '../says.ts'
import { type Died, insertLook, readDied, readLookStates, takeDied } from '../store.ts'

/** One end of that kind may be a power cut; a second in a row is told to people. */
const alarmFrom = 2

/**
 * Looks whose process ended under them, without a word: each is written down as a look that failed, so that a file that
 * ends our process is waited for longer each time, and is not the first thing that a new process takes up.
 */
export async function settleDied(desk: Pick<SyncDesk, 'db' | 'now'>, act: Act): Promise<void> {
  const at = desk.now()
  if ((await readDied(desk.db, at)).length === 0) return
  await inTransaction(desk.db, at, async (tx) => {
    for (const died of await takeDied(tx, at)) await settle(tx, { ...act, at }, died)
  })
}

const fault: Fault = { kind: 'died' }

async function settle(tx: Tx, act: Act, { list, until }: Died): Promise<void> {
  const failures = ((await readLookStates(tx)).get(list)?.failures ?? 0) + 1
  const [before] = await readActive(tx, list)
  const version = before?.version ?? null
  const said = sentences(faultWords(fault), keptWords(version))
  const at: Instant = act.at
  const look: ListLook = {
    ...{ id: newId('lst', act), list, asked: 'schedule', by: act.by, beganAt: until, endedAt: at },
    ...{ outcome: 'failed', version, delta: null, isUnusual: false, files: [], ...worded(said) },
    ...{ fault: fault.kind, notBefore: null },
  }
  await insertLook(tx, look)
  const alarm = worded(wordingOf((language) => `${list}: ${said[language]}`))
  const stands = (await readAlarms(tx)).some((one) => one.list === list && one.detail === alarm.detail)
  if (failures >= alarmFrom && !stands) await raiseAlarm(tx, { id: newId('lst', act), list, at, ...alarm })
  const body = {
    ...{ outcome: look.outcome, version, delta: null, isUnusual: false },
    ...{ fault: fault.kind, failures },
  }
  await record(tx, act, { type: 'list.look', object: list, body })
}

import { type Act, newId, worded, wordingOf } from '#kernel'
import { record } from '#log'
import { type Db, inTransaction } from '#storage'
import { givenUpWords } from '../../knowledge/sync-words.ts'
import type { ListVersion } from '../../model.ts'
import { raiseAlarm } from '../../store.ts'
import { dropReading, noteReading } from '../store.ts'

/** A kept file that ended our process twice is left alone, or it would end each process that starts. */
const mostTries = 2

export interface Reading extends Pick<ListVersion, 'list' | 'version'> {
  /** That is to read it now. */
  readonly parser: number
}

/**
 * Notes, before a kept version is read by a newer parser, that it is about to be; `readAgain` takes the note away. False
 * where that was tried twice and never ended well: then the version in force stays as it was read, an alarm says so
 * once, and the list waits for its next publication, or for another parser.
 */
export async function mayReadAgain(db: Db, act: Act, reading: Reading): Promise<boolean> {
  return await inTransaction(db, act.at, async (tx) => {
    const tries = await noteReading(tx, reading)
    if (tries <= mostTries) return true
    if (tries > mostTries + 1) return false
    const { list, version } = reading
    const said = worded(wordingOf((language) => `${list}: ${givenUpWords(version)[language]}`))
    await raiseAlarm(tx, { id: newId('lst', act), list, at: act.at, ...said })
    const body = { reason: said.detail }
    await record(tx, act, { type: 'list.refuse', object: `${list}/${version}`, body })
    return false
  })
}

/** It was read whole. */
export async function readAgain(db: Db, act: Act, list: string): Promise<void> {
  await inTransaction(db, act.at, (tx) => dropReading(tx, list))
}

import { createHash } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import type { Act, Random } from '#kernel'
import { type Log, openLog, record } from '#log'
import type { LogEvent } from '#log/model'
import { inTransaction, type Store } from '#storage'
import { emptyStore } from './store.ts'

/** Bytes that look random and are the same each time: SHA-256 of a counter. */
export function seeded(seed: string): Random {
  let n = 0
  return (length) => {
    const bytes = new Uint8Array(length)
    for (let at = 0; at < length; at += 32) {
      const block = createHash('sha256').update(`${seed}/${n++}`).digest()
      bytes.set(block.subarray(0, Math.min(32, length - at)), at)
    }
    return bytes
  }
}

/** An empty store with a new log in a directory of its own, and what tests of the log do with it. */
export interface TestLog {
  readonly store: Store
  readonly dataDir: string
  readonly log: Log
  readonly act: Act
  /** Records one deed in a transaction of its own; answers its id. */
  write(event?: Partial<LogEvent>): Promise<string>
}

export const noon = '2026-11-23T12:00:00.000Z'

export async function openTestLog(store: Store): Promise<TestLog> {
  await emptyStore(store)
  const dataDir = mkdtempSync(join(store.dataDir, 'test-'))
  const random = seeded('log')
  const log = await openLog({ db: store.db, dataDir, now: () => noon, random, warn: () => undefined })
  const act: Act = { at: noon, by: 'anna', role: 'complianceOfficer', reason: 'test', random }
  let n = 0
  return {
    store,
    dataDir,
    log,
    act,
    write: (event = {}) => {
      const body = { order: `SO-${n++}`, outcome: 'allow' }
      const whole: LogEvent = { type: 'order.check', object: body.order, body, ...event }
      return inTransaction(store.db, noon, (tx) => record(tx, act, whole))
    },
  }
}

import { createHash } from 'node:crypto'
import type { Act, Random } from '#kernel'
import { type Log, type LogEvent, logMigrations, openLog, record } from '#log'
import { inTransaction, type Store } from '#storage'
import { testStore } from './store.ts'

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

/** A store in memory with its log open, and the two deeds that tests of the log need. */
export interface TestLog {
  readonly store: Store
  readonly log: Log
  readonly act: Act
  /** Records one deed in a transaction of its own; answers its id. */
  write(event?: Partial<LogEvent>): Promise<string>
  close(): Promise<void>
}

export const noon = '2026-11-23T12:00:00.000Z'

export async function openTestLog(warn: (sentence: string) => void = () => undefined): Promise<TestLog> {
  const store = await testStore(logMigrations)
  const random = seeded('log')
  const log = await openLog({ db: store.db, dataDir: store.dataDir, now: () => noon, random, warn })
  const act: Act = { at: noon, by: 'anna', role: 'officer', reason: 'test', random }
  let n = 0
  return {
    store,
    log,
    act,
    write: (event = {}) => {
      const body = { order: `SO-${n++}`, outcome: 'allow' }
      const whole: LogEvent = { type: 'order.check', object: body.order, body, ...event }
      return inTransaction(store.db, noon, (tx) => record(tx, act, whole))
    },
    close: () => store.close(),
  }
}

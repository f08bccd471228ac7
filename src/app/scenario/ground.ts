import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Act, Random } from '#kernel'
import { installPacks } from '#rules'
import { inTransaction, openStore, type Store } from '#storage'
import { migrations } from '../migrations.ts'
import { bringBack, type Rows, rowsOf } from './rows.ts'

/** What scenarios stand on: one database in memory with the built-in packs, lent to one after the other. */
export interface Ground {
  /** A store as it was in the beginning, with a directory of its own; closing it hands it back. Waits for its turn. */
  lend(): Promise<Store>
  close(): Promise<void>
}

/**
 * Opening a database takes a second or more, clearing it a tenth: so a run of many scenarios opens one. The packs are
 * of before all scenarios, and installed with the same bytes every time. `image`: an empty database, not to make one.
 */
export async function openGround(image?: Uint8Array): Promise<Ground> {
  const store = await openStore({ memory: true, ...(image && { image }) }, migrations)
  const packs = await prepare(store)
  let turn: Promise<unknown> = Promise.resolve()
  return {
    lend: async () => {
      const { promise, resolve } = Promise.withResolvers<void>()
      const before = turn
      turn = promise
      await before
      await bringBack(store.db, packs)
      const dataDir = mkdtempSync(join(tmpdir(), 'aktsam-scenario-'))
      const close = async () => {
        rmSync(dataDir, { recursive: true, force: true })
        resolve()
      }
      return { ...store, dataDir, close }
    },
    close: async () => {
      await turn
      await store.close()
    },
  }
}

function beforeAll(): Act {
  let count = 0
  const random: Random = (length) => new Uint8Array(length).fill(++count)
  return { at: '2020-01-01T00:00:00.000Z', by: 'aktsam', role: 'operator', random }
}

async function prepare(store: Store): Promise<Rows> {
  const act = beforeAll()
  try {
    await inTransaction(store.db, act.at, (tx) => installPacks(tx, act))
    return await rowsOf(store.db)
  } catch (error) {
    await store.close()
    throw error
  }
}

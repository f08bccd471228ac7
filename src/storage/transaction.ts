import { AsyncLocalStorage } from 'node:async_hooks'
import { type Driver, sql } from 'kysely'
import { AppError, type Instant, inEnglish } from '#kernel'
import type { Db, Tx } from './index.ts'

interface Running {
  /** Of which database: set when the transaction gets its connection. */
  driver?: Driver
  open: boolean
  /** The transaction around this one, in another store. */
  readonly around: Running | undefined
}

/** The transactions that the running code is part of, so that a query past one is noticed instead of waiting for ever. */
const running = new AsyncLocalStorage<Running>()

/**
 * Runs `work` in one transaction at the instant `at` (the history triggers read it). All or nothing: what `work`
 * throws rolls back and is thrown on. Inside, use `tx` only; the outer `db` throws `fault` there.
 */
export async function inTransaction<T>(db: Db, at: Instant, work: (tx: Tx) => Promise<T>): Promise<T> {
  const state: Running = { open: false, around: running.getStore() }
  const inside = async (tx: Tx) => {
    await sql`select set_config('aktsam.at', ${at}, true)`.execute(tx)
    state.open = true
    try {
      return await work(tx)
    } finally {
      state.open = false
    }
  }
  return await running.run(state, () => db.transaction().execute(inside))
}

/** One number for the whole house: the gate between order deeds and what changes the ground they stand on. */
const gate = 0x616b7473616d

/** For order deeds (release, ship …): many may pass at once, none while the gate is closed. Held until the end. */
export async function passGate(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${sql.lit(gate)})`.execute(tx)
}

/** For decisions, list activations, record imports: waits for the deeds under way, and holds back new ones. */
export async function closeGate(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(gate)})`.execute(tx)
}

/** The driver, with a clear fault where a query inside a transaction goes round it by the outer `db`. */
export function guarded(driver: Driver): Driver {
  const acquire = driver.acquireConnection.bind(driver)
  driver.acquireConnection = async (options) => {
    const state = running.getStore()
    if (isInside(driver, state)) {
      throw new AppError({
        code: 'fault',
        ...inEnglish(
          'A query inside a transaction used the outer database; pass tx to it, and use only tx inside.',
        ),
      })
    }
    if (state) state.driver ??= driver
    return await acquire(options)
  }
  return driver
}

function isInside(driver: Driver, state: Running | undefined): boolean {
  if (!state) return false
  return (state.open && state.driver === driver) || isInside(driver, state.around)
}

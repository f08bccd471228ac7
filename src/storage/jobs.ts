import { AppError, type Instant, inEnglish } from '#kernel'
import { every } from './every.ts'
import type { Db, Tx } from './index.ts'
import { nextTime } from './jobs-cron.ts'
import {
  buryJob,
  deleteJob,
  holdJob,
  insertJob,
  keepSchedule,
  putBackJob,
  setNext,
  type Taken,
  takeJobs,
  takeSchedules,
  untakeJob,
} from './jobs-store.ts'
import { inTransaction } from './transaction.ts'

/** Background work that outlives the process: kept in the database, done once, tried again where it fails. */
export interface Jobs {
  /** Says how jobs of a name are done. A name has one worker; before `start`. */
  work(name: string, work: Work, options?: WorkOptions): void
  /** Does `work` whenever the clocks of a zone show what `cron` names. Runs missed while nobody ran come once, late. */
  schedule(name: string, when: { readonly cron: string; readonly zone?: string }, work: Work): void
  /** Asks for work, in the transaction of what it follows from: both are kept or neither. */
  send(tx: Tx, name: string, options?: SendOptions): Promise<void>
  /** Begins to look for work about once a second; answers the function that stops it for good: what is under way breaks off, or is waited for. */
  start(): () => Promise<void>
  /** Does what is due now (at most eight jobs), and answers how many jobs that were. */
  turn(): Promise<number>
}

/**
 * What a job comes to. Where the process is to end, `signal` is aborted: work that takes long breaks off there by
 * `signal.throwIfAborted()`; it waits then as if it had not been taken.
 */
export type Work = (job: Taken, signal: AbortSignal) => Promise<void>

export interface WorkOptions {
  /** After so many failures a job is dead, and stays to be seen; 5 by default. */
  readonly attempts?: number
}

export interface SendOptions {
  readonly data?: unknown
  /** Not before; at once where left out. */
  readonly at?: Instant
  /** Jobs of one name and key wait once, however often they are asked for. */
  readonly key?: string
}

export interface JobSettings {
  readonly db: Db
  readonly now: () => Instant
  /** Told of every failure; the job is tried again, or dead. */
  readonly onError: (error: unknown, job?: { readonly name: string; readonly attempt: number }) => void
}

const betweenTurns = 1_000 // milliseconds
/** Whoever has not been heard of for so long has ended: its jobs are taken by others. */
const lease = 60_000
const atOnce = 8
const usualAttempts = 5

interface Worker extends WorkOptions {
  readonly work: Work
}
interface State extends JobSettings {
  readonly workers: Map<string, Worker>
  readonly schedules: Map<string, { readonly cron: string; readonly zone: string }>
  /** Schedules are written by the first turn, so that a start does not wait for them. */
  kept: boolean
  readonly running: Set<Promise<void>>
  readonly ending: AbortController
}

/** Opens the jobs of a store. Nothing is read or written before the first turn. */
export function openJobs(settings: JobSettings): Jobs {
  const state: State = {
    ...settings,
    workers: new Map(),
    schedules: new Map(),
    kept: false,
    running: new Set(),
    ending: new AbortController(),
  }
  const add = (name: string, worker: Worker) => {
    if (state.workers.has(name))
      throw new AppError({ code: 'fault', ...inEnglish(`Jobs named '${name}' have a worker already.`) })
    state.workers.set(name, worker)
  }
  return {
    work: (name, work, options = {}) => add(name, { work, ...options }),
    schedule: (name, { cron, zone = 'Europe/Stockholm' }, work) => {
      nextTime(cron, zone, state.now()) // what cannot be read is said at the start
      add(name, { work })
      state.schedules.set(name, { cron, zone })
    },
    send: (tx, name, { data = null, at, key } = {}) =>
      insertJob(tx, { name, data, key: key ?? null, due: at ?? state.now() }),
    start: () => start(state),
    turn: async () => {
      const begun = await turn(state)
      await Promise.all(state.running)
      return begun
    },
  }
}

function start(state: State): () => Promise<void> {
  const stop = every(betweenTurns, async () => void (await turn(state)), state.onError)
  return async () => {
    state.ending.abort()
    await stop()
    await Promise.all(state.running)
  }
}

/** Begins what is due, as far as there are hands: a long backup keeps no mail waiting. */
async function turn(state: State): Promise<number> {
  await callSchedules(state)
  const taken = await take(state, atOnce - state.running.size)
  for (const job of taken) {
    const end = carryOut(state, job)
      .catch(state.onError)
      .finally(() => state.running.delete(end))
    state.running.add(end)
  }
  return taken.length
}

async function callSchedules(state: State): Promise<void> {
  const { db, schedules } = state
  if (schedules.size === 0) return
  const at = state.now()
  await inTransaction(db, at, async (tx) => {
    for (const [name, { cron, zone }] of state.kept ? [] : schedules)
      await keepSchedule(tx, { name, cron, zone, next: nextTime(cron, zone, at) })
    for (const { name, cron, zone } of await takeSchedules(tx, [...schedules.keys()], at)) {
      await insertJob(tx, { name, key: 'scheduled', data: null, due: at })
      await setNext(tx, name, nextTime(cron, zone, at))
    }
  })
  state.kept = true
}

async function take({ db, now, workers }: State, limit: number): Promise<Taken[]> {
  if (workers.size === 0 || limit <= 0) return []
  const at = now()
  const wanted = { names: [...workers.keys()], at, until: later(at, lease), limit }
  return await inTransaction(db, at, (tx) => takeJobs(tx, wanted))
}

/** Outside any transaction: work that takes long holds up nobody. What it writes, it writes in its own. */
async function carryOut(state: State, job: Taken): Promise<void> {
  const { db, now, workers, onError, ending } = state
  const stopHolding = every(lease / 3, () => hold(state, job), onError)
  try {
    await workers.get(job.name)?.work(job, ending.signal)
    await inTransaction(db, now(), (tx) => deleteJob(tx, job.id))
  } catch (error) {
    if (ending.signal.aborted && error === ending.signal.reason)
      return await inTransaction(db, now(), (tx) => untakeJob(tx, job.id))
    onError(error, job)
    await giveBack(state, job, error)
  } finally {
    await stopHolding()
  }
}

async function hold({ db, now }: State, { id }: Taken): Promise<void> {
  const at = now()
  await inTransaction(db, at, (tx) => holdJob(tx, id, later(at, lease)))
}

async function giveBack(
  { db, now, workers }: State,
  { id, name, attempt }: Taken,
  error: unknown,
): Promise<void> {
  const at = now()
  const reason = (error instanceof Error ? error.message : String(error)).slice(0, 1_000)
  await inTransaction(db, at, async (tx) => {
    if (attempt >= (workers.get(name)?.attempts ?? usualAttempts)) await buryJob(tx, id, reason)
    else await putBackJob(tx, id, { due: later(at, pauseAfter(attempt)), error: reason })
  })
}

/** Ten seconds, then four times as long each time: 40 s, 160 s, … at most an hour. In milliseconds. */
export function pauseAfter(attempt: number): number {
  return Math.min(10_000 * 4 ** (attempt - 1), 3_600_000)
}

function later(at: Instant, millis: number): Instant {
  return new Date(Date.parse(at) + millis).toISOString()
}

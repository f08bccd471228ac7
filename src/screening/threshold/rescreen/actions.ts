import { setImmediate } from 'node:timers/promises'
import { type Act, AppError, type Instant, joinKey } from '#kernel'
import { activeVersions } from '#lists'
import { record } from '#log'
import { familiesOf, records as parties } from '#parties'
import { closeGate, type Db, inTransaction, type Tx } from '#storage'
import type { ScreeningDesk } from '../../actions.ts'
import { keepPlanned, type LookedAt, planLook } from '../../alerts/actions.ts'
import type { Finding } from '../../alerts/found.ts'
import type { Hit } from '../../hits/model.ts'
import { hits } from '../../hits/store.ts'
import { lookProblems } from '../../knowledge/looking-words.ts'
import { queryOfParty } from '../../party-query.ts'
import { screen } from '../../screen.ts'
import type { Snapshot } from '../../snapshot.ts'
import { engineInUse } from '../engine-digest.ts'
import { newerLists } from '../looking.ts'
import type { LookOrders, LookRun } from '../model.ts'
import { deleteDifferences, findRun, insertDifferences, lookings, saveRun } from '../store.ts'
import { differencesOf, emptyTally, talliedWith } from './tally.ts'

/** What a look at everybody is lent by the house. */
export interface LookDesk extends ScreeningDesk {
  now(): Instant
  act(): Act
  isStopping(): boolean
  /** Open orders asked at the threshold in force and at another; writes nothing. */
  ordersAt(act: Act, threshold: number): Promise<LookOrders>
  /** Orders under way are asked again. */
  recheckOrders(act: Act): Promise<void>
}

/** Parties looked at in one transaction. */
const batch = 100
/** Differences that are kept to be shown; counts are of all. */
const mostKept = 20_000

/**
 * Looks at everybody, a batch a transaction, from where the run stands: a process that ends loses nothing. A trial keeps
 * what would differ; an effect writes it. Answers whether the run has ended; false where the process is stopping, or the
 * index is behind the lists in force.
 * What goes wrong with a trial is written into it, and a fault is thrown on besides; an effect throws it and stays under way.
 */
export async function lookThrough(desk: LookDesk, id: string): Promise<boolean> {
  const run = await inTransaction(desk.db, desk.now(), (tx) => findRun(tx, id))
  if (run?.state !== 'running') return true
  try {
    return await goThrough(desk, run)
  } catch (error) {
    // What was signed stays under way: the job is tried again, and goes on from where the run stands.
    if (run.kind === 'effect') throw error
    await fail(desk, id, error)
    if (!(error instanceof AppError)) throw error
    return true
  }
}

const words = (wording: LookRun['problem'] & object) => ({ detail: wording.en, wording })

/** A run that another process began with other lists, or another engine, begins again: one report has one ground. */
async function onThisGround(desk: LookDesk, { versions }: Snapshot, run: LookRun): Promise<LookRun> {
  const engine = await engineInUse()
  if (run.engine === engine && newerLists(run.lists, versions).length === 0) return run
  const fresh: LookRun = {
    ...{ ...run, engine, lists: { ...versions }, looked: 0, after: null, spent: 0 },
    ...{ tally: emptyTally, orders: null, more: false },
  }
  await inTransaction(desk.db, desk.now(), async (tx) => {
    await deleteDifferences(tx, run.id)
    await saveRun(tx, fresh)
  })
  return fresh
}

async function goThrough(desk: LookDesk, begun: LookRun): Promise<boolean> {
  if (begun.kind === 'effect' && begun.after === null) await desk.recheckOrders(desk.act())
  for (let run = begun; ; ) {
    if (desk.isStopping()) return false
    const from = desk.now()
    const snapshot = desk.snapshot()
    if (!snapshot) throw new AppError({ code: 'unavailable', ...words(lookProblems.noList) })
    run = await onThisGround(desk, snapshot, run)
    const next = await inTransaction(desk.db, from, (tx) => step(tx, snapshot, { run, act: desk.act() }))
    if (next === 'waits') return false
    if (next === 'ended') return true
    run = { ...next.run, spent: next.run.spent + Math.max(0, Date.parse(desk.now()) - Date.parse(from)) }
    if (next.isLast) return await finish(desk, run)
    await setImmediate() // the order desk comes in between
  }
}

interface Step {
  readonly run: LookRun
  readonly act: Act
}

/**
 * One batch, with what it found and how far the run is, in one transaction. `ended`: the run was cancelled. `waits`: a
 * list is in force that the index does not have yet, and what it found would lapse again; nothing is written.
 */
async function step(
  tx: Tx,
  snapshot: Snapshot,
  { run, act }: Step,
): Promise<{ readonly run: LookRun; readonly isLast: boolean } | 'ended' | 'waits'> {
  const desk = { snapshot: () => snapshot }
  if (run.kind === 'effect') {
    await closeGate(tx) // no verdict is given, and no list comes into force, between what is read and what is written
    if (!(await isInForce(tx, run.lists))) return 'waits'
  }
  const from = { limit: batch, ...(run.after === null ? {} : { after: run.after }) }
  const page = (await parties.organisation.table.page(tx, from)).map(({ key }) => key)
  const families = await familiesOf(tx, page)
  const refs = page.filter((ref) => families.kept(ref) === ref) // a merged record is looked at as that which is kept
  const finding: Finding = { act, by: 'screening', anew: true }
  const planned = await planLook(tx, desk, { finding, refs, threshold: run.threshold })
  const wasFound = wasFoundIn(desk, run, (await lookings.find(tx, [run.looking]))[0]?.record.before)
  const differences = differencesOf(planned, wasFound)
  const after: LookRun = {
    ...run,
    looked: run.looked + page.length,
    total: Math.max(run.total, run.looked + page.length),
    after: page.at(-1) ?? run.after,
    tally: talliedWith(run.tally, differences, planned.unread),
    more: run.more || kept(run) + differences.length > mostKept,
  }
  if (!(await saveRun(tx, after, run.after))) return 'ended' // nothing is written of it
  if (run.kind === 'effect') await keepPlanned(tx, finding, planned)
  else await keepDifferences(tx, run, differences)
  return { run: after, isLast: page.length < batch }
}

async function isInForce(tx: Tx, lists: LookRun['lists']): Promise<boolean> {
  const active = await activeVersions(tx)
  const now = Object.fromEntries(active.map(({ list, version }) => [list, version]))
  return newerLists(lists, now).length === 0
}

const kept = ({ tally }: LookRun) => tally.opened + tally.closed + tally.kept + tally.rescored

async function keepDifferences(tx: Tx, run: LookRun, found: ReturnType<typeof differencesOf>): Promise<void> {
  const shown = found.slice(0, Math.max(0, mostKept - kept(run)))
  const keys = shown.map(({ party, list, entry }) => joinKey(party, list, entry))
  const ids = new Map((await hits.find(tx, keys)).map(({ key, id }) => [key, id]))
  await insertDifferences(
    tx,
    run.id,
    shown.map((one, n) => ({ ...one, alert: ids.get(keys[n] ?? '') ?? null })),
  )
}

/**
 * With another threshold: found at the one in force. With another engine: found once, as it bears a version of the entry;
 * the engine of then cannot be asked any more.
 */
function wasFoundIn(desk: Pick<ScreeningDesk, 'snapshot'>, run: LookRun, before: number | undefined) {
  return ({ party }: LookedAt, hit: Hit): boolean => {
    if (before === undefined || before === run.threshold)
      return hit.foundBy !== undefined || hit.entryVersion != null
    const snapshot = desk.snapshot()
    if (!snapshot || before > run.threshold) return false
    const options = { threshold: before, limit: 1000, lists: [hit.list] }
    if (snapshot.versions[hit.list] === undefined) return false
    const answer = screen(snapshot, queryOfParty(party.record), options)
    return answer.status === 'screened' && answer.matches.some(({ entry }) => entry === hit.entry)
  }
}

async function finish(desk: LookDesk, run: LookRun): Promise<boolean> {
  const orders = run.kind === 'trial' ? await desk.ordersAt(desk.act(), run.threshold) : null
  const act = desk.act()
  const done: LookRun = { ...run, orders, state: 'done', endedAt: act.at }
  await inTransaction(desk.db, act.at, async (tx) => {
    if (!(await saveRun(tx, done, run.after))) return
    const { id, kind, threshold, engine, lists, looked, tally } = done
    const held = orders ? { held: orders.held, freed: orders.freed } : {}
    const body = { run: id, kind, threshold, engine, lists, looked, ...tally, ...held }
    await record(tx, act, { type: 'threshold.look', object: run.looking, body })
  })
  return true
}

async function fail({ db, now }: { db: Db; now(): Instant }, id: string, error: unknown): Promise<void> {
  const wording = error instanceof AppError ? error.wording : null
  await inTransaction(db, now(), async (tx) => {
    const run = await findRun(tx, id)
    if (run)
      await saveRun(tx, { ...run, state: 'failed', endedAt: now(), problem: wording ?? lookProblems.fault })
  })
}

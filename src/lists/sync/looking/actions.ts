import { permit } from '#access'
import {
  type Act,
  newId,
  ok,
  type Refusal,
  type Result,
  refuse,
  saidBy,
  sentences,
  type Wording,
  worded,
  wordingOf,
} from '#kernel'
import { record } from '#log'
import { every, inTransaction, type Tx } from '#storage'
import * as importWords from '../../knowledge/import-words.ts'
import * as words from '../../knowledge/sync-words.ts'
import type { List } from '../../list.ts'
import type { Imported, Report } from '../../model.ts'
import { listNamed, listNames } from '../../register.ts'
import {
  raiseAlarm,
  readActive,
  readAlarms,
  refreshLook,
  type StoredVersion,
  settleAlarms,
} from '../../store.ts'
import type { SyncDesk } from '../desk/index.ts'
import { settleDied } from '../died/actions.ts'
import { type Fault, FetchFault } from '../fault.ts'
import { type Laid, readFolder } from '../folder/actions.ts'
import { fromFolder, fromPublisher, type Gathered } from '../gather/actions.ts'
import type { AskedBy, ListLook, LookProgress, SkippedLook } from '../model.ts'
import { keepOriginal } from '../originals/store.ts'
import { isUnusual } from '../plan.ts'
import { faultWords } from '../says.ts'
import { dropLease, insertLook, type LookState, readLookStates, saveFetched, takeLease } from '../store.ts'

export interface LookOrder {
  readonly list: string
  readonly asked: AskedBy
  /** Read instead of the publisher's address. */
  readonly folder?: string | undefined
  /** What was found there, where it has been read already. */
  readonly laid?: Laid | undefined
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: LookProgress) => void) | undefined
}

/** What became of an order to look: a look, or none and why. */
export type Looked = ListLook | SkippedLook

/**
 * Looks whether a publisher has a newer version of its list, and puts it in force. Whatever comes of it is written down
 * as a look; the version in force stays until a better one is. Refuses `forbidden` and `unknown_reference`; a publisher
 * who fails is an outcome, no refusal.
 */
export async function lookAt(desk: SyncDesk, given: Act, order: LookOrder): Promise<Result<Looked>> {
  const permitted = permit(given, 'list.look')
  const list = listNamed(order.list)
  if (!permitted.ok || !list) {
    const refusal = permitted.ok ? unknownList(order.list) : permitted.refusal
    await inTransaction(desk.db, given.at, (tx) =>
      record(tx, given, { type: 'list.look', object: order.list, body: { refused: refusal.code } }),
    )
    return refuse(refusal)
  }
  const folder = order.folder ?? desk.folder
  if (folder === undefined && list.facts.downloads.length === 0)
    return ok(skipped(list, words.byHandWords(list.facts.name, list.facts.files)))
  await settleDied(desk, permitted.value)
  const state = (await readLookStates(desk.db)).get(order.list)
  const notBefore = state?.last.notBefore ?? null
  if (folder === undefined && notBefore !== null && notBefore > desk.now())
    return ok(skipped(list, words.tooSoonWords(order.list, notBefore)))
  return await leased({ desk, act: permitted.value, list, order: { ...order, folder }, state })
}

function unknownList(name: string): Refusal {
  return { code: 'unknown_reference', ...worded(importWords.noListWords(name, listNames)) }
}

function skipped({ facts }: List, said: Wording): SkippedLook {
  return { list: facts.name, outcome: 'skipped', ...worded(said) }
}

interface Job {
  readonly desk: SyncDesk
  readonly act: Act
  readonly list: List
  readonly order: LookOrder
  /** How the looks before this one ended. */
  readonly state: LookState | undefined
}

/** Whoever has not been heard of for so long has ended. Milliseconds. */
const lease = 120_000

/** One look at a list at a time, also where several processes serve. */
async function leased(job: Job): Promise<Result<Looked>> {
  const { desk, act, list, order } = job
  const holder = newId('lst', { at: desk.now(), random: act.random })
  const hold = async () => {
    const at = desk.now()
    const until = new Date(Date.parse(at) + lease).toISOString()
    return await inTransaction(desk.db, at, (tx) =>
      takeLease(tx, { list: order.list, holder }, { at, until }),
    )
  }
  if (!(await hold())) return ok(skipped(list, words.underWayWords(order.list)))
  const stopHolding = every(lease / 6, async () => void (await hold()), desk.onError)
  try {
    return ok(await look(job))
  } finally {
    await stopHolding()
    await inTransaction(desk.db, desk.now(), (tx) => dropLease(tx, order.list, holder))
  }
}

/** What a look came to, before it is written down. */
interface Ended {
  readonly outcome: ListLook['outcome']
  readonly said: Wording
  readonly fault?: Fault
  readonly imported?: Imported
  /** What was in force before; its last look is refreshed where nothing is new. */
  readonly before?: StoredVersion | undefined
  readonly refreshedAt?: string
  /** The refusal that raised no alarm of its own. */
  readonly raises?: boolean
}

async function look(job: Job): Promise<ListLook> {
  const beganAt = job.desk.now()
  const gathered: Gathered = { looked: [], files: [], isReadAnew: false }
  const ended = await tryLook(job, gathered).catch((error: unknown) => failed(job, error))
  const whole = await settle(job, { beganAt, gathered, ended })
  for (const file of gathered.files) await file.discard()
  return whole
}

async function tryLook(job: Job, gathered: Gathered): Promise<Ended> {
  const { desk, list, order } = job
  const signal = order.signal ?? new AbortController().signal
  if (signal.aborted) throw stopped
  const abort = new AbortController()
  const stop = () => abort.abort(stopped)
  signal.addEventListener('abort', stop, { once: true })
  try {
    const tell = (bytes: number) =>
      order.onProgress?.({ list: order.list, step: 'fetching', bytes, entries: 0 })
    const [before] = await readActive(desk.db, order.list)
    if (order.folder !== undefined) return await takeFolder({ ...job, before }, order.folder, gathered)
    await fromPublisher({ desk, act: job.act, list, signal: abort.signal, onBytes: tell }, gathered)
    if (!before || !isInForce(before, gathered)) return await take({ ...job, before }, gathered)
    await keepNew(desk, gathered, before.report) // those of a version that came by hand were not kept
    const said = words.sameVersionWords(before.version)
    return { outcome: 'unchanged', said, before, refreshedAt: desk.now() }
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

const stopped = new FetchFault({ kind: 'stopped' })

/** Whether the files that the publisher has are those of the version in force, read as we read now. */
function isInForce(before: StoredVersion, { files, isReadAnew }: Gathered): boolean {
  if (isReadAnew) return false
  const ours = before.report.files.map(({ sha256 }) => sha256).sort()
  const theirs = files.map(({ sha256 }) => sha256 ?? '').sort()
  return ours.join() === theirs.join()
}

type Known = Job & { readonly before: StoredVersion | undefined }

/** The same bytes in a folder say nothing of the publisher: the age counts from the day on which they were laid there. */
async function takeFolder(job: Known, folder: string, gathered: Gathered): Promise<Ended> {
  const { desk, order, before } = job
  const laid = order.laid ?? (await readFolder(folder, [order.list], desk.limits.still)).get(order.list)
  if (!laid || laid.files.length === 0) throw new FetchFault({ kind: 'noFiles', folder })
  if (laid.moving !== undefined) return { outcome: 'waiting', said: words.stillWritingWords(laid.moving) }
  fromFolder(laid, gathered)
  const ended = await take(job, gathered)
  if (ended.outcome !== 'unchanged' || !before) return ended
  const at = [before.checkedAt, laid.laidAt].toSorted().at(-1) ?? before.checkedAt
  return { ...ended, refreshedAt: at < desk.now() ? at : desk.now() }
}

async function take({ desk, act, order, before }: Known, gathered: Gathered): Promise<Ended> {
  const result = await desk.load(
    { ...act, at: desk.now() },
    {
      list: order.list,
      files: gathered.files.map(({ name, open }) => ({ name, open })),
      now: desk.now,
      onProgress: (progress) => order.onProgress?.({ list: order.list, ...progress }),
    },
  )
  if (!result.ok) {
    const raises = result.refusal.code !== 'list_refused'
    return { outcome: 'refused', said: saidBy(result.refusal), before, raises }
  }
  const imported = result.value
  await keepNew(desk, gathered, imported.report)
  return imported.change === 'activated'
    ? { outcome: 'new', said: words.newVersionWords(imported.version, imported.delta), imported, before }
    : { outcome: 'unchanged', said: words.sameVersionWords(imported.version), imported, before }
}

/** The next look asks only for what is newer than what we keep. */
async function keepNew({ dataDir }: SyncDesk, { files }: Gathered, report: Report): Promise<void> {
  for (const { name, open, sha256, isNew } of files) {
    const told = report.files.find((file) => file.name === name)
    if (isNew) await keepOriginal(dataDir, open, sha256 ?? told?.sha256)
  }
}

/** Faults of our own are told to whoever runs the machine; the look fails with a sentence all the same. */
async function failed({ desk, order }: Job, error: unknown): Promise<Ended> {
  const fault: Fault = error instanceof FetchFault ? error.fault : faultOf(error)
  if (fault.kind === 'ours') desk.onError(error)
  const [before] = await readActive(desk.db, order.list)
  const kept = words.keptWords(before?.version ?? null)
  const outcome = fault.kind === 'stopped' ? 'stopped' : 'failed'
  return { outcome, said: sentences(faultWords(fault), kept), fault, before, raises: outcome === 'failed' }
}

function faultOf(error: unknown): Fault {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return { kind: code === 'ENOSPC' || code === 'EDQUOT' ? 'noDisk' : 'ours' }
}

interface Outcome {
  readonly beganAt: string
  readonly gathered: Gathered
  readonly ended: Ended
}

/** The look, its alarm and its entry in the log: all or none of them. */
async function settle(job: Job, { beganAt, gathered, ended }: Outcome): Promise<ListLook> {
  const { desk, act, order, state } = job
  const at = desk.now()
  const { outcome, said, fault, imported, before } = ended
  const delta = outcome === 'new' ? (imported?.delta ?? null) : null
  const whole: ListLook = {
    ...{ id: newId('lst', { at, random: act.random }), list: order.list, asked: order.asked, by: act.by },
    ...{ beganAt, endedAt: at, outcome, delta, files: gathered.looked },
    version: imported?.version ?? before?.version ?? null,
    isUnusual: delta !== null && isUnusual(before?.tally.entries, delta),
    ...worded(said),
    fault: fault?.kind ?? null,
    notBefore: fault?.kind === 'busy' ? fault.until : null,
  }
  const fetched = gathered.files.flatMap(({ fetched }) => fetched ?? [])
  const isGood = outcome === 'new' || outcome === 'unchanged'
  await inTransaction(desk.db, at, async (tx) => {
    await insertLook(tx, whole)
    if (isGood && fetched.length > 0) await saveFetched(tx, order.list, fetched)
    if (outcome === 'unchanged' && before) await refresh(tx, before, ended.refreshedAt ?? at)
    await raise(tx, { ...job, act: { ...act, at } }, { whole, ended })
    const { version, isUnusual } = whole
    const nth = outcome === 'failed' || outcome === 'refused' ? (state?.failures ?? 0) + 1 : 0
    const body = { outcome, version, delta, isUnusual, fault: whole.fault, failures: nth }
    await record(tx, { ...act, at }, { type: 'list.look', object: order.list, body })
  })
  return whole
}

async function refresh(tx: Tx, { id, list }: StoredVersion, at: string): Promise<void> {
  await refreshLook(tx, id, at)
  await settleAlarms(tx, list, at)
}

/** One alarm stands for a failure that lasts. A day on which very much changed has one too; it stops nothing. */
async function raise(
  tx: Tx,
  { act, order: { list }, state }: Job,
  { whole, ended }: { readonly whole: ListLook; readonly ended: Ended },
): Promise<void> {
  const alarm = (said: Wording) =>
    raiseAlarm(tx, { id: newId('lst', act), list, at: act.at, ...worded(said) })
  if (whole.isUnusual && ended.imported)
    await alarm(words.unusualWords(list, ended.imported.delta, ended.before?.tally.entries ?? 0))
  if (!ended.raises) return
  const isSame = state !== undefined && state.failures > 0 && state.last.fault === whole.fault
  const stands = isSame && (await readAlarms(tx)).some((one) => one.list === list)
  if (!stands) await alarm(wordingOf((language) => `${list}: ${ended.said[language]}`))
}

import {
  type Act,
  AppError,
  type Instant,
  inEnglish,
  newId,
  ok,
  type Result,
  refuse,
  sentences,
  type Wording,
  worded,
  wordingOf,
} from '#kernel'
import { record } from '#log'
import { closeGate, type Db, inTransaction, type Tx } from '#storage'
import type { StagedVersion } from '../actions.ts'
import { type Kind, losses } from '../bounds.ts'
import { countDelta, streamEntries } from '../entries/store.ts'
import { olderWords, staysWords } from '../knowledge/import-words.ts'
import { ownRefusals } from '../knowledge/own-words.ts'
import type { DeltaCounts, Imported, Report, Tally } from '../model.ts'
import type { Loss, Opened } from '../own/loading/actions.ts'
import { kindCount } from '../own/model.ts'
import { nameOf } from '../publication.ts'
import * as store from '../store.ts'

/** What a reading came to, before it is in force or refused. */
export interface Staged {
  readonly tally: Tally
  readonly report: Report
  readonly publishedOn: string | null
  readonly sha256: string
  readonly parser: number
}

export interface Activation {
  readonly id: string
  readonly list: string
  /** The name that it was prepared under; another one is taken should that be gone meanwhile. */
  readonly version: string
  readonly staged: Staged
  readonly acceptOlder: boolean
  /**
   * Given where kept files are read again: neither the age nor the alarms of the list change, and nothing happens where
   * another publication came into force meanwhile.
   */
  readonly lookedAt: Instant | undefined
  /** When the publisher was looked at: the age counts from then. */
  readonly checkedAt: Instant
  readonly opened: Opened
  /** What the delta was counted against; counted anew if another import came in between. */
  readonly expected: { readonly id: string | undefined; readonly delta: DeltaCounts }
}

/** The gate is closed: no order slips through between the old version and the new. */
export async function activate(
  tx: Tx,
  act: Act,
  { id, list, version: wanted, staged, expected, acceptOlder, lookedAt, checkedAt, opened }: Activation,
): Promise<Result<Imported>> {
  await closeGate(tx)
  const [before] = await store.readActive(tx, list)
  const { tally, report, publishedOn, sha256, parser } = staged
  if (lookedAt !== undefined && before?.sha256 !== sha256)
    return ok(answerOf(before ?? { list, version: wanted, tally, report, publishedOn }, 'unchanged', none))
  if (before?.sha256 === sha256 && before.parser === parser)
    return await lookAgain(tx, { ...act, at: checkedAt }, { active: before, lookedAt })
  const lost = unfit(before, { staged, acceptOlder, loss: opened.loss })
  if (before && lost) {
    const said = about(list, lost)
    return refuse({ code: 'list_refused', ...worded(said), facts: { active: before.version } })
  }
  const delta = before?.id === expected.id ? expected.delta : await countDelta(tx, before?.id, id)
  const isTaken = (await store.readVersion(tx, list, { version: wanted })) !== undefined
  const version = isTaken ? await freeName(tx, list, { act, staged }) : wanted
  await store.settleVersion(tx, { id, version, state: 'staged', publishedOn, tally, report })
  await opened.taken?.(tx, act)
  await store.putInForce(tx, { id, list, checkedAt: lookedAt ?? checkedAt }, act.at)
  if (lookedAt === undefined) await store.settleAlarms(tx, list, act.at)
  const object = `${list}/${version}`
  await record(tx, act, { type: 'list.import', object, body: { sha256, parser, publishedOn, tally, report } })
  await record(tx, act, { type: 'list.activate', object, body: { before: before?.version ?? null, delta } })
  return ok(answerOf({ list, version, tally, report, publishedOn }, 'activated', delta))
}

/** Why a version may not follow the one in force: it loses too much of it, or is older. Undefined: it may. */
export function unfit(
  before: store.StoredVersion | undefined,
  {
    staged,
    acceptOlder,
    loss,
  }: {
    readonly staged: Pick<Staged, 'report' | 'tally' | 'publishedOn'>
    readonly acceptOlder: boolean
    readonly loss: Loss
  },
): Wording | undefined {
  const { report, tally, publishedOn } = staged
  const isShort = before !== undefined && before.tally.entries <= kindCount
  const mayLose = loss === 'accepted' || (loss === 'refusedIfLarge' && isShort)
  const lost = mayLose ? undefined : lossSentence(before, { variant: report.variant, tally })
  if (lost) return loss === 'refused' ? lost : sentences(lost, ownRefusals.ifMeant)
  return acceptOlder ? undefined : olderSentence(before, publishedOn)
}

/**
 * The day and four digits of the hash; more digits in the rare case that these are taken. Bytes that we read otherwise
 * than before carry the number of the reading: `2026-02-27#a1f3.2`.
 */
export async function freeName(
  tx: store.Reader,
  list: string,
  { act, staged }: { act: Act; staged: Staged },
): Promise<string> {
  const { publishedOn, sha256, parser } = staged
  const reading = parser === 1 ? '' : `.${parser}`
  for (const digits of [4, 8, 16]) {
    const version = nameOf(publishedOn, act.at, sha256.slice(0, digits)) + reading
    if (!(await store.readVersion(tx, list, { version }))) return version
  }
  return nameOf(publishedOn, act.at, sha256) + reading
}

/** The same bytes: in force, their age is refreshed; superseded, they come back into force under the same rules. */
export async function takeAgain(
  db: Db,
  act: Act,
  { version: again, acceptOlder, lookedAt, prepare, now: clock, opened }: Again,
): Promise<Result<Imported>> {
  const { id, list, version, sha256, parser, state, report } = again
  const [before] = await store.readActive(db, list)
  if (state === 'superseded' && !unfit(before, { staged: again, acceptOlder, loss: opened.loss }))
    await prepare?.({ list, version, files: report.files, entries: () => streamEntries(db, id) })
  const at = clock?.() ?? act.at
  return await inTransaction(db, at, async (tx) => {
    await closeGate(tx)
    const now = await store.readVersion(tx, list, { sha256, parser })
    if (!now)
      throw new AppError({ code: 'fault', ...inEnglish(`A version of ${list} was taken away meanwhile.`) })
    if (now.state === 'active') return await lookAgain(tx, act, { active: now, lookedAt })
    const [active] = await store.readActive(tx, list)
    if (lookedAt !== undefined && active?.sha256 !== sha256)
      return ok(answerOf(active ?? now, 'unchanged', none))
    const brought = { again: now, acceptOlder, lookedAt, checkedAt: act.at, opened }
    return await bringBack(tx, { ...act, at }, brought)
  })
}

interface Again {
  readonly version: store.StoredVersion
  readonly acceptOlder: boolean
  readonly lookedAt: Instant | undefined
  readonly prepare: ((staged: StagedVersion) => Promise<void>) | undefined
  readonly now: (() => Instant) | undefined
  readonly opened: Opened
}

const none: DeltaCounts = { added: 0, changed: 0, removed: 0 }

interface LookedAgain {
  readonly active: store.StoredVersion
  readonly lookedAt: Instant | undefined
}

async function lookAgain(tx: Tx, act: Act, { active, lookedAt }: LookedAgain): Promise<Result<Imported>> {
  const { id, list, version, sha256 } = active
  if (lookedAt !== undefined) return ok(answerOf(active, 'unchanged', none))
  await store.refreshLook(tx, id, act.at)
  await store.settleAlarms(tx, list, act.at)
  const body = { sha256, change: 'unchanged' }
  await record(tx, act, { type: 'list.import', object: `${list}/${version}`, body })
  return ok(answerOf(active, 'unchanged', none))
}

interface Brought extends Pick<Again, 'acceptOlder' | 'lookedAt' | 'opened'> {
  readonly again: store.StoredVersion
  readonly checkedAt: Instant
}

async function bringBack(
  tx: Tx,
  act: Act,
  { again, acceptOlder, lookedAt, checkedAt, opened }: Brought,
): Promise<Result<Imported>> {
  const { id, list, version, sha256 } = again
  const object = `${list}/${version}`
  const [before] = await store.readActive(tx, list)
  const lost = unfit(before, { staged: again, acceptOlder, loss: opened.loss })
  if (before && lost) {
    const said = worded(about(list, lost))
    await store.raiseAlarm(tx, { id: newId('lst', act), list, at: act.at, ...said })
    await record(tx, act, { type: 'list.refuse', object, body: { sha256, reason: said.detail } })
    return refuse({ code: 'list_refused', ...said, facts: { active: before.version } })
  }
  const delta = await countDelta(tx, before?.id, id)
  await opened.taken?.(tx, act)
  await store.putInForce(tx, { id, list, checkedAt: lookedAt ?? checkedAt }, act.at)
  if (lookedAt === undefined) await store.settleAlarms(tx, list, act.at)
  await record(tx, act, { type: 'list.activate', object, body: { before: before?.version ?? null, delta } })
  return ok(answerOf(again, 'activated', delta))
}

function answerOf(from: Answer, change: Imported['change'], delta: DeltaCounts): Imported {
  const { list, version, tally, report, publishedOn } = from
  return { list, version, change, entries: tally.entries, delta, tally, report, publishedOn }
}
type Answer = Pick<Imported, 'list' | 'version' | 'tally' | 'report' | 'publishedOn'>

/** An old copy (a cache, a mirror) would take away, without a word, who was listed since. */
function olderSentence(
  before: store.StoredVersion | undefined,
  publishedOn: string | null,
): Wording | undefined {
  if (!before?.publishedOn || publishedOn === null || publishedOn >= before.publishedOn) return undefined
  return olderWords(publishedOn, before.version)
}

/** What is lost against the version in force, in one sentence that says that this one stays. */
function lossSentence(before: store.StoredVersion | undefined, now: Kind): Wording | undefined {
  const lost = before ? losses({ variant: before.report.variant, tally: before.tally }, now) : []
  if (!before || lost.length === 0) return undefined
  return sentences(...lost, staysWords(before.version))
}

function about(list: string, said: Wording): Wording {
  return wordingOf((language) => `${list}: ${said[language]}`)
}

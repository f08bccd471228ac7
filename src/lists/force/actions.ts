import {
  type Act,
  AppError,
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
import { type Kind, losses } from '../bounds.ts'
import { countDelta } from '../entries/store.ts'
import { olderWords, staysWords } from '../knowledge/import-words.ts'
import type { DeltaCounts, Imported, Report, Tally } from '../model.ts'
import { nameOf } from '../publication.ts'
import * as store from '../store.ts'

/** What a reading came to, before it is in force or refused. */
export interface Staged {
  readonly tally: Tally
  readonly report: Report
  readonly publishedOn: string | null
  readonly sha256: string
}

export interface Activation {
  readonly id: string
  readonly list: string
  readonly staged: Staged
  readonly acceptOlder: boolean
  /** What the delta was counted against; counted anew if another import came in between. */
  readonly expected: { readonly id: string | undefined; readonly delta: DeltaCounts }
}

/** The gate is closed: no order slips through between the old version and the new. */
export async function activate(
  tx: Tx,
  act: Act,
  { id, list, staged, expected, acceptOlder }: Activation,
): Promise<Result<Imported>> {
  await closeGate(tx)
  const [before] = await store.readActive(tx, list)
  const { tally, report, publishedOn, sha256 } = staged
  if (before?.sha256 === sha256) return await lookAgain(tx, act, before)
  const lost =
    lossSentence(before, { variant: report.variant, tally }) ??
    (acceptOlder ? undefined : olderSentence(before, publishedOn))
  if (before && lost) {
    const said = about(list, lost)
    return refuse({ code: 'list_refused', ...worded(said), facts: { active: before.version } })
  }
  const delta = before?.id === expected.id ? expected.delta : await countDelta(tx, before?.id, id)
  const version = await freeName(tx, list, { act, staged })
  await store.settleVersion(tx, { id, version, state: 'staged', publishedOn, tally, report })
  await store.putInForce(tx, { id, list }, act.at)
  await store.settleAlarms(tx, list, act.at)
  const object = `${list}/${version}`
  await record(tx, act, { type: 'list.import', object, body: { sha256, publishedOn, tally, report } })
  await record(tx, act, { type: 'list.activate', object, body: { before: before?.version ?? null, delta } })
  return ok(answerOf({ list, version, tally, report, publishedOn }, 'activated', delta))
}

/** The day and four digits of the hash; more digits in the rare case that these are taken. */
async function freeName(
  tx: Tx,
  list: string,
  { act, staged }: { act: Act; staged: Staged },
): Promise<string> {
  for (const digits of [4, 8, 16]) {
    const version = nameOf(staged.publishedOn, act.at, staged.sha256.slice(0, digits))
    if (!(await store.readVersion(tx, list, { version }))) return version
  }
  return nameOf(staged.publishedOn, act.at, staged.sha256)
}

/** The same bytes: in force, their age is refreshed; superseded, they come back into force under the same rules. */
export async function takeAgain(
  db: Db,
  act: Act,
  { version: { list, sha256 }, acceptOlder }: { version: store.StoredVersion; acceptOlder: boolean },
): Promise<Result<Imported>> {
  return await inTransaction(db, act.at, async (tx) => {
    await closeGate(tx)
    const again = await store.readVersion(tx, list, { sha256 })
    if (!again)
      throw new AppError({ code: 'fault', ...inEnglish(`A version of ${list} was taken away meanwhile.`) })
    return again.state === 'active'
      ? await lookAgain(tx, act, again)
      : await bringBack(tx, act, { again, acceptOlder })
  })
}

async function lookAgain(tx: Tx, act: Act, active: store.StoredVersion): Promise<Result<Imported>> {
  const { id, list, version, sha256 } = active
  await store.refreshLook(tx, id, act.at)
  await store.settleAlarms(tx, list, act.at)
  const body = { sha256, change: 'unchanged' }
  await record(tx, act, { type: 'list.import', object: `${list}/${version}`, body })
  return ok(answerOf(active, 'unchanged', { added: 0, changed: 0, removed: 0 }))
}

async function bringBack(
  tx: Tx,
  act: Act,
  { again, acceptOlder }: { again: store.StoredVersion; acceptOlder: boolean },
): Promise<Result<Imported>> {
  const { id, list, version, sha256 } = again
  const object = `${list}/${version}`
  const [before] = await store.readActive(tx, list)
  const lost =
    lossSentence(before, { variant: again.report.variant, tally: again.tally }) ??
    (acceptOlder ? undefined : olderSentence(before, again.publishedOn))
  if (before && lost) {
    const said = worded(about(list, lost))
    await store.raiseAlarm(tx, { id: newId('lst', act), list, at: act.at, ...said })
    await record(tx, act, { type: 'list.refuse', object, body: { sha256, reason: said.detail } })
    return refuse({ code: 'list_refused', ...said, facts: { active: before.version } })
  }
  const delta = await countDelta(tx, before?.id, id)
  await store.putInForce(tx, { id, list }, act.at)
  await store.settleAlarms(tx, list, act.at)
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

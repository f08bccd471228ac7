import type { Upload } from '#documents'
import { type Act, cutText, ok, type Result, refuse, worded } from '#kernel'
import { findLives } from '#lifecycle'
import { inTransaction, type Tx } from '#storage'
import { noReceiptWords, publicFullWords, reporterStates } from '../../knowledge/warning-words.ts'
import type { WarningDesk } from '../desk/index.ts'
import { takeNews } from '../inform/actions.ts'
import {
  type NewWarning,
  type PublicWarning,
  type ReporterView,
  type Warning,
  type WarningReceipt,
  warningLimits,
} from '../model.ts'
import { stateOf } from '../read/actions.ts'
import { receiveWarning } from '../receive/actions.ts'
import { findWarning, intakeSince, messagesOf, noteIntake, refOfReceipt } from '../store.ts'
import { sourceOf } from './source.ts'

/**
 * What somebody without an account reports. They get a code, told once. `act` is the house's own: nothing of who sent
 * it is kept but what they wrote. Refuses `too_many` when more came in today than we take, and what evidence refuses.
 */
export async function receivePublic(
  desk: WarningDesk,
  act: Act,
  { given, files }: { readonly given: PublicWarning; readonly files: readonly Upload[] },
): Promise<Result<WarningReceipt>> {
  const room = await roomFor(desk, act, bytesOf(files))
  if (!room.ok) return room
  const incoming = { given: warningFrom(given), channel: 'publicForm', files, withCode: true } as const
  return await receiveWarning(desk, act, incoming)
}

/** Whether the open door takes anything more today. Asked before files are taken in, too. */
export async function roomFor({ db }: WarningDesk, act: Act, bytes: number): Promise<Result<true>> {
  const { publicDay } = warningLimits
  return await inTransaction(db, act.at, async (tx) => {
    const since = new Date(Date.parse(act.at) - 24 * 3600_000).toISOString()
    const used = await intakeSince(tx, since)
    if (used.count >= publicDay.warnings || used.bytes + bytes > publicDay.bytes)
      return refuse({ code: 'too_many', ...worded(publicFullWords), facts: { retryAfter: 3600 } })
    if (bytes >= 0) await noteIntake(tx, act.at, bytes)
    return ok(true)
  })
}

function bytesOf(files: readonly Upload[]): number {
  return files.reduce((sum, { size }) => sum + size, 0)
}

function warningFrom({
  text,
  title,
  about = [],
  datedOn,
  url,
  relation,
  language,
  reporter,
}: PublicWarning): NewWarning {
  return {
    ...{ text, title: title ?? firstLineOf(text), datedOn: datedOn ?? null, language: language ?? null },
    source: { name: null, class: sourceOf(relation), url: url ?? null },
    subjects: about.map((name) => ({ name })),
    confidentiality: 'restricted',
    reporter: reporter ?? null,
  }
}

function firstLineOf(text: string): string {
  const [line = ''] = text.trim().split(/\p{Cc}/u)
  const title = cutText(line.trim(), 120)
  return title.length >= 3 ? title : cutText(text.trim().replaceAll(/\p{Cc}+/gu, ' '), 120)
}

/** What whoever holds the code sees. A code that is none is answered the same, whatever is wrong with it. */
export async function followPublic(
  { db }: WarningDesk,
  act: Act,
  code: string,
): Promise<Result<ReporterView>> {
  return await inTransaction(db, act.at, async (tx) => {
    const warning = await warningOf(tx, code)
    return warning ? ok(await viewOf(tx, warning)) : refuse({ code: 'not_found', ...worded(noReceiptWords) })
  })
}

async function warningOf(tx: Tx, code: string): Promise<Warning | undefined> {
  const ref = await refOfReceipt(tx, code)
  return ref === undefined ? undefined : (await findWarning(tx, ref))?.record
}

async function viewOf(tx: Tx, { ref, receivedAt, text }: Warning): Promise<ReporterView> {
  const [life] = await findLives(tx, 'warning', [ref])
  const state = stateOf(life?.record.state)
  const messages = await messagesOf(tx, ref)
  return {
    ...{ receivedAt, text, state: reporterStates[state], isClosed: state === 'noAction' },
    messages: messages.map(({ at, by, text: said, attachments }) => ({
      ...{ at, fromUs: by !== null, text: said, files: attachments.length },
    })),
  }
}

/** What whoever holds the code adds or answers. It counts as new information: what was put aside is taken up again. */
export async function answerPublic(
  desk: WarningDesk,
  act: Act,
  { code, text, files }: { readonly code: string; readonly text: string; readonly files: readonly Upload[] },
): Promise<Result<ReporterView>> {
  const warning = await inTransaction(desk.db, act.at, (tx) => warningOf(tx, code))
  if (!warning) return refuse({ code: 'not_found', ...worded(noReceiptWords) })
  const room = await roomFor(desk, act, bytesOf(files))
  if (!room.ok) return room
  const news = { ref: warning.ref, text, files }
  const taken = await takeNews(desk, act, { news, warning, isReporter: true })
  if (!taken.ok) return taken
  return ok(await inTransaction(desk.db, act.at, (tx) => viewOf(tx, taken.value)))
}

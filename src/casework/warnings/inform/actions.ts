import { permit } from '#access'
import { keepEvidence, type ReadyEvidence, readyEvidence, type Upload } from '#documents'
import { type Act, ok, type Result, refuse, worded } from '#kernel'
import { deadlinesOf, endWithin, findLives, take } from '#lifecycle'
import { record } from '#log'
import { inTransaction, type Tx } from '#storage'
import { nobodyToWriteWords } from '../../knowledge/warning-words.ts'
import type { WarningDesk } from '../desk/index.ts'
import { refreshLine } from '../inbox/store.ts'
import { warningKind } from '../kind/index.ts'
import { feedbacks } from '../life.ts'
import type { Warning } from '../model.ts'
import { stateOf, visible } from '../read/actions.ts'
import { byItself } from '../receive/actions.ts'
import { oweReopening } from '../reopening/actions.ts'
import { addMessage, findWarning, lockWarning, warnings } from '../store.ts'

/** What came in on a warning that is there. */
export interface News {
  readonly ref: string
  readonly text: string
  readonly files: readonly Upload[]
}

/**
 * Adds what is new to a warning. One that was put aside is taken up again; where it belongs to a case, the case is told,
 * and of a closed one somebody must decide whether to reopen it. Refuses `not_found`, `forbidden`, and what evidence refuses.
 */
export async function informWarning(desk: WarningDesk, act: Act, news: News): Promise<Result<Warning>> {
  const entered = await inTransaction(desk.db, act.at, async (tx) => {
    const outcome = await mayInform(tx, act, news.ref)
    if (outcome.ok) return outcome
    const body = { refused: outcome.refusal.code }
    await record(tx, act, { type: 'warning.inform', object: news.ref, body })
    return outcome
  })
  if (!entered.ok) return entered
  return await takeNews(desk, act, { news, warning: entered.value, isReporter: false })
}

async function mayInform(tx: Tx, act: Act, ref: string): Promise<Result<Warning>> {
  const seen = visible(act, await findWarning(tx, ref), ref)
  if (!seen.ok) return seen
  const allowed = permit(act, 'warning.inform')
  return allowed.ok ? ok(seen.value.record) : allowed
}

interface Taking {
  readonly news: News
  readonly warning: Warning
  readonly isReporter: boolean
}

/** The same for what the reporter writes: it stands among the messages, and counts as new information. */
export async function takeNews(
  desk: WarningDesk,
  act: Act,
  { news, warning, isReporter }: Taking,
): Promise<Result<Warning>> {
  const ready = await attached(desk, act, { news, warning })
  if (!ready.ok) return ready
  return await inTransaction(desk.db, act.at, async (tx) => {
    const { ref, text } = news
    const kept = ready.value ? await keepEvidence(tx, ready.value) : ok([])
    if (!kept.ok) return kept
    const attachments = kept.value.map(({ id }) => id)
    const now = (await lockWarning(tx, ref))?.record ?? warning
    const addition = { at: act.at, by: act.by, text, attachments }
    const { stored } = await warnings.put(tx, act, {
      ...now,
      attachments: [...now.attachments, ...attachments],
      additions: isReporter ? now.additions : [...now.additions, addition],
    })
    if (isReporter) await addMessage(tx, ref, { at: act.at, by: null, text, attachments })
    await record(tx, act, { type: 'warning.inform', object: ref, body: { isReporter, attachments } })
    await follow(tx, act, { desk, warning: stored.record })
    await refreshLine(tx, ref)
    return ok(stored.record)
  })
}

async function attached(
  { db, dataDir }: WarningDesk,
  act: Act,
  { news, warning }: Pick<Taking, 'news' | 'warning'>,
): Promise<Result<ReadyEvidence | undefined>> {
  if (news.files.length === 0) return ok(undefined)
  const { title, source, confidentiality, legalEntity, channel } = warning
  return await readyEvidence({ db, dataDir }, act, {
    ...{ files: news.files, isLetIn: true },
    record: {
      ...{ title, confidentiality, legalEntity, sourceClass: source.class },
      about: [{ kind: 'warning', id: news.ref }],
      provenance: { from: source.name ?? channel, obtained: 'received' },
    },
  })
}

/** What follows from news: nothing that was put aside stays aside by itself (R30). */
async function follow(
  tx: Tx,
  act: Act,
  { desk, warning }: { desk: WarningDesk; warning: Warning },
): Promise<void> {
  const { ref, links } = warning
  const [kept] = await findLives(tx, 'warning', [ref])
  const state = stateOf(kept?.record.state)
  if (state === 'noAction' || state === 'monitoring')
    await take(tx, byItself(act), { life: warningKind, object: ref, deed: 'reopen' })
  for (const { ref: place } of links.filter(({ kind }) => kind === 'case')) {
    const { isClosed } = await desk.cases.inform(tx, act, { warning: ref, case: place })
    if (isClosed) await oweReopening(tx, act, { warning, place })
  }
}

/** Takes up again what was put aside; `act.reason` says what is new. */
export async function reopenWarning(desk: WarningDesk, act: Act, ref: string) {
  return await inTransaction(desk.db, act.at, async (tx) => {
    const seen = visible(act, await lockWarning(tx, ref), ref)
    if (!seen.ok) return seen
    const taken = await take(tx, act, { life: warningKind, object: ref, deed: 'reopen' })
    await refreshLine(tx, ref)
    return taken
  })
}

/** Writes to whoever holds the receipt code. After triage it is the feedback that a whistleblower is owed. */
export async function writeToReporter(
  desk: WarningDesk,
  act: Act,
  { ref, text }: { readonly ref: string; readonly text: string },
): Promise<Result<true>> {
  return await inTransaction(desk.db, act.at, async (tx) => {
    const outcome = await mayWrite(tx, act, ref)
    const body = outcome.ok ? { toReporter: true } : { refused: outcome.refusal.code }
    await record(tx, act, { type: 'warning.message', object: ref, body })
    if (!outcome.ok) return outcome
    await addMessage(tx, ref, { at: act.at, by: act.by, text, attachments: [] })
    await meetFeedback(tx, act, ref)
    return outcome
  })
}

async function mayWrite(tx: Tx, act: Act, ref: string): Promise<Result<true>> {
  const seen = visible(act, await lockWarning(tx, ref), ref)
  if (!seen.ok) return seen
  const allowed = permit(act, 'warning.message')
  if (!allowed.ok) return allowed
  return seen.value.record.hasReceipt
    ? ok(true)
    : refuse({ code: 'not_allowed', ...worded(nobodyToWriteWords) })
}

async function meetFeedback(tx: Tx, act: Act, ref: string): Promise<void> {
  const [kept] = await findLives(tx, 'warning', [ref])
  const state = stateOf(kept?.record.state)
  if (state === 'received' || state === 'acknowledged') return
  for (const deadline of await deadlinesOf(tx, { kind: 'warning', id: ref })) {
    const isFeedback = feedbacks.some((code) => code === deadline.duty)
    const isOwed = deadline.state !== 'met' && deadline.state !== 'cancelled'
    if (isFeedback && isOwed) await endWithin(tx, act, { deadline, state: 'met' })
  }
}

import { keepDocument, prepareDocument } from '#documents'
import { type Act, noSuch, ok, type Result, refuse, worded } from '#kernel'
import { record } from '#log'
import { type Db, inTransaction, type Tx } from '#storage'
import { aNotice, noneInHandWords, notMadeWords } from '../../knowledge/notice-words.ts'
import { reachPlan } from '../../plans/actions.ts'
import { lockNotice } from '../actions.ts'
import type { LettersMade, LetterWish, Notice } from '../model.ts'
import { notices, noticesOf } from '../store.ts'

export interface LetterDesk {
  readonly db: Db
  readonly dataDir: string
}
interface Named {
  readonly ref: string
  readonly customer: string
}

/**
 * The letter of a notice as a document, made the first time it is asked for from what was frozen when it was made ready;
 * answers the document's id. Refuses `not_found` while there is no letter.
 */
export async function letterOf(desk: LetterDesk, act: Act, named: Named): Promise<Result<string>> {
  const read = await inTransaction(desk.db, act.at, (tx) => readyNotice(tx, act, named))
  if (!read.ok) return read
  const { notice, by } = read.value
  if (notice.document !== null) return ok(notice.document)
  const prepared = await prepareDocument(desk, by, {
    ...{ template: 'customer-notice', language: notice.language, data: notice.letter },
    about: [{ kind: 'phaseOutPlan', id: notice.plan }],
    legalEntity: notice.legalEntity,
  })
  if (!prepared.ok) return prepared
  return await inTransaction(desk.db, act.at, async (tx) => {
    const again = await readyNotice(tx, act, named)
    if (!again.ok) return again
    const { notice: now } = again.value
    if (now.document !== null) return ok(now.document)
    const made = await keepDocument(tx, by, prepared.value)
    await notices.put(tx, by, { ...now, document: made.id })
    return ok(made.id)
  })
}

async function readyNotice(
  tx: Tx,
  act: Act,
  { ref, customer }: Named,
): Promise<Result<{ readonly notice: Notice; readonly by: Act }>> {
  const plan = await reachPlan(tx, act, { ref, deed: 'notice.send' })
  if (!plan.ok) return plan
  const kept = await lockNotice(tx, ref, customer)
  if (!kept?.record.letter) return refuse({ code: 'not_found', ...worded(noSuch(aNotice, customer)) })
  return ok({ notice: kept.record, by: plan.value.act })
}

/**
 * Makes letters that nobody has asked for yet, a few at a time: setting hundreds takes longer than a request may.
 * Refuses what `letterOf` refuses; those that were made before stay.
 */
export async function makeLetters(
  desk: LetterDesk,
  act: Act,
  { limit = 20, ...wish }: LetterWish & { readonly ref: string; readonly limit?: number | undefined },
): Promise<Result<LettersMade>> {
  const read = await inTransaction(desk.db, act.at, (tx) => writtenOf(tx, act, wish))
  if (!read.ok) return read
  const unmade = read.value.written.filter(({ document }) => document === null)
  const now = unmade.slice(0, limit)
  for (const { customer } of now) {
    const made = await letterOf(desk, act, { ref: wish.ref, customer })
    if (!made.ok) return made
  }
  return ok({ made: now.length, left: unmade.length - now.length })
}

export interface LetterInHand {
  readonly notice: Notice
  readonly document: string
}

/**
 * The letters of a plan with their documents, in the order of their customers' names, for whoever takes them away; that
 * they did is logged. Refuses `not_allowed` where there is none, or one is not made.
 */
export async function takeLetters(
  tx: Tx,
  act: Act,
  wish: LetterWish & { readonly ref: string },
): Promise<Result<readonly LetterInHand[]>> {
  const read = await writtenOf(tx, act, wish)
  const done = read.ok ? inHand(read.value.written) : read
  const by = read.ok ? read.value.by : act
  const customers = done.ok ? done.value.map(({ notice: { customer } }) => customer) : []
  const body = {
    ...{ deed: 'download', count: customers.length, customers },
    ...(done.ok ? {} : { refused: done.refusal.code }),
  }
  await record(tx, by, { type: 'plan.notice', object: wish.ref, body })
  return done
}

function inHand(written: readonly Notice[]): Result<readonly LetterInHand[]> {
  if (written.length === 0) return refuse({ code: 'not_allowed', ...worded(noneInHandWords) })
  const made = written.flatMap((notice) =>
    notice.document === null ? [] : [{ notice, document: notice.document }],
  )
  if (made.length === written.length) return ok(made)
  return refuse({ code: 'not_allowed', ...worded(notMadeWords(written.length - made.length)) })
}

/** The notices that have a letter, by the name of the customer. A draft's old letter is written anew, and none. */
async function writtenOf(
  tx: Tx,
  act: Act,
  { ref, state }: LetterWish & { readonly ref: string },
): Promise<Result<{ readonly written: readonly Notice[]; readonly by: Act }>> {
  const plan = await reachPlan(tx, act, { ref, deed: 'notice.send' })
  if (!plan.ok) return plan
  const written = (await noticesOf(tx, ref))
    .map(({ record: notice }) => notice)
    .filter((one) => one.letter !== null && one.state !== 'draft' && (!state || one.state === state))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'sv') || (a.customer < b.customer ? -1 : 1))
  return ok({ written, by: plan.value.act })
}

import { grantsOf, permit, sightOf } from '#access'
import {
  type Act,
  AppError,
  type FieldError,
  fieldFault,
  inEnglish,
  newId,
  noSuch,
  ok,
  type Refusal,
  type Result,
  refuse,
  things,
  worded,
  wordingOf,
} from '#kernel'
import { digestOf, record } from '#log'
import { type Db, inTransaction, type Tx } from '#storage'
import { mayRead, type Room } from '../../evidence/actions.ts'
import { roomFor } from '../../evidence/receive/actions.ts'
import { findEvidence } from '../../evidence/store.ts'
import {
  answersErasedWords,
  answersFixedWords,
  noAnswersWords,
  noFormWords,
} from '../../knowledge/document-words.ts'
import { isNotThere } from '../../knowledge/evidence-words.ts'
import type { LetterLanguage } from '../../templates/model.ts'
import { currentForm, formOf } from '../actions.ts'
import { checkAnswers, unknownQuestions } from '../check-answers.ts'
import { merge, onlyVisible } from '../merge.ts'
import type { AnswerChange, AnswerRecord, AnswerSet, Form, NewAnswers } from '../model.ts'
import { asOptional, visibleQuestions } from '../questions.ts'
import * as store from '../store.ts'

/** What writing answers needs of the house: they count among what an outside party hands in within a day. */
export type AnswerDesk = Pick<Room, 'db' | 'uploadQuota'>

/** `isLetIn`: the room that asks for the answers has let them in, whatever their role. */
type Beginning = NewAnswers & { readonly isOptional?: boolean; readonly isLetIn?: boolean }

/** Begins to answer a form: on the newest version, which these answers keep. Refuses `too_many` from outside. */
export async function beginAnswers(desk: AnswerDesk, act: Act, order: Beginning): Promise<Result<AnswerSet>> {
  return await inTransaction(desk.db, act.at, async (tx) => {
    const left = await roomFor(tx, act, { room: desk, more: sizeOf(order) })
    const outcome = left.ok ? await begin(tx, act, order) : left
    const object = outcome.ok ? outcome.value.id : 'none'
    await record(tx, act, { type: 'answer.save', object, body: { form: order.form, ...said(outcome) } })
    return outcome
  })
}

function sizeOf(given: object) {
  return { files: 0, bytes: Buffer.byteLength(JSON.stringify(given)) }
}

async function begin(tx: Tx, act: Act, order: Beginning): Promise<Result<AnswerSet>> {
  const party = partyOf(act) ?? order.party ?? null
  const owners = whose({ legalEntity: order.legalEntity ?? null, party })
  const allowed = order.isLetIn ? ok(act) : permit(act, 'answer.write', owners)
  if (!allowed.ok) return allowed
  const form = await currentForm(tx, order.form)
  if (!form) return refuse({ code: 'unknown_reference', ...worded(noFormWords(order.form, undefined)) })
  const language = order.language ?? 'en'
  const given = { answers: order.answers ?? {}, evidence: {} }
  const unknown = unknownQuestions(form, given, language)
  if (unknown.length > 0) return refuse(unfit('unknown_field', unknown))
  await store.insertForm(tx, allowed.value, { form, digest: digestOf(form) })
  const fresh: AnswerRecord = {
    ...{ id: newId('asw', act), form: form['x-ref'], formVersion: form['x-version'] },
    ...{ about: order.about ?? [], legalEntity: order.legalEntity ?? null, party, language },
    ...{ state: 'draft', ...given, begunBy: act.by, submittedBy: null, submittedAt: null },
    ...(order.isOptional ? { isOptional: true } : {}),
  }
  const { stored } = await store.putAnswers(tx, allowed.value, fresh)
  return ok(setOf(stored, asAsked(form, fresh)))
}

/** People from outside answer for their own party. */
function partyOf(act: Act): string | undefined {
  const grants = grantsOf(act)
  return grants.every(({ party }) => party !== undefined) ? grants[0]?.party : undefined
}

function whose({ legalEntity, party }: Pick<AnswerRecord, 'legalEntity' | 'party'>) {
  return { ...(legalEntity === null ? {} : { entity: legalEntity }), parties: [party] }
}

export interface Reading {
  readonly id: string
  readonly language?: LetterLanguage | undefined
}

/** Answers as they stand. Refuses `not_found` and `forbidden` (logged). */
export async function readAnswers(db: Db, act: Act, { id, language }: Reading): Promise<Result<AnswerSet>> {
  return await inTransaction(db, act.at, async (tx) => {
    const found = await reach(tx, act, { id, deed: 'answer.read' })
    return found.ok ? ok(setOf(found.value.stored, found.value.form, language)) : found
  })
}

interface Reached {
  readonly stored: store.StoredAnswers
  readonly form: Form
  readonly act: Act
}

async function reach(
  tx: Tx,
  act: Act,
  { id, deed }: { readonly id: string; readonly deed: 'answer.read' | 'answer.write' },
): Promise<Result<Reached>> {
  const stored = await store.findAnswers(tx, id)
  if (!stored) return refuse({ code: 'not_found', ...worded(noAnswersWords(id)) })
  const allowed = permit(act, deed, whose(stored.record))
  if (!allowed.ok) {
    if (deed === 'answer.read')
      await record(tx, act, { type: 'answer.read', object: id, body: { refused: allowed.refusal.code } })
    return allowed
  }
  const { form: ref, formVersion } = stored.record
  const form = await formOf(tx, ref, formVersion)
  if (!form)
    throw new AppError({
      code: 'fault',
      ...inEnglish(`The form of ${id} is not kept: ${ref} ${formVersion}.`),
    })
  return ok({ stored, form: asAsked(form, stored.record), act: allowed.value })
}

/** A form as it is put to those who answer: to some of them, nothing in it is required. */
function asAsked(form: Form, { isOptional }: AnswerRecord): Form {
  return isOptional ? asOptional(form) : form
}

export type AnswerQuery = Omit<store.AnswerWish, 'sight'>

/** What this one may see, newest first. */
export async function listAnswers(
  db: Db,
  act: Act,
  { limit, ...query }: AnswerQuery,
): Promise<{ items: AnswerSet[]; next: string | null }> {
  return await inTransaction(db, act.at, async (tx) => {
    const sight = sightOf(act, 'answer.read')
    const found = await store.pageOfAnswers(tx, { ...query, limit: limit + 1, sight })
    const items: AnswerSet[] = []
    for (const stored of found.slice(0, limit)) {
      const form = await formOf(tx, stored.record.form, stored.record.formVersion)
      if (form) items.push(setOf(stored, asAsked(form, stored.record)))
    }
    return { items, next: found.length > limit ? (found[limit - 1]?.key ?? null) : null }
  })
}

export interface Saving {
  readonly id: string
  readonly version: number
  readonly change: AnswerChange
}

/**
 * Saves a part: half an answer is kept as it is. Refuses questions that the form does not have, evidence unseen, and
 * `too_many` from outside.
 */
export async function saveAnswers(desk: AnswerDesk, act: Act, order: Saving): Promise<Result<AnswerSet>> {
  return await inTransaction(desk.db, act.at, async (tx) => {
    const left = await roomFor(tx, act, { room: desk, more: sizeOf(order.change) })
    const outcome = left.ok ? await save(tx, act, order) : left
    await record(tx, act, { type: 'answer.save', object: order.id, body: said(outcome) })
    return outcome
  })
}

async function save(tx: Tx, act: Act, { id, version, change }: Saving): Promise<Result<AnswerSet>> {
  const found = await reach(tx, act, { id, deed: 'answer.write' })
  if (!found.ok) return found
  const { stored, form } = found.value
  const fixed = whyFixed(id, stored.record)
  if (fixed) return refuse(fixed)
  const changed = merge(stored.record, change)
  const unknown = unknownQuestions(form, changed, changed.language)
  if (unknown.length > 0) return refuse(unfit('unknown_field', unknown))
  const unseen = await unseenEvidence(tx, act, change)
  if (unseen) return unseen
  return await replace(tx, found.value, { record: changed, version })
}

async function replace(
  tx: Tx,
  { act, form }: Reached,
  given: { record: AnswerRecord; version: number },
): Promise<Result<AnswerSet>> {
  const put = await store.replaceAnswers(tx, act, given)
  return put.ok ? ok(setOf(put.value.stored, form)) : put
}

async function unseenEvidence(
  tx: Tx,
  act: Act,
  { evidence = {} }: AnswerChange,
): Promise<Result<never> | undefined> {
  for (const [question, ids] of Object.entries(evidence))
    for (const id of ids) {
      const found = await findEvidence(tx, id)
      if (found && mayRead(act, found).ok) continue
      const errors = [fieldFault(`/evidence/${question}`, isNotThere(id))]
      return refuse({ code: 'unknown_reference', ...worded(noSuch(things.evidence, id)), errors })
    }
  return undefined
}

export interface Submitting extends Reading {
  readonly version: number
}

/**
 * Submits answers, whole: every question that is asked is checked, and refused by its path in the reader's language.
 * Answers to questions that are not asked any more are left out. Afterwards nothing is changed.
 */
export async function submitAnswers(db: Db, act: Act, order: Submitting): Promise<Result<AnswerSet>> {
  return await inTransaction(db, act.at, async (tx) => {
    const outcome = await submit(tx, act, order)
    const digest = outcome.ok ? { digest: digestOf(outcome.value.answers) } : {}
    await record(tx, act, { type: 'answer.submit', object: order.id, body: { ...said(outcome), ...digest } })
    return outcome
  })
}

async function submit(tx: Tx, act: Act, { id, version, language }: Submitting): Promise<Result<AnswerSet>> {
  const found = await reach(tx, act, { id, deed: 'answer.write' })
  if (!found.ok) return found
  const { stored, form } = found.value
  const fixed = whyFixed(id, stored.record)
  if (fixed) return refuse(fixed)
  const errors = checkAnswers(form, stored.record, language ?? stored.record.language)
  if (errors.length > 0) return refuse(unfit('invalid_input', errors))
  const whole: AnswerRecord = {
    ...onlyVisible(stored.record, form),
    ...{ state: 'submitted', submittedBy: act.by, submittedAt: act.at },
  }
  return await replace(tx, found.value, { record: whole, version })
}

function whyFixed(id: string, { state, erasedAt }: AnswerRecord): Refusal | undefined {
  const code = 'not_allowed_from'
  if (erasedAt) return { code, ...worded(answersErasedWords(id, erasedAt)) }
  if (state === 'draft') return undefined
  return { code, ...worded(answersFixedWords(id)) }
}

function setOf(
  { record: kept, version, at }: store.StoredAnswers,
  form: Form,
  language?: LetterLanguage,
): AnswerSet {
  const problems =
    kept.state === 'draft' && !kept.erasedAt ? checkAnswers(form, kept, language ?? kept.language) : []
  const visible = visibleQuestions(form, kept.answers).map(({ name }) => name)
  return { ...kept, version, at, visible, problems: problems.map(({ path, message }) => ({ path, message })) }
}

function said(outcome: Result<AnswerSet>): object {
  return outcome.ok ? { version: outcome.value.version } : { refused: outcome.refusal.code }
}

function unfit(code: 'unknown_field' | 'invalid_input', errors: readonly FieldError[]): Refusal {
  const said = wordingOf((language) =>
    errors.map((one) => `${one.path.slice(1)}: ${one.wording?.[language] ?? one.message}`).join(' '),
  )
  return { code, ...worded(said), errors }
}

import { permit } from '#access'
import {
  addEvidence,
  answersOf,
  readAnswers,
  readForm,
  saveAnswers,
  submitAnswers,
  type Upload,
} from '#documents'
import type { AnswerChange, AnswerSet, Form } from '#documents/model'
import { type Act, ok, type Result, refuse, worded } from '#kernel'
import { take } from '#lifecycle'
import { record } from '#log'
import { tell } from '#notices'
import { inTransaction, type Tx } from '#storage'
import { noteInCase } from '../../cases/store.ts'
import { notKnownWords, unconfirmedWords } from '../../knowledge/questionnaire-words.ts'
import { placeLink } from '../../places/model.ts'
import type { RequestDesk } from '../../requests/desk/index.ts'
import { noQuestionnaire } from '../actions.ts'
import { questionnaireKind } from '../kind/index.ts'
import { unconfirmed } from '../known.ts'
import type { Questionnaire } from '../model.ts'
import { findQuestionnaire, lockQuestionnaire, questionnaires } from '../store.ts'

/** The questionnaire, for the supplier to whom it was sent. Another's is not there; the attempt is logged. */
async function ownOf(tx: Tx, act: Act, ref: string): Promise<Result<Questionnaire>> {
  const kept = (await findQuestionnaire(tx, ref))?.record
  const allowed = kept && permit(act, 'request.answer', { parties: [kept.supplier] })
  if (kept && allowed?.ok && allowed.value.role === 'supplier') return ok(kept)
  if (kept) await record(tx, act, { type: 'questionnaire.move', object: ref, body: { refused: 'not_found' } })
  return refuse(noQuestionnaire(ref))
}

/** The form and the answers as they stand. */
export async function openQuestionnaire(
  { db }: RequestDesk,
  act: Act,
  ref: string,
): Promise<Result<{ readonly form: Form; readonly answers: AnswerSet }>> {
  const own = await inTransaction(db, act.at, (tx) => ownOf(tx, act, ref))
  if (!own.ok) return own
  const { form: name, formVersion: version, answers: id } = own.value
  const form = await readForm(db, act, { ref: name, version })
  if (!form.ok) return form
  const answers = await readAnswers(db, act, { id })
  return answers.ok ? ok({ form: form.value.form, answers: answers.value }) : answers
}

/** Saves a part of the answers. Refuses what `saveAnswers` refuses. */
export async function saveQuestionnaire(
  desk: RequestDesk,
  act: Act,
  { ref, version, change }: { readonly ref: string; readonly version: number; readonly change: AnswerChange },
): Promise<Result<AnswerSet>> {
  const own = await inTransaction(desk.db, act.at, (tx) => ownOf(tx, act, ref))
  if (!own.ok) return own
  return await saveAnswers(desk, act, { id: own.value.answers, version, change })
}

/** Files for one question; they are attached to the answer when it is saved. */
export async function fileForQuestion(
  desk: RequestDesk,
  act: Act,
  {
    ref,
    question,
    files,
  }: { readonly ref: string; readonly question: string; readonly files: readonly Upload[] },
): Promise<Result<string[]>> {
  const own = await inTransaction(desk.db, act.at, (tx) => ownOf(tx, act, ref))
  if (!own.ok) return own
  const { supplier, legalEntity, case: of } = own.value
  const added = await addEvidence(desk, act, {
    files,
    record: {
      title: `${ref} ${question}`.slice(0, 300),
      sourceClass: 'supplier',
      provenance: { from: supplier, obtained: 'received' },
      about: [{ kind: 'questionnaire', id: ref }, ...(of === null ? [] : [{ kind: 'case', id: of }])],
      legalEntity,
    },
  })
  return added.ok ? ok(added.value.map(({ id }) => id)) : added
}

/** Confirms answers that were known from before. */
export async function confirmKnown(
  { db }: RequestDesk,
  act: Act,
  { ref, questions }: { readonly ref: string; readonly questions: readonly string[] },
): Promise<Result<void>> {
  return await inTransaction(db, act.at, async (tx) => {
    const own = await ownOf(tx, act, ref)
    if (!own.ok) return own
    const kept = (await lockQuestionnaire(tx, ref))?.record ?? own.value
    const odd = questions.find((name) => !kept.known.some(({ question }) => question === name))
    if (odd !== undefined) return refuse({ code: 'invalid_input', ...worded(notKnownWords(odd)) })
    const known = kept.known.map((one) =>
      questions.includes(one.question) ? { ...one, confirmedAt: one.confirmedAt ?? act.at } : one,
    )
    await questionnaires.put(tx, act, { ...kept, known })
    await record(tx, act, { type: 'questionnaire.move', object: ref, body: { confirmed: [...questions] } })
    return ok(undefined)
  })
}

/** Submits the whole: checked question by question, and what was known from before confirmed or changed. */
export async function submitQuestionnaire(
  desk: RequestDesk,
  act: Act,
  { ref, version }: { readonly ref: string; readonly version: number },
): Promise<Result<void>> {
  const own = await inTransaction(desk.db, act.at, async (tx) => {
    const found = await ownOf(tx, act, ref)
    if (!found.ok) return found
    const given = await answersOf(tx, found.value.answers)
    const open = unconfirmed(found.value.known, given?.answers ?? {})
    if (open.length === 0) return found
    await record(tx, act, { type: 'questionnaire.move', object: ref, body: { refused: 'not_allowed' } })
    return refuse({ code: 'not_allowed', ...worded(unconfirmedWords(open)) })
  })
  if (!own.ok) return own
  const submitted = await submitAnswers(desk.db, act, { id: own.value.answers, version })
  if (!submitted.ok) return submitted
  return await inTransaction(desk.db, act.at, async (tx) => {
    const taken = await take(tx, act, { life: questionnaireKind, object: ref, deed: 'submit' })
    if (!taken.ok) return taken
    const kept = (await lockQuestionnaire(tx, ref))?.record ?? own.value
    await questionnaires.put(tx, act, { ...kept, submittedAt: act.at })
    await tell(tx, act, {
      ...{
        key: 'requestAnswered',
        persons: [kept.sentBy],
        entity: kept.legalEntity,
        params: { request: ref },
      },
      about: {
        kind: 'questionnaire',
        id: ref,
        link: kept.case === null ? placeLink('questionnaire', ref) : `/cases/${kept.case}?tab=requests`,
      },
    })
    if (kept.case !== null)
      await noteInCase(tx, act, {
        ...{ case: kept.case, kind: 'questionnaireAnswered', object: ref },
        facts: { supplier: kept.supplier },
      })
    return ok(undefined)
  })
}

import { beginAnswers, formNow, submittedBy } from '#documents'
import { type Act, noLegalEntity, noSuch, ok, type Result, refuse, things, worded } from '#kernel'
import { begin, deadlinesOf, take } from '#lifecycle'
import { record } from '#log'
import { tell } from '#notices'
import { findParties } from '#parties'
import { inTransaction, type Tx } from '#storage'
import { noteInCase } from '../cases/store.ts'
import { aQuestionnaire } from '../knowledge/questionnaire-words.ts'
import { placeOf, unknownSupplier } from '../requests/actions.ts'
import type { RequestDesk } from '../requests/desk/index.ts'
import { peopleOf } from '../requests/people/store.ts'
import { questionnaireKind } from './kind/index.ts'
import { knownAnswers } from './known.ts'
import type { QuestionnaireDeed } from './life.ts'
import type { Questionnaire, SendQuestionnaire } from './model.ts'
import { lockQuestionnaire, nextQuestionnaireRef, questionnaires } from './store.ts'

/**
 * Sends a form to a supplier: twenty working days run. What it answered within twelve months is filled in, and only asked
 * to be confirmed. Refuses `forbidden`, `not_found`, `unknown_reference` (supplier, company, form).
 */
export async function sendQuestionnaire(
  desk: RequestDesk,
  act: Act,
  order: SendQuestionnaire,
): Promise<Result<string>> {
  const ready = await inTransaction(desk.db, act.at, async (tx) => {
    const outcome = await readyFor(tx, act, order)
    if (outcome.ok) return outcome
    const body = { case: order.case ?? null, form: order.form, refused: outcome.refusal.code }
    await record(tx, act, { type: 'questionnaire.send', object: 'none', body })
    return outcome
  })
  if (!ready.ok) return ready
  const { ref, known, language, legalEntity } = ready.value
  const begun = await beginAnswers(desk, ready.value.act, {
    ...{ form: order.form, language, legalEntity, party: order.supplier, isLetIn: true },
    ...{ about: [{ kind: 'questionnaire', id: ref }], isOptional: order.optional ?? false },
    answers: Object.fromEntries(known.map(({ question, answer }) => [question, answerOf(answer)])),
  })
  if (!begun.ok) return begun
  return await inTransaction(desk.db, act.at, (tx) =>
    keepSent(tx, ready.value.act, {
      ...ready.value.sent,
      answers: begun.value.id,
      formVersion: begun.value.formVersion,
    }),
  )
}

type Value = string | number | boolean | string[]
/** Answers come out as they went in; the forms have checked them before. */
function answerOf(answer: unknown): Value {
  if (Array.isArray(answer)) return answer.map(String)
  return typeof answer === 'number' || typeof answer === 'boolean' ? answer : String(answer)
}

async function readyFor(tx: Tx, act: Act, order: SendQuestionnaire) {
  const placed = await placeOf(tx, act, order)
  if (!placed.ok) return placed
  const { legalEntity, act: by } = placed.value
  const found = await findParties(tx, [order.supplier, legalEntity])
  const country = found.legalEntities.find(({ key }) => key === legalEntity)?.record.country
  if (country === undefined) return refuse(noLegalEntity(legalEntity))
  if (!found.organisations.some(({ key }) => key === order.supplier))
    return refuse(unknownSupplier(order.supplier))
  const form = await formNow(tx, order.form)
  if (!form) return refuse({ code: 'unknown_reference', ...worded(noSuch(things.form, order.form)) })
  const known = knownAnswers(form, await submittedBy(tx, order.supplier), act.at)
  const ref = await nextQuestionnaireRef(tx, act.at)
  const language = order.language ?? 'en'
  const sent: Questionnaire = {
    ...{ ref, case: order.case ?? null, supplier: order.supplier, legalEntity, country, language, known },
    ...{ form: order.form, formVersion: form['x-version'], formTitle: form['x-title'], answers: '' },
    ...{ optional: order.optional ?? false, sentBy: act.by, sentAt: act.at, dueOn: null, submittedAt: null },
  }
  return ok({ ref, known, language, legalEntity, sent, act: by })
}

async function keepSent(tx: Tx, act: Act, sent: Questionnaire): Promise<Result<string>> {
  const { ref, supplier, legalEntity, form } = sent
  await questionnaires.put(tx, act, sent)
  const subject = await questionnaireKind.subject(tx, ref, act.at)
  if (subject) await begin(tx, act, { life: questionnaireKind, object: ref, subject })
  const [duty] = await deadlinesOf(tx, { kind: 'questionnaire', id: ref })
  await questionnaires.put(tx, act, { ...sent, dueOn: duty?.dueOn ?? null })
  const body = {
    supplier,
    legalEntity,
    form,
    case: sent.case,
    optional: sent.optional,
    known: sent.known.length,
  }
  await record(tx, act, { type: 'questionnaire.send', object: ref, body })
  const persons = await peopleOf(tx, { party: supplier, role: 'supplier', at: act.at })
  if (persons.length > 0)
    await tell(tx, act, {
      ...{ key: 'requestToAnswer', persons, parties: [supplier], entity: legalEntity },
      params: { request: ref, dueOn: duty?.dueOn ?? '–' },
      about: { kind: 'questionnaire', id: ref, link: `/outside/questionnaires/${ref}` },
    })
  if (sent.case !== null)
    await noteInCase(tx, act, {
      ...{ case: sent.case, kind: 'questionnaireSent', object: ref },
      facts: { supplier, form },
    })
  return ok(ref)
}

export function noQuestionnaire(ref: string) {
  return { code: 'not_found' as const, ...worded(noSuch(aQuestionnaire, ref)) }
}

/** Looks at the answers as done, or takes the questionnaire back; `act.reason` says why. */
export async function moveQuestionnaire(
  { db }: RequestDesk,
  act: Act,
  { ref, deed }: { readonly ref: string; readonly deed: Exclude<QuestionnaireDeed, 'submit'> },
): Promise<Result<void>> {
  return await inTransaction(db, act.at, async (tx) => {
    const kept = (await lockQuestionnaire(tx, ref))?.record
    if (!kept) return refuse(noQuestionnaire(ref))
    const placed = await placeOf(tx, act, kept)
    if (!placed.ok) return placed
    const taken = await take(tx, placed.value.act, { life: questionnaireKind, object: ref, deed })
    return taken.ok ? ok(undefined) : taken
  })
}

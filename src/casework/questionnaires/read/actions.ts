import { permit, sightOf } from '#access'
import { answersOf, formNow, submittedBy } from '#documents'
import { type Act, dayIn, ok, type Result, refuse, zoneOf } from '#kernel'
import { findLives } from '#lifecycle'
import { findParties } from '#parties'
import type { Stored, Tx } from '#storage'
import { enterCase } from '../../cases/enter/actions.ts'
import { noQuestionnaire } from '../actions.ts'
import { compareYears } from '../known.ts'
import { questionnaireLife } from '../life.ts'
import {
  type ComparedQuestion,
  type OwnQuestionnaire,
  type Questionnaire,
  type QuestionnaireView,
  questionnaireStates,
} from '../model.ts'
import { findQuestionnaire, questionnairesOf } from '../store.ts'

/** Questionnaires of a case, or those for approvals that the one who asks may see. */
export async function listQuestionnaires(
  tx: Tx,
  act: Act,
  of: string | undefined,
): Promise<Result<QuestionnaireView[]>> {
  if (of !== undefined) {
    const entered = await enterCase(tx, act, of)
    if (!entered.ok) return entered
    return ok(await viewsOf(tx, act, await questionnairesOf(tx, { case: of })))
  }
  const { entities } = sightOf(act, 'request.read')
  const all = await questionnairesOf(tx, { case: null })
  const seen = all.filter(({ record }) => entities === 'all' || entities.includes(record.legalEntity))
  return ok(await viewsOf(tx, act, seen))
}

async function readable(tx: Tx, act: Act, ref: string): Promise<Result<Questionnaire>> {
  const kept = (await findQuestionnaire(tx, ref))?.record
  if (!kept) return refuse(noQuestionnaire(ref))
  const entered =
    kept.case === null
      ? permit(act, 'request.read', { entity: kept.legalEntity })
      : await enterCase(tx, act, kept.case)
  return entered.ok ? ok(kept) : entered
}

/** The answers of one supplier to one form, year by year, with what changed. */
export async function compareQuestionnaire(
  tx: Tx,
  act: Act,
  ref: string,
): Promise<Result<ComparedQuestion[]>> {
  const found = await readable(tx, act, ref)
  if (!found.ok) return found
  const { form: name, supplier } = found.value
  const form = await formNow(tx, name)
  if (!form) return ok([])
  const sets = await submittedBy(tx, supplier)
  return ok(
    compareYears(
      form,
      sets.filter((set) => set.form === name),
    ),
  )
}

/** What was sent to one's own company. */
export async function ownQuestionnaires(tx: Tx, act: Act): Promise<OwnQuestionnaire[]> {
  const { parties } = sightOf(act, 'request.answer')
  const all = await Promise.all(parties.map((supplier) => questionnairesOf(tx, { supplier })))
  const stored = all.flat()
  const views = await viewsOf(tx, act, stored)
  const names = await findParties(tx, [...new Set(stored.map(({ record }) => record.legalEntity))])
  return views.map((view) => {
    const { ref, supplier, language, formTitle, optional, known, sentAt, dueOn, submittedAt } = view
    const { state, stateTitle, isOverdue, legalEntity } = view
    return {
      ...{ ref, supplier, language, formTitle, optional, known, sentAt, dueOn, submittedAt, state },
      ...{ stateTitle, isOverdue, isOpen: state === 'sent' },
      from: names.legalEntities.find(({ key }) => key === legalEntity)?.record.name ?? legalEntity,
    }
  })
}

async function viewsOf(
  tx: Tx,
  { at }: Act,
  all: readonly Stored<Questionnaire>[],
): Promise<QuestionnaireView[]> {
  const lives = await findLives(
    tx,
    'questionnaire',
    all.map(({ key }) => key),
  )
  const { organisations } = await findParties(tx, [...new Set(all.map(({ record }) => record.supplier))])
  const views: QuestionnaireView[] = []
  for (const { record } of all) {
    const kept = lives.find(({ record: life }) => life.object === record.ref)?.record.state
    const state = questionnaireStates.find((one) => one === kept) ?? questionnaireLife.start
    const given = await answersOf(tx, record.answers)
    const titles = questionnaireLife.titles?.states[state]
    views.push({
      ...{ ...record, state, stateTitle: titles ?? { sv: state, nb: state, fi: state, en: state } },
      isOverdue:
        state === 'sent' && record.dueOn !== null && dayIn(zoneOf(record.country), at) > record.dueOn,
      supplierName: organisations.find(({ key }) => key === record.supplier)?.record.name ?? record.supplier,
      ...{ asked: given?.asked ?? 0, answered: given?.answered ?? 0 },
    })
  }
  return views
}

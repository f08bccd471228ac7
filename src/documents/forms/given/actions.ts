import type { Tx } from '#storage'
import { formOf } from '../actions.ts'
import type { Answers } from '../model.ts'
import { isAnswered, visibleQuestions } from '../questions.ts'
import { findAnswers, pageOfAnswers } from '../store.ts'

/** Answers as other rooms look at them: how many questions are asked, and how many of those are answered. */
export interface Given {
  readonly answers: Answers
  readonly asked: number
  readonly answered: number
  readonly isSubmitted: boolean
}

/** Answers as they stand, whoever may see them: the room that asks has let its reader in. */
export async function answersOf(tx: Tx, id: string): Promise<Given | undefined> {
  const stored = await findAnswers(tx, id)
  const form = stored && (await formOf(tx, stored.record.form, stored.record.formVersion))
  if (!stored || !form) return undefined
  const { answers, state } = stored.record
  const visible = visibleQuestions(form, answers)
  return {
    ...{ answers, asked: visible.length, isSubmitted: state === 'submitted' },
    answered: visible.filter(({ name }) => isAnswered(answers[name])).length,
  }
}

/** Answers that were submitted, with their form. */
export interface SubmittedAnswers {
  readonly id: string
  readonly form: string
  readonly submittedAt: string
  readonly answers: Answers
}

/** Looked at, at most. */
const most = 200

/** What the people of an outside party submitted, the newest first. */
export async function submittedBy(tx: Tx, party: string): Promise<SubmittedAnswers[]> {
  const sight = { entities: [], parties: [party] }
  const found = await pageOfAnswers(tx, { state: 'submitted', limit: most, sight })
  return found.flatMap(({ key, record: { form, submittedAt, answers, erasedAt } }) =>
    submittedAt === null || erasedAt ? [] : [{ id: key, form, submittedAt, answers }],
  )
}

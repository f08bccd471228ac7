import type { Answer, AnswerChange, AnswerRecord, Form } from './model.ts'
import { visibleQuestions } from './questions.ts'

/** What was saved before, with a change: named answers are replaced, `null` takes one away, the rest stays. */
export function merge(record: AnswerRecord, { answers = {}, evidence = {} }: AnswerChange): AnswerRecord {
  const kept = new Map<string, Answer>(Object.entries(record.answers))
  for (const [name, answer] of Object.entries(answers)) {
    if (answer === null) kept.delete(name)
    else kept.set(name, answer)
  }
  const files = Object.entries({ ...record.evidence, ...evidence }).filter(([, ids]) => ids.length > 0)
  return { ...record, answers: Object.fromEntries(kept), evidence: Object.fromEntries(files) }
}

/** Without the answers to questions that are not asked any more. */
export function onlyVisible(record: AnswerRecord, form: Form): AnswerRecord {
  const asked = new Set(visibleQuestions(form, record.answers).map(({ name }) => name))
  const among = <T>(all: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(all).filter(([name]) => asked.has(name)))
  return { ...record, answers: among(record.answers), evidence: among(record.evidence) }
}

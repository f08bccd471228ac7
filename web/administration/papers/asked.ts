import type { Condition, Form, Question } from '#documents/forms/model'
import type { Language } from '../../app/i18n.ts'
import type { Answers, FieldSchema, FormSchema } from '../../ui/schema-form/schema.ts'

/** The questions that these answers call for, as fields in one language; conditions read only what is asked. */
export function askedSchema(form: Form, answers: Answers, language: Language): FormSchema {
  const inOrder = Object.entries(form.properties).sort(([, a], [, b]) => a['x-order'] - b['x-order'])
  const asked: Record<string, FieldSchema> = {}
  for (const [name, question] of inOrder) {
    const condition = question['x-showIf']
    const read = (of: string) => (Object.hasOwn(asked, of) ? answers[of] : undefined)
    if (condition === undefined || holds(condition, read)) asked[name] = fieldOf(question, language)
  }
  return {
    properties: asked,
    required: inOrder
      .filter(([name, question]) => (form.required ?? []).includes(name) || question.const === true)
      .map(([name]) => name)
      .filter((name) => Object.hasOwn(asked, name)),
  }
}

function holds(condition: Condition, read: (question: string) => unknown): boolean {
  if ('all' in condition) return condition.all.every((one) => holds(one, read))
  if ('any' in condition) return condition.any.some((one) => holds(one, read))
  if ('not' in condition) return !holds(condition.not, read)
  const answer = read(condition.question)
  if ('isAnswered' in condition) return isAnswered(answer) === condition.isAnswered
  const wanted: readonly unknown[] = 'is' in condition ? [condition.is] : condition.in
  const given: readonly unknown[] = Array.isArray(answer) ? answer : [answer]
  return given.some((one) => wanted.includes(one))
}

const isAnswered = (answer: unknown) =>
  answer !== undefined &&
  (typeof answer !== 'string' || answer.trim() !== '') &&
  (!Array.isArray(answer) || answer.length > 0)

function fieldOf(question: Question, language: Language): FieldSchema {
  const { type, format, minimum, maximum, maxLength } = question
  const choice = (value: string) => ({
    const: value,
    title: question['x-options']?.[value]?.[language] ?? value,
  })
  const help = question['x-help']?.[language]
  return {
    type,
    title: question['x-title'][language],
    ...(help === undefined ? {} : { description: help }),
    ...(question.enum ? { oneOf: question.enum.map(choice) } : {}),
    ...(question.items?.enum ? { items: { type: 'string', oneOf: question.items.enum.map(choice) } } : {}),
    ...(format === undefined ? {} : { format }),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(question['x-long'] ? { maxLength: maxLength ?? 2000 } : maxLength === undefined ? {} : { maxLength }),
  }
}

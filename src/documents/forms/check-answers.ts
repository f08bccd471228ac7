import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { FieldError, Wording } from '#kernel'
import type { LetterLanguage } from '../templates/model.ts'
import { messageOf } from './messages.ts'
import type { Answers, Form, Question } from './model.ts'
import { isAnswered, type Named, visibleQuestions } from './questions.ts'

export interface Given {
  readonly answers: Answers
  readonly evidence: Readonly<Record<string, readonly string[]>>
}

/**
 * Everything that keeps answers from being submitted, by question (`/endUser`), in the reader's language: an answer
 * that is missing, has the wrong form, or lacks the evidence that it needs. Only questions that are asked count.
 */
export function checkAnswers(form: Form, given: Given, language: LetterLanguage): FieldError[] {
  const asked = visibleQuestions(form, given.answers)
  const answered = asked.filter(({ name }) => isAnswered(given.answers[name]))
  const required = new Set(form.required ?? [])
  const missing = asked.filter(
    ({ name, question }) =>
      (required.has(name) || question.const === true) && !isAnswered(given.answers[name]),
  )
  return [
    ...unknownQuestions(form, given, language),
    ...missing.map(({ name }) => faultIn(`/${name}`, messageOf('required'), language)),
    ...answered.flatMap((one) => answerFaults(one, given, language)),
  ]
}

/** Names that the form does not have: neither answers nor evidence are kept under them. */
export function unknownQuestions(
  form: Form,
  { answers, evidence }: Given,
  language: LetterLanguage,
): FieldError[] {
  const names = new Set([...Object.keys(answers), ...Object.keys(evidence)])
  return [...names]
    .filter((name) => !Object.hasOwn(form.properties, name))
    .map((name) => faultIn(`/${name}`, messageOf('unknown'), language))
}

function answerFaults({ name, question }: Named, given: Given, language: LetterLanguage): FieldError[] {
  const { answers, evidence } = given
  const path = `/${name}`
  const validator = validatorOf(question)
  const isValid = validator(answers[name])
  const faults = isValid
    ? []
    : (validator.errors ?? []).slice(0, 1).map((error) => faultOf(path, error, language))
  const lacksFile = question['x-evidence'] === 'required' && (evidence[name] ?? []).length === 0
  return lacksFile ? [...faults, faultIn(path, messageOf('evidence'), language)] : faults
}

const ajv = new Ajv2020({ strict: true, allErrors: false })
addFormats.default(ajv, { mode: 'full', formats: ['date', 'email', 'uri'] })

const most = 2000
/** By the text of the schema: forms are read anew for every request, and their questions seldom change. */
const validators = new Map<string, ValidateFunction>()

/** What a validator reads of a question is all but the `x-` words. */
function validatorOf(question: Question): ValidateFunction {
  const schema = Object.fromEntries(Object.entries(question).filter(([word]) => !word.startsWith('x-')))
  const key = JSON.stringify(schema)
  const known = validators.get(key)
  if (known) return known
  const validator = ajv.compile(schema)
  ajv.removeSchema(schema) // it would keep every schema that it ever saw
  if (validators.size >= most) validators.clear()
  validators.set(key, validator)
  return validator
}

function faultOf(path: string, { keyword, params }: ErrorObject, language: LetterLanguage): FieldError {
  const bound = 'limit' in params && typeof params.limit === 'number' ? params.limit : undefined
  const key = keyword === 'format' && 'format' in params ? String(params.format) : keyword
  return faultIn(path, messageOf(key, bound), language)
}

/** Said in the language of the answers, and beside it in every other. */
function faultIn(path: string, said: Wording, language: LetterLanguage): FieldError {
  return { path, message: said[language], wording: said }
}

import {
  allFaults,
  type FieldError,
  fieldFault,
  ok,
  type Result,
  refuse,
  validate,
  type Wording,
  worded,
} from '#kernel'
import { formFaults, unfitFormWords } from '../knowledge/document-words.ts'
import { Form, type Question } from './model.ts'
import { type Named, questionsOf, readBy } from './questions.ts'

/**
 * A form that is wholly understood, or every reason why it is not: unknown keywords, conditions on questions that do
 * not come before, choices without words, bounds that no answer can meet.
 */
export function checkForm(given: unknown): Result<Form> {
  const valid = validate(Form, given)
  if (!valid.ok) return valid
  const form = valid.value
  const questions = questionsOf(form)
  const errors = [
    ...questions.flatMap((one, n) => questionFaults(one, questions.slice(0, n))),
    ...doubles(questions),
    ...(form.required ?? []).filter((name) => !Object.hasOwn(form.properties, name)).map(unknownRequired),
    ...sectionFaults(form, questions),
  ]
  if (questions.length === 0) errors.push(fieldFault('/properties', formFaults.asksNothing))
  if (errors.length === 0) return ok(form)
  return refuse({ code: 'invalid_input', ...worded(unfitFormWords(allFaults(errors))), errors })
}

function unknownRequired(name: string): FieldError {
  return fieldFault('/required', formFaults.noQuestion(name))
}

function doubles(questions: readonly Named[]): FieldError[] {
  const orders = questions.map(({ question }) => question['x-order'])
  const twice = questions.filter((_one, n) => orders.indexOf(orders[n] ?? 0) !== n)
  return twice.map(({ name }) => fieldFault(`/properties/${name}/x-order`, formFaults.twice))
}

function sectionFaults(form: Form, questions: readonly Named[]): FieldError[] {
  return questions.flatMap(({ name, question }) => {
    const section = question['x-section']
    const isKnown = section === undefined || Object.hasOwn(form['x-sections'] ?? {}, section)
    return isKnown ? [] : [fieldFault(`/properties/${name}/x-section`, formFaults.noSection(section))]
  })
}

function questionFaults({ name, question }: Named, before: readonly Named[]): FieldError[] {
  const path = `/properties/${name}`
  const known = new Set(before.map((one) => one.name))
  const reads = question['x-showIf'] === undefined ? [] : readBy(question['x-showIf'])
  const late = reads.filter((one) => !known.has(one))
  return [
    ...late.map((one) => fieldFault(`${path}/x-showIf`, formFaults.notAskedBefore(one))),
    ...keywordFaults(question).map((said) => fieldFault(path, said)),
    ...wordless(question).map((choice) => fieldFault(`${path}/x-options`, formFaults.noWords(choice))),
    ...(/^[a-z][A-Za-z0-9]{0,59}$/.test(name) ? [] : [fieldFault(path, formFaults.noName)]),
  ]
}

const keywordsOf: Readonly<Record<Question['type'], readonly string[]>> = {
  string: ['enum', 'minLength', 'maxLength', 'format'],
  boolean: ['const'],
  integer: ['minimum', 'maximum'],
  number: ['minimum', 'maximum'],
  array: ['items', 'minItems', 'maxItems', 'uniqueItems'],
}

function keywordFaults(question: Question): Wording[] {
  const { type } = question
  const own = Object.keys(question).filter((word) => word !== 'type' && !word.startsWith('x-'))
  const foreign = own.filter((word) => !keywordsOf[type].includes(word))
  const faults = foreign.map((word) => formFaults.foreignWord(word, type))
  if (type === 'array' && question.items === undefined) faults.push(formFaults.needsItems)
  const pairs = [
    [question.minLength, question.maxLength],
    [question.minimum, question.maximum],
    [question.minItems, question.maxItems],
  ]
  if (pairs.some(([low, high]) => low !== undefined && high !== undefined && low > high))
    faults.push(formFaults.nothingFits)
  return faults
}

function wordless(question: Question): string[] {
  const choices = question.enum ?? question.items?.enum ?? []
  const words = question['x-options'] ?? {}
  return choices.filter((choice) => !Object.hasOwn(words, choice))
}

import type { Answer, Answers, Condition, Form, Question } from './model.ts'

export interface Named {
  readonly name: string
  readonly question: Question
}

/** The questions in the order in which they are asked. */
export function questionsOf(form: Form): Named[] {
  return Object.entries(form.properties)
    .map(([name, question]) => ({ name, question }))
    .toSorted((a, b) => a.question['x-order'] - b.question['x-order'])
}

/**
 * The questions that these answers call for, in order. A condition reads only questions that are asked themselves: the
 * answer to a question that went away counts no more.
 */
export function visibleQuestions(form: Form, answers: Answers): Named[] {
  const asked = new Set<string>()
  return questionsOf(form).filter(({ name, question }) => {
    const condition = question['x-showIf']
    const isAsked =
      condition === undefined || holds(condition, (of) => (asked.has(of) ? answers[of] : undefined))
    if (isAsked) asked.add(name)
    return isAsked
  })
}

type Read = (question: string) => Answer | undefined

function holds(condition: Condition, read: Read): boolean {
  if ('all' in condition) return condition.all.every((one) => holds(one, read))
  if ('any' in condition) return condition.any.some((one) => holds(one, read))
  if ('not' in condition) return !holds(condition.not, read)
  const answer = read(condition.question)
  if ('isAnswered' in condition) return isAnswered(answer) === condition.isAnswered
  const wanted = 'is' in condition ? [condition.is] : condition.in
  const given = Array.isArray(answer) ? answer : [answer]
  return given.some((one) => wanted.some((value) => value === one))
}

/** Blanks are no answer, and neither is an empty choice. */
export function isAnswered(answer: Answer | undefined): answer is Answer {
  if (answer === undefined) return false
  if (typeof answer === 'string') return answer.trim() !== ''
  return !Array.isArray(answer) || answer.length > 0
}

/** The questions that a condition reads. */
export function readBy(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(readBy)
  if ('any' in condition) return condition.any.flatMap(readBy)
  return 'not' in condition ? readBy(condition.not) : [condition.question]
}

/** The same form, of which nothing has to be answered: for a partner who is spared. */
export function asOptional({ required: _, ...form }: Form): Form {
  const spared = Object.entries(form.properties).map(([name, question]) => {
    const { const: _agreed, ...rest } = question
    return [name, rest['x-evidence'] === 'required' ? { ...rest, 'x-evidence': 'optional' as const } : rest]
  })
  return { ...form, properties: Object.fromEntries(spared) }
}

import type { Wording } from '#kernel'
import type { ComparedQuestion, KnownAnswer } from './model.ts'

/** A form, as far as its questions are compared: code, type and words. */
export interface Asked {
  readonly properties: Readonly<
    Record<string, { readonly type: string; readonly 'x-title': Wording; readonly 'x-order': number }>
  >
}
/** Answers that were submitted. */
export interface Submitted {
  readonly id: string
  readonly form: string
  readonly submittedAt: string
  readonly answers: Readonly<Record<string, unknown>>
}

const year = 365 * 86_400_000

/** Questions that say something of the moment or of the person are asked each time. */
const askedAnew = ['year', 'signer', 'signedOn', 'signature']

const typeOf = (answer: unknown): string =>
  Array.isArray(answer) ? 'array' : typeof answer === 'number' ? 'number' : typeof answer

/**
 * What is known already: the newest answer to a question of the same code and type within twelve months. Nobody is asked
 * twice; it is confirmed.
 */
export function knownAnswers(form: Asked, earlier: readonly Submitted[], at: string): KnownAnswer[] {
  const since = new Date(Date.parse(at) - year).toISOString()
  const recent = earlier
    .filter(({ submittedAt }) => submittedAt >= since)
    .toSorted((a, b) => (a.submittedAt < b.submittedAt ? 1 : -1))
  return Object.entries(form.properties).flatMap(([question, { type }]) => {
    if (askedAnew.includes(question)) return []
    const found = recent.find(({ answers }) => fits(type, answers[question]))
    if (!found) return []
    const from = { answers: found.id, form: found.form, at: found.submittedAt }
    return [{ question, answer: found.answers[question], from, confirmedAt: null }]
  })
}

function fits(type: string, answer: unknown): boolean {
  if (answer === undefined) return false
  const wanted = type === 'integer' ? 'number' : type
  return typeOf(answer) === wanted
}

/** Prefilled answers that are still there as they were and that nobody confirmed; one that was changed needs none. */
export function unconfirmed(
  known: readonly KnownAnswer[],
  answers: Readonly<Record<string, unknown>>,
): string[] {
  return known.flatMap(({ question, answer, confirmedAt }) =>
    confirmedAt === null && question in answers && same(answer, answers[question]) ? [question] : [],
  )
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Every question with the answers over the years, the newest first, and whether the newest differs. */
export function compareYears(form: Asked, sets: readonly Submitted[]): ComparedQuestion[] {
  const ordered = sets.toSorted((a, b) => (a.submittedAt < b.submittedAt ? 1 : -1))
  return Object.entries(form.properties)
    .toSorted(([, a], [, b]) => a['x-order'] - b['x-order'])
    .map(([question, { 'x-title': title }]) => {
      const answers = ordered.map(({ id, submittedAt, answers: given }) => ({
        ...{ answers: id, at: submittedAt },
        answer: given[question] ?? null,
      }))
      const [newest, before] = answers
      const isChanged = newest !== undefined && before !== undefined && !same(newest.answer, before.answer)
      return { question, title, answers, isChanged }
    })
}

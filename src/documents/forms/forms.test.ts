import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { letterLanguages } from '../templates/model.ts'
import { checkAnswers } from './check-answers.ts'
import { checkForm } from './check-form.ts'
import { forms } from './knowledge/built-in.ts'
import type { Answers, Condition, Form, Question } from './model.ts'
import { questionsOf, visibleQuestions } from './questions.ts'

const words = { sv: 'x', nb: 'x', fi: 'x', en: 'x' }
const question = (order: number, more: Partial<Question> = {}): Question => ({
  ...{ type: 'string', 'x-order': order, 'x-title': words },
  ...more,
})
const form = (properties: Form['properties'], required: string[] = []): Form => ({
  ...{ type: 'object', 'x-ref': 'test', 'x-version': 1, 'x-title': words, 'x-says': words },
  ...{ properties, required },
})
const names = (of: Form, answers: Answers) => visibleQuestions(of, answers).map(({ name }) => name)
const faults = (of: Form, answers: Answers, evidence = {}) =>
  checkAnswers(of, { answers, evidence }, 'sv').map(({ path, message }) => `${path} ${message}`)

describe('branching', () => {
  const branching = form(
    {
      military: question(1, { type: 'boolean' }),
      unit: question(2, { 'x-showIf': { question: 'military', is: true } }),
      decision: question(3, { 'x-showIf': { question: 'unit', isAnswered: true } }),
    },
    ['military', 'unit', 'decision'],
  )

  test('a question is asked when the answers before call for it', () => {
    expect(names(branching, {})).toEqual(['military'])
    expect(names(branching, { military: true })).toEqual(['military', 'unit'])
    expect(names(branching, { military: true, unit: 'A' })).toEqual(['military', 'unit', 'decision'])
  })

  test('the answer to a question that went away counts no more', () => {
    expect(names(branching, { military: false, unit: 'A' })).toEqual(['military'])
    expect(faults(branching, { military: false, unit: 'A' })).toEqual([])
  })

  test('conditions read as they are written: all, any, not, one of', () => {
    const ask = (condition: Condition, answers: Answers) =>
      names(
        form({
          a: question(1),
          b: question(2, { type: 'array', items: { type: 'string' } }),
          c: question(3, { 'x-showIf': condition }),
        }),
        answers,
      ).includes('c')
    const isX: Condition = { question: 'a', is: 'x' }
    const hasY: Condition = { question: 'b', in: ['y', 'z'] }
    expect(ask({ all: [isX, hasY] }, { a: 'x', b: ['y'] })).toBe(true)
    expect(ask({ all: [isX, hasY] }, { a: 'x' })).toBe(false)
    expect(ask({ any: [isX, hasY] }, { b: ['q', 'z'] })).toBe(true)
    expect(ask({ not: isX }, {})).toBe(true)
  })

  test('what is asked depends on nothing but what is asked before it', () => {
    const [first] = forms
    if (!first) throw new Error('no form')
    const order = questionsOf(first).map(({ name }) => name)
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...order), fc.constantFrom('x', 'police', true, false)),
        (answers) => {
          const shown = names(first, answers)
          const pruned = Object.fromEntries(Object.entries(answers).filter(([name]) => shown.includes(name)))
          expect(names(first, pruned)).toEqual(shown)
        },
      ),
    )
  })
})

describe('what keeps answers from being submitted', () => {
  const asked = form(
    {
      name: question(1, { minLength: 3 }),
      on: question(2, { format: 'date' }),
      share: question(3, { type: 'integer', minimum: 0, maximum: 100 }),
      kind: question(4, { enum: ['a', 'b'], 'x-options': { a: words, b: words } }),
      agree: question(5, { type: 'boolean', const: true }),
      proof: question(6, { 'x-evidence': 'required' }),
    },
    ['name'],
  )

  test('each fault is told by its question, in the language of the reader', () => {
    const answers = { name: 'A', on: '2026-02-30', share: 101, kind: 'c', agree: false, proof: 'see file' }
    expect(faults(asked, answers)).toEqual([
      '/name Skriv minst 3 tecken.',
      '/on Skriv en dag som finns, t.ex. 2026-11-23.',
      '/share Högst 100.',
      '/kind Välj ett av alternativen.',
      '/agree Du behöver godkänna detta.',
      '/proof Svaret behöver ett underlag: bifoga en fil.',
    ])
  })

  test('blanks are no answer, and what must be agreed to must be answered', () => {
    expect(faults(asked, { name: '   ' })).toEqual([
      '/name Frågan behöver ett svar.',
      '/agree Frågan behöver ett svar.',
    ])
  })

  test('with everything in place, nothing does', () => {
    const answers = { name: 'Anna', agree: true, proof: 'see file' }
    expect(faults(asked, answers, { proof: ['evd_1'] })).toEqual([])
  })

  test('a name that every object inherits is no question', () => {
    expect(faults(asked, { name: 'Anna', agree: true, constructor: 'x' })).toEqual([
      '/constructor Frågan finns inte i formuläret.',
    ])
  })
})

describe('a form is wholly understood, or refused', () => {
  const why = (given: unknown) => {
    const checked = checkForm(given)
    return checked.ok ? 'fine' : checked.refusal.detail
  }

  test('those that come with the product are understood, in four languages', () => {
    for (const one of forms) {
      expect(why(one)).toBe('fine')
      for (const { question: asked } of questionsOf(one))
        for (const language of letterLanguages) expect(asked['x-title'][language].length).toBeGreaterThan(1)
      expect(JSON.stringify(one)).not.toContain('x-section":""')
    }
  })

  test('all questions of a product form can be reached', () => {
    for (const one of forms) {
      const hidden = questionsOf(one).filter(({ question: asked }) => asked['x-showIf'] !== undefined)
      for (const { name } of hidden) {
        const reached = combinations(one).some((answers) => names(one, answers).includes(name))
        expect(reached, `${one['x-ref']} ${name}`).toBe(true)
      }
    }
  })

  test.each([
    [
      'a condition on a later question',
      { a: question(1, { 'x-showIf': { question: 'b', is: 'x' } }), b: question(2) },
      "'b' is not asked before",
    ],
    ['two questions at one place', { a: question(1), b: question(1) }, 'stands there twice'],
    ['a choice without words', { a: question(1, { enum: ['x'] }) }, "'x' has no words"],
    [
      'bounds that no answer meets',
      { a: question(1, { minLength: 5, maxLength: 2 }) },
      'no answer is within',
    ],
    ['a keyword of another type', { a: question(1, { minimum: 3 }) }, 'says nothing about string'],
  ] as const)('%s', (_what, properties, said) => {
    expect(why(form(properties as never))).toContain(said)
  })

  test('a pattern, a reference or a remote schema is no part of a form', () => {
    for (const keyword of ['pattern', '$ref', 'format', '$id']) {
      const given = form({ a: { ...question(1), [keyword]: 'https://example.org/(a+)+$' } as never })
      expect(why(given), keyword).not.toBe('fine')
    }
  })
})

/** Every choice of a form's branching questions. */
function combinations(of: Form): Answers[] {
  const branching = questionsOf(of).filter(
    ({ question: asked }) => asked.type === 'boolean' || asked.enum || asked.items,
  )
  return branching.reduce<Answers[]>(
    (all, { name, question: asked }) => {
      const choices = asked.enum ?? asked.items?.enum?.map((one) => [one]) ?? [true, false]
      if (all.length * choices.length > 20_000) return all
      return all.flatMap((answers) => choices.map((choice) => ({ ...answers, [name]: choice })))
    },
    [{}],
  )
}

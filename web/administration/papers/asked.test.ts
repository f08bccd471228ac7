import { expect, test } from 'vitest'
import type { Form, Question } from '#documents/forms/model'
import { askedSchema } from './asked.ts'

const words = (text: string) => ({ sv: text, nb: text, fi: text, en: text })
const question = (order: number, more: Partial<Question> = {}): Question => ({
  ...{ type: 'string', 'x-order': order, 'x-title': words(`Question ${order}`) },
  ...more,
})
const form: Form = {
  ...{ type: 'object', 'x-ref': 'try', 'x-version': 1, 'x-title': words('Try'), 'x-says': words('Try') },
  properties: {
    why: question(3, { 'x-showIf': { question: 'listed', is: true } }),
    listed: question(2, { type: 'boolean', 'x-showIf': { question: 'use', in: ['police', 'army'] } }),
    use: question(1, { enum: ['police', 'shop'], 'x-options': { shop: words('A shop') } }),
  },
  required: ['use', 'why'],
}
const namesFor = (answers: object) => Object.keys(askedSchema(form, { ...answers }, 'en').properties ?? {})

test('a question stands where the form says, and a branch opens with the answer that calls for it', () => {
  expect(namesFor({})).toEqual(['use'])
  expect(namesFor({ use: 'police' })).toEqual(['use', 'listed'])
  expect(namesFor({ use: 'police', listed: true })).toEqual(['use', 'listed', 'why'])
})

test('the answer to a question that went away opens nothing more', () => {
  expect(namesFor({ use: 'shop', listed: true })).toEqual(['use'])
  expect(askedSchema(form, { use: 'shop', listed: true }, 'en').required).toEqual(['use'])
})

test('choices are said in the words of the form', () => {
  expect(askedSchema(form, {}, 'en').properties?.use?.oneOf).toContainEqual({
    const: 'shop',
    title: 'A shop',
  })
})

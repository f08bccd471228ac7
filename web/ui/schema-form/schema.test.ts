import { expect, test } from 'vitest'
import { askedAnswers, askedFields, type FormSchema, unanswered } from './schema.ts'

const form: FormSchema = {
  properties: {
    hasPolicy: { type: 'boolean', title: 'Do you have a policy?' },
    country: { type: 'string' },
  },
  required: ['hasPolicy'],
  allOf: [
    {
      if: { properties: { hasPolicy: { const: true } }, required: ['hasPolicy'] },
      // biome-ignore lint/suspicious/noThenProperty: the word of JSON Schema
      then: { properties: { policySince: { type: 'string', format: 'date' } }, required: ['policySince'] },
      else: { properties: { plan: { type: 'string' } } },
    },
    {
      if: { properties: { country: { enum: ['RU', 'BY'] } }, required: ['country'] },
      // biome-ignore lint/suspicious/noThenProperty: the word of JSON Schema
      then: { required: ['country'], properties: { why: { type: 'string' } } },
    },
  ],
}
const names = (answers: Record<string, unknown>) => askedFields(form, answers).map(({ name }) => name)

test('a branch opens with its answer and closes without it', () => {
  expect(names({})).toEqual(['hasPolicy', 'country', 'plan'])
  expect(names({ hasPolicy: true })).toEqual(['hasPolicy', 'country', 'policySince'])
  expect(names({ hasPolicy: false, country: 'BY' })).toEqual(['hasPolicy', 'country', 'plan', 'why'])
})

test('what a branch requires is required while it is open', () => {
  expect(unanswered(form, {})).toEqual(['hasPolicy'])
  expect(unanswered(form, { hasPolicy: true })).toEqual(['policySince'])
  expect(unanswered(form, { hasPolicy: false, country: 'SE' })).toEqual([])
})

test('an answer in a branch that closed again is not sent', () => {
  expect(askedAnswers(form, { hasPolicy: false, policySince: '2020-01-01', plan: 'next year' })).toEqual({
    hasPolicy: false,
    plan: 'next year',
  })
})

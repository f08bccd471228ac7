import { expect, test } from 'vitest'
import {
  features,
  purposes as known,
  practices as knownPractices,
  orderFacts,
} from '../../src/rules/facts.ts'
import { emptyDraft, emptyLine, isAskable, missingFields, numberOf } from './draft.ts'
import { fromOrder } from './from-order.ts'
import { toOrder } from './to-order.ts'
import { orderTypes, practices, purposes, repressions, useFunctions } from './words.ts'

const filled = {
  ...emptyDraft,
  ref: 'SO-1',
  legalEntity: 'se',
  buyer: 'kommun',
  lines: [{ ...emptyLine(1), sku: 'NV-D4', quantity: '12', price: '1 450,50' }, emptyLine(2)],
}

test('the form offers the words that the rules know, no other and none less', () => {
  expect(purposes).toEqual(known)
  expect(useFunctions).toEqual(features)
  expect(practices).toEqual(knownPractices)
  expect(orderTypes).toEqual(orderFacts['order.type']?.values)
  expect(repressions).toEqual(orderFacts['use.repression']?.values)
})

test('an untouched row is not a line of the order', () => {
  expect(toOrder(filled).lines).toHaveLength(1)
})

test('a use of which nothing was said is left out, so that it stays unknown', () => {
  expect(toOrder(filled).lines[0]).not.toHaveProperty('use')
  const said = { ...filled, lines: [{ ...emptyLine(1), sku: 'NV-D4', publicSpace: 'no' as const }] }
  expect(toOrder(said).lines[0]).toMatchObject({ use: { publicSpace: false } })
  expect(toOrder(said).lines[0]).not.toHaveProperty('use.lawEnforcement')
})

test('an order sent and opened again is the same order', () => {
  const sent = toOrder(filled)
  const opened = fromOrder(sent)
  expect(opened && toOrder(opened.draft)).toEqual(sent)
})

test.each([
  ['1 450,50', 1450.5],
  ['1.450,50', 1450.5],
  ['1,450.50', 1450.5],
  ['1450.5', 1450.5],
  ['12', 12],
  ['1.450', 1450],
  ['1450,500', 1450.5],
  ['1\u202f450', 1450],
  ['-3', -3],
  ['twelve', undefined],
  ['', undefined],
])('"%s" is read as %s', (text, value) => {
  expect(numberOf(text)).toBe(value)
})

test('an empty form names what it needs, field by field', () => {
  expect(missingFields(emptyDraft).map(({ path }) => path)).toEqual([
    '/ref',
    '/legalEntity',
    '/buyer',
    '/lines/0/sku',
  ])
  expect(isAskable(filled)).toBe(true)
})

test('a quantity that is negative, broken or no number is refused at its field', () => {
  for (const quantity of ['-1', '1,5', 'x', '0'])
    expect(missingFields({ ...filled, lines: [{ ...emptyLine(1), sku: 'NV-D4', quantity }] })).toEqual([
      { path: '/lines/0/quantity', message: 'badQuantity' },
    ])
})

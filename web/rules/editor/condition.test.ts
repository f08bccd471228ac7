import { expect, test } from 'vitest'
import { converted, factsOf, replaced, shapeOf, written } from './condition.ts'

const band = { fact: 'shipTo.band', is: 'D' }
const many = { fact: 'line.quantity', gte: 10 }

test('whatever a rule can ask is read and written again as it stood', () => {
  for (const condition of [
    band,
    { all: [band, many] },
    { any: [band, { not: many }] },
    { not: { all: [band] } },
    { anyParty: { fact: 'party.band', in: ['D', 'E'] }, roles: ['buyer', 'endUser'] },
    { everyParty: { fact: 'party.publicBody', is: true } },
  ])
    expect(written(shapeOf(condition))).toEqual(condition)
})

test('a question becomes a group and a group another one without losing a question', () => {
  expect(converted(band, 'all')).toEqual({ all: [band] })
  expect(converted({ all: [band, many] }, 'any')).toEqual({ any: [band, many] })
  expect(converted({ all: [band, many] }, 'not')).toEqual({ not: { all: [band, many] } })
  expect(converted({ not: band }, 'any')).toEqual({ any: [band] })
  expect(converted(band, 'anyParty')).toEqual({ anyParty: band })
})

test('a group that becomes one question keeps the first', () => {
  expect(converted({ all: [{ any: [many] }, band] }, 'test')).toEqual(many)
  expect(converted({ all: [] }, 'test')).toEqual({ fact: '' })
})

test('half a condition is a question that is not asked yet', () => {
  for (const odd of [undefined, null, 7, 'x', [], {}])
    expect(shapeOf(odd)).toMatchObject({ op: 'test', fact: '' })
})

test('facts of a party are asked of the first role that the condition names', () => {
  const condition = {
    all: [
      band,
      { anyParty: { all: [{ fact: 'party.band', is: 'E' }] }, roles: ['consignee', 'buyer'] },
      band,
    ],
  }
  expect(factsOf(condition)).toEqual(['shipTo.band', 'consignee.band'])
})

test('a member gives way to another, or goes', () => {
  expect(replaced([1, 2, 3], 1, 7)).toEqual([1, 7, 3])
  expect(replaced([1, 2, 3], 1)).toEqual([1, 3])
})

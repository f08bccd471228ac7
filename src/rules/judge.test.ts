import fc from 'fast-check'
import { expect, test } from 'vitest'
import { explain } from './explain.ts'
import { judge } from './judge.ts'
import type { Condition, Facts } from './model.ts'
import type { Truth } from './test-fact.ts'

const truth = (condition: Condition, facts: Facts) => judge(condition, { facts })
const names = ['a', 'b', 'buyer.c', 'endUser.c'] as const

test('a fact that is not known neither satisfies nor breaks a condition', () => {
  expect(truth({ fact: 'a', is: true }, {})).toBeUndefined()
  expect(truth({ not: { fact: 'a', is: true } }, {})).toBeUndefined()
  expect(truth({ fact: 'a', isKnown: false }, {})).toBe(true)
})

test('what is known to be none is an answer', () => {
  expect(truth({ fact: 'a', is: 'SE' }, { a: null })).toBe(false)
  expect(truth({ fact: 'a', isEmpty: true }, { a: null })).toBe(true)
  expect(truth({ fact: 'a', notIn: ['SE'] }, { a: null })).toBe(true)
  expect(truth({ fact: 'a', gt: 3 }, { a: null })).toBe(false)
})

test('one false suffices for false, one unknown for unknown', () => {
  const both: Condition = {
    all: [
      { fact: 'a', is: true },
      { fact: 'b', is: true },
    ],
  }
  expect(truth(both, { a: false })).toBe(false)
  expect(truth(both, { a: true })).toBeUndefined()
  expect(truth({ any: both.all }, { a: true })).toBe(true)
})

test('customs codes are compared without blanks and dots', () => {
  expect(truth({ fact: 'item.cn', startsWith: ['8525 89'] }, { 'item.cn': '8525.89.00' })).toBe(true)
  expect(truth({ fact: 'item.cn', startsWith: ['8525 89'] }, { 'item.cn': '8525 83 00' })).toBe(false)
})

test('a quantity is compared with what is left on the licence', () => {
  const enough: Condition = { fact: 'licence.remaining', gte: 'line.quantity' }
  expect(truth(enough, { 'licence.remaining': 4, 'line.quantity': 4 })).toBe(true)
  expect(truth(enough, { 'licence.remaining': 3, 'line.quantity': 4 })).toBe(false)
  expect(truth(enough, { 'licence.remaining': 3 })).toBeUndefined()
})

test('a day begins at midnight in Stockholm', () => {
  const before: Condition = { fact: 'order.quotedAt', lt: '2026-10-01' }
  expect(truth(before, { 'order.quotedAt': '2026-09-30T21:59:59.999Z' })).toBe(true)
  expect(truth(before, { 'order.quotedAt': '2026-09-30T22:00:00.000Z' })).toBe(false)
})

test('a question about any party is asked of the parties that the order has', () => {
  const inRussia: Condition = {
    anyParty: { fact: 'party.country', is: 'RU' },
    roles: ['endUser', 'consignee'],
  }
  expect(truth(inRussia, { 'buyer.ref': 'x', 'buyer.country': 'RU' })).toBe(false)
  expect(truth(inRussia, { 'endUser.ref': 'x', 'endUser.country': 'RU' })).toBe(true)
  expect(truth(inRussia, { 'endUser.ref': 'x' })).toBeUndefined()
  expect(truth(inRussia, { 'endUser.ref': 'x', 'endUser.country': 'SE', 'consignee.ref': null })).toBe(false)
})

test('the trace tells of an any only the branches that made it true', () => {
  const found = explain(
    {
      any: [
        { fact: 'a', is: 1 },
        { fact: 'b', is: 2 },
      ],
    },
    { facts: { a: 1, b: 1 } },
  )
  expect(found.truth).toBe(true)
  expect([...found.reads]).toEqual([['a', 1]])
})

const anyTest = fc.record({ fact: fc.constantFrom('a', 'b'), is: fc.boolean() })
const anyCondition = fc.letrec<{ node: Condition }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    anyTest,
    fc.record({ all: fc.array(tie('node'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('node'), { maxLength: 3 }) }),
    fc.record({ not: tie('node') }),
    fc.record({ anyParty: fc.record({ fact: fc.constant('party.c'), is: fc.boolean() }) }),
    fc.record({ everyParty: fc.record({ fact: fc.constant('party.c'), is: fc.boolean() }) }),
  ),
})).node
const anyFacts = fc
  .record(Object.fromEntries(names.map((name) => [name, fc.boolean()])), { requiredKeys: [] })
  .map((facts): Facts => ({ ...facts, 'buyer.ref': 'x', 'endUser.ref': 'y' }))

/** Slow and plain: every way to fill in what is missing. Unknown is where they differ. */
function everyWay(facts: Facts): Facts[] {
  return names.reduce<Facts[]>(
    (all, name) =>
      name in facts
        ? all
        : all.flatMap((one) => [
            { ...one, [name]: true },
            { ...one, [name]: false },
          ]),
    [facts],
  )
}

test('what is decided stays decided, whatever the missing facts turn out to be', () => {
  fc.assert(
    fc.property(anyCondition, anyFacts, (condition, facts) => {
      const now: Truth = truth(condition, facts)
      if (now === undefined) return
      for (const filled of everyWay(facts)) expect(truth(condition, filled)).toBe(now)
    }),
  )
})

test('the quick look and the trace never differ, and the reads alone give the same truth', () => {
  fc.assert(
    fc.property(anyCondition, anyFacts, (condition, facts) => {
      const told = explain(condition, { facts })
      expect(told.truth).toBe(truth(condition, facts))
      const read = { 'buyer.ref': 'x', 'endUser.ref': 'y', ...Object.fromEntries(told.reads) }
      if (told.truth === undefined) expect(told.missing.size).toBeGreaterThan(0)
      else expect(truth(condition, read)).not.toBe(!told.truth)
    }),
  )
})

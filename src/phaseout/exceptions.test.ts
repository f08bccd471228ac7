import { expect, test } from 'vitest'
import { validate } from '#kernel'
import { exceptionsFor, expandAssets } from './index.ts'
import { Exception } from './model.ts'
import { problemsOf, referencesOf } from './references.ts'

const exception: Exception = {
  type: 'exception',
  ref: 'X-1',
  rule: 'D-1/newSale',
  legalEntity: 'fi',
  from: '2026-10-01',
  to: '2026-11-01',
  reason: 'A prison corridor with a recorder that takes no other make.',
  approvedBy: ['anna', 'bo'],
}
const scope = {
  legalEntity: 'fi',
  customers: ['kommun'],
  product: 'LG-D4',
  quantity: 4,
  day: '2026-10-15',
  used: new Map(),
}
const freed = (more: Partial<Exception>, at: Partial<typeof scope> = {}) =>
  exceptionsFor([{ ...exception, ...more }], { ...scope, ...at }).map(({ rule }) => rule)

test('an exception in force frees its rule', () => {
  expect(freed({})).toEqual(['D-1/newSale'])
})

test('an exception counts from its first day until the day before its end', () => {
  expect(freed({}, { day: '2026-09-30' })).toEqual([])
  expect(freed({}, { day: '2026-10-01' })).toHaveLength(1)
  expect(freed({}, { day: '2026-10-31' })).toHaveLength(1)
  expect(freed({}, { day: '2026-11-01' })).toEqual([])
})

test.each([
  ['another of our companies', { legalEntity: 'se' }],
  ['another customer', { customer: 'handel' }],
  ['another product', { product: 'LG-P25' }],
])('an exception for %s does not help', (_what, more) => {
  expect(freed(more)).toEqual([])
})

test('one person under two spellings is one person', () => {
  expect(freed({ approvedBy: ['anna', 'Anna '] })).toEqual([])
  expect(validate(Exception, { ...exception, approvedBy: ['anna'] }).ok).toBe(false)
  expect(validate(Exception, { ...exception, approvedBy: ['anna', 'anna'] }).ok).toBe(false)
})

test('who asked for it does not approve it', () => {
  expect(freed({ requestedBy: 'Bo' })).toEqual([])
  expect(problemsOf({ ...exception, requestedBy: 'bo' }).map(({ path }) => path)).toEqual(['/approvedBy'])
})

test('an exception for ten pieces is used up by ten', () => {
  expect(freed({ count: 10 }, { used: new Map([['X-1', 6]]) })).toHaveLength(1)
  expect(freed({ count: 10 }, { used: new Map([['X-1', 7]]) })).toEqual([])
})

test('an exception from the law cannot be written down', () => {
  expect(validate(Exception, { ...exception, rule: 'L-EU-833-12g' }).ok).toBe(false)
})

test('an exception points to the decision whose rule it sets aside', () => {
  expect(referencesOf(exception)).toContainEqual({ type: 'decision', ref: 'D-1', path: '/rule' })
  expect(referencesOf({ ...exception, rule: 'P-FR' }).map(({ type }) => type)).toEqual(['legalEntity'])
})

test('many alike become one record each, numbered from 00001', () => {
  const many = expandAssets({
    type: 'assets',
    count: 50,
    serialPrefix: 'LG9',
    product: 'LG-D4',
    site: 'skola',
    installedOn: '2024-05-02',
  })
  expect(many).toHaveLength(50)
  expect(many[0]).toEqual({
    type: 'asset',
    serial: 'LG900001',
    product: 'LG-D4',
    site: 'skola',
    installedOn: '2024-05-02',
  })
  expect(many.at(-1)?.serial).toBe('LG900050')
})

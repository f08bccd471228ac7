import { expect, test } from 'vitest'
import { parseOrder } from './parse.ts'

const given = (more: object = {}, line: object = {}) => ({
  ref: 'SO-1',
  legalEntity: 'se',
  buyer: 'kommun',
  lines: [{ sku: 'AL-D4V', quantity: 1, purpose: 'newSale', ...line }],
  ...more,
})
const faults = (value: unknown) => {
  const parsed = parseOrder(value)
  return parsed.ok ? [] : (parsed.refusal.errors ?? []).map(({ path }) => path)
}
const code = (value: unknown) => {
  const parsed = parseOrder(value)
  return parsed.ok ? 'ok' : parsed.refusal.code
}

test('an order that leaves out what is not known is taken', () => {
  expect(parseOrder(given())).toEqual({ ok: true, value: given() })
})

test('an unknown field is refused by its name', () => {
  expect(code(given({ discount: 5 }))).toBe('unknown_field')
  expect(faults(given({}, { colour: 'white' }))).toEqual(['/lines/0/colour'])
})

test.each([0, -1, 1.5, 1_000_001, '2', null])('a quantity of %s is refused', (quantity) => {
  expect(faults(given({}, { quantity }))).toContain('/lines/0/quantity')
})

test.each([
  '1899-12-31T23:59:59Z',
  '2026-13-01T00:00:00Z',
  'yesterday',
  '2026-01-01',
])('a quote given at %s is refused', (quotedAt) => {
  expect(faults(given({ quotedAt }))).toContain('/quotedAt')
})

test('an order without lines, and one whose purpose nobody knows, are refused', () => {
  expect(faults(given({ lines: [] }))).toContain('/lines')
  expect(faults(given({}, { purpose: 'gift' }))).toContain('/lines/0/purpose')
})

test('half a surrogate pair and NUL bytes are refused before they reach the store', () => {
  expect(faults(given({}, { use: { text: 'a\ud800b' } }))).toEqual(['/lines/0/use/text'])
  expect(faults(given({}, { use: { text: 'a\u0000b' } }))).toContain('/lines/0/use/text')
})

test.each([null, 'order', 7, []])('what is no order at all (%j) is refused', (value) => {
  expect(code(value)).toBe('invalid_input')
})

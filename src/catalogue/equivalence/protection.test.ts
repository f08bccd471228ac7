import { expect, test } from 'vitest'
import { coversIp } from './protection.ts'

test.each([
  [['IP66'], 'IP65', true],
  [['IP66'], 'IP54', true],
  [['IP67'], 'IP66', false],
  [['IP68'], 'IP65', false],
  [['IP67'], 'IP64', true],
  [['IP66', 'IP67'], 'IP66', true],
  [['IP66', 'IP67'], 'IP67', true],
  [['IP66'], 'IP67', false],
  [['IP68'], 'IP67', true],
  [['IP69K'], 'IP66', false],
  [['IP69K', 'IP66'], 'IP66', true],
  [['IP56'], 'IP66', false],
  [['IPX6'], 'IPX5', true],
  [['IPX6'], 'IP5X', false],
  [[], 'IP42', false],
] as const)('%j covers %s: %s', (marked, needed, is) => {
  expect(coversIp(marked, needed)).toBe(is)
})

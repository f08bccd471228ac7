import { expect, test } from 'vitest'
import { codesIn } from './barcode.ts'

test('what a label says before its serial is left out, and the same code is told once', () => {
  const read = ['S/N: LG-240117', ' LG-240117 ', 'SN=LG-240118', 'serial no. LG-240119']
  expect(codesIn(read.map((rawValue) => ({ rawValue })))).toEqual(['LG-240117', 'LG-240118', 'LG-240119'])
})

test('a serial that begins with the letters of a label stays whole', () => {
  expect(codesIn([{ rawValue: 'SN240117' }, { rawValue: 'SERIAL9' }])).toEqual(['SN240117', 'SERIAL9'])
})

test('what is empty or too long for a serial is no code', () => {
  expect(codesIn([{ rawValue: '  ' }, { rawValue: 'S/N:' }, { rawValue: 'x'.repeat(201) }])).toEqual([])
})

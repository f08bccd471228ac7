import { expect, test } from 'vitest'
import { isSameDevice, namedBy } from './designation.ts'

test.each([
  ['XS‐2CD1143G0‐I', 'XS-2CD1143G0-I'], // U+2010
  ['DH-IPC-HF2449', 'IPC-HF2449'],
  ['XS-2CD2543G0-I(W)(S)', 'XS-2CD2543G0-I'],
  ['XS-2CD2543G0-I(W)(S)', 'XS-2CD2543G0-IS'],
  ['XS-2CD2543G0-I(W)(S)', 'XS-2CD2543G0-IWS'],
  ['CS-H3c-R100(2.8mm)', 'cs-h3c-r100'],
  ['XS-2CE70-PF 2.8MM', 'XS-2CE70-PF'],
  ['AXIS P3265 LVE', 'P3265-LVE'],
])('%s is %s, written otherwise', (one, other) => {
  expect(isSameDevice(one, other)).toBe(true)
})

test.each([
  ['XS-2CD2143G0-I', 'XS-2CD2143G2-I', 'another generation'],
  ['XS-2CD2146G2-I', 'XS-2CD2147G2-I', 'another sensor'],
  ['XS-2CD2143G2-I', 'XS-2CD2143G2-IS', 'sound and alarm'],
  ['XS-2CD2143G2-I(S)', 'XS-2CD2143G2-IU', 'an option that it does not have'],
  ['P1488-LE', 'P14-88LE', 'a hyphen elsewhere'],
])('%s is not %s: %s', (one, other) => {
  expect(isSameDevice(one, other)).toBe(false)
})

test('a series names its variants, and no later mark; a designation that is there names itself alone', () => {
  const range = ['Q6355-LE', 'M1135-MK-II', 'M1135-E-MK-II', 'P1465-LE', 'P1465-LE-3', 'Q63551-LE']
  expect(namedBy('Q6355', range)).toEqual(['Q6355-LE'])
  expect(namedBy('P1465-LE', range)).toEqual(['P1465-LE'])
  expect(namedBy('M1135', range)).toEqual([])
  expect(namedBy('P3265-LVE', range)).toEqual([])
})

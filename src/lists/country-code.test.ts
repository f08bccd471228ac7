import { expect, test } from 'vitest'
import { countryCode, currentCodes } from './country-code.ts'

test.each([
  ["Democratic People's Republic of Korea", 'KP'],
  ['Korea, South', 'KR'],
  ['Iran (Islamic Republic of)', 'IR'],
  ['Congo (Democratic Republic)', 'CD'],
  ['Congo, Republic of the', 'CG'],
  ['Burma', 'MM'],
  ['Region: Gaza', 'PS'],
  ['possibly Palestinian', 'PS'],
  ['China, Hong Kong Special Administrative Region', 'HK'],
  ['Cote d Ivoire', 'CI'],
  ['North Macedonia, The Republic of', 'MK'],
  ['Indonesia (as at Dec. 2003)', 'ID'],
  ['Guinea', 'GN'],
  ['Guinea-Bissau', 'GW'],
  ['Niger', 'NE'],
  ['Nigeria', 'NG'],
])('%s is %s', (text, code) => {
  expect(countryCode(text)).toBe(code)
})

test.each(['', 'na', 'former Soviet Union', 'Region: Kafia Kingi', 'Texas'])('"%s" is no country', (text) => {
  expect(countryCode(text)).toBeUndefined()
})

test('00 is unknown, and a state that ended gives its successors', () => {
  expect(currentCodes('00')).toEqual([])
  expect(currentCodes('CS')).toEqual(['RS', 'ME'])
  expect(currentCodes('RU')).toEqual(['RU'])
})

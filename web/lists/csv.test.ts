import { expect, test } from 'vitest'
import { csvText } from './csv.ts'

test('what is exported opens in a spreadsheet as it was, and nothing in it runs', () => {
  expect(csvText([['a "b"', 'c, d', '=1+1', '-5', 'two\nlines', ' x']])).toBe(
    '\ufeff"a ""b""","c, d",\'=1+1,-5,"two\nlines"," x"\r\n',
  )
})

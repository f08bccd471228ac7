import { expect, test } from 'vitest'
import { datesInText } from './dates-in-text.ts'

const days = (text: string) => datesInText(text).dates.map(({ from, to }) => `${from} ${to}`)

test.each([
  ['1956-03-01', ['1956-03-01 1956-03-01']],
  ['1956-03', ['1956-03-01 1956-03-31']],
  ['1972-08-10 or 1972-08-11', ['1972-08-10 1972-08-10', '1972-08-11 1972-08-11']],
  ['1/03/1956', ['1956-03-01 1956-03-01']],
  ['03/1956', ['1956-03-01 1956-03-31']],
  ['/02/1961', ['1961-02-01 1961-02-28']],
  ['20 April 1961', ['1961-04-20 1961-04-20']],
  ['15-Sept-1961', ['1961-09-15 1961-09-15']],
  ['May 1957', ['1957-05-01 1957-05-31']],
  ['1980.1981', ['1980-01-01 1980-12-31', '1981-01-01 1981-12-31']],
  ['Between 1963 and 1968', ['1963-01-01 1968-12-31']],
  [
    'a) 1956 b) 7/02/1950/11/1950 08/08/1945',
    ['1956-01-01 1956-12-31', '1950-02-07 1950-02-07', '1950-11-01 1950-11-30', '1945-08-08 1945-08-08'],
  ],
  ['\u00a0 4/11/1963\u00a0 ', ['1963-11-04 1963-11-04']],
  ['', []],
])('%s is read whole', (text, expected) => {
  expect(days(text)).toEqual(expected)
  expect(datesInText(text).isWhole).toBe(true)
})

test('what is said to be about is about', () => {
  expect(datesInText('Approximately 1960').dates).toEqual([
    { from: '1960-01-01', to: '1960-12-31', circa: true, text: 'Approximately 1960' },
  ])
})

test.each([
  '10/061962',
  '31/02/1970',
  'in the sixties',
  '1956 (aged 40 at listing)',
  '99/1990',
])('%s is not understood whole', (text) => {
  expect(datesInText(text).isWhole).toBe(false)
})

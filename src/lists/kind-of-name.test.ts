import { expect, test } from 'vitest'
import { kindOfName } from './kind-of-name.ts'

test('a firm shows itself by legal form, trade, digits, ampersand or internet name, or is one word', () => {
  for (const name of [
    'TERAND INC.',
    'ROSSIYA AIRLINES',
    'ELMONT INTERNATIONAL',
    'P&P Makers',
    'Area 51 Makers',
    'SYNAPTIX.NET',
    'TECHONWEB',
    'AZUR AIR',
  ])
    expect([name, kindOfName(name)]).toEqual([name, 'Organization'])
})

test('all others are persons, also where a word of trade is part of a surname', () => {
  for (const name of ['NAFEZ EL MIR', 'PAUL STUART BRUNT', 'WENIXA MAN', 'I. ASH', 'Juan Jesus de la Rosa'])
    expect([name, kindOfName(name)]).toEqual([name, 'Person'])
})

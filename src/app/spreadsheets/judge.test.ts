import { expect, test } from 'vitest'
import type { Organisation } from '#parties/model'
import { companyCountry } from './countries.ts'
import { fields } from './fields.ts'
import { judgeRows } from './judge.ts'
import { guessMapping as guess } from './mapping.ts'

const guessMapping = (header: readonly string[]) => guess(header, fields)
const known: Organisation = {
  ...{ type: 'organisation', ref: 'K1', name: 'Granby Livs AB', country: 'SE', securityForce: 'none' },
  identifiers: [{ kind: 'orgNo', value: '556012-5790' }],
}
function judge(header: readonly string[], ...rows: readonly (readonly string[])[]) {
  return judgeRows(
    rows.map((cells, index) => ({ row: index + 2, cells })),
    {
      ...{ header, mapping: guessMapping(header) },
      known: new Map([['K1', known]]),
      merged: new Map([['GONE', 'K1']]),
    },
  )
}

test.each([
  [
    ['Kundnr', 'Företagsnamn', 'Land', 'Org.nr', 'E-post'],
    ['ref', 'name', 'country', 'identifier.orgNo', 'contact.email'],
  ],
  [
    ['Kundenummer', 'Navn', 'Landkode', 'MVA-nr'],
    ['ref', 'name', 'country', 'identifier.vat'],
  ],
  [
    ['Asiakasnumero', 'Nimi', 'Maa', 'Y-tunnus', 'Puhelin'],
    ['ref', 'name', 'country', 'identifier.orgNo', 'contact.phone'],
  ],
  [
    ['ID', 'Company name', 'Country', 'LEI', 'Nonsense', 'Name'],
    ['ref', 'name', 'country', 'identifier.lei', null, null],
  ],
])('headings %j are understood', (header, mapping) => {
  expect(guessMapping(header)).toEqual(mapping)
})

test('a new party, a changed one and one that is as before', () => {
  const rows = judge(
    ['Ref', 'Namn', 'Land', 'Bransch'],
    ['K2', 'Kustens Larm', 'Sverige', ''],
    ['K1', 'Granby Livs AB', 'SE', 'mat'],
    ['K1x', '', '', ''],
  )
  expect(rows.map(({ state }) => state)).toEqual(['new', 'changed', 'error'])
  expect(rows[0]?.record).toMatchObject({ ref: 'K2', country: 'SE' })
  expect(rows[1]?.record).toEqual({ ...known, sector: 'mat' })
  expect(judge(['Ref', 'Namn'], ['K1', ''])[0]?.state).toBe('unchanged')
})

test.each([
  [['Ref', 'Namn', 'Land'], ['K2', 'A', 'Atlantis'], 'Land', 'is not understood'],
  [['Ref', 'Namn', 'LEI'], ['K2', 'A', '529900T8BM49AURSDO56'], 'LEI', 'is not an LEI'],
  [['Ref', 'Namn', 'E-post'], ['K2', 'A', 'nobody'], 'E-post', ''],
  [['Ref', 'Namn'], ['GONE', 'A'], 'Ref', "was merged into 'K1'"],
  [['Namn'], ['A'], 'ref', 'is missing'],
  [['Ref', 'Namn', 'Offentlig'], ['K2', 'A', 'kanske'], 'Offentlig', 'is not understood'],
])('in %j the row %j is wrong in the column %s', (...[header, row, column, message]) => {
  const [judged] = judge(header, row)
  expect(judged).toMatchObject({ state: 'error', record: null })
  expect(judged?.errors).toHaveLength(1)
  expect(judged?.errors[0]).toMatchObject({ row: 2, column })
  expect(judged?.errors[0]?.message.en).toContain(message)
  expect(judged?.errors[0]?.expected.fi).not.toBe('')
})

test('the second row of one reference is an error that names the first', () => {
  const rows = judge(['Ref', 'Namn'], ['K2', 'A'], ['K2', 'B'])
  expect(rows[1]?.errors[0]?.message).toMatchObject({
    en: 'stands in line 2 already',
    sv: 'står redan på rad 2',
  })
})

test('without a reference of its own a party gets one of its register number', () => {
  const [row] = judge(['Namn', 'Land', 'Orgnr'], ['Kustens Larm', 'SE', '556012-5790'])
  expect(row?.record).toMatchObject({ ref: 'SE-5560125790' })
})

test('countries are known by their names in all four languages, and what is none is not', () => {
  expect(['Ruotsi', 'Norge', 'finland', 'Saksa', 'uk', 'NO', 'Kina'].map(companyCountry)).toEqual([
    ...['SE', 'NO', 'FI', 'DE', 'GB', 'NO', 'CN'],
  ])
  expect(['XX', 'Sovjet', 'EU', ''].map(companyCountry)).toEqual([undefined, undefined, undefined, undefined])
})

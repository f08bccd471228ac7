import { expect, test } from 'vitest'
import {
  dataFile,
  entryIn,
  fixture,
  listFile,
  madeUp,
  noTestData,
  readList,
  refusalOf,
} from '../../../test/support/lists.ts'
import { csvRows, workbookOf } from '../../../test/support/workbooks.ts'

const path = fixture('au-dfat/fixtures/dfat-fictional.xlsx')
const rows = () => csvRows(fixture('au-dfat/fixtures/dfat-fictional.csv'))
const invented = () => readList('au-dfat', [listFile(path)])
const copy = () => readList('au-dfat', [listFile(fixture('au-dfat/fixtures/dfat-copy-fictional.ndjson'))])
const made = async (cells: readonly (readonly (string | Date | null)[])[]) =>
  madeUp('x.xlsx', await workbookOf(cells))

test('rows of one reference are one entry, whatever letter follows and wherever they stand', async () => {
  const read = await invented()
  expect(read.entries.map(({ entry, origin }) => [entry, origin.line])).toEqual([
    ['9001', 2],
    ['9002', 4],
    ['9003', 6],
  ])
  expect(entryIn(read, '9001').names.map(({ full, kind }) => [full, kind])).toEqual([
    ['Ivan Vymyshlenny', 'primary'],
    ['Vanya', 'weak'],
    ['Иван Вымышленный', 'alias'],
  ])
})

test('days stand before months, lettered places are several, and a mistyped date is counted', async () => {
  const read = await invented()
  expect(entryIn(read, '9001')).toMatchObject({
    birthDates: [
      { from: '1963-11-04', to: '1963-11-04', text: '4/11/1963' },
      { from: '1960-01-01', to: '1960-12-31', circa: true },
    ],
    birthPlaces: ['Neverville', 'Nowhere, Russia'],
    nationalities: ['RU'],
    addresses: [{ text: 'Nowhere Street 1, Neverville' }],
    programmes: ['1988 (Taliban)'],
    measures: ['Targeted Financial Sanction', 'Travel Ban'],
    unReference: 'TAi.999',
    listedOn: '2001-02-23',
  })
  expect(read.reading.leftOut.get('birth date in words or mistyped')).toBe(1)
  expect(read.reading).toMatchObject({ publishedOn: null, variant: 'publisher', unknown: new Map() })
})

test('a vessel has its IMO number and its names of before', async () => {
  expect(entryIn(await invented(), '9003')).toMatchObject({
    schema: 'Vessel',
    identifiers: [{ kind: 'imo', value: '9999993' }],
    measures: ['Maritime Restriction'],
    names: [
      { full: 'IMAGINARY STAR', kind: 'primary' },
      { full: 'FANCY', kind: 'formerly' },
      { full: 'DREAM', kind: 'formerly' },
    ],
  })
})

test('a birth date that the sheet keeps as a day, and a title above the header, are read', async () => {
  const [header = [], person = []] = rows()
  const cells = person.map((cell, at) => (at === 5 ? new Date(Date.UTC(1963, 10, 4)) : cell))
  const read = await readList('au-dfat', [await made([['Consolidated List'], [], header, cells])])
  expect(entryIn(read, '9001').birthDates).toMatchObject([{ from: '1963-11-04' }])
})

test('the copy does not say what an entry is: birth, IMO number, UN reference and then the name tell', async () => {
  const read = await copy()
  expect(read.entries.map(({ entry, schema }) => [entry, schema])).toEqual([
    ['9001', 'Person'],
    ['9002', 'Organization'],
    ['9003', 'Vessel'],
    ['9004', 'Person'],
    ['9005', 'Organization'],
  ])
  expect(entryIn(read, '9001')).toMatchObject({
    birthPlaces: ['Neverville, Afghanistan'],
    listedOn: '2001-02-23',
  })
  expect(entryIn(read, '9003').names.map(({ full }) => full)).toEqual(['IMAGINARY STAR', 'FANCY'])
})

const _changed = (from: string, to: string) =>
  rows().map((row) => row.map((cell) => (cell === from ? to : cell)))
test.each([
  [
    'a renamed column',
    'invalid-renamed-column.xlsx',
    /^line 1: the column Alias Strength is missing; the file has Reference, Name of/,
  ],
  ['a row without a reference', 'invalid-row-without-a-reference.xlsx', /^line 4: a row without Reference/],
  [
    'an entry of an unknown type',
    'invalid-entry-of-an-unknown-type.xlsx',
    /^line 6: 9003 is of the type "Aircraft"; expected one of Individual, Entity, Vessel/,
  ],
  ['a nameless entry', 'invalid-nameless-entry.xlsx', /^line 6: 9003 has no name/],
  ['a sheet without rows', 'invalid-sheet-without-rows.xlsx', /^is empty/],
  ['an empty file', 'invalid-empty-file.xlsx', /^is empty/],
  ['a page of HTML', 'invalid-page-of-html.html', /^is not a file of this list; expected \.xlsx/],
  [
    'a workbook that was cut short',
    'invalid-workbook-that-was-cut-short.xlsx',
    /^cannot be read as an Excel workbook/,
  ],
  [
    'a copy with a renamed field',
    'invalid-copy-with-a-renamed-field.ndjson',
    /^line 1: .*is not of the expected shape/,
  ],
])('%s is refused with its place', async (_, file, sentence) => {
  const said = await refusalOf('au-dfat', [listFile(fixture(`au-dfat/fixtures/${file}`))])
  expect(said.slice(`${file}: `.length)).toMatch(sentence)
})

test.skipIf(noTestData !== false)(
  'the copy of 2026-03-15 has 3,811 entries with 10,940 names; 262 are vessels (AKTSAM_TEST_DATA)',
  async () => {
    const { tally, reading } = await readList('au-dfat', [
      listFile(dataFile('lists/au/dfat_2026-03-15.ndjson.gz')),
    ])
    expect(tally).toMatchObject({ entries: 3_811, persons: 2_518, organisations: 1_031, vessels: 262 })
    expect(tally.names).toBe(10_940 + 108) // 108 vessels say what they were called before
    expect(tally.rates.nameWeak).toBeCloseTo(436 / 11_048, 3)
    expect(Object.fromEntries(reading.leftOut)).toEqual({ 'birth date in words or mistyped': 1 })
    expect(reading).toMatchObject({ variant: 'copy', unknown: new Map(), doubts: [] })
  },
)

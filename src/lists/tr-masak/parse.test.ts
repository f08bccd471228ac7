import { expect, test } from 'vitest'
import {
  dataFile,
  fixture,
  listFile,
  madeUp,
  noTestData,
  readList,
  refusalOf,
} from '../../../test/support/lists.ts'
import { csvRows, workbookOf } from '../../../test/support/workbooks.ts'

const rows = () => csvRows(fixture('tr-masak/fixtures/list-d-fictional.csv'))
const invented = () => readList('tr-masak', [listFile(fixture('tr-masak/fixtures/list-d-fictional.xlsx'))])
const _made = async (cells: readonly (readonly string[])[]) => madeUp('x.xlsx', await workbookOf(cells))
const _changed = (from: string, to: string) =>
  rows().map((row) => row.map((cell) => (cell === from ? to : cell)))

test('a person has birth, passport and nationality; words for unknown are left out and counted', async () => {
  const { entries, reading } = await invented()
  expect(entries[0]).toMatchObject({
    entry: 'ivan-vymyshlenny',
    schema: 'Person',
    names: [{ full: 'IVAN VYMYSHLENNY' }, { full: 'Vanya Vymyslenny' }, { full: 'Ivan Hayali' }],
    birthDates: [{ from: '1962-02-10', to: '1962-02-10' }],
    nationalities: ['KP'],
    identifiers: [{ kind: 'passport', value: 'A0000000' }],
    remarks: '2021/1',
    origin: { line: 3 },
  })
  expect(Object.fromEntries(reading.leftOut)).toEqual({ 'birth date in words': 1 })
  expect(reading).toMatchObject({ variant: 'publisher', unknown: new Map() })
})

test('a body shows by its Turkish words; the bracket holds its English and its short name', async () => {
  const { entries } = await invented()
  expect(entries[1]).toMatchObject({ entry: 'hayali-ticaret-sirketi', schema: 'Organization' })
  expect(entries[1]?.names.map(({ full, kind }) => [full, kind])).toEqual([
    ['HAYALİ TİCARET ŞİRKETİ', 'primary'],
    ['FICTIONAL TRADING COMPANY', 'alias'],
    ['FTC', 'alias'],
    ['ESKİ HAYALİ ŞİRKETİ', 'formerly'],
  ])
  expect(entries[2]).toMatchObject({ schema: 'Person', nationalities: ['IR'] })
})

test('the copy refers to its entries as the list does, and its word for what they are is not believed', async () => {
  const copy = await readList('tr-masak', [
    listFile(fixture('tr-masak/fixtures/list-d-copy-fictional.ndjson')),
  ])
  expect(copy.entries.map(({ entry, schema }) => [entry, schema])).toEqual([
    ['vera-nobody', 'Person'],
    ['hayali-ticaret-sirketi', 'Organization'],
  ])
})

test.each([
  [
    'a renamed column',
    'invalid-renamed-column.xlsx',
    /^line 2: the column nationality is missing; the file has no, name/,
  ],
  ['a nameless row', 'invalid-nameless-row.xlsx', /^line 5: No\. 3 has no name/],
  [
    'a name that comes twice',
    'invalid-name-that-comes-twice.xlsx',
    /^line 5: ivan-vymyshlenny stands here and on line 3/,
  ],
  ['a page of HTML', 'invalid-page-of-html.html', /^is not a file of this list/],
  [
    'a workbook that was cut short',
    'invalid-workbook-that-was-cut-short.xlsx',
    /^cannot be read as an Excel workbook/,
  ],
])('%s is refused with its place', async (_, file, sentence) => {
  const said = await refusalOf('tr-masak', [listFile(fixture(`tr-masak/fixtures/${file}`))])
  expect(said.slice(`${file}: `.length)).toMatch(sentence)
})

test.skipIf(noTestData !== false)('the copy of 2026-03-15 has 238 entries (AKTSAM_TEST_DATA)', async () => {
  const { tally, reading } = await readList('tr-masak', [
    listFile(dataFile('lists/tr/masak_d_2026-03-15.ndjson.gz')),
  ])
  // SOURCES.md gives 238; the copy calls one of them a body, the words of the names tell which the others are
  expect(tally).toMatchObject({ entries: 238, persons: 103, organisations: 135 })
  expect(reading).toMatchObject({ variant: 'copy', unknown: new Map(), leftOut: new Map(), doubts: [] })
})

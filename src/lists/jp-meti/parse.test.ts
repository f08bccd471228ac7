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

const path = fixture('jp-meti/fixtures/end-user-fictional.csv')
const invented = () => readList('jp-meti', [listFile(path)])

test('a body goes by country and name, since its number is of one edition only', async () => {
  const { entries } = await invented()
  expect(entries.map(({ entry, countries }) => [entry, countries])).toEqual([
    ['ir-inventia-university', ['IR']],
    ['kp-fictional-trading-corporation', ['KP']],
    ['pk-nowhere-laboratories-nl-department-of-nothing-dn', ['PK']],
    ['ir-imaginary-optics', ['IR']],
  ])
})

test('brackets hold a short name or the name in its own script; with two brackets the name stays whole', async () => {
  const { entries } = await invented()
  expect(entries.map(({ names }) => names.map(({ full }) => full))).toEqual([
    ['Inventia University', 'IU', 'University of Inventia', 'IU Technical Faculty', 'IUTF'],
    ['Fictional Trading Corporation', '架空貿易会社'],
    ['Nowhere Laboratories (NL), Department of Nothing (DN)', 'Nowhere Labs', 'NL Pvt. Ltd.'],
    ['Imaginary Optics'],
  ])
})

test('the letters say for which weapons a licence is needed; an unknown one is noted', async () => {
  const read = await invented()
  expect(read.entries.map(({ measures }) => measures)).toEqual([
    ['Licence: missiles', 'Licence: nuclear weapons'],
    ['Licence: biological weapons', 'Licence: chemical weapons'],
    ['Licence: missiles'],
    [],
  ])
  expect([...read.reading.unknown]).toEqual([['type of weapon "X"', 1]])
})

test('a workbook of the same table gives the same entries', async () => {
  const workbook = madeUp('list.xlsx', await workbookOf(csvRows(path)))
  const names = (read: Awaited<ReturnType<typeof invented>>) =>
    read.entries.map(({ entry, names }) => [entry, names])
  expect(names(await readList('jp-meti', [workbook]))).toEqual(names(await invented()))
})

test('the copy refers to its bodies as the table does', async () => {
  const copy = await readList('jp-meti', [
    listFile(fixture('jp-meti/fixtures/end-user-copy-fictional.ndjson')),
  ])
  expect(copy.entries.map(({ entry }) => entry)).toEqual([
    'ir-inventia-university',
    'kp-fictional-trading-corporation',
  ])
  expect(entryIn(copy, 'ir-inventia-university')).toMatchObject({
    schema: 'Organization',
    names: [{ full: 'Inventia University' }, { full: 'IU' }],
    countries: ['IR'],
  })
})

test.each([
  [
    'a renamed column',
    'invalid-renamed-column.csv',
    /^line 2: the column company_or_organization is missing/,
  ],
  ['a nameless row', 'invalid-nameless-row.csv', /^line 7: No\. 4 has no name/],
  [
    'a row that comes twice',
    'invalid-row-that-comes-twice.csv',
    /^line 8: ir-imaginary-optics stands here and on line 7/,
  ],
  ['a row that was cut short', 'invalid-row-that-was-cut-short.csv', /^line 7: the row has \d cells/],
  ['a page of HTML', 'invalid-page-of-html.html', /^is not a file of this list/],
])('%s is refused with its line', async (_, file, sentence) => {
  const said = await refusalOf('jp-meti', [listFile(fixture(`jp-meti/fixtures/${file}`))])
  expect(said.slice(`${file}: `.length)).toMatch(sentence)
})

test.skipIf(noTestData !== false)('the copy of 2026-03-15 has 748 bodies (AKTSAM_TEST_DATA)', async () => {
  const { tally, reading, entries } = await readList('jp-meti', [
    listFile(dataFile('lists/jp/meti_eul_2026-03-15.ndjson.gz')),
  ])
  expect(tally).toMatchObject({ entries: 748, organisations: 748 })
  expect(tally.names).toBe(1_051) // what stands in brackets is a name of its own
  expect(new Set(entries.flatMap(({ countries }) => countries)).size).toBe(15)
  expect(reading).toMatchObject({ variant: 'copy', unknown: new Map(), leftOut: new Map(), doubts: [] })
})

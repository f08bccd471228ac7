import { expect, test } from 'vitest'
import {
  dataFile,
  entryIn,
  fixture,
  listFile,
  noTestData,
  readList,
  refusalOf,
} from '../../../test/support/lists.ts'
import { companiesIn } from './grammar.ts'

const file = (name: string) => listFile(fixture(`us-fcc/fixtures/${name}`))
const refused = (name: string) => refusalOf('us-fcc', [file(`invalid-${name}`)])

test('the company is read out of the sentence; the sentence with its conditions is kept', async () => {
  const entry = entryIn(
    await readList('us-fcc', [file('covered-list.csv')]),
    'hytera-communications-corporation',
  )
  expect(entry).toMatchObject({
    names: [{ full: 'Hytera Communications Corporation', kind: 'primary' }],
    listedOn: '2021-03-12',
    measures: [
      'No universal service funds may pay for it',
      'No new equipment authorisation in the United States',
    ],
  })
  expect(entry.remarks).toMatch(/to the extent it is used for the purpose of public safety/)
})

test('two companies of one row are two entries', async () => {
  const { entries } = await readList('us-fcc', [file('two-companies.csv')])
  expect(entries.map(({ names }) => names[0]?.full)).toEqual(['Pacific Networks Corp', 'ComNet (USA) LLC'])
})

test('rows on what any foreign maker makes name nobody: they are counted, and a law they point to is told', async () => {
  const { reading } = await readList('us-fcc', [file('covered-list.csv')])
  expect([...reading.leftOut]).toEqual([['row that names no company: equipment of any foreign maker', 3]])
  expect(reading.doubts[0]).toMatch(
    /the companies of Section 1709\(a\)\(1\) are covered; the list does not name them/,
  )
})

test('prose that names a company in another way is not guessed at', () => {
  expect(companiesIn('Equipment provided by such entity or using such equipment.')).toBeUndefined()
  expect(companiesIn('Radios sold by Vymysel Company.')).toBeUndefined()
  expect(companiesIn('Radios produced by Vymysel (Asia) Co., Ltd., including services.')).toEqual([
    'Vymysel (Asia) Co., Ltd.',
  ])
})

test('the page says the same as its table; a change does not move the day of listing', async () => {
  const read = await readList('us-fcc', [file('covered-list-fictional.html')])
  expect(read.entries.map(({ entry, listedOn }) => [entry, listedOn])).toEqual([
    ['vymysel-kamera-company', '2021-03-12'],
    ['oppdiktet-vern-inc', '2024-07-23'],
  ])
  expect(read.reading).toMatchObject({ variant: 'page', publishedOn: null })
})

test('a list that is broken is refused with the place and what was expected', async () => {
  expect(await refused('nobody.csv')).toMatch(
    /line 4: the row "Telecommunications equipment made or sold.* names no company/,
  )
  expect(await refused('impossible-day.csv')).toMatch(
    /line 2: .*is "March 32, 2021"; expected a day as March 12, 2021/,
  )
  expect(await refused('renamed-column.csv')).toMatch(
    /line 1: the column covered_equipment_or_services is missing/,
  )
  expect(await refused('cut-short.csv')).toMatch(/line 3: /)
  expect(await refused('other-page.html')).toMatch(/no table with the headings Covered Equipment or Services/)
  expect(await refused('cut-short.html')).toMatch(/the page ends too early/)
})

test.skipIf(noTestData !== false)(
  'the real list of 2026-07-28 has 16 rows: 12 that name 13 companies, and 4 that name nobody (AKTSAM_TEST_DATA)',
  async () => {
    const { tally, reading } = await readList('us-fcc', [
      listFile(dataFile('lists/us-fcc-covered/covered_list.csv')),
    ])
    expect(tally).toMatchObject({ entries: 13, organisations: 13 })
    expect([...reading.leftOut.values()]).toEqual([4])
  },
)

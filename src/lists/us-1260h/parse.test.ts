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

const cut = () => readList('us-1260h', [listFile(fixture('us-1260h/fixtures/1260h-cut.csv'))])
const refused = (name: string) =>
  refusalOf('us-1260h', [listFile(fixture(`us-1260h/fixtures/invalid-${name}.csv`))])

test('a company of several editions is one entry, listed since the first of them', async () => {
  expect(entryIn(await cut(), 'hangzhou-hikvision-digital-technology-co-ltd')).toMatchObject({
    names: [
      { full: 'Hangzhou Hikvision Digital Technology Co., Ltd.', kind: 'primary' },
      { full: 'Hikvision', kind: 'alias' },
    ],
    listedOn: '2021-06-03',
    remarks: 'In the editions of 2021-06-03, 2025-01-07, 2026-06-08.',
  })
})

test('stars, full stops and wrong brackets are no part of a name; a bracket within a name stays', async () => {
  const read = await cut()
  const said = (entry: string) => entryIn(read, entry).names.map(({ full, kind }) => `${kind}: ${full}`)
  expect(said('360-security-technology-inc')).toEqual([
    'primary: 360 Security Technology Inc.',
    'alias: Qihoo 360',
  ])
  expect(said('semiconductor-manufacturing-international-tianjin-corporation')).toEqual([
    'primary: Semiconductor Manufacturing International (Tianjin) Corporation',
    'alias: SMIC Tianjin',
  ])
  expect(said('china-communications-construction-group-limited')).toEqual([
    'primary: China Communications Construction Group (Limited)',
    'alias: CCCG',
  ])
  expect(said('avic-chengdu-aircraft-co-ltd')).toEqual([
    'primary: AVIC Chengdu Aircraft Co., Ltd.',
    'formerly: Zhonghang Electronic Measuring Instruments Company Limited',
    'formerly: ZEMIC',
  ])
})

test('the name of a region is a weak alias: nobody is found by it alone', async () => {
  expect(entryIn(await cut(), 'inner-mongolia-first-machinery-group-co-ltd').names[1]).toMatchObject({
    full: 'Inner Mongolia',
    kind: 'weak',
  })
})

test('a period that has ended is left out and counted', async () => {
  const { entries, reading } = await cut()
  expect(entries.filter(({ entry }) => entry.includes('megvii') || entry.includes('hong-kong'))).toEqual([])
  expect(reading.leftOut.get('listing period that has ended')).toBe(2)
})

test('who is in an earlier edition only is kept, and it is said', async () => {
  const read = await cut()
  expect(entryIn(read, 'cnooc-limited').listedOn).toBe('2021-06-03')
  expect(read.reading.doubts[0]).toMatch(/^3 names of earlier editions .* in the edition of 2026-06-08/)
})

test('a table that is broken is refused with the place and what was expected', async () => {
  expect(await refused('renamed-column')).toMatch(
    /line 1: the column listed_on is missing; the file has name_as_pub/,
  )
  expect(await refused('impossible-day')).toMatch(
    /line 3: listed_on is "2021-06-31"; expected a day as YYYY-MM-DD/,
  )
  expect(await refused('cut-short')).toMatch(
    /line 28: the row has 2 cells; the header has 3|line 28: listed_on is ""/,
  )
  expect(await refused('page')).toMatch(/line 1: the column name_as_published.* is missing/)
  expect(await refused('no-name')).toMatch(/line 3: name_as_published is empty/)
})

test.skipIf(noTestData !== false)(
  'the real table has 397 listings: 205 companies, 171 further rows of theirs and 21 that have ended (AKTSAM_TEST_DATA)',
  async () => {
    const { tally, reading, entries } = await readList('us-1260h', [
      listFile(dataFile('lists/us-1260h/1260h_names.csv')),
    ])
    const left = [...reading.leftOut.values()].reduce((sum, count) => sum + count)
    expect(tally.organisations + left).toBe(397)
    expect(tally).toMatchObject({ entries: 205, persons: 0, vessels: 0 })
    expect(reading.leftOut.get('listing period that has ended')).toBe(21)
    expect(entries.filter(({ remarks }) => remarks?.includes('2026-06-08'))).toHaveLength(188)
  },
)

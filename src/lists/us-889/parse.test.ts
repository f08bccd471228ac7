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

const file = (name: string) => listFile(fixture(`us-889/fixtures/${name}.csv`))
const refused = (name: string) => refusalOf('us-889', [file(`invalid-${name}`)])

test('each company says what the law covers of it, and that it covers subsidiaries and affiliates', async () => {
  const read = await readList('us-889', [file('889')])
  const hikvision = entryIn(read, 'hangzhou-hikvision-digital-technology-company')
  expect(hikvision).toMatchObject({ schema: 'Organization', listedOn: '2018-08-13', programmes: ['889'] })
  expect(hikvision.remarks).toMatch(
    /^Section 889\(f\)\(3\).*for public safety.*Subsidiaries and affiliates are covered/,
  )
  expect(entryIn(read, 'zte-corporation').remarks).toMatch(/whatever it is used for/)
  expect(read.reading.doubts).toEqual([])
})

test('a company that the law does not name is taken, and doubted', async () => {
  const { entries, reading } = await readList('us-889', [
    madeUp('more', 'name,law\nVymysel Kamera Company,Order 1\n'),
  ])
  expect(entries).toHaveLength(1)
  expect(reading.doubts[0]).toMatch(/^line 2: Vymysel Kamera Company is not one of the five/)
})

test('a table that is broken is refused with the place and what was expected', async () => {
  expect(await refused('renamed-column')).toMatch(
    /line 1: the column name is missing; the file has company, law/,
  )
  expect(await refused('twice')).toMatch(/line 7: zte-corporation stands here and on line 3/)
  expect(await refused('no-law')).toMatch(/line 2: law is empty/)
  expect(await refused('cut-short')).toMatch(/line 6: .*Quote Not Closed/)
})

test.skipIf(noTestData !== false)('the real table has its five names (AKTSAM_TEST_DATA)', async () => {
  const { tally } = await readList('us-889', [listFile(dataFile('lists/us-889/section_889.csv'))])
  expect(tally).toMatchObject({ entries: 5, organisations: 5, names: 5 })
})

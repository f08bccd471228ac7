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
import { facts } from './facts.ts'

const path = (name: string) => fixture(`cn-mofcom/fixtures/${name}`)
const table = path('unreliable-fictional.csv')
const page = path('unreliable-fictional.html')
const told = ({ entries }: Awaited<ReturnType<typeof readList>>) =>
  entries.map(({ origin: _, ...entry }) => entry)

test('whoever is on it answers for the sanctions of others: the list is a counter-measure, never a reason to refuse', () => {
  expect(facts.means).toMatchObject({ effect: 'counterMeasure', listing: 'cnUnreliable' })
})

test('a body goes by its name and has its Chinese names beside', async () => {
  const { entries, reading } = await readList('cn-mofcom', [listFile(table)])
  expect(entries).toMatchObject([
    {
      entry: 'inventia-defense-llc',
      schema: 'Organization',
      names: [
        { full: 'Inventia Defense LLC', kind: 'primary' },
        { full: '虚构防务公司', kind: 'alias', language: 'zh', script: 'Hani' },
      ],
      listedOn: '2025-01-02',
      remarks: 'Announcement No. 1 of 2025 (invented)',
    },
    { entry: 'fictional-drones-inc', listedOn: '2025-04-09' },
    { entry: 'nowhere-security-forum', names: [{}, { full: '虚无安全论坛' }, { full: '虚无论坛' }] },
  ])
  expect(reading).toMatchObject({ variant: 'publisher', unknown: new Map() })
})

test('a page and a workbook with the same table give the same entries', async () => {
  const ofTable = told(await readList('cn-mofcom', [listFile(table)]))
  expect(told(await readList('cn-mofcom', [listFile(page)]))).toEqual(ofTable.slice(0, 2))
  const workbook = madeUp('x.xlsx', await workbookOf(csvRows(table)))
  expect(told(await readList('cn-mofcom', [workbook]))).toEqual(ofTable)
})

test('the copy refers to its bodies as the table does', async () => {
  const { entries } = await readList('cn-mofcom', [listFile(path('unreliable-copy-fictional.ndjson'))])
  expect(entries).toMatchObject([{ entry: 'inventia-defense-llc', programmes: ['Unreliable entity list'] }])
})

test.each([
  ['a renamed column', 'invalid-renamed-column.csv', /^line 1: the column listed_on is missing/],
  ['a nameless row', 'invalid-nameless-row.csv', /^line 4: 虚无安全论坛;虚无论坛 has no name/],
  [
    'a name that comes twice',
    'invalid-name-that-comes-twice.csv',
    /^line 3: inventia-defense-llc stands here and on line 2/,
  ],
  [
    'a page without the table',
    'invalid-page-without-the-table.html',
    /^the page has no table with the headings Name, Name in Chinese/,
  ],
  ['a page that was cut short', 'invalid-page-that-was-cut-short.html', /^line \d+: the page ends too early/],
])('%s is refused with its place', async (_, file, sentence) => {
  const said = await refusalOf('cn-mofcom', [listFile(fixture(`cn-mofcom/fixtures/${file}`))])
  expect(said.slice(`${file}: `.length)).toMatch(sentence)
})

test.skipIf(noTestData !== false)('the copy of 2026-03-15 has 47 bodies (AKTSAM_TEST_DATA)', async () => {
  const { tally, reading } = await readList('cn-mofcom', [
    listFile(dataFile('lists/cn/unreliable_entities_2026-03-15.ndjson.gz')),
  ])
  expect(tally).toMatchObject({ entries: 47, organisations: 47, names: 47 })
  expect(reading).toMatchObject({ variant: 'copy', unknown: new Map(), leftOut: new Map(), doubts: [] })
})

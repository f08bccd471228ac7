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
import { partiesOf } from './parties.ts'

const file = (name: string) => listFile(fixture(`us-cbp/fixtures/${name}.csv`))
const refused = (name: string) => refusalOf('us-cbp', [file(`invalid-${name}`)])
const said = (cell: string) =>
  partiesOf(cell).map(({ schema, names }) => `${schema}: ${names.map(({ text }) => text).join(' = ')}`)

test('an order and the finding that follows it are measures of one entry', async () => {
  expect(entryIn(await readList('us-cbp', [file('wro-cut')]), 'yunnan-machinery')).toMatchObject({
    names: [
      { full: 'Yunnan Machinery', kind: 'primary' },
      { full: 'Golden Horse (JinMa) Diesel Factory', kind: 'alias' },
      { full: 'Yunnan 1st Prison', kind: 'alias' },
    ],
    countries: ['CN'],
    listedOn: '1991-11-14',
    measures: ['Withhold release order of 1991-11-14', 'Finding of 1992-03-18'],
  })
})

test('several parties of one order are told apart, and each says with whom it was named', async () => {
  const { entries } = await readList('us-cbp', [file('several-parties')])
  expect(entries.map(({ names }) => names[0]?.full)).toEqual([
    'Fuchu Prison',
    'Union Kogyo Co., Ltd.',
    'China Cattle Breeding Enterprise',
    'Xinjiang Kashgar Prefecture Yecheng County Cattle Farm',
    ...['Da Wang', 'Hua Li 8', 'Liao Dong Yu', 'Lu Qing Yuan Yu', 'Lu Rong Yuan Yu', 'Zhe Pu Yu'],
    'Dalian Ocean Fishing',
    'Yili Zhuowan Garment Manufacturing Co., Ltd.',
    'Baoding LYSZD Trade and Business Co., Ltd.',
  ])
  expect(entries[0]?.remarks).toMatch(/Named together with: Union Kogyo Co., Ltd\.$/)
})

test('an "and" within a name parts nobody', () => {
  expect(said('X Agriculture, Industry, and Trade Co., Ltd.')).toEqual([
    'Organization: X Agriculture, Industry, and Trade Co., Ltd.',
  ])
  expect(said('X Co., Ltd. and its Subsidiaries')).toEqual(['Organization: X Co., Ltd.'])
  expect(partiesOf('X Co., Ltd. and its Subsidiaries')[0]?.withSubsidiaries).toBe(true)
})

test('a bracket that describes stays in the name; a ship is a vessel', () => {
  expect(said('Chengdu Sujiao Chang (Plastics Factory)')).toEqual([
    'Organization: Chengdu Sujiao Chang (Plastics Factory)',
  ])
  expect(said('Xinkapu Prison (Changsha No. 4 Prison)')).toEqual([
    'Organization: Xinkapu Prison = Changsha No. 4 Prison',
  ])
  expect(said('Fishing Vessel: Da Wang 1')).toEqual(['Vessel: Da Wang 1'])
})

test('orders on goods and regions name nobody: they are left out and counted', async () => {
  const { reading, entries } = await readList('us-cbp', [file('wro-cut')])
  expect(reading.leftOut.get('order on goods or a region: it names nobody')).toBe(3)
  expect(entries.some(({ entry }) => /cotton|tobacco-produced|marange/.test(entry))).toBe(false)
})

test('an order that is no longer active is left out and counted', async () => {
  const table = 'entity,country,industry,effective_date_mdy,type,status\n'
  const { entries, reading } = await readList('us-cbp', [
    madeUp(
      'status',
      `${table}Vymysel Works,China,All,1/2/2020,WRO,Inactive\nOppdiktet AS,Norway,All,1/3/2020,WRO,Active\n`,
    ),
  ])
  expect(entries.map(({ entry }) => entry)).toEqual(['oppdiktet-as'])
  expect([...reading.leftOut]).toEqual([['order that is no longer active', 1]])
})

test('a table that is broken is refused with the place and what was expected', async () => {
  expect(await refused('renamed-column')).toMatch(
    /line 1: the column effective_date_mdy is missing; the file has entity/,
  )
  expect(await refused('impossible-day')).toMatch(
    /line 4: effective_date_mdy is "14\/11\/1991"; expected a day as M/,
  )
  expect(await refused('other-type')).toMatch(/line 2: type is "Modification"; expected one of WRO, Finding/)
  expect(await refused('cut-short')).toMatch(
    /line \d+: the row has 4 cells; the header has 5|line \d+: effective_date/,
  )
  expect(await refused('no-entity')).toMatch(/line 2: entity is empty/)
})

test.skipIf(noTestData !== false)(
  'the real table has 54 orders: 4 name nobody, 2 repeat a name, 48 name 58 parties, 9 of them ships (AKTSAM_TEST_DATA)',
  async () => {
    const { tally, reading } = await readList('us-cbp', [
      listFile(dataFile('lists/us-cbp-forced-labor/wro_and_findings_2026-01.csv')),
    ])
    expect(tally).toMatchObject({ entries: 58, organisations: 49, vessels: 9, persons: 0 })
    expect(reading.leftOut.get('order on goods or a region: it names nobody')).toBe(4)
    expect(reading.leftOut.get('order joined to the entry of its name')).toBe(2)
    expect(reading).toMatchObject({ unknown: new Map(), doubts: [] })
  },
)

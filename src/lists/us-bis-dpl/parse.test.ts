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
  text,
} from '../../../test/support/lists.ts'
import { meaningsOf } from '../meaning.ts'
import { facts } from './facts.ts'

const file = (name: string) => listFile(fixture(`us-bis-dpl/fixtures/${name}`))
const cut = () => readList('us-bis-dpl', [file('dpl-cut.txt')])
const refused = (name: string) => refusalOf('us-bis-dpl', [file(`invalid-${name}.txt`)])

test('the rows of one name under one order are one entry with all addresses; another order is another entry', async () => {
  const read = await cut()
  expect(entryIn(read, 'i-ash-2002-03-04')).toMatchObject({
    listedOn: '2002-03-04',
    countries: ['US'],
    measures: ['Export privileges denied (standard order)'],
    addresses: [
      { text: '605 TRAIL LAKE DRIVE, RICHARDSON, TX, 75081, US', country: 'US' },
      { text: '908 AUDELIA ROAD, SUITE 200 #245, RICHARDSON, TX, 75081, US', country: 'US' },
    ],
  })
  expect(entryIn(read, 'i-ash-2003-06-19').addresses).toHaveLength(1)
  expect([...read.reading.leftOut]).toEqual([['row merged into the entry of its name and order', 3]])
})

test('until when somebody is denied stands in the remarks, with every citation', async () => {
  const { remarks } = entryIn(await cut(), 'aaron-abraham-villa-2022-08-24')
  expect(remarks).toBe('Denied until 2026-01-14. Federal Register: 87 F.R. 52741 8/29/2022.')
})

test('an order that had ended when the list was made is kept, and denies nobody anything any more', async () => {
  const before = text(fixture('us-bis-dpl/fixtures/dpl-cut.txt')).trimEnd()
  const row = (name: string, from: string, to: string) =>
    [name, 'Gatan 1', 'Ort', '', 'SE', '1', from, to, 'Y', '', '', ''].map((cell) => `"${cell}"`).join('\t')
  const more = [
    ...[1, 2, 3, 4, 5].map((n) => row(`Ny Nekad ${n}`, `10/0${n}/2022`, '10/01/2032')),
    row('Fri Igen', '01/01/2012', '09/30/2022'),
    row('Skriven Fel', '01/01/2012', '01/01/2002'),
    row('Framtida Fel', '01/01/2922', ''),
  ]
  const read = await readList('us-bis-dpl', [madeUp('dpl.txt', `${before}\n${more.join('\n')}\n`)])
  const ended = read.entries.filter(({ programmes: [one] }) => one === 'DPL-ENDED')
  expect(ended.map(({ entry }) => entry)).toEqual(['fri-igen-2012-01-01'])
  expect(meaningsOf(facts, ['DPL-ENDED'])[0]).toMatchObject({ effect: 'signal', closed: true })
  expect(meaningsOf(facts, ['DPL-ENDED'])[0].listing).toBeUndefined()
  expect(meaningsOf(facts, ['DPL'])[0].listing).toBe('usDeniedPersons')
})

test('persons and firms are told apart, and their other names are taken out of the one cell', async () => {
  const { entries } = await cut()
  const said = entries.map(({ schema, names }) => `${schema}: ${names.map(({ full }) => full).join(' = ')}`)
  expect(said).toEqual([
    'Person: I. ASH',
    'Person: I. ASH',
    'Person: AARON ABRAHAM VILLA',
    'Organization: DAHUA ELECTRONICS CORPORATION',
    'Person: PEARL LI = NEI-CHIEN CHU',
    'Person: ZHONGDA JIN',
    'Organization: SIBERIAN AIRLINES = S7 AIRLINES',
    'Organization: SOCCER ZONE = MNC GROUP INTERNATIONAL, INC.',
    'Person: NAFEZ EL MIR',
    'Person: ABEL HERNANDEZ, JR.',
    'Organization: TETRABAL CORPORATION, INC',
    'Person: ABDULAMIR MAHDI',
    'Person: JOHNSON HU',
  ])
})

test('an address without a country is American where state and ZIP code say so; PRC is China', async () => {
  const read = await cut()
  expect(entryIn(read, 'aaron-abraham-villa-2022-08-24').countries).toEqual(['US'])
  expect(entryIn(read, 'siberian-airlines-d-b-a-s7-airlines-2022-06-24').countries).toEqual([])
  expect(entryIn(read, 'johnson-hu-2016-02-03').countries).toEqual(['CN'])
  expect([...read.reading.unknown]).toEqual([])
})

test('an order that is not the standard one says so', async () => {
  expect(entryIn(await cut(), 'abdulamir-mahdi-2003-10-03').measures).toEqual([
    'Export privileges denied on terms of its own: read the order',
  ])
})

test('a file that is broken is refused with the place and what was expected', async () => {
  expect(await refused('cut-short')).toMatch(/^invalid-cut-short.txt: line \d+/)
  expect(await refused('renamed-column')).toMatch(
    /line 1: the column Effective_Date is missing; the file has Name/,
  )
  expect(await refused('page')).toMatch(/line 1: the column Name, Street_Address.* is missing/)
  expect(await refused('impossible-day')).toMatch(
    /line 3: Effective_Date is "02\/30\/2002"; expected a day as MM\/DD\/YYYY/,
  )
  expect(await refused('no-name')).toMatch(/line 5: Name is empty/)
})

test.skipIf(noTestData !== false)(
  'the real list has 581 rows: 460 entries and 121 rows that are further addresses of theirs (AKTSAM_TEST_DATA)',
  async () => {
    const path = 'lists/us-bis-dpl/dpl_2021.txt'
    const { tally, reading, entries } = await readList('us-bis-dpl', [listFile(dataFile(path))])
    expect(tally).toMatchObject({ entries: 460, persons: 350, organisations: 110 })
    expect([...reading.leftOut.values()].reduce((sum, count) => sum + count)).toBe(581 - 460)
    expect(reading).toMatchObject({ unknown: new Map(), doubts: [] })
    expect(entries.filter(({ remarks }) => remarks?.startsWith('Denied without')).length).toBeGreaterThan(30)
  },
)

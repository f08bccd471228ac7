import { readFileSync } from 'node:fs'
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
import { newReading } from '../list.ts'
import { birthPlacesIn, countriesIn, numbered, numbersIn } from './cells.ts'
import { list } from './list.ts'

const path = fixture('uk-ofsi/fixtures/conlist-cut-2020-04-27.csv')
const whole = readFileSync(path, 'latin1')
const bytes = (content: string) => new Uint8Array(Buffer.from(content, 'latin1'))
const read = () => readList('uk-ofsi', [listFile(path)])
const made = (content: string) => readList('uk-ofsi', [madeUp('ConList.csv', bytes(content))])
const refused = (content: string) => refusalOf('uk-ofsi', [madeUp('ConList.csv', bytes(content))])

const [day = '', header = ''] = whole.split('\r\n')
/** A list of one invented row a record. */
const rows = (...records: readonly Record<string, string>[]) =>
  [
    day,
    header,
    ...records.map((record) =>
      header
        .split(',')
        .map((column) => `"${{ ...invented, ...record }[column] ?? ''}"`)
        .join(','),
    ),
    '',
  ].join('\r\n')
const invented: Record<string, string> = {
  ...{ 'Name 6': 'INVENTED', 'Name 1': 'Person', 'Group Type': 'Individual', 'Alias Type': 'Prime Alias' },
  ...{ Regime: 'Invented', 'Listed On': '01/04/2016', 'Last Updated': '01/04/2016', 'Group ID': '1' },
}

test('the first line is the day of the list, the second its header', async () => {
  const { reading, tally } = await read()
  expect(reading.publishedOn).toBe('2020-04-27')
  expect([...reading.unknown]).toEqual([])
  expect(tally).toMatchObject({ entries: 14, persons: 8, organisations: 5, vessels: 1 })
})

test('rows of one alias, birth date and address each are one entry by their group', async () => {
  const { names, birthDates, birthPlaces, programmes } = entryIn(await read(), '7890')
  expect(names.map(({ full, kind }) => `${full} ${kind}`)).toEqual([
    'Saifi AMMARI primary',
    'Abdul Rasak ammane ABU HAIDRA alias',
    'Abou HAIDARA alias',
    'Abderrezak ZAIMECHE alias',
  ])
  expect(birthDates.map(({ from }) => from)).toEqual(['1968-01-01', '1968-04-24'])
  expect(birthPlaces).toEqual(['Kef Rih, Algeria', 'Guelma, Algeria'])
  expect(programmes).toEqual(["The ISIL (Da'esh) and Al-Qaida organisations"])
})

test('the file is windows-1252: letters with accents are themselves', async () => {
  const { addresses } = entryIn(await read(), '11602')
  expect(addresses.map(({ text }) => text).join()).toMatch(/esplanade des Guinandiers à Bailly/)
})

test('zeros stand for a day or month that is not known', async () => {
  const { entries } = await made(
    rows({ DOB: '00/00/1980' }, { DOB: '00/04/1984' }, { DOB: '05/06/1978' }, { DOB: '31/02/1978' }),
  )
  expect(entries[0]?.birthDates).toEqual([
    { from: '1980-01-01', to: '1980-12-31', text: '00/00/1980' },
    { from: '1984-04-01', to: '1984-04-30', text: '00/04/1984' },
    { from: '1978-06-05', to: '1978-06-05', text: '05/06/1978' },
  ])
})

test('a former name is one, and a name on several rows is named once', async () => {
  const { names } = entryIn(await read(), '11044')
  expect(names).toContainEqual({ full: 'AL-QAIDA IN YEMEN (AQY)', kind: 'formerly', script: 'Latn' })
  expect(names.filter(({ kind }) => kind === 'primary')).toHaveLength(1)
})

test('a ship stands among the entities and is told by the number its remarks begin with; its company is none', async () => {
  const all = await read()
  expect(entryIn(all, '13556')).toMatchObject({
    schema: 'Vessel',
    identifiers: [
      { kind: 'imo', value: '8937675' },
      { kind: 'mmsi', value: '445539000' },
    ],
  })
  expect(entryIn(all, '13637')).toMatchObject({ schema: 'Organization', unReference: 'KPe.066' })
})

test('numbered cells are several values', () => {
  expect(numbered('1) Saudi Arabia 2) Qatar')).toEqual(['Saudi Arabia', 'Qatar'])
  expect(numbered('(a) Russian  (b) Georgia')).toEqual(['Russian', 'Georgia'])
  expect(numbered('(1) First, (2) Second')).toEqual(['First', 'Second'])
  expect(numbered('Le Petit Quevilly (76)')).toEqual(['Le Petit Quevilly (76)'])
  expect(numbered('0018061/104 (issued on 12 Sept 1993)')).toEqual(['0018061/104 (issued on 12 Sept 1993)'])
})

test('towns and countries of birth are paired by their numbers', () => {
  expect(birthPlacesIn('(1) Surkh Rod (2) Tunis', '(1) Afghanistan (2) Tunisia')).toEqual([
    'Surkh Rod, Afghanistan',
    'Tunis, Tunisia',
  ])
  expect(birthPlacesIn('(1) Kef Rih (2) Guelma', '(1)-(2) Algeria')).toEqual([
    'Kef Rih, Algeria',
    'Guelma, Algeria',
  ])
  expect(birthPlacesIn('', 'Libya')).toEqual(['Libya'])
})

test('nationalities are written as peoples, countries and prose', () => {
  const reading = newReading(list)
  const cells = [
    'Tunisian',
    'Iranian citizenship',
    'DRC and Belgian nationalities',
    '1) Uzbek 2) Afghan',
    'Martian',
  ]
  expect(cells.map((cell) => countriesIn(cell, reading))).toEqual([
    ['TN'],
    ['IR'],
    ['CD', 'BE'],
    ['UZ', 'AF'],
    [],
  ])
  expect([...reading.unknown]).toEqual([['country "Martian"', 1]])
})

test('numbers are found in their prose, which stays beside them', () => {
  const reading = newReading(list)
  const values = (cell: string) => numbersIn(cell, 'passport', reading).map(({ value }) => value)
  expect(values('Passport No: 592667 (Qatari passport issued on 3 May 2007).')).toEqual(['592667'])
  expect(values('(1) A-333602 (Indian) issued on 4 June 1985 (12)H-123259. Issued in July 2001')).toEqual([
    'A-333602',
    'H-123259',
  ])
  expect(numbersIn('D 000974 (Afghan)', 'passport', reading)).toEqual([
    { kind: 'passport', value: 'D 000974', country: 'AF', label: 'D 000974 (Afghan)' },
  ])
  expect(values('Issued 1993.')).toEqual([])
  expect([...reading.leftOut]).toEqual([['number that cannot be told from its words', 1]])
})

test('a group of no name, and a file marked as UTF-8, are refused', async () => {
  expect(await refused(rows({ 'Name 6': '', 'Name 1': '' }))).toMatch(/line 3: 1 has no name/)
  const marked = madeUp('ConList.csv', `\ufeff${rows({})}`)
  expect(await refusalOf('uk-ofsi', [marked])).toMatch(/line 1: is UTF-8/)
})

test('the closed list is fetched from nowhere and says that it is closed', () => {
  expect(list.facts.downloads).toEqual([])
  expect(list.facts.title).toMatch(/closed 2026-01-28/)
  expect(list.facts.means.effect).toBe('signal')
})

test.skipIf(noTestData !== false)(
  'the list of 2020-04-27: 9,492 rows are 2,114 groups (AKTSAM_TEST_DATA)',
  async () => {
    const { tally, reading, entries } = await readList('uk-ofsi', [
      listFile(dataFile('lists/uk/ConList_2020-04-27.csv')),
    ])
    expect(tally).toMatchObject({ entries: 2_114, persons: 1_523, vessels: 26 })
    // Every day, month or year of birth is read: 2,750 of them with zeros.
    expect([...reading.leftOut]).toEqual([['number that cannot be told from its words', 5]])
    expect([...reading.unknown.keys()].toSorted()).toEqual([
      'country "Africa"',
      'country "Central District"', // and Pyongyang: a row whose columns are shifted
      'country "Congolese"', // of either Congo
      'country "Pakistan border region"',
      'country "Pyongyang"',
      'country "USSR"',
    ])
    expect(entries.filter(({ unReference }) => unReference).length).toBe(298)
  },
)

import { expect, test } from 'vitest'
import {
  dataFile,
  entryIn,
  fixture,
  listFile,
  madeUp,
  noTestData,
  type Read,
  readList,
  refusalOf,
  text,
} from '../../../test/support/lists.ts'
import { changesBetween } from '../delta.ts'
import { meaningsOf } from '../meaning.ts'
import type { ListEntry } from '../model.ts'
import { facts } from './facts.ts'

const part = (name: string) => listFile(fixture(`us-ofac-cons/fixtures/${name}`))
const set = () =>
  readList(
    'us-ofac-cons',
    ['cons_prim', 'cons_alt', 'cons_add', 'cons_comments'].map((name) => part(`${name}.csv`)),
  )
const xml = () => readList('us-ofac-cons', [part('consolidated-cut-2024-02-23.xml')])
const listings = ({ programmes }: ListEntry) => meaningsOf(facts, programmes).map(({ listing }) => listing)
const ofProgramme = ({ entries }: Read, programme: string) =>
  entries.filter(({ programmes }) => programmes.length === 1 && programmes[0] === programme)

test('the four files and CONSOLIDATED.XML are read alike', async () => {
  const [fromSet, fromXml] = [await set(), await xml()]
  expect(fromSet.reading).toMatchObject({ variant: 'publisher', aliases: 'present', publishedOn: null })
  expect(fromXml.reading).toMatchObject({ variant: 'xml', publishedOn: '2024-02-23' })
  const bank = entryIn(fromXml, '17014')
  expect(bank.names[0]).toEqual(entryIn(fromSet, '17014').names[0])
  expect(bank.addresses).toEqual(entryIn(fromSet, '17014').addresses)
})

test('CONS_ADVANCED.XML is read by the same reader', async () => {
  const invented = text(fixture('us-ofac-sdn/fixtures/invented-sdn_advanced.xml'))
  const content = invented.replaceAll('<Comment>SDGT<', '<Comment>CMIC-EO13959<')
  const read = await readList('us-ofac-cons', [madeUp('CONS_ADVANCED.XML', content)])
  expect(read.reading.variant).toBe('advanced')
  expect(listings(entryIn(read, '9000001'))).toEqual(['usCmic'])
})

test('a programme code may hold blanks', async () => {
  expect(ofProgramme(await set(), 'CAATSA - RUSSIA')).toHaveLength(1)
})

test('remarks go on in CONS_COMMENTS in mid-word', async () => {
  const { identifiers, names } = entryIn(await set(), '17014')
  expect(identifiers).toContainEqual({
    ...{ kind: 'registration', value: '1027700342890', country: 'RU', label: 'Registration Number' },
  })
  expect(names).toContainEqual({ full: 'RUSAG', kind: 'weak', script: 'Latn' })
})

test('each part means what it is: securities are no more than a sign, sectors and menus are restrictions', async () => {
  const read = await set()
  const meaning = (programme: string) => {
    const [entry] = ofProgramme(read, programme)
    return entry ? meaningsOf(facts, entry.programmes)[0] : undefined
  }
  expect(meaning('CMIC-EO13959')).toMatchObject({ effect: 'signal', listing: 'usCmic' })
  expect(meaning('UKRAINE-EO13662')).toMatchObject({ effect: 'restriction', listing: 'usSectoral' })
  expect(meaning('RUSSIA-EO14024')).toMatchObject({ effect: 'restriction', listing: 'usMenuBased' })
  expect(meaning('CAATSA - RUSSIA')).toMatchObject({ listing: 'usMenuBased' })
  expect(meaning('561-Related')).toMatchObject({ listing: 'usCapta' })
  expect(meaning('NS-PLC')).toMatchObject({ listing: 'usNsPlc' })
  expect(listings(entryIn(await xml(), '26182'))).toEqual(['usFse'])
})

test('an entry under two parts means both', async () => {
  expect(listings(entryIn(await set(), '17014'))).toEqual(['usSectoral', 'usMenuBased'])
})

test('directives are measures, with the day of listing where it is named', async () => {
  expect(entryIn(await set(), '17014')).toMatchObject({
    measures: ['Executive Order 13662, Directive 1', 'Executive Order 14024, Directive 3'],
    listedOn: '2022-02-24',
  })
  const [cmic] = ofProgramme(await xml(), 'CMIC-EO13959')
  expect(cmic?.listedOn).toMatch(/^2021-/)
})

test('an entry of a part that we do not know is noted', async () => {
  const prim = text(fixture('us-ofac-cons/fixtures/cons_prim.csv')).replace('561-Related', 'NEW-LIST')
  const { reading } = await readList('us-ofac-cons', [madeUp('cons_prim.csv', prim)])
  expect([...reading.unknown]).toContainEqual(['part of NEW-LIST', 1])
})

test.each([
  ['the aliases alone', () => [part('cons_alt.csv')], 'CONS_PRIM.CSV is missing'],
  [
    'a file of other columns',
    () => [madeUp('cons_prim.csv', '1,2,3\r\n')],
    'line 1: has 3 columns; expected 12 (CONS_PRIM.CSV), 5 (CONS_ALT.CSV), 6 (CONS_ADD.CSV) or 2 (CONS_COMMENTS.CSV), without a header.',
  ],
  [
    'aliases of another day',
    () => [part('cons_prim.csv'), madeUp('cons_alt.csv', '1,1,"aka","ONE",-0- \r\n\u001a\r\n')],
    '1 of 1 rows of CONS_ALT.CSV (100.0 %) belong to no entry of CONS_PRIM.CSV',
  ],
])('%s are refused in the words of this list', async (_, files, sentence) => {
  expect(await refusalOf('us-ofac-cons', files())).toContain(sentence)
})

const real = noTestData === false
const ofDay = (name: string) => readList('us-ofac-cons', [listFile(dataFile(`lists/ofac/${name}`))])
const december = () =>
  readList(
    'us-ofac-cons',
    ['prim', 'alt', 'add', 'comments'].map((name) =>
      listFile(dataFile(`lists/ofac/2025-12/cons_${name}.csv`)),
    ),
  )

test.skipIf(!real)(
  'the complete set of 2025-12 has 442 entries and no orphan (AKTSAM_TEST_DATA)',
  async () => {
    const { tally, reading } = await december()
    // 1,073 rows of aliases and 72 names in the remarks, of which 2 repeat a name of their entry
    expect(tally).toMatchObject({ entries: 442, persons: 79, organisations: 363, aliases: 1_143 })
    expect([...reading.leftOut, ...reading.unknown, ...reading.doubts]).toEqual([])
  },
)

test.skipIf(!real)('CONSOLIDATED.XML of 2024-02-23 has 444 entries (AKTSAM_TEST_DATA)', async () => {
  const { tally, reading } = await ofDay('consolidated_2024-02-23.xml')
  // of 1,126 aliases, one is the very name of its entry (VTB Bank Belarus)
  expect(tally).toMatchObject({ entries: 444, persons: 79, organisations: 365, aliases: 1_125 })
  expect(reading.publishedOn).toBe('2024-02-23')
  expect([...reading.leftOut, ...reading.unknown, ...reading.doubts]).toEqual([])
})

test.skipIf(!real)('CONSOLIDATED.XML of 2020-03-17 has 375 entries (AKTSAM_TEST_DATA)', async () => {
  const { tally, reading } = await ofDay('history/consolidated_2020-03-17.xml.gz')
  expect(tally.entries).toBe(375)
  expect(reading.publishedOn).toBe('2020-03-17')
})

test.skipIf(!real)(
  'the SDN list is refused here, and this list is refused there (AKTSAM_TEST_DATA)',
  async () => {
    const sdn = listFile(dataFile('lists/ofac/2024-05-03/sdn.csv'))
    expect(await refusalOf('us-ofac-cons', [sdn])).toMatch(/entries do not belong to non-SDN/)
    const cons = listFile(dataFile('lists/ofac/consolidated_2024-02-23.xml'))
    expect(await refusalOf('us-ofac-sdn', [cons])).toMatch(/entries do not belong to SDN/)
  },
)

test.skipIf(!real)(
  'of 441 entries in both layouts, 407 read alike after 22 months; none differs in birth date or directive (AKTSAM_TEST_DATA)',
  async () => {
    const [before, after] = [await ofDay('consolidated_2024-02-23.xml'), await december()]
    const both = before.entries.filter(({ entry }) => after.entries.some((other) => other.entry === entry))
    const changed = both.flatMap((entry) =>
      changesBetween(entry, entryIn(after, entry.entry))
        .filter(({ field }) => field !== 'remarks')
        .map(({ field }) => `${field} ${entry.entry}`),
    )
    const count = (field: string) => changed.filter((line) => line.startsWith(`${field} `)).length
    expect(both).toHaveLength(441)
    // Each was looked at: new branches and addresses of banks, numbers that were added or given a country, renamed
    // refineries. One is the layout's: the comma-separated files write ' for the publisher's own ".
    const fields = ['names', 'birthDates', 'identifiers', 'addresses', 'programmes', 'measures']
    expect(new Set(changed.map((line) => line.split(' ')[1])).size).toBe(34)
    expect(fields.map(count)).toEqual([20, 0, 18, 13, 26, 0])
  },
)

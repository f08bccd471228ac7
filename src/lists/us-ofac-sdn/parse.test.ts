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

const part = (name: string) => listFile(fixture(`us-ofac-sdn/fixtures/${name}`))
const set = () =>
  readList('us-ofac-sdn', [part('sdn_comments.csv'), part('add.csv'), part('sdn.csv'), part('alt.csv')])

const row = (cells: readonly string[]) => cells.map((cell) => (cell === '' ? '-0- ' : `"${cell}"`)).join(',')
const sdn = (number: string, name: string, remarks = '') =>
  `${number},${row([name, 'individual', 'SDGT', '', '', '', '', '', '', '', remarks])}\r\n`
const end = '\u001a\r\n'

test('the four files are one set, in whatever order they are given', async () => {
  const read = await set()
  expect(read.tally).toMatchObject({ entries: 16, vessels: 1, aircraft: 1 })
  expect(read.reading).toMatchObject({ aliases: 'present', variant: 'publisher' })
  const bank = entryIn(read, '306')
  expect(bank.names).toContainEqual({ full: 'NATIONAL BANK OF CUBA', kind: 'alias', script: 'Latn' })
  expect(bank.names).toContainEqual({ full: 'BNC', kind: 'weak', script: 'Latn' })
  expect(bank.addresses.length).toBeGreaterThan(0)
})

test('SDN alone is a valid set, and says that its aliases are absent', async () => {
  const read = await readList('us-ofac-sdn', [part('sdn.csv')])
  expect(read.tally).toMatchObject({ entries: 16, aliases: 'absent' })
  expect(read.reading.variant).toBe('sdn-alone')
})

test('an individual is turned from "LAST, First" to the order in which it is spoken', async () => {
  const { names } = entryIn(await set(), '10851')
  expect(names[0]).toMatchObject({
    full: 'Feliciano Semborio, Jr. DELOS REYES',
    parts: { family: 'DELOS REYES', given: 'Feliciano Semborio, Jr.' },
  })
})

test('remarks that were cut in mid-word go on in the comments without a blank', async () => {
  const entry = entryIn(await set(), '12300')
  expect(entry.remarks).toMatch(/S\.A\.S\.; Linked To: RED MUNDIAL INMOBILIARIA/)
})

test('remarks give birth dates, numbers, nationality and weak aliases', async () => {
  const text =
    "DOB circa 1976-1978; alt. DOB 01 Jan 1976 to 31 Dec 1978; POB Wuhan City, Hubei, China; nationality China; alt. citizen Burma; Gender Male; Passport E123 (China) issued 01 Jan 2010; Identification Number IMO 5342883; Digital Currency Address - XBT 1abc; alt. Digital Currency Address - XBT bc1q; SWIFT/BIC HAVIGB2L; a.k.a. 'EL INVENTADO'; a.k.a. 'cut o"
  const read = await readList('us-ofac-sdn', [madeUp('sdn.csv', sdn('1', 'INVENTED, Person', text) + end)])
  expect(read.entries[0]).toMatchObject({
    birthDates: [
      { from: '1976-01-01', to: '1978-12-31', circa: true },
      { from: '1976-01-01', to: '1978-12-31', text: '01 Jan 1976 to 31 Dec 1978' },
    ],
    birthPlaces: ['Wuhan City, Hubei, China'],
    nationalities: ['CN', 'MM'],
    gender: 'male',
    names: [{ full: 'Person INVENTED' }, { full: 'EL INVENTADO', kind: 'weak' }],
    identifiers: [
      { kind: 'passport', value: 'E123', country: 'CN' },
      { kind: 'registration', value: '5342883' },
      { kind: 'crypto', value: '1abc' },
      { kind: 'crypto', value: 'bc1q' },
      { kind: 'swift', value: 'HAVIGB2L' },
    ],
  })
})

test('programmes are parted at "] ["', async () => {
  expect(entryIn(await set(), '2686').programmes).toEqual(['SDGT', 'SYRIA'])
})

test('more than 2 % of aliases without their entry betray files of different days, unless that is accepted', async () => {
  const alt = `1,1,"aka","ONE",-0- \r\n2,2,"aka","TWO",-0- \r\n${end}`
  const files = [madeUp('sdn.csv', sdn('1', 'INVENTED, Person') + end), madeUp('alt.csv', alt)]
  expect(await refusalOf('us-ofac-sdn', files)).toBe(
    '1 of 2 rows of ALT.CSV (50.0 %) belong to no entry of SDN.CSV: the files are of different days. Download all of them again, or accept the orphans explicitly.',
  )
  const { reading } = await readList('us-ofac-sdn', files, true)
  expect(reading.doubts).toContain('1 of 2 rows of ALT.CSV (50.0 %) belong to no entry of SDN.CSV.')
})

test('a file without its end mark is taken with a doubt', async () => {
  const { reading } = await readList('us-ofac-sdn', [madeUp('sdn.csv', sdn('1', 'INVENTED, Person'))])
  expect(reading.doubts[0]).toMatch(/^sdn.csv does not end with its end mark/)
})

test.each([
  ['a header and other columns', 'source,name\r\n', /line 1: begins with "source"|SDN.CSV is missing/],
  ['three columns', '1,2,3\r\n', /line 1: has 3 columns; expected 12/],
  [
    'a ragged row',
    `${sdn('1', 'INVENTED, Person')}2,"INVENT`,
    /line 2: cannot be read as comma-separated text/,
  ],
  ['a row cut short', `${sdn('1', 'INVENTED, Person')}2,"INVENTED, Two","ind`, /line 2: /],
  [
    'a word for a number',
    sdn('1', 'A') + sdn('x', 'B'),
    /line 2: begins with "x" instead of an entry's number/,
  ],
  ['another type', sdn('1', 'A').replace('individual', 'robot'), /line 1: 1 is of type "robot"/],
  ['the same number twice', sdn('1', 'A, B') + sdn('1', 'C, D'), /line 2: 1 stands here and on line 1/],
  ['two files joined', sdn('1', 'A, B') + end + sdn('2', 'C, D'), /line 3: goes on after its end mark/],
  ['a quote without end', `1,"${'x'.repeat(300_000)}`, /line 1: cannot be read/],
])('a file with %s is refused with its line', async (_, content, sentence) => {
  expect(await refusalOf('us-ofac-sdn', [madeUp('sdn.csv', content)])).toMatch(sentence)
})

test('aliases alone, and the same file twice, are refused', async () => {
  expect(await refusalOf('us-ofac-sdn', [part('alt.csv')])).toMatch(/SDN.CSV is missing/)
  expect(await refusalOf('us-ofac-sdn', [part('sdn.csv'), part('sdn.csv')])).toMatch(/Give each file once/)
})

const real = noTestData === false
test.skipIf(!real)('the real list of 2024-05-03 has 14,965 entries (AKTSAM_TEST_DATA)', async () => {
  const { tally, reading } = await readList('us-ofac-sdn', [
    listFile(dataFile('lists/ofac/2024-05-03/sdn.csv')),
  ])
  expect(tally).toMatchObject({
    entries: 14_965,
    persons: 6854,
    organisations: 6884,
    vessels: 851,
    aircraft: 376,
  })
  expect(reading.doubts).toEqual([])
})

test.skipIf(!real)('the one complete set of one day has no orphan (AKTSAM_TEST_DATA)', async () => {
  const files = ['sdn', 'alt', 'add', 'sdn_comments'].map((name) =>
    listFile(dataFile(`lists/ofac/2021-07/${name}.csv`)),
  )
  const { tally, reading } = await readList('us-ofac-sdn', files)
  expect(tally.entries).toBe(8976)
  expect([...reading.leftOut]).toEqual([])
})

test.skipIf(!real)(
  'files of different days are refused, and taken when that is accepted (AKTSAM_TEST_DATA)',
  async () => {
    const files = [
      listFile(dataFile('lists/ofac/2024-05-03/sdn.csv')),
      ...['alt', 'add', 'sdn_comments'].map((name) => listFile(dataFile(`lists/ofac/2025-02/${name}.csv`))),
    ]
    expect(await refusalOf('us-ofac-sdn', files)).toMatch(/^1468 of 19486 rows of ALT.CSV \(7.5 %\)/)
    const { tally } = await readList('us-ofac-sdn', files, true)
    expect(tally.entries).toBe(14_965)
  },
)

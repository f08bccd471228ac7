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
import type { ListEntry } from '../model.ts'

const file = (name: string) => listFile(fixture(`us-ofac-sdn/fixtures/${name}`))
const read = (...names: readonly string[]) => readList('us-ofac-sdn', names.map(file))
const simple = text(fixture('us-ofac-sdn/fixtures/invented-sdn.xml'))
const advanced = text(fixture('us-ofac-sdn/fixtures/invented-sdn_advanced.xml'))
const refused = (name: string, content: string) => refusalOf('us-ofac-sdn', [madeUp(name, content)])

/** What all three layouts carry, in an order of its own: they list it in different orders. */
function carried(entry: ListEntry) {
  const { names, birthDates, identifiers, addresses, programmes } = entry
  const lines = (values: readonly object[]) => values.map((value) => JSON.stringify(value)).toSorted()
  return {
    ...{ entry: entry.entry, schema: entry.schema, gender: entry.gender, positions: entry.positions },
    main: names[0],
    // The advanced layout alone has names in other scripts.
    names: lines(names.filter(({ script }) => script === 'Latn')),
    birthDates: lines(birthDates),
    birthPlaces: entry.birthPlaces.toSorted(),
    nationalities: entry.nationalities.toSorted(),
    countries: entry.countries.toSorted(),
    identifiers: lines(identifiers),
    addresses: lines(addresses),
    programmes: programmes.toSorted(),
  }
}

test('an entry reads the same from the comma-separated files, from SDN.XML and from SDN_ADVANCED.XML', async () => {
  const fromSet = await read('invented-sdn.csv', 'invented-alt.csv', 'invented-add.csv')
  const fromSimple = await read('invented-sdn.xml')
  const fromAdvanced = await read('invented-sdn_advanced.xml')
  expect(fromSet.entries).toHaveLength(4)
  expect(fromSimple.entries.map(carried)).toEqual(fromSet.entries.map(carried))
  expect(fromAdvanced.entries.map(carried)).toEqual(fromSet.entries.map(carried))
  expect([...fromSimple.reading.unknown, ...fromAdvanced.reading.unknown]).toEqual([])
})

test('each layout is a kind of its own, and the XML files name their day', async () => {
  const { reading } = await read('invented-sdn.xml')
  expect(reading).toMatchObject({ variant: 'xml', publishedOn: '2024-05-03', aliases: 'present' })
  const other = await read('invented-sdn_advanced.xml')
  expect(other.reading).toMatchObject({ variant: 'advanced', publishedOn: '2024-05-03' })
})

test('SDN.XML: "weak" is a weak alias, "f.k.a." a former name', async () => {
  expect(entryIn(await read('invented-sdn.xml'), '9000001').names).toEqual([
    {
      ...{ full: 'Juan Maria INVENTADO PEREZ', kind: 'primary', script: 'Latn' },
      parts: { given: 'Juan Maria', family: 'INVENTADO PEREZ' },
    },
    { full: 'John INVENTED', kind: 'alias', script: 'Latn', parts: { given: 'John', family: 'INVENTED' } },
    { full: 'Juan ANTIGUO', kind: 'formerly', script: 'Latn', parts: { given: 'Juan', family: 'ANTIGUO' } },
    { full: 'EL INVENTADO', kind: 'weak', script: 'Latn' },
  ])
})

test('SDN.XML: the extract of 2020-04-22 is read in the old namespace', async () => {
  const extract = await read('extract-sdn-2020-04-22.xml')
  expect(extract.tally).toMatchObject({ entries: 7, persons: 5, organisations: 2, aliases: 27 })
  expect(entryIn(extract, '10689')).toMatchObject({
    birthDates: [{ from: '1950-06-05', to: '1950-06-05', text: '05 Jun 1950' }],
    identifiers: expect.arrayContaining([
      { kind: 'passport', value: 'BE5978421', country: 'PK', label: 'Passport' },
    ]),
  })
})

test('SDN_ADVANCED.XML: programmes, the day of listing and measures come from the entries behind the parties', async () => {
  expect(entryIn(await read('invented-sdn_advanced.xml'), '9000001')).toMatchObject({
    programmes: ['SDGT', 'TCO'],
    measures: ['Block'],
    listedOn: '2020-02-29',
  })
})

test('SDN_ADVANCED.XML: a name documented in another script is an alias', async () => {
  const { names } = entryIn(await read('invented-sdn_advanced.xml'), '9000001')
  expect(names).toContainEqual({
    ...{ full: 'Хуан Мария ИНВЕНТАДО ПЕРЕС', kind: 'alias', script: 'Cyrl' },
    parts: { given: 'Хуан Мария', family: 'ИНВЕНТАДО ПЕРЕС' },
  })
})

test('SDN_ADVANCED.XML: periods whose flags leave month and day open are years and months', async () => {
  const { birthDates } = entryIn(await read('invented-sdn_advanced.xml'), '9000001')
  expect(birthDates).toEqual([
    { from: '1977-03-25', to: '1977-03-25', text: '25 Mar 1977' },
    { from: '1978-01-01', to: '1978-12-31', text: '1978' },
    { from: '1976-01-01', to: '1976-12-31', circa: true, text: 'circa 1976' },
    { from: '1979-03-01', to: '1979-03-31', text: 'Mar 1979' },
    { from: '1974-01-01', to: '1975-12-31', text: '1974 to 1975' },
  ])
})

test('SDN_ADVANCED.XML: a year of another calendar is left out, and counted', async () => {
  const { reading } = await read('invented-sdn_advanced.xml')
  expect([...reading.leftOut]).toEqual([['birth date in the Islamic calendar', 1]])
})

test('SDN_ADVANCED.XML: a tie to another party is told with its kind', async () => {
  const { remarks } = entryIn(await read('invented-sdn_advanced.xml'), '9000002')
  expect(remarks).toMatch(/Owned or Controlled By: Juan Maria INVENTADO PEREZ/)
})

test.each([
  [
    'an extract that keeps the count of the whole',
    simple.replace('<Record_Count>4', '<Record_Count>8197'),
    'file: Record_Count says 8197; the file has 4 entries. It is an extract or cut short; download it again.',
  ],
  [
    'no count',
    simple.replace(/<Record_Count>4<\/Record_Count>/, ''),
    /Record_Count is missing: it cannot be told whether the list is whole/,
  ],
  [
    'an entry without its number',
    simple.replace('<uid>9000002</uid>', ''),
    /line \d+: a sdnEntry without uid/,
  ],
  ['another name for the name', simple.replaceAll('lastName', 'familyName'), /line \d+: 9000001 has no name/],
  ['another type', simple.replace('>Vessel<', '>Submarine<'), /line \d+: 9000003 is of type "Submarine"/],
  ['an entry twice', simple.replace('9000002', '9000001'), /line \d+: 9000001 stands here and on line \d+/],
  ['its end missing', simple.slice(0, 3_000), /line \d+, column \d+: .*the file ends too early/],
  ['a page instead', '<!DOCTYPE html><html></html>', /line 1: holds a document type/],
  ['another root', '<?xml version="1.0"?><list/>', /begins with <list> in no namespace; expected <sdnList>/],
  [
    'another encoding',
    simple.replace('version="1.0"', 'version="1.0" encoding="ISO-8859-1"'),
    /declares the encoding ISO-8859-1/,
  ],
])('SDN.XML with %s is refused', async (_, content, sentence) => {
  expect(await refused('file', content)).toMatch(sentence)
})

test.each([
  [
    'only what changed since another version',
    advanced.replace('Version="1"', 'Version="2" DeltaBaseVersion="1"'),
    'file: holds only what changed since version 1. Download the whole list.',
  ],
  [
    'a party whose type it does not explain',
    advanced.replace('PartySubTypeID="3"', 'PartySubTypeID="99"'),
    /line \d+: points to PartySubType 99, which the file does not explain/,
  ],
  [
    'a name part of an unknown kind',
    advanced.replace('NamePartTypeID="1525"', 'NamePartTypeID="9"'),
    /line \d+: points to NamePartType 9,/,
  ],
  [
    'a name part of no group',
    advanced.replace('<NamePartValue NamePartGroupID="501"', '<NamePartValue NamePartGroupID="77"'),
    /line \d+: points to NamePartGroup 77,/,
  ],
  [
    'a party without its reference',
    advanced.replace('DistinctParty FixedRef="9000002"', 'DistinctParty'),
    /line \d+: a DistinctParty without FixedRef/,
  ],
  [
    'a party twice',
    advanced.replace('DistinctParty FixedRef="9000002"', 'DistinctParty FixedRef="9000001"'),
    /line \d+: 9000001 stands here and on line \d+/,
  ],
  ['its end missing', advanced.slice(0, 20_000), /line \d+, column \d+: .*the file ends too early/],
])('SDN_ADVANCED.XML with %s is refused', async (_, content, sentence) => {
  expect(await refused('file', content)).toMatch(sentence)
})

test('two XML files at once are refused: each is the whole list', async () => {
  const files = [file('invented-sdn.xml'), file('invented-sdn_advanced.xml')]
  expect(await refusalOf('us-ofac-sdn', files)).toMatch(/one file/i)
})

const real = noTestData === false
test.skipIf(!real)(
  'the publisher’s own extract says that it has 8,197 entries and is refused (AKTSAM_TEST_DATA)',
  async () => {
    const extract = listFile(dataFile('lists/ofac/samples/sdn_extract.xml'))
    expect(await refusalOf('us-ofac-sdn', [extract])).toBe(
      'sdn_extract.xml: Record_Count says 8197; the file has 7 entries. It is an extract or cut short; download it again.',
    )
  },
)

test.skipIf(!real)(
  'all seven of the extract of 2020 read the same in the comma-separated set of 2021-07 (AKTSAM_TEST_DATA)',
  async () => {
    const parts = ['sdn', 'alt', 'add', 'sdn_comments']
    const set = await readList(
      'us-ofac-sdn',
      parts.map((name) => listFile(dataFile(`lists/ofac/2021-07/${name}.csv`))),
    )
    const { entries } = await read('extract-sdn-2020-04-22.xml')
    expect(entries.map(carried)).toEqual(entries.map(({ entry }) => carried(entryIn(set, entry))))
  },
)

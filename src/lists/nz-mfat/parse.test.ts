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
import { csvRows, workbookOf } from '../../../test/support/workbooks.ts'

const rows = () => csvRows(fixture('nz-mfat/fixtures/nz-fictional.csv'))
const invented = () => readList('nz-mfat', [listFile(fixture('nz-mfat/fixtures/nz-fictional.xlsx'))])
const copy = () => readList('nz-mfat', [listFile(fixture('nz-mfat/fixtures/nz-copy-fictional.ndjson'))])
const _made = async (cells: readonly (readonly string[])[]) => madeUp('x.xlsx', await workbookOf(cells))
const _changed = (from: string, to: string) =>
  rows().map((row) => row.map((cell) => (cell === from ? to : cell)))

test('a person has the parts of the name, every citizenship and passport, and the measures that say yes', async () => {
  expect(entryIn(await invented(), 'IND-9001')).toMatchObject({
    schema: 'Person',
    names: [
      {
        full: 'Ivan Petrovich Vymyshlenny',
        kind: 'primary',
        parts: { given: 'Ivan', middle: 'Petrovich', family: 'Vymyshlenny' },
      },
      { full: 'Vanya Vymyslenny', kind: 'alias' },
      { full: 'Ivan Fictitious', kind: 'alias' },
    ],
    birthDates: [{ from: '1969-02-23', to: '1969-02-23' }],
    birthPlaces: ['Neverville, Russia'],
    nationalities: ['RU', 'IL'],
    positions: ['Member of the Invented Council'],
    identifiers: [
      { kind: 'passport', value: 'CB000000' },
      { kind: 'passport', value: '24000000' },
    ],
    measures: [
      ...['Travel ban', 'Asset freeze', 'Aircraft ban', 'Ship ban', 'Service prohibition'],
      'Dealing with securities',
    ],
    listedOn: '2022-03-18',
    remarks: 'Invented Son of Pyotr VYMYSHLENNY',
  })
})

test('what stands in brackets behind a name is another name; an identifier counts in capitals', async () => {
  const entry = entryIn(await invented(), 'ENT-9001')
  expect(entry.names.map(({ full }) => full)).toEqual([
    ...['Research Institute of Fictional Radio', 'RIFR', 'JSC RIFR', 'AO NII FR'],
  ])
  expect(entry).toMatchObject({ schema: 'Organization', listedOn: '2022-03-18' })
})

test('an entry that is no longer sanctioned is left out and counted', async () => {
  const { entries, reading } = await invented()
  expect(entries.map(({ entry, origin }) => [entry, origin.line])).toEqual([
    ['IND-9001', 3],
    ['ENT-9001', 4],
    ['SHP-9001', 5],
  ])
  expect(Object.fromEntries(reading.leftOut)).toEqual({ 'entry whose status is "Revoked"': 1 })
  expect(reading).toMatchObject({ variant: 'publisher', unknown: new Map() })
})

test('the copy has the fields of the workbook', async () => {
  const read = await copy()
  expect(read.reading).toMatchObject({ variant: 'copy', unknown: new Map() })
  expect(entryIn(read, 'IND-9001').measures).toEqual(['Travel ban', 'Asset freeze', 'Ship ban'])
  expect(entryIn(read, 'SHP-9001')).toMatchObject({
    schema: 'Vessel',
    identifiers: [{ kind: 'imo', value: '9999993' }],
    measures: ['Ship ban'],
  })
})

test.each([
  [
    'a renamed column',
    'invalid-renamed-column.xlsx',
    /^line 2: the column unique_identifier is missing; the file has type, number, name/,
  ],
  [
    'a row without an identifier',
    'invalid-row-without-an-identifier.xlsx',
    /^line 5: a row without Unique Identifier/,
  ],
  [
    'an entry of an unknown type',
    'invalid-entry-of-an-unknown-type.xlsx',
    /^line 5: SHP-9001 is of the type "Aircraft"; expected one of Individual, Entity, Ship/,
  ],
  ['a nameless entry', 'invalid-nameless-entry.xlsx', /^line 5: SHP-9001 has no name/],
  [
    'an identifier that comes twice',
    'invalid-identifier-that-comes-twice.xlsx',
    /IND-9001 stands here and on line 3/,
  ],
  [
    'a sheet of something else',
    'invalid-sheet-of-something-else.xlsx',
    /^line 1: the column type, unique_identifier/,
  ],
  ['a page of HTML', 'invalid-page-of-html.html', /^is not a file of this list/],
  [
    'a copy with a number for text',
    'invalid-copy-with-a-number-for-text.ndjson',
    /^line 1: \/imo_number is not of the expected shape/,
  ],
])('%s is refused with its place', async (_, file, sentence) => {
  const said = await refusalOf('nz-mfat', [listFile(fixture(`nz-mfat/fixtures/${file}`))])
  expect(said.slice(`${file}: `.length)).toMatch(sentence)
})

test.skipIf(noTestData !== false)(
  'the copy of 2026-03-15 has 2,058 entries: 1,357 individuals, 491 entities, 210 ships (AKTSAM_TEST_DATA)',
  async () => {
    const { tally, reading } = await readList('nz-mfat', [
      listFile(dataFile('lists/nz/mfat_russia_2026-03-15.ndjson.gz')),
    ])
    expect(tally).toMatchObject({ entries: 2_058, persons: 1_357, organisations: 491, vessels: 210 })
    expect(tally.rates).toMatchObject({ vesselWithImo: 1, entryWithMeasure: 1 })
    expect(reading).toMatchObject({ variant: 'copy', unknown: new Map(), leftOut: new Map(), doubts: [] })
  },
)

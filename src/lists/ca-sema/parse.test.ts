import { expect, test } from 'vitest'
import {
  dataFile,
  entryIn,
  fixture,
  listFile,
  noTestData,
  readList,
  refusalOf,
  text,
} from '../../../test/support/lists.ts'

const path = fixture('ca-sema/fixtures/sema-fictional.xml')
const invented = () => readList('ca-sema', [listFile(path)])
const copy = () => readList('ca-sema', [listFile(fixture('ca-sema/fixtures/sema-copy-fictional.ndjson'))])

test('an alias that spells one part otherwise is put into the whole name; another single word is weak', async () => {
  const { names } = entryIn(await invented(), 'Russia-1-Part-1-901')
  expect(names.map(({ full, kind }) => [full, kind])).toEqual([
    ['Andrey Petrovich VYMYSHLENNY', 'primary'],
    ['Andrei Petrovich VYMYSHLENNY', 'alias'],
    ['Andrey Petrovich WYMYSCHLENNY', 'alias'],
    ['Fritz', 'weak'],
    ['Ivan STRELKOV', 'alias'],
  ])
  expect(names[1]?.parts).toEqual({ given: 'Andrei Petrovich', family: 'VYMYSHLENNY' })
})

test('a body has its French name beside, and a comma before a legal form parts nothing', async () => {
  const { names } = entryIn(await invented(), 'Russia-1-Part-2-901')
  expect(names.map(({ full }) => full)).toEqual([
    'Inventia Guard Corps',
    'Corps de garde d’Inventia',
    'IGC',
    'Inventia Trading Co., Ltd.',
    'Inventbank',
  ])
  expect(entryIn(await invented(), 'Burma-1-16').names).toMatchObject([
    { full: 'MEC Invented Mills (Hmaw Bi/Pyi/Ywama)' },
  ])
})

test('a record goes by country, schedule and item; regulations that are of no country go by their letters', async () => {
  const { entries, reading } = await invented()
  expect(entries.map(({ entry }) => entry)).toEqual([
    'Russia-1-Part-1-901',
    'Russia-1-Part-2-901',
    'Russia-1-Part-3-1',
    'Venezuela-1',
    'JVCFOR-1-1',
    'Burma-1-16',
  ])
  expect(Object.fromEntries(reading.leftOut)).toEqual({
    'birth date that is none': 1,
    'day on which a ship was built': 1,
  })
  expect(reading).toMatchObject({ publishedOn: null, variant: 'publisher', unknown: new Map() })
})

test('two birth dates are two, a title is taken in English, and a ship has its number', async () => {
  const read = await invented()
  expect(entryIn(read, 'Russia-1-Part-1-901')).toMatchObject({
    birthDates: [{ from: '1972-08-10' }, { from: '1972-08-11' }],
    titles: ['Major General'],
    programmes: ['Russia'],
    listedOn: '2022-02-24',
  })
  expect(entryIn(read, 'Russia-1-Part-3-1')).toMatchObject({
    schema: 'Vessel',
    birthDates: [],
    titles: [],
    identifiers: [{ kind: 'imo', value: '9999993' }],
  })
})

test('the copy gives the same references as the XML, and says that it holds individuals only', async () => {
  const read = await copy()
  expect(read.entries.map(({ entry, programmes, listedOn }) => [entry, programmes, listedOn])).toEqual([
    ['Russia-1-Part-1-901', ['Russia'], '2022-02-24'],
    ['Venezuela-1', ['Venezuela'], undefined],
  ])
  expect(read.entries[0]?.names).toMatchObject([
    { full: 'Andrey Petrovich VYMYSHLENNY', parts: { given: 'Andrey Petrovich', family: 'VYMYSHLENNY' } },
  ])
  expect(read.reading.doubts[0]).toMatch(/individuals only/)
})

const _whole = () => text(path)
test.each([
  [
    'a record without an item',
    'invalid-record-without-an-item.xml',
    /^line 47: a record without Country, Item/,
  ],
  ['a record without a name', 'invalid-record-without-a-name.xml', /^line \d+: JVCFOR-1-1 has no name/],
  [
    'a record that comes twice',
    'invalid-record-that-comes-twice.xml',
    /Burma-1-16 stands here and on line 47/,
  ],
  ['a page of HTML', 'invalid-page-of-html.html', /^line 1: begins with <html>.*expected <data-set>/],
  [
    'a copy of another shape',
    'invalid-copy-of-another-shape.ndjson',
    /^line 1: .*is not of the expected shape/,
  ],
  [
    'a copy with another type',
    'invalid-copy-with-another-type.ndjson',
    /^line 1: 7 is of the type "bank"; expected one of person/,
  ],
])('%s is refused with its line', async (_, file, sentence) => {
  const said = await refusalOf('ca-sema', [listFile(fixture(`ca-sema/fixtures/${file}`))])
  expect(said.slice(`${file}: `.length)).toMatch(sentence)
})

const real = noTestData === false
test.skipIf(!real)('the byte-original of April 2020 has 1,369 records (AKTSAM_TEST_DATA)', async () => {
  const { tally, reading } = await readList('ca-sema', [listFile(dataFile('lists/ca/sema-lmes_2020-04.xml'))])
  expect(tally).toMatchObject({ entries: 1_369, persons: 985, organisations: 384, vessels: 0 })
  // aliases of 99 records and the French names beside the English ones
  expect(tally.aliases).toBe(201)
  expect(reading).toMatchObject({ variant: 'publisher', unknown: new Map(), leftOut: new Map() })
})

test.skipIf(!real)(
  'the copy of 2026-03-15 has 3,452 individuals, each with one name (AKTSAM_TEST_DATA)',
  async () => {
    const { tally, reading } = await readList('ca-sema', [
      listFile(dataFile('lists/ca/sema_individuals_2026-03-15.ndjson.gz')),
    ])
    expect(tally).toMatchObject({ entries: 3_452, persons: 3_452, names: 3_452 })
    expect(reading).toMatchObject({ variant: 'copy', unknown: new Map(), leftOut: new Map() })
  },
)

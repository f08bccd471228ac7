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

const path = fixture('ch-seco/fixtures/seco-fictional.xml')
const invented = () => readList('ch-seco', [listFile(path)])
const copy = () => readList('ch-seco', [listFile(fixture('ch-seco/fixtures/seco-copy-fictional.ndjson'))])

test('a name stands given names first; spellings, former names and other identities are aliases; titles are none', async () => {
  const read = await invented()
  const { names, titles } = entryIn(read, '1001')
  expect(names.map(({ full, kind }) => [full, kind])).toEqual([
    ['Ivan Petrovich Vymyshlenny', 'primary'],
    ['Иван Вымышленный', 'alias'],
    ['Ivan Petrovich Vymyslenny', 'alias'],
    ['The Baker', 'weak'],
    ['Ivan Fictitious', 'formerly'],
    ['Boris Nobody', 'alias'],
  ])
  expect(names[0]?.parts).toEqual({ given: 'Ivan', middle: 'Petrovich', family: 'Vymyshlenny' })
  expect(names[1]).toMatchObject({ language: 'ru', script: 'Cyrl' })
  expect(titles).toEqual(['Major General', 'General'])
  expect(read.reading.leftOut.get('alias that is only a title')).toBe(1)
})

test('a birth date may be a year; the thirtieth of February and another calendar are left out and counted', async () => {
  const read = await invented()
  expect(entryIn(read, '1001').birthDates).toEqual([
    { from: '1954-03-09', to: '1954-03-09', text: '1954-3-9' },
    { from: '1955-01-01', to: '1955-12-31', text: '1955' },
  ])
  expect(Object.fromEntries(read.reading.leftOut)).toMatchObject({
    'birth date that is none': 1,
    'birth date of another calendar': 1,
    'day on which a body was founded or an object was built': 1,
    'document without a number': 1,
  })
})

test('places that stand behind the targets are found by their number', async () => {
  expect(entryIn(await invented(), '1001')).toMatchObject({
    birthPlaces: ['Neverville, Inventia Oblast, Russian Federation'],
    addresses: [{ text: 'Nowhere Street 1, 12345, Nowhere, Belarus', country: 'BY' }],
    countries: ['BY'],
    nationalities: ['RU'],
    gender: 'male',
    programmes: ['Inventia'],
    unReference: 'QDi.999',
    listedOn: '2022-03-04',
    remarks: 'Invented: directs what does not exist.',
    identifiers: [
      { kind: 'passport', value: 'A1234567', country: 'RU' },
      { kind: 'other', value: '99 11', label: 'driving-license' },
    ],
  })
})

test('objects are vessels with their IMO number, and aircraft', async () => {
  const read = await invented()
  expect(entryIn(read, '3001')).toMatchObject({
    schema: 'Vessel',
    identifiers: [{ kind: 'imo', value: '9999993' }],
  })
  expect(entryIn(read, '3101').schema).toBe('Aircraft')
})

test('a target that was taken off the list is left out and counted, in whatever order its changes stand', async () => {
  const { entries, reading } = await invented()
  expect(entries.map(({ entry }) => entry)).toEqual(['1001', '2001', '3001', '3101'])
  expect(reading.leftOut.get('target that was taken off the list')).toBe(1)
  expect(reading).toMatchObject({ publishedOn: '2026-02-18', variant: 'publisher', unknown: new Map() })
})

test('the copy gives names, birth years and the number of the sanctions set; an object without a name is counted', async () => {
  const read = await copy()
  expect(entryIn(read, '1001')).toMatchObject({
    schema: 'Person',
    names: [
      { full: 'Vera Petrovna Vymyshlennaya', kind: 'primary' },
      { full: 'Vera Petrovna Nobody', kind: 'formerly' },
      { full: 'Verochka', kind: 'weak' },
    ],
    birthDates: [{ from: '1954-01-01', to: '1954-12-31', text: '1954' }],
    programmes: ['901'],
  })
  expect(entryIn(read, '2001').addresses).toEqual([{ text: 'Nowhere Street 1, 12345' }])
  expect(read.reading.leftOut.get('target without a subject (a vessel or an aircraft)')).toBe(1)
  expect(read.reading.doubts[0]).toMatch(/^1 vessels and aircraft stand in this copy by their number only/)
})

const _whole = () => text(path)
test.each([
  ['a target without a number', 'invalid-target-without-a-number.xml', /^line 71: a target without ssid\./],
  [
    'an object of an unknown type',
    'invalid-object-of-an-unknown-type.xml',
    /^line \d+: 3101 is of the type "balloon"; expected one of individual, entity, vessel, aircraft/,
  ],
  [
    'a target without a subject',
    'invalid-target-without-a-subject.xml',
    /^line \d+: 3001 is of the type "modification"; expected one of/,
  ],
  ['a subject without a name', 'invalid-subject-without-a-name.xml', /^line \d+: 3001 has no name/],
  ['a page of HTML', 'invalid-page-of-html.html', /^line 1: holds a document type/],
  [
    'a file that ends within a target',
    'invalid-file-that-ends-within-a-target.xml',
    /^line \d+, column \d+: the file ends too early/,
  ],
  [
    'a copy whose names are called otherwise',
    'invalid-copy-whose-names-are-called-otherwise.ndjson',
    /^line 1: \/entity\/identity.* is not of the expected shape/,
  ],
  ['a copy that was cut short', 'invalid-copy-that-was-cut-short.ndjson', /^line 2: cannot be read as JSON/],
])('%s is refused with its line', async (_, file, sentence) => {
  const said = await refusalOf('ch-seco', [listFile(fixture(`ch-seco/fixtures/${file}`))])
  expect(said.slice(`${file}: `.length)).toMatch(sentence)
})

test.skipIf(noTestData !== false)(
  'the copy of 2026-02-18 has 8,254 targets: 4,518 persons, 3,090 bodies, and 646 objects without a name (AKTSAM_TEST_DATA)',
  async () => {
    const { tally, reading } = await readList('ch-seco', [
      listFile(dataFile('lists/ch/seco_2026-02-18.ndjson.gz')),
    ])
    expect(tally).toMatchObject({ entries: 7_608, persons: 4_518, organisations: 3_090, vessels: 0 })
    // 13,063 names in the rows: 7 are titles alone, spellings that repeat are one, names before marriage are added
    expect(tally.names).toBe(13_055)
    expect(tally.rates.nameWeak).toBeCloseTo(644 / 13_055, 3)
    expect(reading.leftOut.get('target without a subject (a vessel or an aircraft)')).toBe(646)
    expect(reading).toMatchObject({ variant: 'copy', unknown: new Map() })
  },
)

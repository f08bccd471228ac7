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

const invented = () => readList('eu-fsf', [listFile(fixture('eu-fsf/fixtures/fsf-fictional.xml'))])
const cut = () => readList('eu-fsf', [listFile(fixture('eu-fsf/fixtures/fsf-cut-2026-05-01.xml'))])

test('the first strong name in Latin letters is the main one; double blanks go; a name without letters is left out', async () => {
  const read = await invented()
  const { names } = entryIn(read, 'EU.TEST.1')
  expect(names.map(({ full, kind }) => [full, kind])).toEqual([
    ['Ivan VYMYSHLENNY', 'primary'],
    ['Иван Вымышленный', 'alias'],
    ['Vanya', 'weak'],
    ['The Baker', 'weak'],
    ['Ivan Vymyslenny', 'alias'],
  ])
  expect(names[0]).toMatchObject({
    parts: { given: 'Ivan', family: 'VYMYSHLENNY' },
    language: 'en',
    script: 'Latn',
  })
  expect(names[1]).toMatchObject({ language: 'ru', script: 'Cyrl' })
  expect(read.reading.leftOut.get('alias without a name')).toBe(1)
})

test('a birth date of another calendar is read only where the Gregorian day stands beside it', async () => {
  const read = await invented()
  expect(entryIn(read, 'EU.TEST.1').birthDates).toEqual([
    { from: '1961-01-01', to: '1963-12-31', circa: true, text: '1961 to 1963' },
    { from: '1962-02-01', to: '1962-02-28', text: '2.1962' },
    { from: '1982-04-19', to: '1982-04-19', text: '1982-04-19' },
  ])
  expect(read.reading.leftOut.get('birth year of another calendar')).toBe(1)
})

test('the country 00 is unknown, and a state that ended gives those after it', async () => {
  const entry = entryIn(await invented(), 'EU.TEST.1')
  expect(entry.nationalities).toEqual(['RS', 'ME', 'BA', 'HR', 'MK', 'SI'])
  expect(entry.countries).toEqual(['RS', 'ME'])
  expect(entry.addresses).toEqual([{ text: '1 Invented Street, SERBIA AND MONTENEGRO', country: 'RS' }])
})

test('words before a number become its label, and a dash is no number', async () => {
  expect(entryIn(await invented(), 'EU.TEST.1').identifiers).toEqual([
    { kind: 'nationalId', value: '156-92-9858', country: 'RU', label: 'SSN' },
    { kind: 'other', value: '0094195', label: 'Ration Card no.' },
  ])
})

test('lettered titles and functions are several', async () => {
  expect(entryIn(await invented(), 'EU.TEST.1')).toMatchObject({
    titles: ['Mullah', 'Haji'],
    positions: ['Director', 'Owner'],
    gender: 'male',
    programmes: ['HR'],
    listedOn: '2026-01-15',
    unReference: 'QDi.9999',
  })
})

test('nothing in the layout is unknown, in the cut-down copy and in the byte-original extract', async () => {
  const extract = await readList('eu-fsf', [listFile(fixture('eu-fsf/fixtures/fsf-extract-2020-04-15.xml'))])
  expect(extract.reading).toMatchObject({ publishedOn: '2020-04-15', variant: 'publisher' })
  expect([...extract.reading.unknown, ...(await cut()).reading.unknown]).toEqual([])
})

test('an element or attribute that the layout does not know is counted, not dropped in silence', async () => {
  const xml = text(fixture('eu-fsf/fixtures/fsf-fictional.xml'))
    .replace('<f:citizenship region=""', '<f:citizenship region="" newField="x"')
    .replace('<f:subjectType', '<f:newElement/><f:subjectType')
  const { reading } = await readList('eu-fsf', [madeUp('fsf.xml', xml)])
  expect([...reading.unknown]).toEqual([
    ['element newElement', 1],
    ['attribute citizenship@newField', 1],
  ])
})

test.skipIf(noTestData !== false)(
  'the real list of 2026-05-01 has 5,860 entries (AKTSAM_TEST_DATA)',
  async () => {
    const { tally, reading } = await readList('eu-fsf', [
      listFile(dataFile('lists/eu/fsf/xmlFullSanctionsList_1_1_reconstructed_2026-05-01.xml.gz')),
    ])
    expect(tally).toMatchObject({ entries: 5860, persons: 4341, organisations: 1519, vessels: 0 })
    expect(reading).toMatchObject({
      publishedOn: '2026-05-01',
      variant: 'reconstructed',
      unknown: new Map(),
      doubts: [],
    })
  },
)

test('a copy of JSON lines is read by the rules of the XML', async () => {
  const read = await readList('eu-fsf', [listFile(fixture('eu-fsf/fixtures/fsf-copy-fictional.ndjson'))])
  expect(entryIn(read, 'EU.TEST.9')).toMatchObject({
    schema: 'Person',
    names: [
      { full: 'Ivan VYMYSHLENNY', kind: 'primary', parts: { given: 'Ivan', family: 'VYMYSHLENNY' } },
      { full: 'Vanya', kind: 'weak' },
    ],
    birthDates: [{ from: '1961-01-01', to: '1961-12-31', circa: true }],
    birthPlaces: ['Neverville'],
    nationalities: ['RU'],
    titles: ['Mullah', 'Haji'],
    identifiers: [{ kind: 'nationalId', value: '156-92-9858', label: 'SSN' }],
    programmes: ['UKR'],
    remarks: 'Date of UN designation: 1.1.2020',
  })
  expect(Object.fromEntries(read.reading.leftOut)).toEqual({ 'birth year of another calendar': 1 })
  expect(read.reading).toMatchObject({ variant: 'copy', unknown: new Map() })
})

test('a field that the copy did not have before is counted; one that changed its name refuses the file', async () => {
  const line = text(fixture('eu-fsf/fixtures/fsf-copy-fictional.ndjson'))
  const more = madeUp('x', line.replace('"strong":false', '"strong":false,"new_field":"1"'))
  expect([...(await readList('eu-fsf', [more])).reading.unknown]).toEqual([['field nameAlias.new_field', 1]])
  expect(await refusalOf('eu-fsf', [madeUp('x', line.replace('"name_aliases"', '"names"'))])).toMatch(
    /^x: line 1: .*is not of the expected shape/,
  )
})

test.skipIf(noTestData !== false)(
  'the copy says of every entry what the reconstructed XML of the same day says (AKTSAM_TEST_DATA)',
  async () => {
    const copy = await readList('eu-fsf', [listFile(dataFile('lists/eu/fsf/fsf_2026-05-01.ndjson.gz'))])
    const xml = await readList('eu-fsf', [
      listFile(dataFile('lists/eu/fsf/xmlFullSanctionsList_1_1_reconstructed_2026-05-01.xml.gz')),
    ])
    const said = ({ entries }: typeof copy) =>
      new Map(entries.map(({ origin: _, ...body }) => [body.entry, body]))
    const [ours, theirs] = [said(copy), said(xml)]
    const differing = [...ours.values()].filter(
      (body) => JSON.stringify(body) !== JSON.stringify(theirs.get(body.entry)),
    )
    expect(copy.tally).toEqual(xml.tally)
    expect(differing).toEqual([])
    expect(copy.reading).toMatchObject({ variant: 'copy', publishedOn: null, unknown: new Map() })
  },
)

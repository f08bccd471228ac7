import { expect, test } from 'vitest'
import { dataFile, entryIn, fixture, listFile, noTestData, readList } from '../../../test/support/lists.ts'

const cut = () => readList('uk-sl', [listFile(fixture('uk-sl/fixtures/uksl-cut-2026-08-22.xml'))])
const invented = () => readList('uk-sl', [listFile(fixture('uk-sl/fixtures/uksl-fictional.xml'))])

test('a name is shown given names first and family name last, whatever the case of its type', async () => {
  const { names } = entryIn(await invented(), 'TST0001')
  expect(names).toEqual([
    {
      full: 'Ivan Ivanovich VYMYSHLENNY',
      kind: 'primary',
      parts: { given: 'Ivan Ivanovich', family: 'VYMYSHLENNY' },
      script: 'Latn',
    },
    { full: 'Vanya', kind: 'weak', script: 'Latn' },
    { full: 'Иван Вымышленный', kind: 'alias', script: 'Cyrl' },
  ])
})

test('of several primary names one stays primary, and no type of name is unknown', async () => {
  const read = await cut()
  expect(entryIn(read, 'AFG0038').names.filter(({ kind }) => kind === 'primary')).toHaveLength(1)
  expect([...read.reading.unknown]).toEqual([])
})

test('letters and zeros in a birth date stand for what is not known', async () => {
  expect(entryIn(await invented(), 'TST0001').birthDates.map(({ from, to }) => [from, to])).toEqual([
    ['1958-05-12', '1958-05-12'],
    ['1945-01-01', '1945-12-31'],
    ['1984-04-01', '1984-04-30'],
    ['1946-01-01', '1946-12-31'],
  ])
})

test('a passport that is given twice is one; positions are parted; a statement of a line break is nothing', async () => {
  const entry = entryIn(await invented(), 'TST0001')
  expect(entry.identifiers).toEqual([{ kind: 'passport', value: 'A100' }])
  expect(entry).toMatchObject({
    gender: 'male',
    nationalities: ['RU'],
    titles: ['Dr'],
    birthPlaces: ['Leningrad, Russia'],
  })
  expect(entry.positions).toEqual(['Director', 'Owner'])
  expect(entry.remarks).toBeUndefined()
})

test('a ship has its IMO number and its flag', async () => {
  expect(entryIn(await invented(), 'TST0002')).toMatchObject({
    schema: 'Vessel',
    identifiers: [{ kind: 'imo', value: '9999993' }],
    countries: ['GA'],
    measures: ['Prohibition of port entry'],
  })
})

test('measures are parted, and the UN reference is kept', async () => {
  const entry = entryIn(await cut(), 'GUB0009')
  expect(entry.measures.length).toBeGreaterThan(0)
  expect(entry.programmes).toEqual(['The Republic of Guinea-Bissau (Sanctions) (EU Exit) Regulations 2019'])
})

test.skipIf(noTestData !== false)(
  'the real list of 2026-08-22 has 6,349 entries (AKTSAM_TEST_DATA)',
  async () => {
    const path = 'lists/uk/UK-Sanctions-List_reconstructed_2026-08-22.xml.gz'
    const { tally, reading } = await readList('uk-sl', [listFile(dataFile(path))])
    expect(tally).toMatchObject({ entries: 6349, persons: 4036, organisations: 1647, vessels: 666 })
    expect(reading).toMatchObject({
      publishedOn: '2026-08-22',
      variant: 'reconstructed',
      unknown: new Map(),
      doubts: [],
    })
  },
)

test('a copy of JSON lines is read by the rules of the XML', async () => {
  const read = await readList('uk-sl', [listFile(fixture('uk-sl/fixtures/uksl-copy-fictional.ndjson'))])
  expect(entryIn(read, 'TST0009')).toMatchObject({
    schema: 'Person',
    names: [
      { full: 'Ivan VYMYSHLENNY', kind: 'primary' },
      { full: 'Vanya', kind: 'weak' },
      { full: 'Иван Вымышленный', kind: 'alias' },
    ],
    addresses: [{ text: 'Nowhere Street 1, Russia', country: 'RU' }],
    measures: ['Asset freeze', 'Travel Ban'],
    unReference: 'QDi.999',
    listedOn: '2022-06-29',
    remarks: 'Invented',
  })
  expect(read.reading).toMatchObject({ variant: 'copy', unknown: new Map() })
})

test.skipIf(noTestData !== false)(
  'the copy says of every entry what the reconstructed XML of the same day says (AKTSAM_TEST_DATA)',
  async () => {
    const copy = await readList('uk-sl', [listFile(dataFile('lists/uk/uksl_2026-08-22.ndjson.gz'))])
    const xml = await readList('uk-sl', [
      listFile(dataFile('lists/uk/UK-Sanctions-List_reconstructed_2026-08-22.xml.gz')),
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

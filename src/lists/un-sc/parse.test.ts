import { expect, test } from 'vitest'
import {
  dataFile,
  entryIn,
  fixture,
  listFile,
  noTestData,
  readList,
  refusalOf,
} from '../../../test/support/lists.ts'

const cut = () => readList('un-sc', [listFile(fixture('un-sc/fixtures/consolidated-cut-2026-02-27.xml'))])

test('the key is the reference number, and placeholders are counted instead of taken as names', async () => {
  const read = await cut()
  expect(entryIn(read, 'QDi.203').names.map(({ full, kind, script }) => [full, kind, script])).toEqual([
    ['FARHAD KANABI AHMAD', 'primary', 'Latn'],
    ['فرهاد كنابي أحمد', 'alias', 'Arab'],
    ['Kaua Omar Achmed', 'alias', 'Latn'],
    ['Kawa Hamawandi', 'formerly', 'Latn'],
    ['Kawa Omar Ahmed', 'alias', 'Latn'],
  ])
  expect(entryIn(read, 'CDi.001').names).toHaveLength(1)
  expect(read.reading.leftOut.get('placeholder for an alias')).toBeGreaterThan(0)
})

test('an alias of low quality is weak', async () => {
  const { names } = entryIn(await cut(), 'CDi.003')
  expect(names.find(({ full }) => full === 'Rumuli')?.kind).toBe('weak')
  expect(names.find(({ full }) => full === 'Victor Rumuri')?.kind).toBe('alias')
})

test('an entity with two names in one has both, a former name is former, a name in a note is taken', async () => {
  const read = await cut()
  expect(
    entryIn(read, 'CDe.003')
      .names.slice(0, 2)
      .map(({ full }) => full),
  ).toEqual(['COMPAGNIE AERIENNE DES GRANDS LACS (CAGL)', 'GREAT LAKES BUSINESS COMPANY (GLBC)'])
  expect(entryIn(read, 'CDe.001').names.some(({ kind }) => kind === 'formerly')).toBe(true)
  expect(entryIn(read, 'QDe.157').names.some(({ full }) => full === 'شركة الكوثر')).toBe(true)
})

test('birth dates: a year, a span, an approximation; words and the Hijri calendar are left out and counted', async () => {
  const read = await cut()
  expect(entryIn(read, 'CDi.001').birthDates).toEqual([
    { from: '1971-01-01', to: '1971-12-31', text: '1971' },
  ])
  expect(entryIn(read, 'CDi.030').birthDates).toContainEqual(
    expect.objectContaining({ text: expect.stringMatching(/^\d{4} to \d{4}$/) }),
  )
  expect(entryIn(read, 'CDi.014').birthDates).toContainEqual(expect.objectContaining({ circa: true }))
  expect(read.reading.leftOut.get('birth date in words or of another calendar')).toBeGreaterThan(0)
})

test('countries in words become codes, and the programme GB is Guinea-Bissau', async () => {
  const entry = entryIn(await cut(), 'GBi.001')
  expect(entry).toMatchObject({ programmes: ['GB'], nationalities: ['GW'] })
})

test('documents carry their kind and their country', async () => {
  const { identifiers } = entryIn(await cut(), 'IRi.002')
  expect(identifiers).toContainEqual(expect.objectContaining({ kind: 'passport', country: 'IR' }))
})

const real = noTestData === false
test.skipIf(!real)(
  'the real list of 2026-02-27 has 730 persons and 273 entities (AKTSAM_TEST_DATA)',
  async () => {
    const { tally, reading } = await readList('un-sc', [listFile(dataFile('lists/un/consolidated.xml'))])
    expect(tally).toMatchObject({ entries: 1003, persons: 730, organisations: 273 })
    expect(reading).toMatchObject({ publishedOn: '2026-02-27', variant: 'publisher', doubts: [] })
    expect(reading.leftOut.get('placeholder for an alias')).toBe(169 + 122)
    expect(reading.leftOut.get('placeholder for a birth date')).toBe(49)
  },
)

test.skipIf(!real)('the copy saved by a browser is refused with its line (AKTSAM_TEST_DATA)', async () => {
  const path = 'lists/un/malformed/consolidated_2024-10-16_unescaped_ampersands.xml.gz'
  expect(await refusalOf('un-sc', [listFile(dataFile(path))])).toBe(
    'consolidated_2024-10-16_unescaped_ampersands.xml.gz: line 41546, column 49: it is not well-formed XML (disallowed character in entity name). Download it again from the publisher, not through a browser\'s "save page"; the version in force stays.',
  )
})

test.skipIf(!real).each([
  ['2020-03-20', 709, 305],
  ['2021-01-18', 710, 293],
])(
  'the list as it was on %s has %i persons and %i entities (AKTSAM_TEST_DATA)',
  async (day, persons, organisations) => {
    const path = `lists/un/history/consolidated_${day}.xml.gz`
    const { tally, reading } = await readList('un-sc', [listFile(dataFile(path))])
    expect(tally).toMatchObject({ entries: persons + organisations, persons, organisations })
    expect(reading).toMatchObject({ publishedOn: day, variant: 'publisher', doubts: [] })
    expect([...reading.unknown.keys()].filter((what) => !what.startsWith('country'))).toEqual([])
  },
)

import { expect, test } from 'vitest'
import { dataFile, fixture, listFile, noTestData, readList, refusalOf } from './lists.ts'

/** What holds of every list of vessels: both publishers use one layout. `copy`: the copy of 2026-03-15 in the test data, and its vessels. */
export function testVesselList(
  list: 'eu-vessels' | 'un-vessels',
  copy: { path: string; vessels: number },
): void {
  const path = fixture(`${list}/fixtures/vessels-fictional.csv`)

  test('a vessel goes by its IMO number, with its name, its former names and its flag', async () => {
    const { entries, reading } = await readList(list, [listFile(path)])
    expect(entries).toMatchObject([
      {
        entry: '9999993',
        schema: 'Vessel',
        names: [
          { full: 'Imaginary Star', kind: 'primary' },
          { full: 'Inventia Pride', kind: 'formerly' },
          { full: 'Fancy', kind: 'formerly' },
        ],
        identifiers: [{ kind: 'imo', value: '9999993' }],
        countries: ['PA'],
        listedOn: '2025-05-21',
      },
      { entry: '9999981', names: [{ full: 'Dream, the Second' }], listedOn: '2025-10-24' },
      { entry: '9999967', countries: ['GA'] },
    ])
    expect(reading).toMatchObject({ variant: 'publisher', unknown: new Map() })
  })

  test('the copy gives the same kind of entry', async () => {
    const given = fixture(`${list}/fixtures/vessels-copy-fictional.ndjson`)
    const { entries, reading } = await readList(list, [listFile(given)])
    expect(entries).toMatchObject([{ entry: '9999979', schema: 'Vessel', listedOn: '2025-05-21' }])
    expect(reading.variant).toBe('copy')
  })

  test.each([
    [
      'a mistyped IMO number',
      'invalid-mistyped-imo-number.csv',
      /^line 2: "9999994" \(Imaginary Star\) is no IMO number/,
    ],
    [
      'a vessel without a number',
      'invalid-vessel-without-a-number.csv',
      /^line 2: "" \(Imaginary Star\) is no IMO number/,
    ],
    [
      'a vessel that comes twice',
      'invalid-vessel-that-comes-twice.csv',
      /^line 3: 9999993 stands here and on line 2/,
    ],
    [
      'a renamed column',
      'invalid-renamed-column.csv',
      /^line 1: the column listed_on is missing; the file has name, imo, date/,
    ],
    ['a nameless vessel', 'invalid-nameless-vessel.csv', /^line 2: IMO 9999993 has no name/],
    ['a page of HTML', 'invalid-page-of-html.html', /^is not a file of this list/],
  ])('%s is refused with its line', async (_, file, sentence) => {
    const said = await refusalOf(list, [listFile(fixture(`${list}/fixtures/${file}`))])
    expect(said.slice(`${file}: `.length)).toMatch(sentence)
  })

  test.skipIf(noTestData !== false)(
    `the copy of 2026-03-15 has ${copy.vessels} vessels (AKTSAM_TEST_DATA)`,
    async () => {
      const { tally, reading } = await readList(list, [listFile(dataFile(copy.path))])
      expect(tally).toMatchObject({
        entries: copy.vessels,
        vessels: copy.vessels,
        rates: { vesselWithImo: 1 },
      })
      expect(reading).toMatchObject({ variant: 'copy', unknown: new Map(), leftOut: new Map(), doubts: [] })
    },
  )
}

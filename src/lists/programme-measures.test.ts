import { expect, test } from 'vitest'
import { dataFile, listFile, noTestData, readList } from '../../test/support/lists.ts'
import { programmeMeasures } from './knowledge/programme-measure-words.ts'
import knowledge from './knowledge/programme-measures.json' with { type: 'json' }
import { measuresUnder } from './programme-measures.ts'
import programmes from './programmes.json' with { type: 'json' }

const rows = Object.entries(knowledge.lists).flatMap(([list, of]) =>
  Object.entries(of).map(([programme, row]) => ({ list, programme, ...row })),
)
const isSource = /^https:\/\/|resolution|U\.S\.C\./

test('each programme cites where its act can be read', () => {
  const bases = Object.values(programmes.lists).flatMap((of) => Object.values(of))
  expect(bases.length).toBeGreaterThan(130)
  expect(bases.filter(({ act, source }) => act === '' || !isSource.test(source))).toEqual([])
})

test('each programme cites where its measures can be read, and they are words that we have', () => {
  const known = Object.keys(programmeMeasures)
  expect(rows.length).toBeGreaterThan(150)
  expect(rows.filter(({ source }) => !isSource.test(source))).toEqual([])
  expect(
    rows.filter(({ measures }) => measures.length === 0 || measures.some((word) => !known.includes(word))),
  ).toEqual([])
  expect(rows.filter(({ measures }) => new Set(measures).size !== measures.length)).toEqual([])
})

test('what a programme holds is told in words; of one that we do not know, nothing is told', () => {
  expect(measuresUnder('eu-fsf', 'HR').map(({ en }) => en)).toEqual(['asset freeze', 'travel ban'])
  expect(measuresUnder('un-sc', 'GB').map(({ nb }) => nb)).toEqual(['innreiseforbud'])
  expect(measuresUnder('eu-fsf', 'TERR').map(({ sv }) => sv)).toEqual(['frysning av tillgångar'])
  expect(measuresUnder('us-ofac-cons', 'CMIC-EO13959').map(({ en }) => en)).toContain('investment ban')
  expect(measuresUnder('eu-fsf', 'XYZ')).toEqual([])
  expect(measuresUnder('no-list', 'HR')).toEqual([])
})

test('a resolution goes before the source where they differ: South Sudan and North Korea are frozen too', () => {
  for (const programme of ['DPRK', 'SouthSudan'])
    expect(measuresUnder('un-sc', programme).map(({ en }) => en)).toContain('asset freeze')
})

test.skipIf(noTestData !== false)(
  'every programme of the real EU and UK lists has its measures, but for new UN listings (AKTSAM_TEST_DATA)',
  async () => {
    const unknown = new Set<string>()
    for (const [list, path] of [
      ['eu-fsf', 'lists/eu/fsf/xmlFullSanctionsList_1_1_reconstructed_2026-05-01.xml.gz'],
      ['uk-sl', 'lists/uk/UK-Sanctions-List_reconstructed_2026-08-22.xml.gz'],
    ] as const) {
      const { entries } = await readList(list, [listFile(dataFile(path))])
      for (const programme of entries.flatMap((entry) => entry.programmes))
        if (measuresUnder(list, programme).length === 0) unknown.add(`${list} ${programme}`)
    }
    expect([...unknown]).toEqual(['eu-fsf UNLI'])
  },
)

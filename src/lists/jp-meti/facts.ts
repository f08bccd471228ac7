import type { ListFacts } from '../list.ts'

/** Bodies abroad for whom Japan wants an export licence, because they may make weapons of mass destruction. */
export const facts: ListFacts = {
  name: 'jp-meti',
  title: 'Japan METI Foreign End User List',
  publisher: 'Ministry of Economy, Trade and Industry',
  jurisdiction: 'JP',
  url: 'https://www.meti.go.jp/policy/anpo/law05.html',
  schedule: 'about once a year, in autumn',
  files: 'the table as .xlsx or .csv, or a copy of JSON lines',
  downloads: [],
  atMostEvery: 24,
  parser: 1,
  means: {
    effect: 'restriction',
    act: 'Foreign Exchange and Foreign Trade Act (Japan), catch-all controls, Foreign End User List',
    listing: 'jpEndUser',
  },
  entries: { atLeast: 600, because: '748 bodies in fifteen countries in a copy of 2026-03-15' },
  variants: [
    {
      name: 'publisher',
      rates: {
        entryWithAlias: { atLeast: 0.2, because: 'most bodies have other names in the fourth column' },
        entryWithMeasure: { atLeast: 0.9, because: 'the type of weapon stands beside nearly every body' },
      },
    },
    {
      name: 'copy',
      rates: {
        entryWithProgramme: {
          atLeast: 0.99,
          because: 'every entry of the copy is given the name of the list',
        },
      },
    },
  ],
}

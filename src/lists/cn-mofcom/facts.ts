import type { ListFacts } from '../list.ts'

/** Foreign bodies that China's commerce ministry calls unreliable: an answer to the sanctions of others. */
export const facts: ListFacts = {
  name: 'cn-mofcom',
  title: 'China MOFCOM unreliable entity list',
  publisher: 'Ministry of Commerce of the People’s Republic of China',
  jurisdiction: 'CN',
  url: 'https://www.mofcom.gov.cn',
  schedule: 'by announcement, some times a year; there is no file of the whole list',
  files:
    'a table name, name in Chinese, listed on, announcement (.csv, .xlsx or a page), or a copy of JSON lines',
  downloads: [],
  atMostEvery: 24,
  parser: 1,
  means: {
    effect: 'counterMeasure',
    act: 'Provisions on the Unreliable Entity List (MOFCOM Order No. 4 of 2020)',
    listing: 'cnUnreliable',
  },
  entries: {
    atLeast: 30,
    because: '47 bodies in a copy of 2026-03-15; some are suspended, few are taken off',
  },
  variants: [
    {
      name: 'publisher',
      rates: { entryWithProgramme: { atLeast: 0.99, because: 'every entry is given the name of the list' } },
    },
    {
      name: 'copy',
      rates: { entryWithProgramme: { atLeast: 0.99, because: 'every entry is given the name of the list' } },
    },
  ],
}

import type { ListFacts } from '../list.ts'
import { parts } from './sources.ts'

const rates = {
  entryWithProgramme: { atLeast: 0.99, because: 'every row names the list that it is from' },
  entryWithMeasure: {
    atLeast: 0.4,
    because:
      'Entity List, military end users and denied persons name their terms: 60 % of all entries in 2022',
  },
  entryWithAlias: { atLeast: 0.15, because: 'more than a third of the entries had another name in 2022' },
} as const

/** Twelve US lists of Commerce, State and Treasury in one; SDN is read from OFAC itself. */
export const facts: ListFacts = {
  name: 'us-csl',
  title: 'US Consolidated Screening List (without SDN)',
  publisher: 'US Department of Commerce, International Trade Administration',
  jurisdiction: 'US',
  url: 'https://www.trade.gov/consolidated-screening-list',
  schedule: 'daily at 5:00 Eastern time',
  files: 'consolidated.csv or consolidated.json, plain or .gz',
  downloads: [
    {
      file: 'consolidated.csv',
      url: 'https://data.trade.gov/downloadable_consolidated_screening_list/v1/consolidated.csv',
    },
  ],
  atMostEvery: 12,
  parser: 3,
  means: { effect: 'restriction', act: '15 CFR Ch. VII (EAR) and the law of the list that it is from' },
  parts,
  entries: { atLeast: 3_000, because: '4,045 entries of 4,134 rows without SDN in April 2022' },
  variants: [
    { name: 'publisher', rates },
    { name: 'json', rates },
  ],
}

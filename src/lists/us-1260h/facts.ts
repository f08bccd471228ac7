import type { ListFacts } from '../list.ts'

/** The Chinese military companies that the US Department of Defense names under section 1260H. */
export const facts: ListFacts = {
  name: 'us-1260h',
  title: 'US Section 1260H: Chinese military companies',
  publisher: 'US Department of Defense',
  jurisdiction: 'US',
  url: 'https://www.war.gov/News/Releases/',
  schedule: 'about once a year; each edition is a paper',
  files:
    'a table of names with their listing periods: name_as_published, listed_on, removed_on (CSV), plain or .gz',
  downloads: [],
  atMostEvery: 24,
  parser: 1,
  means: { effect: 'signal', act: 'NDAA FY2021, section 1260H (Public Law 116-283)', listing: 'us1260h' },
  entries: { atLeast: 150, because: '188 names in the edition of 2026-06-08, 130 in that of 2025-01-07' },
  variants: [
    {
      name: 'table',
      rates: {
        entryWithAlias: { atLeast: 0.25, because: 'about half of the names have a short one in brackets' },
      },
    },
  ],
}

import type { ListFacts } from '../list.ts'

/** The companies named in section 889 of the US National Defense Authorization Act for 2019. */
export const facts: ListFacts = {
  name: 'us-889',
  title: 'US Section 889: companies whose equipment federal agencies may not buy or use',
  publisher: 'US Congress',
  jurisdiction: 'US',
  url: 'https://www.acquisition.gov/Section-889-Policies',
  schedule: 'fixed by law in 2018',
  files: 'the five names and their law: name, law (CSV), plain or .gz',
  downloads: [],
  atMostEvery: 24,
  parser: 1,
  means: { effect: 'signal', act: 'NDAA FY2019, section 889 (Public Law 115-232)', listing: 'us889' },
  entries: { atLeast: 5, because: 'the law names five companies; more can only be added' },
  variants: [{ name: 'table', rates: {} }],
}

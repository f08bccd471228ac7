import type { ListFacts } from '../list.ts'

/** Equipment and services that the Federal Communications Commission holds to be a risk; the makers are read from it. */
export const facts: ListFacts = {
  name: 'us-fcc',
  title: 'US FCC Covered List',
  publisher: 'US Federal Communications Commission',
  jurisdiction: 'US',
  url: 'https://www.fcc.gov/supplychain/coveredlist',
  schedule: 'on each addition, several times a year',
  files: 'the page (HTML), or its table as CSV; plain or .gz',
  downloads: [{ file: 'coveredlist.html', url: 'https://www.fcc.gov/supplychain/coveredlist' }],
  atMostEvery: 24,
  parser: 1,
  means: {
    effect: 'signal',
    act: 'Secure and Trusted Communications Networks Act of 2019, section 2 (Public Law 116-124)',
    listing: 'usFccCovered',
  },
  entries: { atLeast: 10, because: '13 companies were named in the 16 rows of 2026-07-28' },
  variants: [
    { name: 'page', rates: {} },
    { name: 'table', rates: {} },
  ],
}

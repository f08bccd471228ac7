import type { ListFacts } from '../list.ts'

/** Whose goods the United States presume to be made with forced labour in Xinjiang. */
export const facts: ListFacts = {
  name: 'us-uflpa',
  title: 'US UFLPA Entity List (Uyghur forced labour)',
  publisher: 'US Department of Homeland Security, Forced Labor Enforcement Task Force',
  jurisdiction: 'US',
  url: 'https://www.dhs.gov/uflpa-entity-list',
  schedule: 'on each addition, every few months',
  files: 'the page of the list (HTML), plain or .gz',
  downloads: [{ file: 'uflpa-entity-list.html', url: 'https://www.dhs.gov/uflpa-entity-list' }],
  atMostEvery: 24,
  parser: 1,
  means: {
    effect: 'signal',
    act: 'Uyghur Forced Labor Prevention Act, section 2(d)(2)(B) (Public Law 117-78)',
    listing: 'uflpa',
  },
  entries: { atLeast: 100, because: 'the list had 144 entities in January 2025 and grows' },
  variants: [
    {
      name: 'page',
      rates: {
        entryWithProgramme: { atLeast: 0.99, because: 'every entity stands below the heading of a sub-list' },
      },
    },
  ],
}

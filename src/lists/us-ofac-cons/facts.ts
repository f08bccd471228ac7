import type { ListFacts } from '../list.ts'
import { parts } from './parts.ts'

const exports = 'https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports'

/** What OFAC lists without blocking it: sectoral, menu-based, evaders, CMIC and the other lists beside SDN. */
export const facts: ListFacts = {
  name: 'us-ofac-cons',
  title: 'US OFAC Consolidated Sanctions List (non-SDN)',
  publisher: 'US Department of the Treasury, Office of Foreign Assets Control',
  jurisdiction: 'US',
  url: 'https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/CONS_PRIM.CSV',
  schedule: 'on each designation, several times a year',
  files:
    'CONS_PRIM.CSV, and of the same day CONS_ALT.CSV, CONS_ADD.CSV and CONS_COMMENTS.CSV, in any order; or CONSOLIDATED.XML or CONS_ADVANCED.XML alone; plain or .gz',
  downloads: ['CONS_PRIM.CSV', 'CONS_ALT.CSV', 'CONS_ADD.CSV', 'CONS_COMMENTS.CSV'].map((file) => ({
    file,
    url: `${exports}/${file}`,
  })),
  atMostEvery: 4,
  parser: 1,
  means: { effect: 'restriction', act: '31 CFR Ch. V (OFAC), lists other than SDN' },
  parts,
  entries: { atLeast: 300, because: '442 entries in December 2025, 444 in February 2024, 375 in March 2020' },
  variants: [
    {
      name: 'publisher',
      rates: {
        entryWithProgramme: { atLeast: 0.99, because: 'every entry names its programme' },
        personWithBirthDate: { atLeast: 0.75, because: '74 of 79 persons had a birth date in 2025' },
        entryWithIdentifier: { atLeast: 0.5, because: 'companies with their registrations are four of five' },
        entryWithAlias: { atLeast: 0.6, because: 'nine of ten entries had an alias in 2024 and 2025' },
      },
    },
    {
      name: 'sdn-alone',
      rates: {
        entryWithProgramme: { atLeast: 0.99, because: 'every entry names its programme' },
        entryWithIdentifier: {
          atLeast: 0.5,
          because: 'numbers stand in the remarks of CONS_PRIM.CSV itself',
        },
      },
    },
    {
      name: 'xml',
      rates: {
        entryWithProgramme: { atLeast: 0.99, because: 'every entry names its programme' },
        personWithBirthDate: { atLeast: 0.75, because: '74 of 79 persons had a birth date in 2024' },
        entryWithIdentifier: { atLeast: 0.4, because: 'the idList holds what the remarks hold' },
        entryWithAlias: { atLeast: 0.6, because: '404 of 444 entries had an alias in 2024' },
      },
    },
    {
      name: 'advanced',
      rates: {
        entryWithProgramme: {
          atLeast: 0.99,
          because: 'programmes stand in the entries behind the parties; fewer are entries that were lost',
        },
        entryWithAlias: { atLeast: 0.6, because: 'the same entries as in the other layouts' },
      },
    },
  ],
}

import type { ListFacts } from '../list.ts'

/** The US Treasury's list of Specially Designated Nationals, as its four comma-separated files or as either XML file or either XML. */
export const facts: ListFacts = {
  name: 'us-ofac-sdn',
  title: 'US OFAC Specially Designated Nationals (SDN)',
  publisher: 'US Department of the Treasury, Office of Foreign Assets Control',
  jurisdiction: 'US',
  url: 'https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/SDN.CSV',
  schedule: 'on each designation, several times a week',
  files:
    'SDN.CSV, and of the same day ALT.CSV, ADD.CSV and SDN_COMMENTS.CSV, in any order; or SDN.XML or SDN_ADVANCED.XML alone; plain or .gz',
  downloads: ['SDN.CSV', 'ALT.CSV', 'ADD.CSV', 'SDN_COMMENTS.CSV'].map((file) => ({
    file,
    url: `https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/${file}`,
  })),
  atMostEvery: 4,
  parser: 2,
  means: { effect: 'freeze', act: '31 CFR Ch. V (OFAC)', listing: 'ofacSdn' },
  entries: { atLeast: 8_000, because: '14,965 entries on 2024-05-03; 8,976 in July 2021' },
  variants: [
    {
      name: 'publisher',
      rates: {
        entryWithProgramme: { atLeast: 0.99, because: 'every entry names its programme' },
        personWithBirthDate: {
          atLeast: 0.75,
          because: '96 % of the individuals of 2024-05-03 had a birth date',
        },
        entryWithIdentifier: {
          atLeast: 0.3,
          because: 'remarks carry numbers for more than half; fewer is a lost column',
        },
        entryWithAlias: { atLeast: 0.3, because: 'ALT.CSV or the remarks name aliases for most entries' },
      },
    },
    {
      name: 'sdn-alone',
      rates: {
        entryWithProgramme: { atLeast: 0.99, because: 'every entry names its programme' },
        personWithBirthDate: { atLeast: 0.75, because: 'birth dates stand in the remarks of SDN.CSV itself' },
        entryWithIdentifier: { atLeast: 0.3, because: 'numbers stand in the remarks of SDN.CSV itself' },
      },
    },
    {
      name: 'xml',
      rates: {
        entryWithProgramme: { atLeast: 0.99, because: 'every entry names its programme' },
        personWithBirthDate: { atLeast: 0.75, because: 'the same entries as the comma-separated files' },
        entryWithIdentifier: { atLeast: 0.3, because: 'the idList holds what their remarks hold' },
        entryWithAlias: { atLeast: 0.3, because: 'the akaList holds strong and weak aliases' },
      },
    },
    {
      name: 'advanced',
      rates: {
        entryWithProgramme: {
          atLeast: 0.99,
          because: 'programmes stand in the entries behind the parties; fewer are entries that were lost',
        },
        personWithBirthDate: { atLeast: 0.75, because: 'the same entries as the comma-separated files' },
        entryWithIdentifier: {
          atLeast: 0.3,
          because: 'documents are joined by identity; fewer are lost joins',
        },
        entryWithAlias: { atLeast: 0.3, because: 'aliases stand beside the primary name of each identity' },
      },
    },
  ],
}

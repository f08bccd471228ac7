import type { ListFacts } from '../list.ts'

/** The Security Council's consolidated list of individuals and entities. */
export const facts: ListFacts = {
  name: 'un-sc',
  title: 'UN Security Council consolidated list',
  publisher: 'United Nations Security Council',
  jurisdiction: 'UN',
  url: 'https://scsanctions.un.org/resources/xml/en/consolidated.xml',
  schedule: 'generated every night; changes some weeks apart',
  files: 'consolidated.xml, plain or .gz',
  downloads: [
    { file: 'consolidated.xml', url: 'https://scsanctions.un.org/resources/xml/en/consolidated.xml' },
  ],
  atMostEvery: 4,
  parser: 1,
  means: { effect: 'freeze', act: 'UN Charter Art. 41 and the resolution of its programme' },
  entries: {
    atLeast: 800,
    because: '730 individuals and 273 entities on 2026-02-27; never under 970 since 2016',
  },
  variants: [
    {
      name: 'publisher',
      rates: {
        entryWithProgramme: { atLeast: 0.99, because: 'UN_LIST_TYPE names the committee on every entry' },
        personWithBirthDate: {
          atLeast: 0.7,
          because: '89 % of the individuals of 2026-02-27 had a date or a year',
        },
        personWithNationality: {
          atLeast: 0.6,
          because: '85 % of the individuals of 2026-02-27 had a nationality',
        },
        entryWithAlias: {
          atLeast: 0.5,
          because: 'most entries of 2026-02-27 had an alias or a name in another script',
        },
        nameNotLatin: {
          atLeast: 0.03,
          because: '378 entries had their name in its own script on 2026-02-27; fewer is a lost encoding',
        },
      },
    },
  ],
}

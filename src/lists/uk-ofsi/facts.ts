import type { ListFacts } from '../list.ts'

/** The list of OFSI as archives have it. It closed on 2026-01-28; `uk-sl` is the only UK list since. */
export const facts: ListFacts = {
  name: 'uk-ofsi',
  title: 'UK OFSI consolidated list (closed 2026-01-28, archive)',
  publisher: 'HM Treasury, Office of Financial Sanctions Implementation',
  jurisdiction: 'UK',
  url: 'https://www.gov.uk/government/publications/financial-sanctions-consolidated-list-of-targets',
  schedule: 'closed on 2026-01-28; never updated again',
  files: 'an archived ConList.csv, plain or .gz',
  downloads: [],
  atMostEvery: 24,
  parser: 1,
  // The UK Sanctions List says who is frozen today; an archive says who was. No law makes a seller wait for whoever was
  // listed once and may have been cleared since (R8, R9): a hit is shown and can be decided, and holds no order.
  means: {
    effect: 'signal',
    act: 'UK financial sanctions as they stood on the day of the archived list',
    closed: true,
  },
  entries: { atLeast: 1_500, because: '2,114 groups on 2020-04-27' },
  variants: [
    {
      name: 'publisher',
      rates: {
        entryWithProgramme: { atLeast: 0.99, because: 'every row names its regime' },
        personWithBirthDate: {
          atLeast: 0.5,
          because: 'three of four individuals had a birth date or year in 2020',
        },
        entryWithAlias: {
          atLeast: 0.3,
          because: 'half of the groups had more than their prime alias in 2020',
        },
      },
    },
  ],
}

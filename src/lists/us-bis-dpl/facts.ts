import type { ListFacts } from '../list.ts'

/** The US Department of Commerce's list of those to whom export privileges are denied. */
export const facts: ListFacts = {
  name: 'us-bis-dpl',
  title: 'US BIS Denied Persons List',
  publisher: 'US Department of Commerce, Bureau of Industry and Security',
  jurisdiction: 'US',
  url: 'https://www.bis.gov/licensing/end-user-guidance/denied-persons-list-dpl',
  schedule: 'on each order, about once a week',
  files: 'dpl.txt (tab-separated), plain or .gz',
  downloads: [{ file: 'dpl.txt', url: 'https://www.bis.doc.gov/dpl/dpl.txt' }],
  atMostEvery: 12,
  parser: 2,
  means: { effect: 'restriction', act: '15 CFR 764.3(a)(2) (EAR)', listing: 'usDeniedPersons' },
  parts: {
    'DPL-ENDED': {
      title: 'Denied persons whose order had ended when the list was made',
      means: { effect: 'signal', act: '15 CFR 764.3(a)(2) (EAR), an order that has ended', closed: true },
    },
  },
  entries: {
    atLeast: 250,
    because: '460 names under their orders in the copy of 2022; orders lapse every year',
  },
  variants: [
    {
      name: 'publisher',
      rates: {
        entryWithProgramme: {
          atLeast: 0.99,
          because: 'every entry stands under the programme of the list, in force or ended',
        },
        entryWithMeasure: {
          atLeast: 0.95,
          because: 'all but two rows say whether the order is the standard one; fewer is a shifted column',
        },
      },
    },
  ],
}

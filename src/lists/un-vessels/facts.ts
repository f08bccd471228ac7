import type { ListFacts } from '../list.ts'

/** Vessels that the Security Council's 1718 Committee (North Korea) has designated. */
export const facts: ListFacts = {
  name: 'un-vessels',
  title: 'UN designated vessels (1718 Committee)',
  publisher: 'United Nations Security Council, 1718 Committee',
  jurisdiction: 'UN',
  url: 'https://main.un.org/securitycouncil/en/sanctions/1718/materials/1718-Designated-Vessels-List',
  schedule: 'when the committee designates, years apart; there is no file for machines',
  files: 'a table name, imo, listed on, act (.csv or .xlsx), or a copy of JSON lines',
  downloads: [],
  atMostEvery: 24,
  parser: 1,
  means: {
    effect: 'freeze',
    act: 'UN Security Council resolutions 1718 (2006), 2270 (2016), 2321 (2016) and 2371 (2017)',
  },
  entries: { atLeast: 25, because: '32 vessels in a copy of 2026-03-15, unchanged for years' },
  variants: [
    {
      name: 'publisher',
      rates: {
        vesselWithImo: { atLeast: 1, because: 'the committee designates vessels by their IMO number' },
      },
    },
    {
      name: 'copy',
      rates: {
        vesselWithImo: { atLeast: 1, because: 'the committee designates vessels by their IMO number' },
      },
    },
  ],
}

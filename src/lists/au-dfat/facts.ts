import type { ListFacts } from '../list.ts'

/** Everybody and everything under Australian sanction laws: UN and autonomous ones, and designated vessels. */
export const facts: ListFacts = {
  name: 'au-dfat',
  title: 'Australian Sanctions Consolidated List',
  publisher: 'Department of Foreign Affairs and Trade',
  jurisdiction: 'AU',
  url: 'https://www.dfat.gov.au/international-relations/security/sanctions/consolidated-list',
  schedule: 'on each listing, several times a month',
  files: 'Australian_Sanctions_Consolidated_List.xlsx, or a copy of JSON lines',
  downloads: [
    {
      file: 'Australian_Sanctions_Consolidated_List.xlsx',
      url: 'https://www.dfat.gov.au/sites/default/files/Australian_Sanctions_Consolidated_List.xlsx',
    },
  ],
  atMostEvery: 6,
  parser: 1,
  means: {
    effect: 'freeze',
    act: 'Charter of the United Nations Act 1945 or Autonomous Sanctions Act 2011 (Australia)',
  },
  entries: {
    atLeast: 2_800,
    because: '3,811 entries in a copy of 2026-03-15; it has grown each year since 2022',
  },
  variants: [
    {
      name: 'publisher',
      rates: {
        entryWithProgramme: { atLeast: 0.95, because: 'Committees names the regime of every entry' },
        entryWithMeasure: { atLeast: 0.9, because: 'every entry is marked with what is forbidden' },
        personWithBirthDate: {
          atLeast: 0.6,
          because: 'nine persons in ten had a birth date in the copy of 2026-03-15',
        },
        nameWeak: { atLeast: 0.005, because: '4 % of the names of 2026-03-15 were weak aliases' },
        nameNotLatin: {
          atLeast: 0.01,
          because: '4 % of the names of 2026-03-15 were in their original script; fewer is a lost encoding',
        },
      },
    },
    {
      name: 'copy',
      rates: {
        entryWithProgramme: { atLeast: 0.95, because: 'the copy keeps the committees' },
        entryWithMeasure: { atLeast: 0.9, because: 'the copy keeps what is forbidden' },
        nameWeak: { atLeast: 0.005, because: 'the copy keeps the strength of aliases: 4 % were weak' },
        nameNotLatin: { atLeast: 0.01, because: 'the copy keeps names in their original script' },
      },
    },
  ],
}

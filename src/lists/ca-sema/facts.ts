import type { ListFacts } from '../list.ts'

/** Persons, bodies and ships under Canada's autonomous sanctions (SEMA and JVCFOA). The UN's are not in it. */
export const facts: ListFacts = {
  name: 'ca-sema',
  title: 'Consolidated Canadian Autonomous Sanctions List',
  publisher: 'Global Affairs Canada',
  jurisdiction: 'CA',
  url: 'https://www.international.gc.ca/world-monde/international_relations-relations_internationales/sanctions/consolidated-consolide.aspx',
  schedule: 'on each amendment of a regulation, several times a month',
  files: 'sema-lmes.xml, or a copy of JSON lines; plain or .gz',
  downloads: [
    {
      file: 'sema-lmes.xml',
      url: 'https://www.international.gc.ca/world-monde/assets/office_docs/international_relations-relations_internationales/sanctions/sema-lmes.xml',
    },
  ],
  atMostEvery: 6,
  parser: 1,
  means: {
    effect: 'freeze',
    act: 'Special Economic Measures Act or Justice for Victims of Corrupt Foreign Officials Act (Canada)',
  },
  entries: { atLeast: 3_000, because: '3,452 individuals alone on 2026-03-15; 1,369 entries in April 2020' },
  variants: [
    {
      name: 'publisher',
      rates: {
        entryWithProgramme: { atLeast: 0.99, because: 'Country names the regulations of every record' },
        entryWithAlias: {
          atLeast: 0.02,
          because: '99 of 1,369 records had aliases in April 2020; none at all is a lost element',
        },
        personWithBirthDate: {
          atLeast: 0.05,
          because: '22 % of the persons of April 2020 had a birth date; newer files have fewer',
        },
      },
    },
    {
      name: 'copy',
      rates: {
        entryWithProgramme: { atLeast: 0.99, because: 'the copy keeps the country of the regulations' },
      },
    },
  ],
}

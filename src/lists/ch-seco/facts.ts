import type { ListFacts } from '../list.ts'

/** All persons, bodies and objects under Swiss sanctions: the full list that SECO gives out as XML. */
export const facts: ListFacts = {
  name: 'ch-seco',
  title: 'Swiss SECO sanctions list',
  publisher: 'State Secretariat for Economic Affairs (SECO)',
  jurisdiction: 'CH',
  url: 'https://www.sesam.search.admin.ch/sesam-search-web/pages/search.xhtml',
  schedule: 'on each change of an ordinance, several times a month',
  files: 'the full list as XML, or a copy of JSON lines; plain or .gz',
  downloads: [
    {
      file: 'seco.xml',
      url: 'https://www.sesam.search.admin.ch/sesam-search-web/pages/downloadXmlGesamtliste.xhtml?lang=en&action=downloadXmlGesamtlisteAction',
    },
  ],
  atMostEvery: 6,
  parser: 1,
  means: { effect: 'freeze', act: 'Embargo Act (SR 946.231) and the ordinance of its programme' },
  entries: {
    atLeast: 6_000,
    because: '7,608 persons and bodies in a copy of 2026-02-18, and 646 vessels and aircraft besides',
  },
  variants: [
    {
      name: 'publisher',
      rates: {
        entryWithProgramme: { atLeast: 0.99, because: 'every target names the sanctions set it is under' },
        personWithBirthDate: {
          atLeast: 0.6,
          because: '83 % of the persons in the copy of 2026-02-18 had a year of birth',
        },
        personWithNationality: {
          atLeast: 0.2,
          because: 'nationalities are given for most persons; none at all is a lost element',
        },
        nameWeak: {
          atLeast: 0.005,
          because:
            '5 % of the names in the copy of 2026-02-18 were of low quality; the mark must not get lost',
        },
      },
    },
    {
      name: 'copy',
      rates: {
        entryWithProgramme: { atLeast: 0.99, because: 'the copy keeps the number of the sanctions set' },
        personWithBirthDate: { atLeast: 0.6, because: 'the copy keeps birth dates: 83 % on 2026-02-18' },
        entryWithAlias: { atLeast: 0.2, because: 'the copy keeps aliases' },
        nameWeak: { atLeast: 0.005, because: 'the copy keeps the quality of names: 5 % were low' },
      },
    },
  ],
}

import type { ListFacts } from '../list.ts'

/** The UK Sanctions List: since 2026-01-28, when the OFSI consolidated list closed, the only UK list. */
export const facts: ListFacts = {
  name: 'uk-sl',
  title: 'UK Sanctions List',
  publisher: 'Foreign, Commonwealth & Development Office',
  jurisdiction: 'UK',
  url: 'https://www.gov.uk/government/publications/the-uk-sanctions-list',
  schedule: 'on each designation, several times a month',
  files: 'UK-Sanctions-List.xml, or a copy of JSON lines; plain or .gz',
  downloads: [
    {
      file: 'UK-Sanctions-List.xml',
      url: 'https://sanctionslist.fcdo.gov.uk/docs/UK-Sanctions-List.xml',
    },
  ],
  atMostEvery: 4,
  parser: 1,
  means: {
    effect: 'freeze',
    act: 'Sanctions and Anti-Money Laundering Act 2018 and the regulations of its regime',
  },
  entries: { atLeast: 4_500, because: '6,349 designations on 2026-08-22' },
  variants: [
    {
      name: 'publisher',
      rates: {
        entryWithProgramme: { atLeast: 0.99, because: 'RegimeName stands on every designation' },
        personWithBirthDate: {
          atLeast: 0.4,
          because: 'most individuals have a date or year of birth; without it every namesake alerts',
        },
        vesselWithImo: { atLeast: 0.5, because: 'ships are specified by their IMO number' },
        entryWithMeasure: { atLeast: 0.95, because: 'SanctionsImposed stands on every designation' },
        nameNotLatin: { atLeast: 0.02, because: '3,868 of 19,626 names were not Latin on 2026-08-22' },
      },
    },
    {
      name: 'reconstructed',
      rates: {
        entryWithProgramme: { atLeast: 0.99, because: 'the copy keeps the regime' },
        entryWithMeasure: { atLeast: 0.95, because: 'the copy keeps the measures' },
        nameNotLatin: { atLeast: 0.02, because: 'the copy keeps the names in other scripts' },
      },
    },
    {
      name: 'copy',
      rates: {
        entryWithProgramme: { atLeast: 0.99, because: 'the copy keeps the regime' },
        entryWithMeasure: { atLeast: 0.95, because: 'the copy keeps the measures' },
        nameNotLatin: { atLeast: 0.02, because: 'the copy keeps the names in other scripts' },
      },
    },
  ],
}

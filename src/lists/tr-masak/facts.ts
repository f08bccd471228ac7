import type { ListFacts } from '../list.ts'

/** Turkey's list D: freezes under the law against the financing of weapons of mass destruction. */
export const facts: ListFacts = {
  name: 'tr-masak',
  title: 'Turkey MASAK list D (weapons of mass destruction)',
  publisher: 'Financial Crimes Investigation Board (MASAK)',
  jurisdiction: 'TR',
  url: 'https://masak.hmb.gov.tr/bkk-ile-malvarliklari-dondurulanlar',
  schedule: 'on each presidential decision, some times a year',
  files: 'list D as .xlsx, or a copy of JSON lines',
  downloads: [],
  atMostEvery: 24,
  parser: 1,
  means: { effect: 'freeze', act: 'Law 7262 on preventing the financing of proliferation (Turkey)' },
  entries: { atLeast: 150, because: '238 persons and bodies in a copy of 2026-03-15' },
  variants: [
    {
      name: 'publisher',
      rates: {
        entryWithProgramme: { atLeast: 0.99, because: 'every entry is given the name of the list' },
        personWithBirthDate: {
          atLeast: 0.3,
          because: 'most persons come from UN lists, where nine in ten have a birth date',
        },
      },
    },
    {
      name: 'copy',
      rates: {
        entryWithProgramme: { atLeast: 0.99, because: 'every entry is given the name of the list' },
      },
    },
  ],
}

import type { ListFacts } from '../list.ts'

/** Persons, bodies and ships that New Zealand has sanctioned under the Russia Sanctions Act. */
export const facts: ListFacts = {
  name: 'nz-mfat',
  title: 'New Zealand Russia Sanctions Register',
  publisher: 'Ministry of Foreign Affairs and Trade',
  jurisdiction: 'NZ',
  url: 'https://www.mfat.govt.nz/en/countries-and-regions/europe/ukraine/russian-invasion-of-ukraine/sanctions/russia-sanctions-register',
  schedule: 'on each amendment of the regulations, some times a year',
  files: 'Russia-Sanctions-Register.xlsx, or a copy of JSON lines',
  downloads: [
    {
      file: 'Russia-Sanctions-Register.xlsx',
      url: 'https://www.mfat.govt.nz/assets/Countries-and-Regions/Europe/Ukraine/Russia-Sanctions-Register.xlsx',
    },
  ],
  atMostEvery: 12,
  parser: 1,
  means: { effect: 'freeze', act: 'Russia Sanctions Act 2022 and Regulations 2022 (New Zealand)' },
  entries: { atLeast: 1_500, because: '2,058 entries on 2026-03-15; it has only grown since 2022' },
  variants: [
    {
      name: 'publisher',
      rates: {
        entryWithMeasure: { atLeast: 0.95, because: 'every row says Yes to at least one measure' },
        personWithBirthDate: {
          atLeast: 0.6,
          because: '95 % of the individuals of 2026-03-15 had a birth date',
        },
        entryWithAlias: { atLeast: 0.05, because: '22 % of the entries of 2026-03-15 had other spellings' },
        vesselWithImo: { atLeast: 0.9, because: 'ships are listed by their IMO number' },
      },
    },
    {
      name: 'copy',
      rates: {
        entryWithMeasure: { atLeast: 0.95, because: 'the copy keeps the measures' },
        personWithBirthDate: { atLeast: 0.6, because: 'the copy keeps the birth dates' },
        vesselWithImo: { atLeast: 0.9, because: 'the copy keeps the IMO numbers' },
      },
    },
  ],
}

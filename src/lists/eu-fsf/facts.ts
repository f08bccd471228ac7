import type { ListFacts } from '../list.ts'

/** The Commission's consolidated list of persons and bodies under EU financial sanctions (FSF, XML 1.1). */
export const facts: ListFacts = {
  name: 'eu-fsf',
  title: 'EU consolidated list of financial sanctions',
  publisher: 'European Commission, DG FISMA',
  jurisdiction: 'EU',
  url: 'https://webgate.ec.europa.eu/fsd/fsf/public/files/xmlFullSanctionsList_1_1/content',
  schedule:
    'on each publication in the Official Journal, checked daily; the address needs a token of your own',
  files: 'xmlFullSanctionsList_1_1.xml, or a copy of JSON lines; plain or .gz',
  downloads: [
    {
      file: 'xmlFullSanctionsList_1_1.xml',
      url: 'https://webgate.ec.europa.eu/fsd/fsf/public/files/xmlFullSanctionsList_1_1/content?token=',
      needs: 'token',
    },
  ],
  atMostEvery: 4,
  parser: 1,
  means: { effect: 'freeze', act: 'the regulation of its programme' },
  entries: { atLeast: 4_500, because: '5,860 entries on 2026-05-01; it has grown every year since 2022' },
  variants: [
    {
      name: 'publisher',
      rates: {
        entryWithProgramme: {
          atLeast: 0.99,
          because: 'every entity names the regulation and programme it is under',
        },
        personWithBirthDate: {
          atLeast: 0.6,
          because: '84 % of the persons of 2026-05-01 had a year of birth; without it every namesake alerts',
        },
        personWithNationality: {
          atLeast: 0.3,
          because: '58 % of the persons of 2026-05-01 had a citizenship',
        },
        nameNotLatin: {
          atLeast: 0.05,
          because:
            '8,146 of 29,826 names were in Cyrillic, Greek or Arabic on 2026-05-01; fewer is a lost encoding',
        },
        nameWeak: {
          atLeast: 0.0005,
          because:
            'low-quality aliases are marked; a file without a mark has lost them and raises false alerts',
        },
      },
    },
    {
      name: 'reconstructed',
      rates: {
        entryWithProgramme: { atLeast: 0.99, because: 'the copy keeps regulation and programme' },
        personWithBirthDate: { atLeast: 0.6, because: 'the copy keeps the years of birth' },
        nameNotLatin: { atLeast: 0.05, because: 'the copy keeps all names' },
      },
    },
    {
      name: 'copy',
      rates: {
        entryWithProgramme: { atLeast: 0.99, because: 'the copy keeps regulation and programme' },
        personWithBirthDate: { atLeast: 0.6, because: 'the copy keeps the years of birth' },
        nameNotLatin: { atLeast: 0.05, because: 'the copy keeps all names' },
      },
    },
  ],
}
